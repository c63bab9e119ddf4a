"""PNG as everything that is saved writes and reads it."""

import io
import struct
import zlib
from collections.abc import Callable
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageFile, PngImagePlugin

from segmenter.images.claims import check_claim
from segmenter.images.decoded import Refusal
from segmenter.images.guard import quiet_pillow
from segmenter.images.png_rows import check_rows, last_row
from segmenter.work.parallel import spans

_STRIP_PIXELS = 1 << 20
_PERCEPTUAL = 0
# Bytes of memory that reading takes for a pixel.
_PEAK = 8
_BROKEN = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError),
    *(AttributeError, RuntimeError, MemoryError, struct.error, zlib.error),
    *(Refusal, Pillow.DecompressionBombError),
)


def write_png(picture: Pillow.Image, file: BinaryIO, *, is_photo: bool = False) -> None:
    """Write a picture, quickly.

    A photo says that its colours are sRGB, or a viewer may take them for its screen's own.

    Runs of equal values are what label maps are made of: looking for nothing else makes them
    a third smaller and two to four times as quick to write as zlib's usual search.
    """
    said = PngImagePlugin.PngInfo()
    if is_photo:
        said.add(b"sRGB", bytes([_PERCEPTUAL]))
    picture.save(file, "PNG", compress_level=1, compress_type=zlib.Z_RLE, pnginfo=said)


def same_pixels(picture: Pillow.Image, values: NDArray[np.generic]) -> bool:
    """Compare a loaded picture with an array."""
    height, width = values.shape[:2]
    return picture.size == (width, height) and same_rows(
        picture, lambda top, bottom: values[top:bottom]
    )


def same_rows(picture: Pillow.Image, rows: Callable[[int, int], NDArray[np.generic]]) -> bool:
    """Compare a loaded picture with what gives its rows ``start`` to ``stop``, strip by strip.

    As a whole it would be copied with Python's lock held, and the window would wait.
    """
    width, height = picture.size
    return all(
        np.array_equal(np.asarray(picture.crop((0, top, width, bottom))), rows(top, bottom))
        for top, bottom in spans(height, max(1, _STRIP_PIXELS // max(width, 1)))
    )


def read_png(file: BinaryIO, n_pixels: int) -> ImageFile.ImageFile:
    """Read a PNG of no more than ``n_pixels`` back."""
    with quiet_pillow(n_pixels):
        picture = Pillow.open(file, formats=("PNG",))
        picture.load()
    return picture


def parse_png(
    data: bytes, most_pixels: int, size: tuple[int, int] | None = None
) -> ImageFile.ImageFile:
    """Read a PNG that anybody may have written.

    Parameters
    ----------
    data : bytes
    most_pixels : int
        It may have.
    size : (int, int), optional
        Width and height that it must have.

    Raises
    ------
    ValueError
        If it is broken, or of another size.
    """
    try:
        with quiet_pillow(most_pixels):
            picture = Pillow.open(io.BytesIO(data), formats=("PNG",))
            width, height = picture.size
            if size not in (None, (width, height)) or width * height > most_pixels:
                raise ValueError(f"it has {width} × {height} pixels")
            check_claim(width * height, len(data), len(picture.getbands()), _PEAK)
            picture.load()
            check_rows(io.BytesIO(data), last_row(picture))
            return picture
    except _BROKEN as error:
        raise ValueError(f"a picture in it is broken ({error})") from error
