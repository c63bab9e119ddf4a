from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.regions.difference import CHANGED, SAME, difference


@pytest.fixture
def halves():
    """Make labels whose upper half is one label and lower half another."""
    pixels = np.random.default_rng(0).normal(60, 5, (40, 50)).clip(0, 255)
    pixels[20:] += 120
    return segment(Image(pixels.astype(np.uint8)), Recipe(components=2)).map


def test_nothing_differs_from_itself(halves):
    result = difference(halves, halves)

    assert result.share == 0
    assert (result.changes == SAME).all()


def test_what_labels_are_called_does_not_matter(halves):
    swapped = replace(halves, labels=3 - halves.labels)

    assert difference(halves, swapped).share == 0


def test_pixels_that_went_over_to_another_label_are_told(halves):
    labels = halves.labels.copy()
    labels[20:24, :25] = labels[0, 0]

    result = difference(halves, replace(halves, labels=labels))

    assert result.share == 100 / 2000
    np.testing.assert_array_equal(result.changes == CHANGED, labels != halves.labels)


def test_a_label_without_a_partner_has_changed_everywhere(halves):
    image = Image(np.repeat(np.array([[50, 90, 180]], np.uint8), 30, axis=0))
    two = segment(image, Recipe(components=2)).map
    three = segment(image, Recipe(components=3)).map

    assert difference(two, three).share == pytest.approx(1 / 3)
    assert difference(three, two).share == pytest.approx(1 / 3)


def test_pixels_that_both_leave_out_do_not_count(halves):
    labels = halves.labels.copy()
    labels[:, :10] = 0
    before = replace(halves, labels=labels)
    now = replace(halves, labels=np.where(labels == 2, 1, labels).astype(np.uint8))

    result = difference(before, now)

    assert not result.changes[:, :10].any()
    assert result.share == 0.5


def test_more_than_254_labels_are_compared(halves):
    rng = np.random.default_rng(0)
    image = Image(rng.integers(0, 256, (60, 70, 3), np.uint8))
    many = segment(image, Recipe(components=300, restarts=1, max_iterations=1)).map
    assert many.labels.dtype == np.uint16

    assert difference(many, many).share == 0


def test_segmentations_of_different_sizes_are_refused(halves):
    other = replace(halves, labels=halves.labels[:10])

    with pytest.raises(ValueError, match="labels of"):
        difference(halves, other)
