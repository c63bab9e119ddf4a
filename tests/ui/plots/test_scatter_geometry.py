"""Where things are in a plot of two features."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from ui.plots.plot_geometry import component_at, mean_near
from ui.plots.plot_scene import MovedMean, PlotScene
from ui.plots.scatter_geometry import ScatterGeometry


@pytest.fixture
def geometry(cloud, box):
    return ScatterGeometry(cloud, box)


def test_the_first_feature_grows_to_the_right_and_the_second_upwards(geometry):
    low, high = geometry.mean_position(0), geometry.mean_position(1)

    assert high.x() - low.x() == pytest.approx(130)
    assert low.y() - high.y() == pytest.approx(90)


def test_values_and_positions_are_each_others_inverse(geometry):
    assert geometry.values_at(geometry.mean_position(1)) == pytest.approx((190, 150))


@pytest.mark.parametrize(("away", "component"), [(39, 1), (41, None)])
def test_a_component_reaches_two_deviations_around_its_mean(geometry, away, component):
    assert geometry.component_around(geometry.mean_position(1) + QPointF(away, 0)) == component


def test_a_mean_can_be_taken_hold_of_within_another_ellipse(cloud, box):
    mixture = cloud.components.mixture
    tight = mixture.covariances * np.array([1, 0.01])[:, None, None]
    beside = np.array([[60.0, 60.0], [80.0, 60.0]])
    components = replace(
        cloud.components, mixture=replace(mixture, means=beside, covariances=tight)
    )
    geometry = ScatterGeometry(replace(cloud, components=components), box)

    at = geometry.mean_position(1) - QPointF(7, 0)
    assert geometry.component_around(at) == 0
    assert component_at(geometry, at) == 1


def test_far_from_every_mean_there_is_none_to_take_hold_of(geometry):
    assert mean_near(geometry, geometry.mean_position(0) + QPointF(9, 1)) is None


def test_an_outline_is_as_many_deviations_wide_as_asked_for(geometry):
    assert geometry.outline(0, 3.0).boundingRect().width() == pytest.approx(6 * 20, abs=1)


def test_all_of_a_moved_component_is_where_its_mean_is_held(cloud, box):
    geometry = ScatterGeometry(replace(cloud, moved=MovedMean(0, (100.0, 200.0))), box)

    place = geometry.mean_position(0)
    assert geometry.values_at(place) == pytest.approx((100, 200))
    middle = geometry.outline(0, 1.0).boundingRect().center()
    assert (middle - place).manhattanLength() < 1


def test_without_components_nothing_is_under_a_position(box):
    assert component_at(ScatterGeometry(PlotScene(), box), QPointF(5, 5)) is None
