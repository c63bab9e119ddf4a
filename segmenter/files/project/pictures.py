"""Label maps and photos as PNG members of a project file."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from weakref import ref

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ExportError
from segmenter.files.png import parse_png, write_png
from segmenter.files.project.saved import strips

Values = NDArray[Any]
# Bytes of a strip, at most, for each of its pixels, and for what a PNG has besides.
_BYTES_A_PIXEL, _BYTES_BESIDES = 7, 1 << 16


class PictureCache:
    """Keeps what arrays are as PNG, as long as the arrays are there.

    Saving again then only packs what is new: arrays that flow are never changed.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[ref[Values], tuple[bytes, ...]]] = {}

    def pngs_of(self, values: Values) -> tuple[bytes, ...]:
        """Return the strips of a map or photo, each a PNG."""
        key = id(values)
        if (known := self._known.get(key)) is not None and known[0]() is values:
            return known[1]
        pngs = tuple(_png(values[top:bottom]) for top, bottom in strips(*values.shape[:2]))
        self._known[key] = ref(values, self._forgetter(key)), pngs
        return pngs

    def _forgetter(self, key: int) -> Callable[[ref[Values]], None]:
        def forget(gone: ref[Values]) -> None:
            if (known := self._known.get(key)) is not None and known[0] is gone:
                del self._known[key]

        return forget


def from_pngs(pngs: list[bytes], height: int, width: int) -> Values:
    """Put a map or photo together from its strips.

    Raises
    ------
    ValueError
        If they are not those of such a size.
    """
    rows = strips(height, width)
    if len(pngs) != len(rows):
        raise ValueError("there are more or fewer strips than it has")
    parts = [
        _values(png, bottom - top, width) for png, (top, bottom) in zip(pngs, rows, strict=True)
    ]
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def most_bytes(n_pixels: int) -> int:
    """Return how long a strip of so many pixels may be."""
    return _BYTES_A_PIXEL * n_pixels + _BYTES_BESIDES


def _png(values: Values) -> bytes:
    if values.dtype == np.float32 or (values.dtype == np.uint16 and values.ndim > 2):
        raise ExportError(
            "project: a photo that is in no file is kept as PNG, which does not hold such values;"
            " save the photo to a file, and open that"
        )
    file = BytesIO()
    write_png(Pillow.fromarray(np.ascontiguousarray(values)), file)
    return file.getvalue()


def _values(png: bytes, height: int, width: int) -> Values:
    values = np.array(parse_png(png, height * width, (width, height)))
    if values.dtype == np.int32:  # how some versions of Pillow hold 16 bits
        values = values.astype(np.uint16)
    return values
