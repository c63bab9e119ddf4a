"""Where a tool paints: a small mask at its place in the image."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.editing.box import Box

# Row and column in the image: pixel (0, 0) reaches from 0 to 1 both ways, its middle is (.5, .5).
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Stencil:
    """Which pixels of a box are painted.

    Attributes
    ----------
    box : Box
        Inside the image.
    mask : (h, w) bool array
    """

    box: Box
    mask: BoolArray

    def sparing(self, shown: NDArray[np.integer], protected: Collection[int]) -> "Stencil":
        """Return the stencil without pixels that are not painted over.

        Parameters
        ----------
        shown : (h, w) int array
            The labels in the box as they are now.
        protected : collection of int
            Labels that stay, such as those a person has locked; 0 for pixels that are left out.
        """
        return replace(self, mask=self.mask & ~np.isin(shown, list(protected)))

    def only_on(self, shown: NDArray[np.integer], labels: Collection[int]) -> "Stencil":
        """Return the part of the stencil that lies on some labels: not over the others."""
        return replace(self, mask=self.mask & np.isin(shown, list(labels)))


def brush(points: Sequence[Point], radius: float, shape: tuple[int, int]) -> Stencil:
    """Return what a round brush touches on its way; a single point is a dab.

    Parameters
    ----------
    points : sequence of (float, float)
        Rows and columns that the brush passes, in straight lines.
    radius : float
        In pixels; the pixels under the points are touched however small it is.
    shape : (int, int)
        Of the image.
    """
    path = np.array(points, np.float64).reshape(-1, 2)
    box = _around(path, max(radius, 0.5)).within(shape)
    mask = np.zeros(box.shape, np.bool_)
    ends = pairwise(path) if len(path) > 1 else [(path[0], path[0])]
    for start, stop in ends:
        part = _around(np.array([start, stop]), radius).within(shape)
        if not part.is_empty:
            mask[part.inside(box).slices] |= _near(part, start, stop, radius)
    for row, column in np.floor(path).astype(int).tolist():
        if 0 <= row < shape[0] and 0 <= column < shape[1]:
            mask[row - box.top, column - box.left] = True
    return Stencil(box, mask)


def polygon(points: Sequence[Point], shape: tuple[int, int]) -> Stencil:
    """Return the pixels whose middle lies in a closed polygon, by the even-odd rule.

    Parameters
    ----------
    points : sequence of (float, float)
        Its corners, or a lasso's way.
    shape : (int, int)
        Of the image.
    """
    corners = np.array(points, np.float64).reshape(-1, 2)
    box = _around(corners, 0.0).within(shape)
    height, width = box.shape
    # Every edge turns what lies right of where it crosses a row's middle: the even-odd rule.
    turns = np.zeros((height, width + 1), np.int32)
    for (y0, x0), (y1, x1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        low, high = (y0, y1) if y0 < y1 else (y1, y0)
        first, last = max(ceil(low - 0.5), box.top), min(ceil(high - 0.5), box.bottom)
        if last > first:
            rows = np.arange(first, last)
            crossing = x0 + (rows + 0.5 - y0) * ((x1 - x0) / (y1 - y0))
            columns = np.clip(np.ceil(crossing - 0.5).astype(np.intp) - box.left, 0, width)
            turns[rows - box.top, columns] += 1
    return Stencil(box, np.asarray(np.cumsum(turns, axis=1)[:, :width] % 2 == 1))


def rectangle(first: Point, second: Point, shape: tuple[int, int]) -> Stencil:
    """Return the pixels that a rectangle between two corners touches."""
    box = _around(np.array([first, second]), 0.0).within(shape)
    return Stencil(box, np.ones(box.shape, np.bool_))


def of_mask(mask: BoolArray, at: Box | None = None) -> Stencil:
    """Return a mask as a stencil, cut to where it is true.

    Parameters
    ----------
    mask : (h, w) bool array
    at : Box, optional
        Where it lies; it is one of the whole image if left out.
    """
    top, left = (0, 0) if at is None else (at.top, at.left)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return Stencil(Box(top, left, top, left), np.zeros((0, 0), np.bool_))
    part = Box(int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1)
    box = Box(part.top + top, part.left + left, part.bottom + top, part.right + left)
    return Stencil(box, mask[part.slices])


def _around(points: NDArray[np.float64], reach: float) -> Box:
    low, high = points.min(axis=0) - reach, points.max(axis=0) + reach
    return Box(floor(low[0]), floor(low[1]), floor(high[0]) + 1, floor(high[1]) + 1)


def _near(
    box: Box, start: NDArray[np.float64], stop: NDArray[np.float64], radius: float
) -> BoolArray:
    """Return which pixels' middles are no farther from a line than the radius."""
    along = stop - start
    length = float(along @ along)
    y = np.arange(box.top, box.bottom)[:, None] + 0.5 - start[0]
    x = np.arange(box.left, box.right)[None] + 0.5 - start[1]
    if length == 0:
        return np.asarray(y * y + x * x <= radius * radius)
    share = np.clip((y * along[0] + x * along[1]) / length, 0.0, 1.0)
    return np.asarray((y - share * along[0]) ** 2 + (x - share * along[1]) ** 2 <= radius * radius)
