import numpy as np
import pytest

from segmenter.images.image import Image
from segmenter.regions.tree.reduced import reduce_steps
from segmenter.work.stepwise import finish


def test_a_small_photo_is_only_scaled_to_one(rng):
    image = Image(rng.integers(0, 256, (5, 7, 3), dtype=np.uint8))

    reduced = finish(reduce_steps(image))

    assert reduced.factor == 1
    assert np.allclose(reduced.colours, image.pixels.transpose(2, 0, 1) / 255)
    assert reduced.valid.all()


@pytest.mark.parametrize("shape", [(100, 70), (101, 69, 3)])
def test_blocks_are_averaged_up_to_the_border(rng, shape):
    image = Image(rng.integers(0, 256, shape, dtype=np.uint8))

    reduced = finish(reduce_steps(image, 900))

    f = reduced.factor
    assert reduced.colours[0].size <= 900
    assert np.allclose(
        reduced.colours[0, 1, 1],
        image.pixels[f : 2 * f, f : 2 * f].reshape(f * f, -1)[:, 0].mean() / 255,
    )
    rest = image.pixels[(100 // f) * f if shape[0] == 100 else (101 // f) * f :, :f]
    if rest.size:
        assert np.allclose(
            reduced.colours[0, -1, 0], rest.reshape(-1, reduced.colours.shape[0])[:, 0].mean() / 255
        )


def test_pixels_left_out_do_not_count_and_empty_blocks_look_like_their_neighbours():
    pixels = np.full((8, 8), 100, np.uint8)
    pixels[:, 4:] = 200
    valid = np.ones((8, 8), bool)
    valid[:, :2] = valid[:, 4:5] = False
    pixels[~valid] = 0

    reduced = finish(reduce_steps(Image(pixels, valid), 16))

    assert reduced.factor == 2
    assert reduced.valid.tolist() == [[False, True, True, True]] * 4
    assert np.allclose(reduced.colours[0] * 255, [[100, 100, 200, 200]] * 4)


@pytest.mark.parametrize("shape", [(100, 70), (101, 69, 3)])
def test_a_photo_of_which_all_counts_is_reduced_like_one_with_a_mask_that_says_so(rng, shape):
    pixels = rng.integers(0, 256, shape, dtype=np.uint8)

    plain = finish(reduce_steps(Image(pixels), 900))
    masked = finish(reduce_steps(Image(pixels, np.ones(shape[:2], np.bool_)), 900))

    np.testing.assert_array_equal(plain.colours, masked.colours)
