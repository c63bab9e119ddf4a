import numpy as np
import pytest

from segmenter.regions.borders import find_lines, sample_labels, without_specks


def test_lines_are_on_both_sides_of_a_border_and_casing_beside_them():
    labels = np.repeat(np.array([[1, 1, 1, 1, 2, 2, 2, 2]], np.uint8), 6, axis=0)

    lines, casing = find_lines(labels)

    assert lines[3].tolist() == [False] * 3 + [True] * 2 + [False] * 3
    assert casing[3].tolist() == [False] * 2 + [True] + [False] * 2 + [True] + [False] * 2


def test_wider_lines_reach_further_on_both_sides():
    labels = np.ones((9, 12), np.uint8)
    labels[:, 6:] = 2

    lines, casing = find_lines(labels, width=2)

    assert np.flatnonzero(lines[4]).tolist() == [4, 5, 6, 7]
    assert np.flatnonzero(casing[4]).tolist() == [3, 8]


def test_without_borders_there_are_no_lines():
    lines, casing = find_lines(np.full((5, 5), 3, np.uint16))

    assert not lines.any()
    assert not casing.any()


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_specks_and_hairs_vanish_and_larger_areas_stay(dtype):
    labels = np.ones((12, 20), dtype)
    labels[2, 3] = 2  # a speck
    labels[6, :8] = 3  # a hair
    labels[3:9, 12:18] = 4

    calm = without_specks(labels)

    assert set(np.unique(calm)) == {1, 4}
    np.testing.assert_array_equal(calm == 4, labels == 4)


def test_labels_are_taken_where_the_places_are_and_go_on_beyond_the_edge():
    labels = np.arange(12, dtype=np.uint8).reshape(3, 4)

    sampled = sample_labels(labels, np.array([-5.0, 1.9]), np.array([0.0, 0.99, 3.0, 9.0]))

    assert sampled.tolist() == [[0, 0, 3, 3], [4, 4, 7, 7]]
