"""Means and spreads of values over objects, from their runs."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.runs import Runs
from segmenter.work.parallel import map_spans, spans

_PIXELS_AT_ONCE = 1 << 20


def means_and_spreads(
    plane: NDArray[np.generic], runs: Runs, areas: NDArray[np.integer]
) -> tuple[FloatArray, FloatArray]:
    """Return the mean and the standard deviation of a plane's values over each id.

    Parameters
    ----------
    plane : (H, W) array
    runs : Runs
        In reading order.
    areas : (N,) int array
        Pixels of the ids 0…N - 1.

    Returns
    -------
    means, spreads : (N,) arrays
        0 of those without pixels.
    """
    n, pixels = len(areas), np.maximum(areas, 1)
    # Squares are counted from about the middle, so that their difference does not cancel.
    origin = _middle(plane, runs)
    sums, squares = _sums(plane, runs, origin)
    means = np.bincount(runs.ids, sums, n) / pixels
    about = np.bincount(runs.ids, squares, n) / pixels - means**2
    return np.where(areas > 0, means + origin, 0.0), np.sqrt(np.maximum(about, 0))


def means(plane: NDArray[np.generic], runs: Runs, areas: NDArray[np.integer]) -> FloatArray:
    """Return the means alone."""
    sums, _ = _sums(plane, runs, 0.0, squared=False)
    return np.asarray(np.bincount(runs.ids, sums, len(areas)) / np.maximum(areas, 1))


def _middle(plane: NDArray[np.generic], runs: Runs) -> float:
    """Return a value in the midst of the runs' own, a whole number if they are."""
    some = np.asarray(plane[runs.rows[::64], runs.starts[::64]], np.float64)
    return float(np.rint(some.mean())) if some.size else 0.0


def _sums(
    plane: NDArray[np.generic], runs: Runs, origin: float, *, squared: bool = True
) -> tuple[FloatArray, FloatArray]:
    """Return the sums of the values, less the origin, and of their squares along each run."""
    width = plane.shape[1]
    sums, squares = np.zeros((2, len(runs.ids)))
    pieces = spans(len(plane), max(1, _PIXELS_AT_ONCE // max(width, 1)))

    def add_up(first: int, last: int) -> None:
        here = slice(*np.searchsorted(runs.rows, (first, last)).tolist())
        begins = (runs.rows[here] - first) * width + runs.starts[here]
        ends = begins + runs.lengths[here]
        values = plane[first:last].astype(np.float64).ravel()
        values -= origin
        total = np.zeros(values.size + 1)
        np.cumsum(values, out=total[1:])
        sums[here] = total[ends] - total[begins]
        if squared:
            np.multiply(values, values, out=values)
            np.cumsum(values, out=total[1:])
            squares[here] = total[ends] - total[begins]

    map_spans(add_up, pieces)
    return sums, squares
