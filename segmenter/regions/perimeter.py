"""Perimeters of all regions of a map at once."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.work.parallel import map_spans, spans

Indices = NDArray[np.intp]
ROWS_AT_ONCE = 128
# Pixels around a part that its lines depend on.
FRAME = 2
# Of which length a pixel on the perimeter is, by its neighbours on it: 1, and 2 for each of those
# beside it, 10 for each across a corner.
_KINDS = np.zeros(50, np.intp)
_KINDS[[5, 7, 15, 17, 25, 27]] = 1
_KINDS[[21, 33]] = 2
_KINDS[[13, 23]] = 3
_LENGTHS = (1.0, np.sqrt(2), (1 + np.sqrt(2)) / 2)


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

    def measure(first: int, last: int) -> tuple[Indices, Indices]:
        above, below = max(first - FRAME, 0), min(last + FRAME, height)
        around = (FRAME - first + above, FRAME - below + last), (FRAME, FRAME)
        return line_counts(np.pad(ids[above:below], around))

    total = np.zeros((n, len(_LENGTHS)), np.intp)
    for found, counts in map_spans(measure, spans(height, rows_at_once)):
        total[found] += counts
    return lengths_of(total)


def lengths_of(counts: NDArray[np.integer]) -> FloatArray:
    """Return the perimeters of pixels that were counted by `line_counts`, (N, 3): exact sums."""
    lengths = np.zeros(len(counts))
    for column, length in zip(counts.T, _LENGTHS, strict=True):
        lengths += column * length
    return lengths


def line_counts(framed: NDArray[np.integer]) -> tuple[Indices, Indices]:
    """Count the pixels on the perimeters in a part of a map, by what each is of their lengths.

    Parameters
    ----------
    framed : (h + 4, w + 4) int array
        Ids of the part and two pixels around it, 0 where there are none: whether a neighbour is on
        a line depends on its own neighbours.

    Returns
    -------
    ids : (P,) int array
        Those on a line, ascending.
    counts : (P, 3) int array
        They add up to those of the whole map.
    """
    stride = framed.shape[1]
    flat = framed.ravel()
    inner = framed[1:-1, 1:-1]
    is_edge = np.zeros(framed.shape, np.bool_)
    edge = is_edge[1:-1, 1:-1]
    for beside in (framed[:-2, 1:-1], framed[2:, 1:-1], framed[1:-1, :-2], framed[1:-1, 2:]):
        edge |= inner != beside
    edge &= inner != 0
    on_line = is_edge.ravel()
    own_part = np.zeros(framed.shape, np.bool_)
    own_part[FRAME:-FRAME, FRAME:-FRAME] = edge[1:-1, 1:-1]
    places = np.flatnonzero(own_part)
    own = flat[places]
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
    n_kinds = len(_LENGTHS) + 1
    counts = np.bincount(numbers * n_kinds + _KINDS[codes], minlength=len(found) * n_kinds)
    return found.astype(np.intp), counts.reshape(-1, n_kinds)[:, 1:]
