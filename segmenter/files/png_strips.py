"""Large colour pictures as PNG, packed strip by strip in threads.

References
----------
.. [1] W3C, "Portable Network Graphics (PNG) Specification", 3rd edition, 2025.
.. [2] P. Deutsch, J.-L. Gailly, "ZLIB Compressed Data Format Specification", 1996, RFC 1950.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.work.parallel import map_spans, spans, thread_count

Rows = Callable[[int, int], NDArray[np.uint8]]
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB_8_BITS = struct.pack(">5B", 8, 2, 0, 0, 0)
_PERCEPTUAL = b"\0"
# What a pixel differs by from the one above, which packs flat colours and photos alike well.
_UP = 2
# Deflate with the largest window and quick search, which the strips bring without a head.
_ZLIB_HEAD = b"\x78\x01"
# The number of threads must not change the file.
_BYTES_AT_ONCE = 1 << 20
_ADLER = 65521


def write_rgb(
    rows: Rows, shape: tuple[int, ...], file: BinaryIO, *, is_photo: bool = False
) -> None:
    """Write a picture.

    A photo says that its colours are sRGB, or a viewer may take them for its screen's own.

    Parameters
    ----------
    rows : callable
        Gives the rows ``start`` to ``stop`` of the picture, (N, W, 3), in any thread.
    shape : (int, int, …)
        Height and width.
    file : BinaryIO
    is_photo : bool, optional
    """
    height, width = shape[:2]
    file.write(_SIGNATURE + _chunk(b"IHDR", struct.pack(">II", width, height) + _RGB_8_BITS))
    if is_photo:
        file.write(_chunk(b"sRGB", _PERCEPTUAL))
    file.write(_chunk(b"IDAT", _ZLIB_HEAD))
    checksum = 1
    for data, adler, length in _strips(rows, height, width):
        file.write(_chunk(b"IDAT", data))
        checksum = _adler_of_both(checksum, adler, length)
    file.write(_chunk(b"IDAT", struct.pack(">I", checksum)) + _chunk(b"IEND", b""))


def _strips(rows: Rows, height: int, width: int) -> Iterator[tuple[bytes, int, int]]:
    """Pack strips: their data, the checksum of what was packed, and its length."""

    def pack(top: int, bottom: int) -> tuple[bytes, int, int]:
        filtered = np.full((bottom - top, 1 + 3 * width), _UP, np.uint8)
        here = rows(max(top - 1, 0), bottom).reshape(-1, 3 * width)
        if not top:
            filtered[0, 1:] = here[0]
        np.subtract(here[1:], here[:-1], out=filtered[1 if not top else 0 :, 1:])
        packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_RLE)
        is_last = bottom == height
        data = packer.compress(filtered.data)
        data += packer.flush(zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH)
        return data, zlib.adler32(filtered.data), filtered.size

    strips = spans(height, max(1, _BYTES_AT_ONCE // (3 * width)))
    for first, last in spans(len(strips), 2 * thread_count()):
        yield from map_spans(pack, strips[first:last])


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _adler_of_both(first: int, second: int, length: int) -> int:
    """Return the checksum of two texts, one after the other, the second of so many bytes."""
    low = (first & 0xFFFF) + (second & 0xFFFF) - 1
    high = (first >> 16) + (second >> 16) + length * ((first & 0xFFFF) - 1)
    return high % _ADLER << 16 | low % _ADLER
