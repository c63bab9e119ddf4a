import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.regions.tidying import absorb_small, fill_holes


def test_small_regions_join_a_neighbour_and_what_is_left_out_stays_out():
    labels = np.array([[1, 1, 1, 0], [1, 2, 1, 0], [3, 3, 3, 3]], np.uint8)

    tidied = absorb_small(labels, 2)

    assert tidied.dtype == np.uint8
    assert tidied.tolist() == [[1, 1, 1, 0], [1, 1, 1, 0], [3, 3, 3, 3]]


@pytest.mark.parametrize("smallest", [0, 1])
def test_without_a_smallest_size_nothing_changes(rng, smallest):
    labels = rng.integers(0, 5, (20, 20)).astype(np.uint8)

    assert np.array_equal(absorb_small(labels, smallest), labels)


def test_a_negative_size_is_refused():
    with pytest.raises(RecipeError, match="0 or more pixels, not -1"):
        absorb_small(np.ones((2, 2), np.uint8), -1)


RING = np.array(
    [
        [2, 2, 2, 2, 2, 2],
        [2, 1, 1, 1, 1, 2],
        [2, 1, 3, 2, 1, 2],
        [2, 1, 0, 1, 1, 2],
        [2, 1, 1, 1, 1, 2],
    ],
    np.uint8,
)


def test_what_a_region_surrounds_becomes_part_of_it_except_what_is_left_out():
    filled = fill_holes(RING)

    assert filled[1:, 1:5].tolist() == [[1, 1, 1, 1], [1, 1, 1, 1], [1, 0, 1, 1], [1, 1, 1, 1]]
    assert (filled[0] == 2).all()


def test_holes_larger_than_asked_for_stay():
    assert np.array_equal(fill_holes(RING, largest=2), RING)
    assert not np.array_equal(fill_holes(RING, largest=3), RING)


def test_what_reaches_the_border_of_the_photo_is_no_hole():
    labels = np.array([[1, 2, 1], [1, 2, 1], [1, 1, 1]], np.uint8)

    assert np.array_equal(fill_holes(labels), labels)
