"""An image too large for memory, of which a small picture is worked on and parts are looked at."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Resolution:
    """One of the sizes at which an image is there.

    Attributes
    ----------
    shape : tuple of int
        Height and width.
    factor : tuple of float
        How many rows and columns of the full size each of its own stands for.
    """

    shape: tuple[int, int]
    factor: tuple[float, float] = (1.0, 1.0)

    @property
    def n_pixels(self) -> int:
        """Pixels."""
        return self.shape[0] * self.shape[1]

    def under(self, finer: "Resolution", axis: int, first: int, count: int) -> NDArray[np.intp]:
        """Return which of its rows (or columns, axis 1) some of a finer one's lie in, (count,)."""
        ratio = finer.factor[axis] / self.factor[axis]
        places: NDArray[np.intp] = ((first + np.arange(count) + 0.5) * ratio).astype(np.intp)
        return np.minimum(places, self.shape[axis] - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of an image at some resolution.

    Attributes
    ----------
    pixels : (h, w) or (h, w, C) array
    valid : (h, w) bool array, optional
        False where a pixel is left out.
    """

    pixels: NDArray[Any]
    valid: NDArray[np.bool_] | None = None


class Whole(Protocol):
    """An image that is read in parts."""

    @property
    def address(self) -> str:
        """Where it is."""

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width at full size."""

    @property
    def overview(self) -> Resolution:
        """That of the small picture."""

    @property
    def finer(self) -> tuple[Resolution, ...]:
        """Those that are finer than the small picture, the full size first."""

    @property
    def tile(self) -> int:
        """Rows and columns that are read at once without reading others, about."""

    def read(self, level: int, rows: slice, columns: slice) -> Part:
        """Read a part of one of the finer resolutions; threads may do so at once.

        Raises
        ------
        ImageError
            If it cannot be read.
        """
