"""Marks of a small picture at full size: each of its pixels stands for several there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place
from segmenter.editing.box import Box
from segmenter.editing.strokes import MarkedPixels
from segmenter.features.marked import MarkedValues, marked_values
from segmenter.images.image import Image
from segmenter.images.whole import Resolution


@dataclass(frozen=True, slots=True, eq=False)
class MarksAt:
    """Marked pixels of a small picture.

    Attributes
    ----------
    rows, columns, labels : (N,) int arrays
    resolution : Resolution
        Of the small picture.
    """

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    labels: NDArray[np.intp]
    resolution: Resolution

    @classmethod
    def of(cls, pixels: MarkedPixels, resolution: Resolution) -> "MarksAt":
        """Return marks by their rows and columns."""
        rows, columns = np.divmod(pixels.places, resolution.shape[1])
        return cls(rows, columns, pixels.labels, resolution)

    def by_chunk(self, grid: Grid) -> list[tuple[Place, "MarksAt"]]:
        """Return which chunks of the full size have marks, and theirs."""
        found = []
        for place in grid.places():
            rows, columns = self._under(grid.box(place), grid.shape)
            inside = (self.rows >= rows[0]) & (self.rows <= rows[-1])
            inside &= (self.columns >= columns[0]) & (self.columns <= columns[-1])
            if inside.any():
                own = self.rows[inside], self.columns[inside], self.labels[inside]
                found.append((place, MarksAt(*own, self.resolution)))
        return found

    def counted(self, image: Image, box: Box, shape: tuple[int, int]) -> MarkedValues:
        """Count how often which value has which mark in a part of an image of some shape."""
        rows, columns = self._under(box, shape)
        size = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
        marks = np.zeros(size, np.uint16)
        marks[self.rows - rows[0], self.columns - columns[0]] = self.labels
        labels = marks[rows - rows[0]][:, columns - columns[0]]
        chosen = labels > 0
        if image.valid is not None:
            chosen &= image.valid
        values = image.values_at(np.flatnonzero(chosen))
        one = np.ones(len(values), np.int64)
        return marked_values(values.reshape(len(values), -1), labels[chosen], one)

    def _under(self, box: Box, shape: tuple[int, int]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        full = Resolution(shape)
        rows = self.resolution.under(full, 0, box.top, box.shape[0])
        return rows, self.resolution.under(full, 1, box.left, box.shape[1])


def joined_marks(parts: Sequence[MarkedValues]) -> MarkedValues | None:
    """Add up what was counted in chunks; None if no marked pixel counts."""
    full = [part for part in parts if len(part.labels)]
    if not full:
        return None
    each = ((part.values, part.labels, part.counts) for part in full)
    return marked_values(*(np.concatenate(column) for column in zip(*each, strict=True)))
