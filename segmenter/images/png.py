"""PNG: what its small chunks say, and its 16-bit values, of which Pillow keeps the upper half.

References
----------
.. [1] W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025.
"""

import io
import logging
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, ImageFile
from PIL import Image as Pillow

from segmenter.images.profiles import SRGB_PRIMARIES, Chromaticities, Encoding, from_code_points
from segmenter.images.turning import ORIENTATIONS

_log = logging.getLogger(__name__)
SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIECE = 1 << 20
# What a repaired copy keeps besides the pixels: all that says what they mean.
_MEANT = {
    *(b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"pHYs", b"eXIf"),
    *(b"acTL", b"fcTL", b"fdAT"),
}
# Bytes whose checksums take as long as a thread needs to begin.
_WORTH_A_THREAD = 1 << 20
_LARGEST_SMALL = 1 << 24
_NEAR = 0.002
# Powers that values are encoded by; 1.0 is what programs write that know of none.
_GAMMAS = (1.2, 3.2)
_USUAL_GAMMA = 1 / 0.45455


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk's kind, and where its content is."""

    kind: bytes
    start: int
    length: int


def chunks_of(file: BinaryIO) -> Iterator[Chunk]:
    """Go through the chunks of a PNG up to its end, however long they claim to be."""
    file.seek(len(SIGNATURE))
    while len(header := file.read(8)) == 8:
        length, kind = struct.unpack(">I4s", header)
        start = file.tell()
        yield Chunk(kind, start, length)
        if kind == b"IEND":
            return
        file.seek(start + length + 4)


def small_chunks(file: BinaryIO) -> Mapping[bytes, bytes]:
    """Return the contents of what says how the pixels are meant, where their checksums hold."""
    found: dict[bytes, bytes] = {}
    for chunk in chunks_of(file):
        if chunk.kind in _MEANT and chunk.length < _LARGEST_SMALL and chunk.kind not in found:
            content = _content(file, chunk)
            if content is not None:
                found[chunk.kind] = content
    file.seek(0)
    return found


def repaired(file: BinaryIO) -> tuple[BinaryIO, tuple[str, ...]]:
    """Return a PNG without texts and without the chunks whose checksums are wrong.

    Parameters
    ----------
    file : binary file

    Returns
    -------
    copy : binary file
    notices : tuple of str
        Which of the chunks that say how pixels are meant are missing, a line each.
    """
    file.seek(0)
    copy, notices = io.BytesIO(), []
    copy.write(file.read(len(SIGNATURE)))
    for chunk in chunks_of(file):
        is_critical = chunk.kind[:1].isupper()
        if not is_critical and chunk.kind not in _MEANT:
            continue
        if not is_critical and _content(file, chunk) is None:
            notices.append(f"its {chunk.kind.decode()} chunk is damaged and left out")
            continue
        file.seek(chunk.start - 8)
        left = 12 + chunk.length
        while left and (piece := file.read(min(left, _PIECE))):
            copy.write(piece)
            left -= len(piece)
    file.seek(0)
    copy.seek(0)
    return copy, tuple(notices)


def encoding_of(chunks: Mapping[bytes, bytes]) -> Encoding | None:
    """Return the colours that a PNG without a profile says it has; None for sRGB.

    The chunks count in the order of the specification: cICP, sRGB, then cHRM with gAMA. As in
    browsers gAMA counts only beside cHRM: alone it is most often one that a program has made up.
    """
    code_points = chunks.get(b"cICP", b"")
    if len(code_points) == 4 and code_points[2] == 0:
        encoding = from_code_points(code_points[0], code_points[1])
        if encoding is not None:
            return encoding
    if b"sRGB" in chunks or len(chunks.get(b"cHRM", b"")) != 32:
        return None
    values = [value / 100_000 for value in struct.unpack(">8I", chunks[b"cHRM"])]
    primaries: Chromaticities = tuple(values)
    gamma = _gamma(chunks)
    near = np.allclose(primaries, SRGB_PRIMARIES, atol=_NEAR)
    if near and (gamma is None or abs(gamma - _USUAL_GAMMA) < 0.05):
        return None
    usual = gamma is None or abs(gamma - _USUAL_GAMMA) < 0.01
    return Encoding(primaries, None if usual else gamma, "cHRM and gAMA of the PNG")


def is_hdr(chunks: Mapping[bytes, bytes]) -> bool:
    """Whether values stand for more light than sRGB has: PQ and HLG."""
    code_points = chunks.get(b"cICP", b"")
    return len(code_points) == 4 and code_points[1] in (16, 18)


def unapplied_gamma(chunks: Mapping[bytes, bytes]) -> float | None:
    """Return the gamma of a file that says nothing else of its colours, and means it."""
    if {b"cHRM", b"sRGB", b"iCCP", b"cICP"} & set(chunks):
        return None
    gamma = _gamma(chunks)
    return None if gamma is None or abs(gamma - _USUAL_GAMMA) < 0.2 else gamma


