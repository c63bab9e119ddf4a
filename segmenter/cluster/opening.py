"""An image of any size from its file: as it is, or as a small picture of it."""

import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from segmenter.cluster.extras import check_installed
from segmenter.errors import ImageError
from segmenter.files.addresses import absolute_address, is_remote, name_of, store_of
from segmenter.images import kinds
from segmenter.images.image import Image
from segmenter.images.memory import machine_limit
from segmenter.images.reading import load_image, stamp_of
from segmenter.images.regular_file import open_regular
from segmenter.images.samples import is_sample
from segmenter.work.stepwise import finish

# From here on a TIFF is looked at in parts even where it would fit into memory.
LARGE_PIXELS = 200_000_000


def open_image(path: str, *, page: int | None = None) -> Image:
    """Read an image, or a small picture of one that is too large for memory.

    Parameters
    ----------
    path : str
        Whatever `load_image` reads, or the folder of a Zarr or OME-Zarr image.
    page : int, optional

    Returns
    -------
    image : Image
        With a ``whole`` where it is a small picture.

    Raises
    ------
    ImageError
        If it cannot be read.
    ClusterError
        If it is too large, or a store, and packages for such are not installed.
    """
    return finish(reading_steps(path, page=page))


def reading_steps(path: str, *, page: int | None = None) -> Generator[float, None, Image]:
    """Open like `open_image` step by step; ask for no more to cancel.

    Yields
    ------
    fraction : float
        How much is read of an image that is read in parts, 0 to 1.
    """
    if (place := large_place(path)) is not None and page is None:
        return (yield from _picture_steps(place))
    return load_image(path, page=page)


def large_place(path: str) -> str | None:
    """Return where an image lies that is read in parts; None for others."""
    if is_sample(path):
        return None
    if is_remote(path):
        return path
    return store_of(path) or (path if _is_large_tiff(Path(path)) else None)


def _picture_steps(path: str) -> Generator[float, None, Image]:
    check_installed()
    from segmenter.cluster.pyramid import pyramid_of
    from segmenter.cluster.sources import open_source

    began = time.perf_counter()
    address = absolute_address(path)
    _check_no_password(address)
    pyramid = pyramid_of(open_source(address))
    for step in pyramid.picture_steps():
        yield step.done / step.total
    pixels, valid = step.part.pixels, step.part.valid
    if valid is None or valid.all():
        valid = None
    elif not valid.any():
        raise ImageError(f"{path}: every pixel is transparent; there is nothing to segment")
    for array in (pixels, valid):
        if array is not None:
            array.flags.writeable = False
    image = Image(pixels, valid, name_of(address))
    if is_remote(address):
        image = replace(image, address=address)
    else:
        image = replace(image, path=Path(address), stamp=stamp_of(Path(address)))
    seconds = time.perf_counter() - began
    whole = pyramid if pyramid.finer else None
    return replace(image, read_seconds=seconds, whole=whole)


def _check_no_password(address: str) -> None:
    """Refuse what would be kept with sessions and among recent photos."""
    if is_remote(address) and "@" in address.partition("://")[2].partition("/")[0]:
        shown = f"{address.partition('://')[0]}://…@{address.rpartition('@')[2]}"
        raise ImageError(f"{shown}: an address with a password in it is not opened; leave that out")


def _is_large_tiff(path: Path) -> bool:
    """Whether a file is a TIFF of more pixels than are read at once."""
    try:
        with open_regular(path) as file:
            return kinds.is_tiff(kinds.head_of(file)) and _is_large(file)
    except (OSError, ValueError):
        return False  # which is told by who reads it


def _is_large(file: BinaryIO) -> bool:
    from tifffile import TiffFile, TiffFileError

    try:
        with TiffFile(file) as tiff:
            page = tiff.pages.first
            return page.imagelength * page.imagewidth > min(LARGE_PIXELS, machine_limit())
    except (TiffFileError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return False
