import numpy as np
import pytest

from segmenter.editing.box import Box, whole
from segmenter.editing.magnet import border_strength, magnetic_path, merge_heights
from segmenter.images.reading import load_image
from segmenter.regions.tree.building import build_hierarchy
from segmenter.regions.tree.hierarchy import Hierarchy


@pytest.fixture
def squares():
    """Four squares; the upper two merge first, then the lower two, then both halves."""
    leaves = np.kron(np.array([[1, 2], [3, 4]]), np.ones((40, 40), int)).astype(np.int32)
    merges = np.array([[0, 1], [2, 3], [4, 5]], np.int32)
    return Hierarchy(leaves, 4, merges, np.array([1.0, 2.0, 5.0]))


def test_two_leaves_merge_where_the_regions_say(squares):
    first, second = np.array([1, 3, 1, 2, 4]), np.array([2, 4, 3, 4, 1])

    assert merge_heights(squares, first, second).tolist() == [1, 2, 5, 5, 5]


def test_leaves_that_never_merge_are_infinitely_different():
    apart = Hierarchy(np.array([[1, 0, 2]], np.int32), 2, np.zeros((0, 2), np.int32), np.zeros(0))

    assert np.isinf(merge_heights(apart, np.array([1, 1]), np.array([2, 0]))).all()


def test_merge_heights_agree_with_the_regions_of_every_detail():
    hierarchy = build_hierarchy(load_image("sample:coffee"))
    heights = merge_heights(hierarchy, np.arange(1, 60), np.arange(2, 61))

    for detail in (0.2, 0.5, 0.8):
        table = hierarchy.regions_of_leaves(detail)
        same = table[1:60] == table[2:61]
        edge = np.abs(heights - 2.5 * (detail / (1 - detail)) ** 0.6) < 1e-9
        limit = 2.5 * (detail / (1 - detail)) ** 0.6
        np.testing.assert_array_equal(same[~edge], (heights <= limit)[~edge])


def test_the_strongest_border_is_that_between_the_halves(squares):
    strength = border_strength(squares, whole((80, 80)))

    assert strength[39, 10] == strength.max()
    assert strength[10, 39] < strength[60, 39] < strength[39, 10]
    assert not strength[:35, :35].any()
    np.testing.assert_array_equal(
        border_strength(squares, Box(30, 5, 50, 70)), strength[30:50, 5:70]
    )


def test_the_way_keeps_to_a_border_rather_than_going_straight(squares):
    way = magnetic_path(squares, (40.0, 4.0), (76.0, 40.0))

    assert (way[0], way[-1]) == ((40.0, 4.0), (76.0, 40.0))
    on_border = [abs(row - 40) < 2.5 or abs(column - 40) < 2.5 for row, column in way]
    assert np.mean(on_border) > 0.9


def test_a_way_between_far_ends_keeps_to_the_border_too(squares):
    large = Hierarchy(
        np.kron(squares.leaves, np.ones((20, 20), np.int32)), 4, squares.merges, squares.heights
    )

    way = np.array(magnetic_path(large, (800.0, 30.0), (800.0, 1570.0)))

    assert np.abs(way[:, 0] - 800).max() < 3
