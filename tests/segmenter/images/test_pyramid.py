import numpy as np
import pytest

from segmenter.images.pyramid import deepest_level, halve, level_for, thin


@pytest.mark.parametrize(
    ("scale", "level"),
    [(2.0, 0), (1.0, 0), (0.6, 0), (0.5, 1), (0.3, 1), (0.25, 2), (0.24, 2), (0.01, 4)],
)
def test_the_level_is_the_coarsest_that_is_nearly_as_fine_as_the_screen(scale, level):
    assert level_for(scale, deepest=4) == level


def test_a_photo_of_one_row_has_no_reductions():
    assert deepest_level(1, 5000) == 0
    assert deepest_level(4004, 6000) == 11


@pytest.mark.parametrize("shape", [(6, 8), (6, 8, 3), (7, 9, 3), (600, 4, 3)])
def test_halving_averages_two_by_two_pixels(shape):
    photo = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    rows, columns = shape[0] // 2 * 2, shape[1] // 2 * 2
    corners = [photo[i:rows:2, j:columns:2].astype(float) for i in (0, 1) for j in (0, 1)]

    half = halve(photo)

    assert half.shape == (shape[0] // 2, shape[1] // 2, *shape[2:])
    assert np.abs(half - np.mean(corners, axis=0)).max() <= 0.5


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_thinned_labels_are_ids_that_stood_at_the_same_place(dtype):
    labels = np.arange(13 * 17).reshape(13, 17).astype(dtype)

    thinned = thin(labels, 2)

    assert thinned.shape == (13 >> 2, 17 >> 2)
    assert thinned.flags.c_contiguous
    for row, column in np.ndindex(thinned.shape):
        block = labels[4 * row : 4 * row + 4, 4 * column : 4 * column + 4]
        assert thinned[row, column] in block


def test_labels_at_full_size_are_not_copied():
    labels = np.zeros((5, 5), np.uint8)

    assert thin(labels, 0) is labels
    assert thin(labels[:, ::2], 0).flags.c_contiguous
