"""The range of a curve and the values at its lines."""

import numpy as np
import pytest

from ui.plots.curve_scale import CurveScale


def test_the_grid_goes_evenly_from_the_least_to_the_greatest_value():
    scale = CurveScale(np.array([-4.0, -1.0, -2.0]))

    assert (scale.low, scale.high) == (-4, -1)
    assert scale.grid_values == pytest.approx((-4, -3, -2, -1))


@pytest.mark.parametrize("curve", [[-3.0], [-3.0, -3.0], [-3.0, -3.0 + 1e-12]])
def test_a_flat_curve_lies_in_the_middle_of_its_range(curve):
    scale = CurveScale(np.array(curve))

    assert scale.grid_values == pytest.approx((-3,))
    assert scale.high - scale.low == pytest.approx(1)


@pytest.mark.parametrize("curve", [[-11.0, -10.0], [-11.1234, -11.1230], [-1e6, -3.0]])
def test_labels_tell_the_values_apart(curve):
    labels = CurveScale(np.array(curve)).value_labels

    assert len(set(labels)) == len(labels) == 4
    assert all(label.startswith("−") for label in labels)
