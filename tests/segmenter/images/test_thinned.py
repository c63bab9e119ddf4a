import numpy as np
import pytest

from segmenter import Image
from segmenter.images.thinned import thinned


@pytest.mark.parametrize("shape", [(7, 10), (7, 10, 3)])
def test_the_middle_of_each_block_is_left(rng, shape):
    valid = rng.random((7, 10)) < 0.5
    image = Image(rng.integers(0, 256, shape, np.uint8), valid)
    thin = thinned(image, 3)

    np.testing.assert_array_equal(thin.pixels, image.pixels[[1, 4]][:, [1, 4, 7]])
    np.testing.assert_array_equal(thin.valid, valid[[1, 4]][:, [1, 4, 7]])


def test_every_pixel_is_the_image_itself(rng):
    image = Image(rng.integers(0, 256, (7, 10), np.uint8))

    assert thinned(image, 1) is image


def test_what_is_known_of_an_image_is_not_taken_for_known_of_its_pixels(rng):
    image = Image(rng.integers(0, 256, (70, 10), np.uint8))
    image.memo.keep("something")

    assert thinned(image, 2).memo.find(str) is None
