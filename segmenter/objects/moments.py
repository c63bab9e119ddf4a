"""Where objects lie and which ellipses they are like, from their runs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.runs import Runs, Sizes


@dataclass(frozen=True, slots=True, eq=False)
class Ellipses:
    """The ellipses with the same second moments, as scikit-image tells them.

    Attributes
    ----------
    major, minor : (N,) array
        Axes in pixels, from end to end.
    eccentricity : (N,) array
        0 (a circle) to 1.
    """

    major: FloatArray
    minor: FloatArray
    eccentricity: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """Sums over pixels, counted from a corner for each id, so that their squares stay small.

    They are whole numbers, exact up to 2^53.

    Attributes
    ----------
    x, y, xx, yy, xy : (N,) arrays
        Of columns, rows, and their products.
    """

    x: FloatArray
    y: FloatArray
    xx: FloatArray
    yy: FloatArray
    xy: FloatArray

    def moved(
        self, pixels: NDArray[np.integer], across: NDArray[np.integer], down: NDArray[np.integer]
    ) -> "Moments":
        """Return the sums as counted from corners that lie so much farther left and up."""
        dx, dy = np.asarray(across, np.float64), np.asarray(down, np.float64)
        return Moments(
            self.x + pixels * dx,
            self.y + pixels * dy,
            self.xx + 2 * dx * self.x + pixels * dx * dx,
            self.yy + 2 * dy * self.y + pixels * dy * dy,
            self.xy + dx * self.y + dy * self.x + pixels * dx * dy,
        )


def moments(runs: Runs, sizes: Sizes) -> Moments:
    """Add up the ids that runs were measured for, each counted from the corner of its box."""
    n = len(sizes.pixels)
    left, top = sizes.lefts[runs.ids], sizes.tops[runs.ids]
    first, last, y = runs.starts - left, runs.stops - 1 - left, runs.rows - top
    lengths = runs.lengths
    along = lengths * (first + last) // 2

    def total(values: NDArray[np.integer]) -> FloatArray:
        return np.bincount(runs.ids, values, n).astype(np.float64)

    squares = _squares_to(last) - _squares_to(first - 1)
    return Moments(*map(total, (along, lengths * y, squares, lengths * y * y, along * y)))


def ellipses(sums: Moments, pixels: NDArray[np.integer]) -> Ellipses:
    """Return the ellipses of ids with these sums.

    References
    ----------
    .. [1] B. Jähne, "Digital Image Processing", 2005, ch. 19.
    """
    area = np.maximum(pixels, 1)
    x_mean, y_mean = sums.x / area, sums.y / area
    xx, yy = sums.xx / area - x_mean**2, sums.yy / area - y_mean**2
    xy = sums.xy / area - x_mean * y_mean
    middle, apart = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
    large, small = middle + apart, np.maximum(middle - apart, 0)
    share = np.divide(small, large, out=np.ones(len(area)), where=large > 0)
    return Ellipses(4 * np.sqrt(large), 4 * np.sqrt(small), np.sqrt(1 - share))


def _squares_to(last: NDArray[np.integer]) -> NDArray[np.integer]:
    """Return 0² + 1² + … up to the square of each."""
    return np.asarray(last * (last + 1) * (2 * last + 1) // 6)
