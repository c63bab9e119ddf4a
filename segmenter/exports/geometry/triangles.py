"""Whether corners of outlines lie in triangles."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray

Indices = NDArray[np.intp]
_ROWS_AT_ONCE = 1 << 20
_CLOSE = 1e-9


class Points:
    """Points of a grid, each once, that are counted in triangles.

    Parameters
    ----------
    corners : (N, 2) int array
        ``[x, y]``; several may be in one place.
    """

    def __init__(self, corners: Indices) -> None:
        self._stride = int(corners.max(initial=0)) + 4
        self._keys = np.unique(self.keys(corners))

    def keys(self, corners: Indices) -> Indices:
        """Return a number for each place."""
        return np.asarray(corners[:, 1] * self._stride + corners[:, 0] + 1)

    def remove(self, corners: Indices) -> None:
        """Take points away."""
        places = np.searchsorted(self._keys, np.unique(self.keys(corners)))
        self._keys = np.delete(self._keys, places)

    def count_in(self, triangles: NDArray[np.number]) -> Indices:
        """Count the points in or on each of T triangles, (T, 3, 2), in whatever order its ends are.

        Returns
        -------
        counts : (T,) int array
        """
        points = np.asarray(triangles, np.float64)
        tops = np.ceil(points[:, :, 1].min(axis=1)).astype(np.intp)
        heights = np.floor(points[:, :, 1].max(axis=1)).astype(np.intp) - tops + 1
        heights = np.maximum(heights, 0)
        counts = np.zeros(len(points), np.intp)
        ends = np.cumsum(heights)
        first = 0
        while first < len(points):
            before = int(ends[first - 1]) if first else 0
            last = max(int(np.searchsorted(ends, before + _ROWS_AT_ONCE, "right")), first + 1)
            part = slice(first, last)
            counts[part] = self._counted(points[part], tops[part], heights[part])
            first = last
        return counts

    def _counted(self, points: FloatArray, tops: Indices, heights: Indices) -> Indices:
        owners = np.repeat(np.arange(len(points)), heights)
        rows = np.arange(len(owners)) - np.repeat(np.cumsum(heights) - heights, heights)
        rows += tops[owners]
        left, right = _spans(points[owners], rows)
        base = rows * self._stride + 1
        begins = np.searchsorted(self._keys, base + np.ceil(left - _CLOSE).astype(np.intp), "left")
        ends = np.searchsorted(self._keys, base + np.floor(right + _CLOSE).astype(np.intp), "right")
        return np.bincount(owners, np.maximum(ends - begins, 0), len(points)).astype(np.intp)


def _spans(points: FloatArray, rows: Indices) -> tuple[FloatArray, FloatArray]:
    """Return where triangles begin and end in rows that they reach."""
    left, right = np.full(len(rows), np.inf), np.full(len(rows), -np.inf)
    for one, other in ((0, 1), (1, 2), (2, 0)):
        a, b = points[:, one], points[:, other]
        # From top to bottom, so that a line and the same one turned round cross at the same place.
        turned = (a[:, 1] > b[:, 1]) | ((a[:, 1] == b[:, 1]) & (a[:, 0] > b[:, 0]))
        a, b = np.where(turned[:, None], b, a), np.where(turned[:, None], a, b)
        here = (a[:, 1] <= rows) & (rows <= b[:, 1])
        tall = np.where(b[:, 1] > a[:, 1], b[:, 1] - a[:, 1], 1.0)
        share = (rows - a[:, 1]) / tall
        begin = a[:, 0] + share * (b[:, 0] - a[:, 0])
        end = np.where(b[:, 1] > a[:, 1], begin, b[:, 0])
        left = np.where(here, np.minimum(left, np.minimum(begin, end)), left)
        right = np.where(here, np.maximum(right, np.maximum(begin, end)), right)
    return np.where(np.isfinite(left), left, 0.0), np.where(np.isfinite(right), right, -1.0)
