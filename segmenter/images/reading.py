"""Read photos from files and arrays: 8-bit exact, upright, or refused in one line."""

import logging
import os
import stat
import struct
import time
import zlib
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import ArrayLike
from PIL import ExifTags, UnidentifiedImageError
from PIL import Image as Pillow

from segmenter.errors import ImageError
from segmenter.images.acceptance import unsupported
from segmenter.images.guard import check_png_data, check_ppm_header, quiet_libtiff, quiet_pillow
from segmenter.images.image import Image
from segmenter.images.samples import is_sample, sample_file
from segmenter.images.unpacking import ORIENTATIONS, Pixels, Valid, transparent_colour, unpack

PIXEL_LIMIT = 200_000_000
# An allow-list: others of Pillow's readers start programs (EPS) or take memory without end.
FORMATS = ("JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP", "PPM")

_log = logging.getLogger(__name__)
# What Pillow raises on broken files.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    EOFError,
    MemoryError,
    RuntimeError,
    struct.error,
    zlib.error,
    Pillow.DecompressionBombError,
)

_EXPLANATIONS: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "there is no such file; check the path"),
    (NotADirectoryError, "there is no such file; check the path"),
    (IsADirectoryError, "this is a folder; name the photos in it"),
    (PermissionError, "this file may not be read; change its permissions or copy it"),
    (
        UnidentifiedImageError,
        f"not a photo that can be read; open a sound {', '.join(FORMATS[:-1])} or {FORMATS[-1]}",
    ),
    (Pillow.DecompressionBombError, "claims far more pixels than the limit; make it smaller"),
    (MemoryError, "more memory is needed than there is; make the photo smaller"),
)


def load_image(path: str | os.PathLike[str], *, pixel_limit: int = PIXEL_LIMIT) -> Image:
    """Read a photo.

    Parameters
    ----------
    path : str or path
        A JPEG, PNG, BMP, GIF, TIFF, WEBP or PPM file, or ``sample:NAME``.
    pixel_limit : int, optional
        A photo of more pixels is refused before it is decoded.

    Returns
    -------
    image : Image
        Upright (EXIF orientation applied); grey photos have one channel; pixels of alpha 0 are not
        ``valid``.

    Raises
    ------
    ImageError
        If the file cannot be read exactly as a photo of 8 bits a level; one line that says why.

    Examples
    --------
    >>> load_image("sample:coffee").pixels.shape
    (400, 600, 3)
    """
    text = os.fspath(path)
    if is_sample(text):
        return replace(_load_file(sample_file(text), pixel_limit), name=text, path=None)
    return _load_file(Path(text), pixel_limit)


def image_from_array(
    pixels: ArrayLike, valid: ArrayLike | None = None, name: str = "image"
) -> Image:
    """Make an image of levels that are already in memory; they are copied.

    Parameters
    ----------
    pixels : (H, W), (H, W, 3) or (H, W, 4) uint8 array
        Grey, RGB, or RGBA whose pixels of alpha 0 are left out.
    valid : (H, W) bool array, optional
        False where a pixel is left out.
    name : str, optional
        What to call the photo.

    Returns
    -------
    image : Image

    Raises
    ------
    ImageError
        If shape or dtype are others, or no pixel is left.
    """
    levels = np.array(pixels, order="C")
    if levels.dtype != np.uint8:
        raise ImageError(f"{name}: levels are {levels.dtype}; convert them to uint8, 0 to 255")
    if levels.ndim < 2 or levels.shape[2:] not in ((), (3,), (4,)) or not levels.size:
        raise ImageError(f"{name}: the shape is {levels.shape}; make it (H, W), (H, W, 3 or 4)")
    kept = np.ones(levels.shape[:2], np.bool_) if valid is None else np.array(valid)
    if kept.dtype != np.bool_ or kept.shape != levels.shape[:2]:
        raise ImageError(f"{name}: valid is {kept.dtype} {kept.shape}; make it bool (H, W)")
    if levels.shape[2:] == (4,):
        kept &= levels[..., 3] > 0
        levels = np.ascontiguousarray(levels[..., :3])
    return _image(levels, None if kept.all() else kept, name)


def _load_file(path: Path, pixel_limit: int) -> Image:
    began = time.perf_counter()
    try:
        _check_is_file(path)
        with path.open("rb") as file, quiet_pillow(pixel_limit):
            pixels, valid = _decode(file, path, pixel_limit)
    except _BROKEN as error:
        raise ImageError(f"{path}: {_explain(error)}") from error
    image = _image(pixels, valid, path.name)
    return replace(image, path=path, read_seconds=time.perf_counter() - began)


def _check_is_file(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    if not stat.S_ISREG(mode):  # a pipe would block, a device never ends
        raise ImageError(f"{path}: this is a device or a pipe; save the photo to a file first")


def _decode(file: BinaryIO, path: Path, pixel_limit: int) -> tuple[Pixels, Valid | None]:
    check_ppm_header(file)
    with Pillow.open(file, formats=FORMATS) as picture:
        if (size := picture.width * picture.height) > pixel_limit:
            raise ImageError(
                f"{path}: it has {size / 1e6:.0f} megapixels, more than the limit of"
                f" {pixel_limit / 1e6:g}; make it smaller"
            )
        reason = unsupported(picture)
        if reason:
            raise ImageError(
                f"{path}: not supported yet: {reason}; save it as an 8-bit PNG or JPEG"
            )
        is_png, transparent = picture.format == "PNG", transparent_colour(picture)
        with quiet_libtiff() if picture.format == "TIFF" else nullcontext():
            picture.load()
        if is_png:
            check_png_data(file)
        return unpack(picture, _orientation(picture), transparent)


def _orientation(picture: Pillow.Image) -> int:
    try:
        orientation = picture.getexif().get(ExifTags.Base.Orientation)
        return orientation if orientation in ORIENTATIONS else 1
    except _BROKEN as error:  # bad metadata must not stop a good photo
        _log.debug("EXIF left out: %s", error)
        return 1


def _image(pixels: Pixels, valid: Valid | None, name: str) -> Image:
    if valid is not None and not valid.any():
        raise ImageError(f"{name}: every pixel is transparent; there is nothing to segment")
    pixels.flags.writeable = False
    if valid is not None:
        valid.flags.writeable = False
    return Image(pixels, valid, name)


def _explain(error: Exception) -> str:
    for kind, explanation in _EXPLANATIONS:
        if isinstance(error, kind):
            return explanation
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror.lower()}); check the disk it is on"
    return f"broken or cut short ({error}); get it once more from where it came from"
