import numpy as np

from segmenter.regions.tree.leaves import find_leaves, in_reading_order


def test_a_ridge_divides_two_leaves():
    strength = np.zeros((9, 21), np.float32)
    strength[:, 10] = 1

    leaves = find_leaves(strength, np.ones((9, 21), bool))

    assert leaves.max() == 2
    assert (leaves[:, :10] == 1).all()
    assert (leaves[:, 11:] == 2).all()


def test_every_pixel_that_counts_is_in_a_leaf_and_no_other(rng):
    valid = rng.random((40, 40)) > 0.5
    strength = np.zeros((40, 40), np.float32)

    assert np.array_equal(find_leaves(strength, valid) > 0, valid)


def test_numbers_follow_the_first_pixels():
    labels = np.array([[0, 7, 7], [3, 7, 5], [5, 5, 3]])

    assert in_reading_order(labels).tolist() == [[0, 1, 1], [2, 1, 3], [3, 3, 2]]
