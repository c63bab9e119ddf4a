"""A photo in memory."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmenter.images.memo import Memo


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """A photo as people see it: upright, one channel if it is grey, hidden pixels marked.

    Attributes
    ----------
    pixels : (H, W) or (H, W, 3) array
        Grey values or RGB, in the file's own dtype; read-only.
    valid : (H, W) bool array, optional
        False where a pixel is left out (alpha 0); None when every pixel counts.
    name : str
        What to call the photo: the file's name or ``sample:coffee``.
    path : Path, optional
        The file it was read from; exports never write over it.
    read_seconds : float
        Time it took to read and decode.
    memo : Memo
        What has been worked out of these pixels.
    """

    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_] | None = None
    name: str = "image"
    path: Path | None = None
    read_seconds: float = 0.0
    memo: Memo = field(default_factory=Memo, init=False, repr=False)

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
        """Whether a pixel is one value rather than RGB."""
        return self.pixels.ndim == 2

    @property
    def bits(self) -> int:
        """Bits of a value."""
        return 8 * self.pixels.dtype.itemsize

    @property
    def channel_names(self) -> tuple[str, ...]:
        """What each value of a pixel is called."""
        return ("grey",) if self.is_grey else ("red", "green", "blue")

    @property
    def planes(self) -> NDArray[np.uint8]:
        """The values of each channel, (C, H, W), in the order of ``channel_names``."""
        return np.moveaxis(self.pixels.reshape(self.height, self.width, -1), 2, 0)

    def values(self, rows: slice, columns: slice) -> NDArray[np.uint8]:
        """Return the values of a part, (h, w) or (h, w, C)."""
        return self.pixels[rows, columns]

    @property
    def stem(self) -> str:
        """The name that exported files begin with."""
        return Path(self.name.removeprefix("sample:")).stem or "image"


def in_colour(image: Image) -> Image:
    """Return a grey photo as RGB, for a mixture that was fitted to photos in colour."""
    if not image.is_grey:
        return image
    pixels = np.repeat(image.pixels[..., None], 3, axis=2)
    pixels.flags.writeable = False
    return replace(image, pixels=pixels)
