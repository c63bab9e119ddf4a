import numpy as np
import pytest
from scipy.ndimage import binary_fill_holes, distance_transform_edt, gaussian_filter
from skimage.measure import label as connected
from skimage.morphology import disk

from segmenter.editing.reshaping import (
    filled,
    flooded,
    grown,
    of_label,
    shrunk,
    smoothed,
    without_specks,
)

SHAPE = (90, 110)


@pytest.fixture
def labels():
    """A disc of 2 with a hole of 3 and an island of 1, on 1 above and 0 below."""
    made = np.ones(SHAPE, np.uint8)
    made[60:] = 0
    made[20:71, 30:81][disk(25) > 0] = 2
    made[40:44, 50:54] = 3
    made[5, 5] = made[80, 100] = 2
    return made


def done(labels, operation, *how):
    stencil, values = operation(labels, *how)
    after = labels.copy()
    after[stencil.box.slices][stencil.mask] = np.broadcast_to(values, stencil.mask.shape)[
        stencil.mask
    ]
    return after


def test_growing_reaches_so_far_and_no_farther(labels):
    after = done(labels, grown, 2, 3)

    y, x = np.mgrid[: SHAPE[0], : SHAPE[1]]
    inside = np.argwhere(labels == 2)
    apart = np.sqrt(((np.stack([y, x], -1)[:, :, None] - inside) ** 2).sum(-1).min(-1))
    np.testing.assert_array_equal(after == 2, apart <= 3)
    np.testing.assert_array_equal(after[after != 2], labels[after != 2])


def test_shrinking_gives_the_rim_to_what_lies_beside_it(labels):
    after = done(labels, shrunk, 2, 2)

    assert (labels[after == 2] == 2).all()
    assert (after == 2).sum() < (labels == 2).sum()
    assert after[21, 55] == 1  # the disc's upper rim
    assert after[69, 55] == 0  # and its lower one, where nothing is
    assert after[39, 52] == 3
    assert after[45, 55] == labels[45, 55]


def test_shrinking_what_was_grown_loses_nothing_that_was_there_before(labels):
    grew = done(labels, grown, 2, 4)
    back = done(grew, shrunk, 2, 4)

    assert (back[labels == 2] == 2).mean() > 0.99


def test_a_label_that_is_everywhere_can_neither_grow_nor_shrink():
    all_one = np.ones(SHAPE, np.uint8)

    for operation in (grown, shrunk):
        np.testing.assert_array_equal(done(all_one, operation, 1, 3), all_one)


def test_a_label_that_is_nowhere_changes_nothing(labels):
    for operation, how in ((grown, 3), (shrunk, 3), (smoothed, 2.0), (without_specks, 9)):
        np.testing.assert_array_equal(done(labels, operation, 9, how), labels)
    np.testing.assert_array_equal(done(labels, filled, 9), labels)


def test_filling_takes_what_is_surrounded(labels):
    after = done(labels, filled, 2)

    np.testing.assert_array_equal(after == 2, binary_fill_holes(labels == 2))


def test_holes_too_large_to_be_filled_stay(labels):
    np.testing.assert_array_equal(done(labels, filled, 2, 15), labels)
    assert (done(labels, filled, 2, 16) == 3).sum() == 0


def test_specks_go_to_what_is_around_them_and_the_rest_stays(labels):
    after = done(labels, without_specks, 2, 10)

    assert after[5, 5] == 1
    assert after[80, 100] == 0
    assert (after != labels).sum() == 2


def test_smoothing_takes_grain_away_and_leaves_the_shape(labels, rng):
    grainy = labels.copy()
    grainy[rng.random(SHAPE) < 0.05] = 2

    after = done(grainy, smoothed, 2, 2.0)

    clean, rough = (labels == 2).sum(), connected(grainy == 2, connectivity=1).max()
    assert connected(after == 2, connectivity=1).max() < rough / 5
    assert (after == 2).sum() == pytest.approx(clean, rel=0.1)
    assert ((after == 2) != (labels == 2)).mean() < 0.03


def test_a_flood_ends_at_other_labels(labels):
    stencil = flooded(labels, 0, 0)

    mask = np.zeros(SHAPE, bool)
    mask[stencil.box.slices] = stencil.mask
    pieces = connected(labels, background=-1, connectivity=1)
    np.testing.assert_array_equal(mask, pieces == pieces[0, 0])


def test_a_label_is_a_stencil_of_all_its_pixels(labels):
    stencil = of_label(labels, 3)

    assert stencil.mask.all()
    assert stencil.mask.size == (labels == 3).sum()


@pytest.fixture
def large(rng):
    """Blobs over several tiles."""
    return (gaussian_filter(rng.normal(size=(600, 530)), 9) > 0).astype(np.uint8) + 1


def test_what_is_grown_in_tiles_is_grown_as_a_whole(large):
    expected = np.where(distance_transform_edt(large != 2) <= 6, 2, large)

    np.testing.assert_array_equal(done(large, grown, 2, 6), expected)


def test_what_is_smoothed_in_tiles_is_smoothed_as_a_whole(large):
    share = gaussian_filter((large == 2).astype(np.float32), 3, mode="nearest")
    after = done(large, smoothed, 2, 3.0)

    clear = abs(share - 0.5) > 1e-4
    np.testing.assert_array_equal((after == 2)[clear], (share > 0.5)[clear])


def test_a_wide_gaussian_is_one_of_blocks_and_smooths_as_much(large):
    share = gaussian_filter((large == 2).astype(np.float32), 13, mode="nearest")
    after = done(large, smoothed, 2, 13.0)

    # What is beyond the image's edge is like a block there, not like a pixel.
    unsure = np.full(share.shape, 0.03)
    unsure[8:-8, 8:-8] = 0.01
    clear = abs(share - 0.5) > unsure
    np.testing.assert_array_equal((after == 2)[clear], (share > 0.5)[clear])
