import numpy as np
import pytest

from segmenter.features.spaces import feature_names, quantisation_floor, to_features
from segmenter.recipe import SPACES


def features_of(colour, space):
    return to_features(np.array([colour], np.uint8), space)[:, 0]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("channels", [1, 3])
def test_each_space_names_as_many_features_as_it_makes(rng, space, channels):
    levels = rng.integers(0, 256, (20, channels), np.uint8)

    features = to_features(levels, space)

    assert features.shape == (len(feature_names(space, channels)), 20)
    assert features.dtype == np.float64
    assert np.isfinite(features).all()


def test_rgb_features_are_the_levels_themselves():
    assert features_of((1, 128, 255), "rgb").tolist() == [1, 128, 255]


def test_lab_of_white_and_of_red_are_the_published_ones():
    np.testing.assert_allclose(features_of((255, 255, 255), "lab"), [100, 0, 0], atol=0.02)
    np.testing.assert_allclose(features_of((255, 0, 0), "lab"), [53.24, 80.09, 67.20], atol=0.05)


def test_hues_on_both_sides_of_red_are_neighbours():
    left, right = features_of((255, 2, 0), "hsv"), features_of((255, 0, 2), "hsv")

    assert np.linalg.norm(left - right) < 0.05


def test_a_grey_has_no_hue():
    assert features_of((77, 77, 77), "hsv")[:3].tolist() == [0, 0, 0]


def test_grey_photos_have_one_feature_in_any_space():
    assert features_of((255,), "lab") == pytest.approx([100], abs=0.01)
    assert features_of((255,), "hsv").tolist() == [1]
    assert features_of((93,), "rgb").tolist() == [93]


def test_the_floor_is_the_variance_of_rounding_to_levels(rng):
    exact = rng.uniform(0, 255, 200_000)

    assert quantisation_floor("rgb") == pytest.approx(np.var(exact - np.rint(exact)), rel=0.02)
    assert quantisation_floor("hsv") == pytest.approx(
        np.var((exact - np.rint(exact)) / 255), rel=0.02
    )
