"""A photo in memory."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Image:
    """A photo as people see it: upright, one channel if it is grey, hidden pixels marked.

    Attributes
    ----------
    pixels : (H, W) or (H, W, 3) array
        Grey levels or RGB, in the file's own dtype; read-only.
    valid : (H, W) bool array, optional
        False where a pixel is left out (alpha 0); None when every pixel counts.
    name : str
        What to call the photo: the file's name or ``sample:coffee``.
    path : Path, optional
        The file it was read from; exports never write over it.
    read_seconds : float
        Time it took to read and decode.
    """

    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_] | None = None
    name: str = "image"
    path: Path | None = None
    read_seconds: float = 0.0

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])

    @property
    def is_grey(self) -> bool:
        """Whether a pixel is one level rather than RGB."""
        return self.pixels.ndim == 2

    @property
    def stem(self) -> str:
        """The name that exported files begin with."""
        return Path(self.name.removeprefix("sample:")).stem or "image"
