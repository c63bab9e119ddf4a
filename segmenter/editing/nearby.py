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
# Farther than any column is from another.
_NOWHERE = 1 << 28


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
    height, width = mask.shape
    before, after = _nearest_columns(~mask)
    middle = np.arange(width, dtype=np.int32)
    nearest = np.where(middle - before <= after - middle, before, after).ravel()
    rows, columns = np.nonzero(wanted)
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
    return np.asarray(labels.ravel()[found])


def _nearest_columns(mask: BoolArray) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return for each pixel the last column of a mask up to it in its row, and the next from it."""
    columns = np.arange(mask.shape[1], dtype=np.int32)
    before = np.where(mask, columns, np.int32(-_NOWHERE))
    np.maximum.accumulate(before, axis=1, out=before)
    after = np.where(mask, columns, np.int32(_NOWHERE))[:, ::-1]
    after = np.minimum.accumulate(after, axis=1)[:, ::-1]
    return before, after
