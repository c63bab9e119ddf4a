"""Means and spreads of values over objects, from their runs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.runs import Runs
from segmenter.work.parallel import map_spans, spans

_PIXELS_AT_ONCE = 1 << 20
# Sums up to so much times the number of runs or pixels are added up exactly.
_PART = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class ValueSums:
    """Sums over whole values, less the middle of all that there can be: exact, in any order.

    Attributes
    ----------
    sums, squares : (N,) int64 arrays
    """

    sums: NDArray[np.int64]
    squares: NDArray[np.int64]

    def means_and_spreads(
        self, areas: NDArray[np.integer], dtype: np.dtype[np.generic]
    ) -> tuple[FloatArray, FloatArray]:
        """Return means and standard deviations like `means_and_spreads`.

        Parameters
        ----------
        areas : (N,) int array
        dtype : numpy dtype
            Of the values.
        """
        pixels = np.maximum(areas, 1)
        # Counted from about each one's own mean, so that the difference of squares does not cancel.
        own = np.rint(self.sums / pixels).astype(np.int64)
        rest = self.sums - own * pixels
        squares = self.squares - 2 * own * self.sums + own * own * pixels
        about = squares / pixels - (rest / pixels) ** 2
        found = (self.sums + _middle_of(dtype) * pixels) / pixels
        return np.where(areas > 0, found, 0.0), np.sqrt(np.maximum(about, 0))


def value_sums(plane: NDArray[np.generic], runs: Runs, n: int) -> ValueSums:
    """Add up the whole values of a plane over the ids 0…n - 1."""
    sums, squares = _sums(plane, runs, float(_middle_of(plane.dtype)))
    low = np.mod(squares, _PART)
    high = np.bincount(runs.ids, (squares - low) / _PART, n).astype(np.int64)
    whole = high * _PART + np.bincount(runs.ids, low, n).astype(np.int64)
    return ValueSums(np.bincount(runs.ids, sums, n).astype(np.int64), whole)


def whole_sums(plane: NDArray[np.generic], runs: Runs, n: int) -> NDArray[np.int64]:
    """Add up whole values themselves."""
    sums, _ = _sums(plane, runs, 0.0, squared=False)
    return np.bincount(runs.ids, sums, n).astype(np.int64)


def _middle_of(dtype: np.dtype[np.generic]) -> int:
    return int(np.iinfo(dtype).max) // 2 + 1  # type: ignore[type-var]  # of unsigned ones


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
    if plane.dtype.kind == "u":
        return value_sums(plane, runs, n).means_and_spreads(areas, plane.dtype)
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
    """Return a value in the midst of the runs' own."""
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
