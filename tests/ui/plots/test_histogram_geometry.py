"""Where things are in a plot of one feature."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from ui.plots.histogram_geometry import HistogramGeometry
from ui.plots.plot_scene import MovedMean, PlotScene


@pytest.fixture
def geometry(bars, box):
    return HistogramGeometry(bars, box)


def test_bars_and_curves_each_hold_all_pixels(geometry, bars):
    assert (geometry.heights * np.diff(bars.density.edges[0])).sum() == pytest.approx(1)
    assert np.trapezoid(geometry.curves.sum(axis=0), geometry.values) == pytest.approx(1, abs=0.01)


def test_the_mark_of_a_mean_is_on_the_top_of_its_curve(geometry):
    curve = geometry.path(geometry.curves[1])
    place = geometry.mean_position(1)

    assert geometry.values_at(place) == pytest.approx((190,))
    assert place.y() == pytest.approx(curve.boundingRect().top(), abs=1)


def test_a_position_belongs_to_the_component_that_is_likeliest_there(geometry, box):
    def component_at_value(value):
        return geometry.component_around(QPointF(value, box.center().y()))

    assert [component_at_value(value) for value in (10, 110, 140, 200)] == [0, 0, 1, 1]


def test_beyond_three_deviations_and_outside_the_box_there_is_no_component(geometry, box):
    assert geometry.component_around(QPointF(253, 20)) is None
    assert geometry.component_around(QPointF(60, box.bottom() + 5)) is None


def test_moving_a_mean_moves_its_curve_and_leaves_the_scale(bars, box, geometry):
    # The two curves would add up to twice the height.
    moved = HistogramGeometry(replace(bars, moved=MovedMean(0, (190.0,))), box)

    assert moved.frame == geometry.frame
    assert moved.values[moved.curves[0].argmax()] == pytest.approx(190, abs=1)
    assert moved.values_at(moved.mean_position(0)) == pytest.approx((190,))


def test_a_spike_of_pixels_does_not_flatten_the_rest(bars, box):
    pixels = bars.density.pixels.copy()
    pixels[255] = 50 * pixels.sum()
    clipped = replace(bars, density=replace(bars.density, pixels=pixels))

    geometry = HistogramGeometry(clipped, box)
    assert geometry.frame.up[1] < 0.1 * geometry.heights.max()
    assert geometry.mean_position(1).y() < 0.5 * box.height()


def test_an_empty_scene_has_no_curves(box):
    assert HistogramGeometry(PlotScene(), box).curves.shape[0] == 0
