import numpy as np
import pytest

from segmenter import Image
from segmenter.images.area import within


@pytest.fixture
def image():
    return Image(np.arange(12, dtype=np.uint8).reshape(3, 4))


def test_only_the_area_counts(image):
    area = np.zeros((3, 4), bool)
    area[1:] = True

    inside = within(image, area)

    assert inside.valid is not None
    assert np.array_equal(inside.valid, area)
    assert inside.pixels is image.pixels
    assert image.valid is None


def test_what_is_transparent_does_not_count_inside_either():
    valid = np.array([[True, False, True]])
    image = Image(np.zeros((1, 3), np.uint8), valid)

    inside = within(image, np.array([[True, True, False]])).valid
    assert inside is not None
    assert inside.tolist() == [[True, False, False]]


def test_the_same_area_gives_the_same_image(image):
    first, second = np.ones((3, 4), bool), np.ones((3, 4), bool)

    assert within(image, None) is image
    assert within(image, first) is within(image, first)
    assert within(image, first) is not within(image, second)
