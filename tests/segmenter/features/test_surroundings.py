"""What is around a pixel tells apart what its colour cannot."""

import numpy as np
import pytest

from segmenter import Recipe, image_from_array, load_image, segment
from segmenter.features import features_of
from segmenter.recipe import FeatureSettings


def stripes(rng, period, depth=8):
    """Two textures of one mean colour: stripes of two directions."""
    rows, columns = np.mgrid[:120, :240]
    along = np.where(columns < 120, columns + rows, columns - rows) / np.sqrt(2)
    values = 128 + 60 * np.sin(2 * np.pi * along / period) + rng.normal(0, 10, rows.shape)
    photo = np.repeat(values.clip(0, 255).astype(np.uint8)[..., None], 3, axis=2)
    return photo if depth == 8 else photo.astype(np.uint16) * 257, (columns >= 120) + 1


def share_right(labels, truth):
    return max((labels == truth).mean(), (labels == 3 - truth).mean())


@pytest.mark.parametrize("period", [4, 6, 8, 12])
@pytest.mark.parametrize("features", ["texture", "rgb,texture", "lab,texture"])
@pytest.mark.parametrize("depth", [8, 16])
def test_stripes_of_two_directions_are_told_apart_by_texture(rng, period, features, depth):
    photo, truth = stripes(rng, period, depth)

    found = segment(image_from_array(photo), Recipe(components=2, features=features))
    by_colour = segment(image_from_array(photo), Recipe(components=2))

    assert share_right(found.labels, truth) >= 0.97
    assert share_right(by_colour.labels, truth) < 0.6


def test_grain_of_two_strengths_is_told_apart_by_spread(rng):
    values = rng.normal(128, 1, (100, 160))
    values[:, :80] = 128 + (values[:, :80] - 128) * 8
    values[:, 80:] = 128 + (values[:, 80:] - 128) * 30
    truth = np.repeat([1, 2], 80)[None].repeat(100, axis=0)

    image = image_from_array(values.clip(0, 255).astype(np.uint8))
    found = segment(image, Recipe(components=2, features="spread"))

    assert share_right(found.labels, truth) >= 0.95


def plane(pixels, features, valid=None):
    seen = features_of(image_from_array(pixels, valid), FeatureSettings(features=features))
    height, width = pixels.shape[:2]
    return np.array([[seen.at(r, c) for c in range(width)] for r in range(height)])


def test_the_local_mean_is_that_of_a_gaussian(rng):
    from scipy.ndimage import gaussian_filter

    pixels = (gaussian_filter(rng.normal(0, 1, (60, 60)), 3) * 800 + 128).clip(0, 255)
    pixels = pixels.astype(np.uint8)

    found = plane(pixels, "mean@4")[..., 0]

    wanted = gaussian_filter(pixels.astype(float), 4, mode="nearest") - 127.5
    apart = np.abs(found - wanted)[12:-12, 12:-12]
    assert apart.max() < 0.05 * wanted.std()


def test_the_gradient_of_a_ramp_is_its_slope():
    pixels = np.repeat(np.arange(0, 250, 5, dtype=np.uint8)[None], 30, axis=0)

    found = plane(pixels, "gradient")[10:20, 10:40, 0]

    np.testing.assert_allclose(found, found[0, 0], rtol=1e-3)
    assert found[0, 0] == pytest.approx(4 * 5, rel=0.02)  # textures count four times as much


def test_what_is_left_out_is_not_seen_around(rng):
    pixels = rng.normal(100, 5, (60, 60)).astype(np.float32)
    valid = np.ones((60, 60), np.bool_)
    valid[:, 30:] = False
    bright = np.where(valid, pixels, np.float32(9999))

    found = plane(bright, "mean", valid)[:, :30, 0]

    assert np.ptp(found) < np.ptp(pixels)


def test_labels_are_the_more_compact_the_more_their_place_weighs():
    photo, borders = load_image("sample:coffee"), []
    for features in ("rgb", "rgb,position:0.5", "rgb,position:4"):
        recipe = Recipe(components=6, features=features, covariance="spherical")
        labels = segment(photo, recipe).labels
        changes = (labels[1:] != labels[:-1]).mean() + (labels[:, 1:] != labels[:, :-1]).mean()
        borders.append(changes)

    assert borders[0] > borders[1] > borders[2]
    assert borders[2] < borders[0] / 2