def _gamma(chunks: Mapping[bytes, bytes]) -> float | None:
    content = chunks.get(b"gAMA", b"")
    value = int.from_bytes(content, "big") if len(content) == 4 else 0
    gamma = 100_000 / value if value else 0.0
    return gamma if _GAMMAS[0] < gamma < _GAMMAS[1] else None


def orientation_of(chunks: Mapping[bytes, bytes]) -> int:
    """Return how EXIF says a PNG is stored, 1–8; 1 if it says nothing that makes sense."""
    exif = Pillow.Exif()
    try:
        exif.load(chunks.get(b"eXIf", b""))
        orientation = exif.get(ExifTags.Base.Orientation)
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, struct.error) as error:
        _log.debug("EXIF left out: %s", error)
        return 1
    return orientation if orientation in ORIENTATIONS else 1


def depth_and_kind(file: BinaryIO) -> tuple[int, int]:
    """Return the bits of a value, and PNG's number of how pixels are made up."""
    file.seek(24)
    depth, kind = file.read(2)
    file.seek(0)
    return depth, kind


def load_16_bit(open_again: "_Opener", kind: int) -> NDArray[np.uint16]:
    """Decode 16-bit values exactly.

    Pillow's decoder can be told which of the two bytes of a value to keep, so two passes give
    both; grey with alpha it keeps whole if it takes its four bytes for RGBA.

    Parameters
    ----------
    open_again : callable
        Opens the file anew with Pillow.
    kind : int
        PNG's number of how pixels are made up: 0, 2, 4 or 6.

    Returns
    -------
    values : (H, W, C) uint16 array
    """
    if kind == 0:
        with open_again() as picture:
            return np.asarray(picture).astype(np.uint16)[..., None]
    if kind == 4:
        both = _decoded_as(open_again, "RGBA", "RGBA").astype(np.uint16)
        return np.asarray(both[..., 0::2] << 8 | both[..., 1::2], np.uint16)
    mode = "RGB" if kind == 2 else "RGBA"
    values = _decoded_as(open_again, mode, f"{mode};16B").astype(np.uint16)
    values <<= 8
    values |= _decoded_as(open_again, mode, f"{mode};16L")
    return values


def _decoded_as(open_again: "_Opener", mode: str, raw: str) -> NDArray[np.uint8]:
    with open_again() as picture:
        picture._mode = mode
        picture.tile = [tile._replace(args=raw) for tile in picture.tile]
        picture.info.pop("transparency", None)
        picture.load()
        return np.asarray(picture)


class _Opener:
    """Opens one file with Pillow as often as needed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def __call__(self) -> ImageFile.ImageFile:
        self._file.seek(0)
        return Pillow.open(self._file, formats=("PNG",))


def opener(file: BinaryIO) -> _Opener:
    """Return what opens a file anew for `load_16_bit`."""
    return _Opener(file)


def check_data(file: BinaryIO) -> None:
    """Compare the checksums of a PNG's pixels, which Pillow does not look at.

    Raises
    ------
    ValueError
        If one differs: some pixels are not what was written.
    """
    for chunk in chunks_of(file):
        if chunk.kind == b"IDAT":
            checksum = _checksum(file, chunk.length, zlib.crc32(chunk.kind))
            if checksum != int.from_bytes(file.read(4), "big"):
                raise ValueError("the checksum of its pixels is wrong")


@contextmanager
def checked_meanwhile(file: BinaryIO) -> Iterator[None]:
    """Do what `check_data` does in a thread of its own, while the picture is decoded.

    Parameters
    ----------
    file : binary file
        On disk, or an `io.BytesIO`.
    """
    if file.seek(0, os.SEEK_END) < _WORTH_A_THREAD:
        yield
        check_data(file)
        return
    with _once_more(file) as own, ThreadPoolExecutor(1, "pixture-png") as alone:
        checking = alone.submit(check_data, own)
        yield
        checking.result()


def _once_more(file: BinaryIO) -> BinaryIO:
    """Open a file anew, with a place of its own."""
    return (
        io.BytesIO(file.getbuffer()) if isinstance(file, io.BytesIO) else Path(file.name).open("rb")
    )


def _content(file: BinaryIO, chunk: Chunk) -> bytes | None:
    """Return a chunk's content; None if its checksum is another."""
    file.seek(chunk.start)
    content = file.read(chunk.length)
    checksum = file.read(4)
    file.seek(chunk.start + chunk.length + 4, os.SEEK_SET)
    sound = zlib.crc32(content, zlib.crc32(chunk.kind)) == int.from_bytes(checksum, "big")
    return content if sound and len(content) == chunk.length else None


def _checksum(file: BinaryIO, length: int, checksum: int) -> int:
    while length and (piece := file.read(min(length, _PIECE))):
        checksum = zlib.crc32(piece, checksum)
        length -= len(piece)
    return checksum
