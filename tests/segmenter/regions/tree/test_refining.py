import numpy as np
import pytest
from skimage.measure import label

from segmenter.images.image import Image
from segmenter.regions.tree.reduced import reduce_steps
from segmenter.regions.tree.refining import refine_steps
from segmenter.work.stepwise import finish


def test_a_photo_that_was_not_reduced_keeps_its_leaves(rng):
    image = Image(rng.integers(0, 256, (6, 6), dtype=np.uint8))
    leaves = np.array([[1, 1, 1, 2, 2, 2]] * 6, np.int32)

    assert finish(refine_steps(leaves, finish(reduce_steps(image)), image)) is leaves


def test_a_border_between_blocks_moves_to_where_the_colour_changes():
    pixels = np.full((40, 40), 60, np.uint8)
    pixels[:, 22:] = 180
    image = Image(pixels)
    leaves = np.repeat([[1] * 5 + [2] * 5], 10, axis=0).astype(np.int32)

    refined = finish(refine_steps(leaves, finish(reduce_steps(image, 100)), image))

    assert np.array_equal(refined, np.where(pixels == 60, 1, 2))


@pytest.mark.parametrize("shape", [(41, 38), (39, 47, 3)])
def test_leaves_stay_connected_and_none_is_lost(rng, shape):
    image = Image(rng.integers(0, 256, shape, dtype=np.uint8))
    reduced = finish(reduce_steps(image, 150))
    height, width = reduced.valid.shape
    leaves = (np.arange(height)[:, None] // 3 * 4 + np.arange(width) // 4 + 1).astype(np.int32)
    leaves = np.unique(leaves, return_inverse=True)[1].reshape(height, width).astype(np.int32) + 1

    refined = finish(refine_steps(leaves, reduced, image))

    assert refined.max() >= leaves.max()
    assert label(refined, background=0, connectivity=1).max() == refined.max()


def test_a_leaf_cut_in_two_by_pixels_left_out_becomes_two():
    valid = np.ones((40, 40), bool)
    valid[:, 20] = False
    image = Image(np.full((40, 40), 90, np.uint8), valid)

    refined = finish(
        refine_steps(np.ones((10, 10), np.int32), finish(reduce_steps(image, 100)), image)
    )

    assert refined[5, 19:22].tolist() == [1, 0, 2]
