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


def ellipses(runs: Runs, sizes: Sizes) -> Ellipses:
    """Return the ellipses of the ids that runs were measured for.

    References
    ----------
    .. [1] B. Jähne, "Digital Image Processing", 2005, ch. 19.
    """
    n = len(sizes.pixels)
    area = np.maximum(sizes.pixels, 1)
    # Counted from each box's corner, so that the difference of squares does not cancel.
    left, top = sizes.lefts[runs.ids], sizes.tops[runs.ids]
    first, last, y = runs.starts - left, runs.stops - 1 - left, runs.rows - top
    lengths = runs.lengths
    along = lengths * (first + last) // 2
    squares = _squares_to(last) - _squares_to(first - 1)

    def total(values: NDArray[np.integer]) -> FloatArray:
        return np.bincount(runs.ids, values, n).astype(np.float64)

    x_mean, y_mean = total(along) / area, total(lengths * y) / area
    xx = total(squares) / area - x_mean**2
    yy = total(lengths * y * y) / area - y_mean**2
    xy = total(along * y) / area - x_mean * y_mean
    middle, apart = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
    large, small = middle + apart, np.maximum(middle - apart, 0)
    share = np.divide(small, large, out=np.ones(n), where=large > 0)
    return Ellipses(4 * np.sqrt(large), 4 * np.sqrt(small), np.sqrt(1 - share))


def _squares_to(last: NDArray[np.integer]) -> NDArray[np.integer]:
    """Return 0² + 1² + … up to the square of each."""
    return np.asarray(last * (last + 1) * (2 * last + 1) // 6)
