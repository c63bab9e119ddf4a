import numpy as np
import pytest

from segmenter.features.spaces import (
    feature_names,
    quantisation_floor,
    rounding_floors,
    to_features,
)
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
    assert features_of((77, 77, 77), "hsv").tolist() == [0, 0, pytest.approx(77 / 255)]


@pytest.mark.parametrize("colour", [(255, 0, 0), (128, 0, 0), (64, 0, 0)])
def test_a_pure_colour_that_is_not_dark_lies_on_the_unit_circle(colour):
    assert features_of(colour, "hsv")[:2] == pytest.approx([1, 0])


def test_the_darker_a_colour_is_the_less_its_hue_counts():
    radii = [np.hypot(*features_of((red, 0, 0), "hsv")[:2]) for red in (0, 1, 2, 32, 64)]

    assert radii == pytest.approx([0, 1 / 63.75, 2 / 63.75, 32 / 63.75, 1])


def test_rounding_moves_no_colour_much_farther_than_the_floors_tell(rng):
    colours = rng.integers(0, 256, (20_000, 3))
    nearly_grey = colours[:10_000, :1] + rng.integers(-3, 4, (10_000, 3))
    colours = np.concatenate([colours, nearly_grey]).clip(0, 255)
    moved = (colours + rng.choice([-1, 1], colours.shape)).clip(0, 255)
    features, others = (to_features(each.astype(np.uint8), "hsv") for each in (colours, moved))

    # A whole value is √12 times what rounding to one leaves.
    apart = (others - features) / np.sqrt(12 * rounding_floors("hsv", 3))[:, None]
    assert np.sqrt((apart**2).mean(axis=1)).max() < 1.2
    assert abs(apart).max() < 3


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("channels", [1, 3])
def test_no_feature_is_rounded_less_than_grey_values_are(space, channels):
    floors = rounding_floors(space, channels)

    assert floors.shape == (len(feature_names(space, channels)),)
    assert floors.min() == quantisation_floor(space)
    assert (floors.max() > floors.min()) == (space == "hsv" and channels == 3)


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
