import numpy as np
import pytest

from segmenter.editing.box import Box
from segmenter.regions.boxed import labels_in_box


@pytest.fixture
def labels():
    """Two halves, a dot in the left one, and a strip that hardly reaches into it."""
    found = np.ones((300, 100), np.uint8)
    found[:, 50:] = 2
    found[20, 20] = 3
    found[280:, 49:] = 4
    found[0] = 0
    return found


def test_what_fills_much_of_the_box_is_in_it_the_largest_last(labels):
    assert labels_in_box(labels, Box(100, 0, 200, 60)) == (2, 1)


def test_a_small_label_is_in_it_where_most_of_it_is(labels):
    assert 3 in labels_in_box(labels, Box(0, 0, 290, 50))


def test_a_corner_of_a_large_label_is_not(labels):
    assert 4 not in labels_in_box(labels, Box(0, 0, 290, 50))
    assert labels[Box(0, 0, 290, 50).slices].max() == 4


def test_what_is_left_out_is_never_in_it(labels):
    assert labels_in_box(labels, Box(0, 0, 1, 100)) == ()
    assert labels_in_box(labels, Box(5, 5, 5, 5)) == ()
