"""Marks as they are drawn: strokes and seeds, kilobytes, made pixels when a fit asks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from segmenter.editing.stencil import Point, brush
from segmenter.errors import RecipeError
from segmenter.recipe import MAX_COMPONENTS

_MOST_REMEMBERED, _FEW_REMEMBERED = 512, 4


@dataclass(frozen=True, slots=True, eq=False)
class MarkedPixels:
    """Pixels whose labels a person has marked.

    Attributes
    ----------
    places : (N,) int array
        In the flattened image, ascending; each once.
    labels : (N,) int array
        1…
    """

    places: NDArray[np.intp]
    labels: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line drawn to mark pixels; a single point is a seed.

    Attributes
    ----------
    points : tuple of (float, float)
        Rows and columns in the image.
    radius : float
        In pixels.
    label : int

    Raises
    ------
    RecipeError
        If the label or the radius is out of its range, or there is no point.
    """

    points: tuple[Point, ...]
    radius: float
    label: int

    def __post_init__(self) -> None:
        """Check what nobody checks later."""
        if not self.points or not np.isfinite(self.points).all():
            raise RecipeError("a stroke needs points, a row and a column each")
        if not 1 <= self.label <= MAX_COMPONENTS:
            raise RecipeError(f"a stroke marks a label of 1 to {MAX_COMPONENTS}, not {self.label}")
        if not 0 <= self.radius <= 1e6:
            raise RecipeError(f"a stroke's radius must be 0 or more, not {self.radius}")

    def places(self, shape: tuple[int, int]) -> NDArray[np.intp]:
        """Return the places of the pixels that are touched, in the flattened image."""
        return _places(self, shape)

    def touches(self, row: int, column: int, reach: float = 0.0) -> bool:
        """Tell whether a pixel is touched, or would be if the stroke were wider by ``reach``."""
        path = np.array(self.points)
        if (np.floor(path) == (row, column)).all(axis=1).any():
            return True
        starts, ends = path[: max(len(path) - 1, 1)], path[min(1, len(path) - 1) :]
        to_pixel, along = (row + 0.5, column + 0.5) - starts, ends - starts
        lengths = np.maximum((along**2).sum(axis=1), np.finfo(float).tiny)
        shares = np.clip((to_pixel * along).sum(axis=1) / lengths, 0.0, 1.0)
        squares = ((to_pixel - shares[:, None] * along) ** 2).sum(axis=1)
        return bool(squares.min() <= (self.radius + reach) ** 2)


@dataclass(frozen=True, slots=True)
class Strokes:
    """All strokes of a photo; where they cross the later one counts.

    Attributes
    ----------
    strokes : tuple of Stroke
    strength : float
        How many pixels each marked one counts for.

    Raises
    ------
    RecipeError
        If the strength is out of its range.
    """

    strokes: tuple[Stroke, ...] = ()
    strength: float = 1.0

    def __post_init__(self) -> None:
        """Check what nobody checks later."""
        if not 0 < self.strength <= 1e6:
            raise RecipeError(f"strength must be above 0, to 1000000, not {self.strength}")

    @property
    def labels_marked(self) -> tuple[int, ...]:
        """The labels that are marked, ascending."""
        return tuple(sorted({stroke.label for stroke in self.strokes}))

    def added(self, stroke: Stroke) -> "Strokes":
        """Return the strokes with one more on top."""
        return replace(self, strokes=(*self.strokes, stroke))

    def without(self, number: int) -> "Strokes":
        """Return the strokes but for one, counted from 0."""
        return replace(self, strokes=(*self.strokes[:number], *self.strokes[number + 1 :]))

    def at(self, point: Point, shape: tuple[int, int], reach: float = 0.0) -> int | None:
        """Return the number of the uppermost stroke that touches a point's pixel, if one does.

        Parameters
        ----------
        point : (float, float)
        shape : (int, int)
            Of the image, beside which there are no strokes.
        reach : float, optional
            Pixels by which strokes are taken to be wider than they are.
        """
        row, column = int(point[0] // 1), int(point[1] // 1)
        if not (0 <= row < shape[0] and 0 <= column < shape[1]):
            return None
        for number in range(len(self.strokes) - 1, -1, -1):
            if self.strokes[number].touches(row, column, reach):
                return number
        return None

    def renamed(self, table: NDArray[np.integer]) -> "Strokes":
        """Return the strokes with other labels.

        Parameters
        ----------
        table : (n + 1,) int array
            The new label of each; marks of a label that becomes 0 vanish, those beyond stay.
        """
        codes = table.tolist()
        strokes = (
            replace(each, label=codes[each.label]) if each.label < len(codes) else each
            for each in self.strokes
            if each.label >= len(codes) or codes[each.label] > 0
        )
        return replace(self, strokes=tuple(strokes))

    def pixels(self, shape: tuple[int, int]) -> MarkedPixels:
        """Return which pixels of an image are marked, and as what."""
        return _pixels(self.strokes, shape)


def seeds(points: Sequence[Point], label: int) -> tuple[Stroke, ...]:
    """Return strokes that mark a pixel each."""
    return tuple(Stroke((point,), 0.0, label) for point in points)


@lru_cache(_MOST_REMEMBERED)
def _places(stroke: Stroke, shape: tuple[int, int]) -> NDArray[np.intp]:
    stencil = brush(stroke.points, stroke.radius, shape)
    rows, columns = np.nonzero(stencil.mask)
    places = (rows + stencil.box.top) * shape[1] + columns + stencil.box.left
    places.flags.writeable = False
    return places


@lru_cache(_FEW_REMEMBERED)
def _pixels(strokes: tuple[Stroke, ...], shape: tuple[int, int]) -> MarkedPixels:
    if not strokes:
        return MarkedPixels(np.zeros(0, np.intp), np.zeros(0, np.intp))
    # Place and stroke in one number, so that one sort puts the uppermost stroke last; a stable
    # sort finds the strokes' own order and only merges them.
    n = len(strokes)
    each = [stroke.places(shape) * n + at for at, stroke in enumerate(strokes)]
    both = np.sort(np.concatenate(each), kind="stable")
    places, numbers = np.divmod(both, n)
    last = np.append(places[1:] != places[:-1], True)[: len(places)]
    labels = np.array([stroke.label for stroke in strokes], np.intp)
    return MarkedPixels(places[last], labels[numbers[last]])
