"""Perimeters of all regions of a map at once."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.work.parallel import map_spans, spans

Indices = NDArray[np.intp]
ROWS_AT_ONCE = 128
# How much of the perimeter a pixel on it stands for, by its neighbours on it: 1, and 2 for each of
# those beside it, 10 for each across a corner.
_LENGTHS = np.zeros(50)
_LENGTHS[[5, 7, 15, 17, 25, 27]] = 1
_LENGTHS[[21, 33]] = np.sqrt(2)
_LENGTHS[[13, 23]] = (1 + np.sqrt(2)) / 2


def perimeters(ids: NDArray[np.integer], n: int, rows_at_once: int = ROWS_AT_ONCE) -> FloatArray:
    """Estimate the length of the line through each region's outermost pixels.

    Those around its holes count too. It is what scikit-image's ``perimeter`` says of each region
    alone, for all of them in one go.

    Parameters
    ----------
    ids : (H, W) int array
        0 is left out.
    n : int
        One more than the greatest id.
    rows_at_once : int, optional
        How many rows a thread measures at once, which changes nothing.

    Returns
    -------
    perimeters : (N,) array
        In pixels, of the ids 0…n - 1; 0 of those without pixels.

    References
    ----------
    .. [1] K. Benkrid, D. Crookes, "Design and FPGA implementation of a perimeter estimator", 2000.
    """
    height = len(ids)

    def measure(first: int, last: int) -> tuple[Indices, FloatArray]:
        # Two more rows on each side: whether a neighbour is on the line depends on its own.
        above, below = max(first - 2, 0), min(last + 2, height)
        framed = np.pad(ids[above:below], ((2 - first + above, 2 - below + last), (2, 2)))
        return _measure(framed)

    total = np.zeros(n)
    for found, lengths in map_spans(measure, spans(height, rows_at_once)):
        total[found] += lengths
    return total


def _measure(framed: NDArray[np.integer]) -> tuple[Indices, FloatArray]:
    """Measure a part of a map that has a frame of two pixels: the ids on it, and their lengths."""
    stride = framed.shape[1]
    flat = framed.ravel()
    inner = framed[1:-1, 1:-1]
    is_edge = np.zeros(framed.shape, np.bool_)
    edge = is_edge[1:-1, 1:-1]
    for beside in (framed[:-2, 1:-1], framed[2:, 1:-1], framed[1:-1, :-2], framed[1:-1, 2:]):
        edge |= inner != beside
    edge &= inner != 0
    places = np.flatnonzero(is_edge[2:-2])
    places += 2 * stride
    own, on_line = flat[places], is_edge.ravel()
    codes = np.ones(len(places), np.intp)
    beside_and_across = (
        (2, (-stride, stride, -1, 1)),
        (10, (-stride - 1, 1 - stride, stride - 1, stride + 1)),
    )
    for weight, steps in beside_and_across:
        for step in steps:
            near = places + step
            codes += weight * (on_line[near] & (flat[near] == own))
    found, numbers = np.unique(own, return_inverse=True)
    lengths = np.bincount(numbers, _LENGTHS[codes], len(found))
    return found.astype(np.intp), np.asarray(lengths, np.float64)
