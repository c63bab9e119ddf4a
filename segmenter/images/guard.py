"""Keep Pillow's habits that concern the whole process, or that it leaves out, in check."""

import logging
import os
import re
import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO

from PIL import Image as Pillow

_log = logging.getLogger(__name__)
# Pillow's size limit, Python's warning filters and the standard error are one for all threads.
_process_state = threading.Lock()
_PIECE = 2**20
_PPM_HEADER = 4096


@contextmanager
def quiet_pillow(pixel_limit: int) -> Iterator[None]:
    """Have Pillow refuse far larger pictures from their header; log what it warns of."""
    with _process_state, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        before, Pillow.MAX_IMAGE_PIXELS = Pillow.MAX_IMAGE_PIXELS, pixel_limit
        try:
            yield
        finally:
            Pillow.MAX_IMAGE_PIXELS = before
            for warning in caught:
                _log.debug("Pillow: %s", warning.message)


@contextmanager
def quiet_libtiff() -> Iterator[None]:
    """Log what libtiff writes straight to the process's standard error, hundreds of lines."""
    try:
        terminal = os.dup(2)
    except OSError:  # a program without a standard error: nowhere to write to
        yield
        return
    with TemporaryFile() as complaints:
        os.dup2(complaints.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(terminal, 2)
            os.close(terminal)
            complaints.seek(0)
            for line in complaints:
                _log.debug("libtiff: %s", line.decode(errors="replace").rstrip())


def check_png_data(file: BinaryIO) -> None:
    """Compare the checksums of a PNG's pixels, which Pillow does not look at.

    Raises
    ------
    ValueError
        If one differs: some pixels are not what was written.
    """
    file.seek(8)
    while len(header := file.read(8)) == 8:
        length, kind = struct.unpack(">I4s", header)
        if kind == b"IEND":
            return
        if kind != b"IDAT":
            file.seek(length + 4, os.SEEK_CUR)
            continue
        checksum = _checksum(file, length, zlib.crc32(kind))
        if checksum != int.from_bytes(file.read(4), "big"):
            raise ValueError("the checksum of its pixels is wrong")


def check_ppm_header(file: BinaryIO) -> None:
    """Refuse a PPM with long comments before its size: Pillow reads those byte by byte.

    Raises
    ------
    ValueError
        If the size is not among the first bytes.
    """
    head = file.read(_PPM_HEADER)
    file.seek(0)
    if re.match(rb"P[1-6]\s", head) and len(re.sub(rb"#[^\r\n]*", b"", head).split(None, 4)) < 4:
        raise ValueError("its size is missing")


def _checksum(file: BinaryIO, length: int, checksum: int) -> int:
    while length and (piece := file.read(min(length, _PIECE))):
        checksum = zlib.crc32(piece, checksum)
        length -= len(piece)
    return checksum
