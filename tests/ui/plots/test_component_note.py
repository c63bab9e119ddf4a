"""What stands in the corner of a plot of components."""

from dataclasses import replace

from ui.plots.component_note import component_note
from ui.plots.plot_scene import MovedMean, PlotScene


def test_the_component_at_hand_has_its_name_mean_and_deviation(cloud):
    scene = replace(cloud, at_hand=1)

    assert component_note(scene, (1.0, 2.0)) == "Label 2  190 ± 20 · 150 ± 20"


def test_a_mean_is_told_where_it_is_held(bars):
    scene = replace(bars, at_hand=0, moved=MovedMean(0, (77.0,)))

    assert component_note(scene, None) == "Label 1  77 ± 20"


def test_elsewhere_the_values_are_told_with_their_features(cloud):
    assert component_note(cloud, (18.0, 237.0)) == "Red 18 · Blue 237"


def test_nothing_is_told_where_nothing_is(cloud):
    assert component_note(cloud, None) == ""
    assert component_note(PlotScene(at_hand=1), (1.0,)) == ""
