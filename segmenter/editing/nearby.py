"""What is near a mask, exactly: by rows first, then by columns.

References
----------
.. [1] T. Saito and J. Toriwaki, "New algorithms for Euclidean distance transformation of an
   n-dimensional digitized picture with applications", Pattern Recognition 27, 1994.
"""

from math import floor, isqrt

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray

Labels = NDArray[np.integer]
Places = NDArray[np.intp]
# Farther than any column is from another.
_NOWHERE = 1 << 28
# Pixels from which on, as a share of all, they are looked at all at once, until only a few of them,
# or those farther away, are left.
_MANY, _FEW, _FAR, _BITS = 1 / 32, 1 / 16, 180, 9


def within_reach(mask: BoolArray, reach: float) -> BoolArray:
    """Tell which pixels are no farther from a mask than so many pixels.

    Parameters
    ----------
    mask : (H, W) bool array
    reach : float
        Between the middles of pixels.

    Returns
    -------
    near : (H, W) bool array
        The mask is in it.
    """
    squared, rows = floor(reach * reach), min(floor(reach), len(mask) - 1)
    before, after = _nearest_columns(mask)
    columns = np.arange(mask.shape[1], dtype=np.int32)
    apart = np.minimum(columns - before, after - columns)
    # As small as it can be told apart: there are many rows to compare with.
    apart = np.minimum(apart, floor(reach) + 1).astype(np.min_scalar_type(floor(reach) + 1))
    near = apart <= floor(reach)
    for down in range(1, rows + 1):
        wide = isqrt(squared - down * down)
        is_near = apart <= wide
        near[down:] |= is_near[:-down]
        near[:-down] |= is_near[down:]
    return np.asarray(near)


def nearest_label(labels: Labels, mask: BoolArray, wanted: BoolArray) -> Labels:
    """Return for some pixels of a mask the nearest label outside it.

    Parameters
    ----------
    labels : (H, W) int array
    mask : (H, W) bool array
        Somewhere false.
    wanted : (H, W) bool array

    Returns
    -------
    nearest : (N,) int array
        For each wanted pixel, by rows.
    """
    before, after = _nearest_columns(~mask)
    middle = np.arange(mask.shape[1], dtype=np.int32)
    nearest = np.where(middle - before <= after - middle, before, after)
    places = np.nonzero(wanted)
    if len(places[0]) < _MANY * mask.size:
        return np.asarray(labels.ravel()[_one_by_one(nearest, *places)])
    ways, is_left = _all_at_once(nearest - middle, wanted)
    rows = places[0] + ways[places]
    found = rows * mask.shape[1] + nearest[rows, places[1]]
    left = np.flatnonzero(is_left[places])
    found[left] = _one_by_one(nearest, places[0][left], places[1][left])
    return np.asarray(labels.ravel()[found])


def _all_at_once(
    apart: NDArray[np.int32], wanted: BoolArray
) -> tuple[NDArray[np.int32], BoolArray]:
    """Return how many rows down the nearest pixel outside is, and where that is not known.

    Parameters
    ----------
    apart : (H, W) int array
        Columns to the nearest pixel outside in each row.
    wanted : (H, W) bool array
        Where most are to be known.
    """
    few = _FEW * np.count_nonzero(wanted)
    # In one number the distance comes first, then which row was looked at first.
    squares = np.square(np.minimum(np.abs(apart), _FAR)).astype(np.uint32) << _BITS
    best, reached, down = squares.copy(), np.empty_like(squares), 0
    most = min(len(apart), _FAR) - 1
    while True:
        is_left = best >= np.uint32((down * down + 1) << _BITS)
        if down == most or np.count_nonzero(is_left & wanted) <= few:
            break
        down += 1
        for order, here, there in (
            (2 * down, slice(None, -down), slice(down, None)),
            (2 * down + 1, slice(down, None), slice(None, -down)),
        ):
            farther = np.uint32((down * down << _BITS) + order)
            np.add(squares[there], farther, out=reached[here])
            np.minimum(best[here], reached[here], out=best[here])
    orders = (best & np.uint32((1 << _BITS) - 1)).astype(np.int32)
    return np.where(orders & 1, -(orders >> 1), orders >> 1), is_left


def _one_by_one(nearest: NDArray[np.int32], rows: Places, columns: Places) -> Places:
    """Return the places of the nearest pixels outside, given the nearest columns of each row."""
    height, width = nearest.shape
    nearest = nearest.ravel()
    best = np.full(len(rows), np.iinfo(np.int64).max)
    found = np.zeros(len(rows), np.intp)
    left, down = np.arange(len(rows)), 0
    # Once a row is farther than what is found, so are all behind it.
    while len(left):
        for way in (down, -down) if down else (0,):
            row = rows[left] + way
            inside = (row >= 0) & (row < height)
            places, starts = left[inside], row[inside] * width
            at = nearest[starts + columns[places]].astype(np.int64)
            apart = np.square(at - columns[places]) + down * down
            closer = apart < best[places]
            places = places[closer]
            best[places], found[places] = apart[closer], (starts + at)[closer]
        down += 1
        left = left[best[left] > down * down] if down < height else left[:0]
    return found


def _nearest_columns(mask: BoolArray) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return for each pixel the last column of a mask up to it in its row, and the next from it."""
    columns = np.arange(mask.shape[1], dtype=np.int32)
    before = np.where(mask, columns, np.int32(-_NOWHERE))
    np.maximum.accumulate(before, axis=1, out=before)
    after = np.where(mask, columns, np.int32(_NOWHERE))[:, ::-1]
    after = np.minimum.accumulate(after, axis=1)[:, ::-1]
    return before, after
