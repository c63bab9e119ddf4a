"""Read images from files and arrays: at their true values, upright, or refused in one line."""

import logging
import os
import struct
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import ArrayLike
from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from segmenter.errors import ImageError
from segmenter.images import kinds
from segmenter.images.decoded import Decoded, Refusal, Wanted, choose_channels, leave_out
from segmenter.images.guard import quiet_pillow
from segmenter.images.image import Image
from segmenter.images.memory import machine_limit
from segmenter.images.pictures import read_picture, weigh_picture
from segmenter.images.regular_file import NotAFileError, open_regular
from segmenter.images.samples import is_sample, sample_file

_log = logging.getLogger(__name__)
# What is read, as Pillow calls it, and the suffixes that Pillow does not know.
FORMATS = ("JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP", "PPM", "AVIF", "JPEG2000")
MORE_SUFFIXES = (".heic", ".heif", ".hif", ".jxl", ".dcm", ".nii", ".nii.gz", ".pfm", ".pam")
# What Pillow, tifffile and the others raise on broken files.
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
    Refusal,
    Pillow.DecompressionBombError,
)

_EXPLANATIONS: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "there is no such file; check the path"),
    (NotADirectoryError, "there is no such file; check the path"),
    (IsADirectoryError, "this is a folder; name the photos in it"),
    (NotAFileError, "this is a device or a pipe; save the photo to a file first"),
    (PermissionError, "this file may not be read; change its permissions or copy it"),
    (
        UnidentifiedImageError,
        "not a photo that can be read, whatever its name; open a JPEG, PNG, TIFF, WebP or AVIF",
    ),
    (Pillow.DecompressionBombError, "claims far more pixels than the limit; make it smaller"),
    (MemoryError, "more memory is needed than there is; make the photo smaller"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read, for all photos of a run.

    Attributes
    ----------
    page, channels, pixel_limit, axis
        As for `load_image`.
    strict : bool
        Whether damaged files are refused.
    """

    page: int | None = None
    channels: tuple[int, ...] | None = None
    pixel_limit: int | None = None
    strict: bool = False
    axis: int | None = None

    def load(self, path: str | os.PathLike[str]) -> Image:
        """Read an image; raise ImageError also if it is damaged and that is not wanted."""
        image = load_image(
            path,
            page=self.page,
            channels=self.channels,
            pixel_limit=self.pixel_limit,
            axis=self.axis,
        )
        if self.strict and image.damage:
            raise ImageError(
                f"{os.fspath(path)}: {image.damage[0]}; get it once more from where it came from,"
                " or leave out --strict"
            )
        return image


AS_IT_IS = Reading()


def load_image(
    path: str | os.PathLike[str],
    *,
    page: int | None = None,
    channels: Sequence[int] | None = None,
    pixel_limit: int | None = None,
    axis: int | None = None,
) -> Image:
    """Read an image.

    Parameters
    ----------
    path : str or path
        A JPEG, PNG, TIFF, WebP, GIF, BMP, AVIF, JPEG 2000, PPM or PFM file, ``sample:NAME``, or,
        with the packages they need, HEIC, JPEG XL, DICOM or NIfTI.
    page : int, optional
        Which of its pages, slices or frames, from 1 on; otherwise the first, and a notice says so.
    channels : sequence of int, optional
        Which of its channels, from 1 on; otherwise all.
    pixel_limit : int, optional
        An image of more pixels is refused before it is decoded; otherwise what the machine's
        memory is enough for.
    axis : int, optional
        Along which axis of a NIfTI volume slices are taken, from 1 on; otherwise the third.

    Returns
    -------
    image : Image
        With the values that the file has, upright (EXIF orientation applied). Photos of 8 bits are
        in sRGB whatever profile they came in; numbers of more bits are not converted. Pixels of
        alpha 0, and those that are no numbers, are not ``valid``.

    Raises
    ------
    ImageError
        If the file cannot be read; one line that says what it is, and what to do.

    Examples
    --------
    >>> load_image("sample:coffee").pixels.shape
    (400, 600, 3)
    """
    chosen = None if channels is None else tuple(channels)
    wanted = Wanted(page, chosen, pixel_limit, axis=axis)
    text = os.fspath(path)
    if is_sample(text):
        # Samples are the arrays that scikit-image gives, which knows of no profiles.
        as_stored = replace(wanted, as_stored=True)
        return replace(_load_file(sample_file(text), as_stored), name=text, path=None)
    return _load_file(Path(text), wanted)


def check_photo(path: Path) -> None:
    """Refuse a photo that `load_image` would refuse before it decodes it, for other decoders.

    Parameters
    ----------
    path : Path
        Of a JPEG, PNG, BMP, GIF or WebP.

    Raises
    ------
    ImageError
        If it is no such file, or claims more than is read; one line.
    """
    limit = machine_limit()
    try:
        with open_regular(path) as file, quiet_pillow(limit):
            weigh_picture(file, Wanted(None, None, limit))
    except _BROKEN as error:
        raise ImageError(f"{path}: {_explain(error)}") from error


def image_from_array(
    pixels: ArrayLike,
    valid: ArrayLike | None = None,
    name: str = "image",
    channels: Sequence[str] = (),
) -> Image:
    """Make an image of values that are already in memory; they are copied.

    Parameters
    ----------
    pixels : (H, W) or (H, W, C) uint8, uint16 or float32 array
        Grey, RGB or other channels; of four uint8 channels without names the fourth is alpha, and
        pixels where it is 0 are left out.
    valid : (H, W) bool array, optional
        False where a pixel is left out.
    name : str, optional
        What to call the photo.
    channels : sequence of str, optional
        What to call the channels.

    Returns
    -------
    image : Image

    Raises
    ------
    ImageError
        If shape or dtype are others, or no pixel is left.
    """
    values = np.array(pixels, order="C")
    if values.dtype not in (np.uint8, np.uint16, np.float32):
        raise ImageError(
            f"{name}: values are {values.dtype}; convert them to uint8, uint16 or float32"
        )
    if values.ndim not in (2, 3) or not values.size:
        raise ImageError(f"{name}: the shape is {values.shape}; make it (H, W) or (H, W, C)")
    kept = np.ones(values.shape[:2], np.bool_) if valid is None else np.array(valid)
    if kept.dtype != np.bool_ or kept.shape != values.shape[:2]:
        raise ImageError(f"{name}: valid is {kept.dtype} {kept.shape}; make it bool (H, W)")
    if values.dtype == np.uint8 and values.shape[2:] == (4,) and not channels:
        kept &= values[..., 3] > 0
        values = np.ascontiguousarray(values[..., :3])
    left, notices = leave_out(values, kept)
    kept = kept if left is None else left
    if channels and len(channels) != (1 if values.ndim == 2 else values.shape[2]):
        raise ImageError(f"{name}: {len(channels)} names are given for {values.shape}; name each")
    decoded = Decoded(values, None if kept.all() else kept, tuple(channels), notices=notices)
    return _image(decoded, name)


def _load_file(path: Path, wanted: Wanted) -> Image:
    began = time.perf_counter()
    try:
        with open_regular(path) as file:
            stamp = stamp_of(path)
            limit = machine_limit() if wanted.pixel_limit is None else wanted.pixel_limit
            with quiet_pillow(limit):
                decoded = _decode(file, path, replace(wanted, pixel_limit=limit))
        decoded = choose_channels(decoded, wanted.channels)
    except _BROKEN as error:
        raise ImageError(f"{path}: {_explain(error)}") from error
    image = _image(decoded, path.name)
    seconds = time.perf_counter() - began
    chosen = wanted.channels or ()
    return replace(image, path=path, read_seconds=seconds, chosen=chosen, stamp=stamp)


def stamp_of(path: Path) -> tuple[int, ...]:
    """Return what changes when a file is written anew: its bytes and its time.

    Raises
    ------
    OSError
        If it is not there any more.
    """
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def has_changed(image: Image) -> bool:
    """Whether an image's file is another one than when it was read, or gone."""
    if image.path is None or not image.stamp:
        return False
    try:
        return stamp_of(image.path) != image.stamp
    except OSError:
        return True


def _decode(file: BinaryIO, path: Path, wanted: Wanted) -> Decoded:
    head = kinds.head_of(file)
    is_volume = kinds.is_nifti(head) or _is_packed_nifti(path)
    if wanted.axis is not None and not is_volume:
        raise Refusal("only slices of NIfTI volumes have an --axis; leave it out")
    if kinds.is_dicom(head) or is_volume:
        return _medical(file, path, head, wanted)
    what = kinds.named_kind(head)
    if what is not None:
        raise Refusal(f"this is {what}")
    if kinds.is_tiff(head):
        from segmenter.images.tiff import read_tiff

        return read_tiff(file, wanted)
    if kinds.is_netpbm(head):
        from segmenter.images.netpbm import read_netpbm

        return read_netpbm(file, wanted)
    if kinds.is_heic(head) or kinds.is_jpeg_xl(head) or _is_deep_jpeg(file, head):
        return _by_package(file, head, wanted)
    return read_picture(file, wanted)


def _is_packed_nifti(path: Path) -> bool:
    return path.name.casefold().endswith(".nii.gz")


def _is_deep_jpeg(file: BinaryIO, head: bytes) -> bool:
    """Whether a JPEG is of a kind that the usual decoder does not know."""
    if not head.startswith(b"\xff\xd8"):
        return False
    from segmenter.images import jpeg

    frame = jpeg.frame_of(file)
    file.seek(0)
    return frame is not None and frame.is_unusual


def _medical(file: BinaryIO, path: Path, head: bytes, wanted: Wanted) -> Decoded:
    from segmenter.images.dicom import read_dicom
    from segmenter.images.extra_formats import read_nifti

    if kinds.is_dicom(head):
        return read_dicom(file, wanted)
    return read_nifti(str(path), wanted)


def _by_package(file: BinaryIO, head: bytes, wanted: Wanted) -> Decoded:
    from segmenter.images.extra_formats import read_deep_jpeg, read_heic, read_jpeg_xl

    if kinds.is_heic(head):
        return read_heic(file, wanted)
    return (read_jpeg_xl if kinds.is_jpeg_xl(head) else read_deep_jpeg)(file, wanted)


def _image(decoded: Decoded, name: str) -> Image:
    pixels, valid = decoded.pixels, decoded.valid
    if not pixels.size:
        raise ImageError(f"{name}: there are no pixels in it; get it once more")
    if valid is not None and not valid.any():
        raise ImageError(f"{name}: every pixel is transparent; there is nothing to segment")
    pixels.flags.writeable = False
    if valid is not None:
        valid.flags.writeable = False
    return Image(
        pixels,
        valid,
        name,
        channels=decoded.channels,
        page=decoded.page,
        pixel_size=decoded.pixel_size,
        place=decoded.place,
        profile=decoded.profile,
        notices=(*decoded.damage, *decoded.notices),
        damage=decoded.damage,
    )


def _explain(error: Exception) -> str:
    if isinstance(error, Refusal):
        return str(error)
    for kind, explanation in _EXPLANATIONS:
        if isinstance(error, kind):
            return explanation
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror.lower()}); check the disk it is on"
    return f"broken or cut short ({error}); get it once more from where it came from"
