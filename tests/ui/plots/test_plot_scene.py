"""What a plot shows at one moment."""

from dataclasses import replace

import numpy as np

from segmenter.regions.palette import default_styles
from ui.plots.plot_scene import MovedMean, PlotScene


def test_a_moved_mean_is_drawn_where_it_is_held_and_kept_where_the_fit_has_it(cloud):
    moved = replace(cloud, moved=MovedMean(1, (10.0, 20.0)))

    assert moved.drawn.mixture.means.tolist() == [[60, 60], [10, 20]]
    assert moved.components.mixture.means.tolist() == [[60, 60], [190, 150]]


def test_without_a_moved_mean_the_components_are_drawn_as_they_are(cloud):
    assert cloud.drawn is cloud.components


def test_components_of_the_chosen_label_are_chosen(cloud):
    scene = replace(cloud, selected=2)

    assert [scene.is_chosen(i) for i in (0, 1)] == [False, True]


def test_what_is_hovered_here_or_elsewhere_is_lit(cloud):
    assert [replace(cloud, lit=1).is_lit(i) for i in (0, 1)] == [True, False]
    assert [replace(cloud, at_hand=1).is_lit(i) for i in (0, 1)] == [False, True]
    assert [cloud.is_lit(i) for i in (0, 1)] == [False, False]


def test_a_component_that_no_label_goes_on_in_has_none(cloud):
    scene = replace(cloud, components=replace(cloud.components, labels=(1, 0)))

    assert [scene.label_of(i) for i in (0, 1, None)] == [1, None, None]


def test_hidden_labels_are_not_visible(cloud):
    first, second = default_styles(2)
    styles = replace(first, visible=False), second
    scene = replace(cloud, components=replace(cloud.components, styles=styles))

    assert scene.visible == (1,)


def test_an_empty_scene_has_nothing_visible_chosen_or_lit():
    scene = PlotScene(selected=1, lit=1)

    assert scene.visible == ()
    assert scene.drawn is None
    assert not scene.is_chosen(0)
    assert not scene.is_lit(0)


def test_distances_are_in_standard_deviations_of_each_component(cloud):
    assert np.allclose(cloud.components.distances((60, 100)), [2, np.hypot(130, 50) / 20])
