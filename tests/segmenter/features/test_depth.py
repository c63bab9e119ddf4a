"""Values of any depth and number of channels are segmented as they are."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from segmenter import ImageError, Recipe, image_from_array, segment
from segmenter.images.reading import load_image

SAMPLES = ("coffee", "astronaut", "rocket")


@cache
def photo_and_labels(name, recipe):
    photo = load_image(f"sample:{name}")
    return photo, segment(photo, recipe).labels


def deeper(pixels, depth):
    return pixels.astype(np.uint16) * 257 if depth == 16 else (pixels / 255).astype(np.float32)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("depth", [16, 32])
@pytest.mark.parametrize("space", ["rgb", "lab"])
def test_a_deeper_copy_of_a_photo_has_the_same_labels(name, depth, space):
    recipe = Recipe(components=4, space=space)
    photo, labels = photo_and_labels(name, recipe)

    found = segment(image_from_array(deeper(photo.pixels, depth)), recipe)

    assert (found.labels == labels).mean() >= 0.995


@pytest.mark.parametrize("depth", [16, 32])
@pytest.mark.parametrize("space", ["hsv", "grey"])
def test_other_spaces_are_known_of_deep_photos(depth, space):
    recipe = Recipe(components=3, space=space)
    photo, labels = photo_and_labels("coffee", recipe)

    found = segment(image_from_array(deeper(photo.pixels, depth)), recipe)

    assert (found.labels == labels).mean() >= 0.99


@pytest.mark.parametrize("depth", [16, 32])
def test_a_deeper_copy_of_a_grey_photo_has_the_same_labels(depth):
    recipe = Recipe(components=3)
    photo, labels = photo_and_labels("coins", recipe)

    found = segment(image_from_array(deeper(photo.pixels, depth)), recipe)

    assert (found.labels == labels).mean() >= 0.995


def microscopy(rng):
    """Four 16-bit channels: cells of three kinds on a dark ground, each bright in two of them."""
    truth = np.ones((160, 200), np.uint8)
    rows, columns = np.mgrid[:160, :200]
    for at, (row, column) in enumerate([(40, 40), (40, 110), (110, 60), (110, 150), (60, 170)]):
        truth[(rows - row) ** 2 + (columns - column) ** 2 < 24**2] = 2 + at % 3
    means = np.array([[500, 600, 400, 500], [9000, 700, 7000, 600], [600, 8000, 900, 9000]])
    means = np.concatenate([means, [[4000, 4500, 500, 700]]])
    values = rng.normal(means[truth - 1], 0.35 * means[truth - 1] + 300)
    return values.clip(0, 65535).astype(np.uint16), truth


def share_alike(labels, truth):
    """Return how many pixels have the label that most of their own kind have."""
    kinds = np.unique(truth)
    named = [np.bincount(labels[truth == kind]).argmax() for kind in kinds]
    assert len(set(named)) == len(kinds)
    return np.mean(np.array(named)[np.searchsorted(kinds, truth)] == labels)


def test_four_channels_of_16_bits_are_told_apart(rng):
    values, truth = microscopy(rng)
    names = ("DAPI", "GFP", "RFP", "Cy5")

    found = segment(image_from_array(values, channels=names), Recipe(components=4, smoothing=1.0))

    assert share_alike(found.labels, truth) >= 0.98


def test_a_slice_of_a_scan_is_divided_into_tissues(rng):
    """Signed whole numbers become single-precision ones; the outside of the scan is no number."""
    rows, columns = np.mgrid[:180, :180]
    radius = np.hypot(rows - 90, columns - 90)
    truth = np.select([radius < 25, radius < 55, radius < 80], [3, 2, 1], 0)
    values = rng.normal(np.array([0.0, -80.0, 300.0, 900.0])[truth], 90).astype(np.int16)
    values = values.astype(np.float32)
    values[truth == 0] = np.nan

    found = segment(image_from_array(values), Recipe(components=3, smoothing=1.0))

    assert (found.labels[truth == 0] == 0).all()
    inside = truth > 0
    assert share_alike(found.labels[inside], truth[inside]) >= 0.98


def test_pixels_that_are_no_numbers_are_counted_in_a_notice():
    values = np.arange(64, dtype=np.float32).reshape(8, 8)
    values[0, :3] = [np.nan, np.inf, -np.inf]

    result = segment(image_from_array(values), Recipe(components=2))

    assert result.labels[0, :4].tolist()[:3] == [0, 0, 0]
    assert result.labels[0, 3] > 0
    assert "3 pixels have no value" in result.notices[0]


@pytest.mark.parametrize("space", ["lab", "hsv", "grey"])
def test_colour_spaces_of_what_is_no_colour_are_refused_in_one_line(rng, space):
    image = image_from_array(rng.integers(0, 999, (9, 9, 5)).astype(np.uint16), name="deep")

    with pytest.raises(ImageError, match=f"5 channels, and {space} is for colours"):
        segment(image, Recipe(components=2, space=space))


def test_colours_beyond_white_are_refused_in_one_line(rng):
    image = image_from_array(rng.normal(0, 100, (9, 9, 3)).astype(np.float32), name="scan")

    with pytest.raises(ImageError, match="scan: its values go beyond 0 to 1, and lab is for"):
        segment(image, Recipe(components=2, space="lab"))


@pytest.mark.parametrize("kind", [np.uint16, np.float32])
def test_an_image_of_one_value_gets_one_label(kind):
    result = segment(image_from_array(np.full((9, 12), 700, kind)), Recipe(components=3))

    assert (result.labels == 1).all()
    assert "only 1 distinct" in result.notices[0]


def test_results_tell_what_there_is_to_tell_of_reading() -> None:
    image = image_from_array(np.arange(64, dtype=np.uint8).reshape(8, 8))
    told = replace(image, notices=("the lower half is damaged",))

    result = segment(told, Recipe(components=2))

    assert result.notices[0] == "the lower half is damaged"
    assert segment(told, result.recipe_to_go_on).notices.count("the lower half is damaged") == 1
