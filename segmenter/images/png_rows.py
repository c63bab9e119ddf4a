"""Whether a PNG has all of its rows: where its data end early, Pillow makes the rest 0, untold.

References
----------
.. [1] W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025, §8.
"""

import struct
import zlib
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.images.png import chunks_of

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
# Where the passes of an interlaced picture begin and how far their pixels are apart: x and y.
_PASSES = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
_WHOLE = ((0, 0, 1, 1),)
_PIECE = 1 << 20


def last_row(picture: Pillow.Image) -> NDArray[Any]:
    """Return the pixels of a loaded picture's last row, (1, W) or (1, W, C)."""
    return np.asarray(picture.crop((0, picture.height - 1, picture.width, picture.height)))


def check_rows(file: BinaryIO, last: NDArray[Any]) -> None:
    """Refuse a PNG whose data end before its rows do.

    Only where that may be so are they unpacked once more: where the last row is all one value, or
    rows are not in their order.

    Parameters
    ----------
    file : binary file
    last : (1, W) or (1, W, C) array
        The last row, as it was decoded.

    Raises
    ------
    ValueError
        If rows are missing.
    """
    file.seek(16)
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", file.read(13))
    if not interlaced and (last != last[:, :1]).any():
        return
    bits = depth * _CHANNELS[kind]
    needed = 0
    for left, top, across, down in _PASSES if interlaced else _WHOLE:
        columns, rows = -(-max(width - left, 0) // across), -(-max(height - top, 0) // down)
        needed += rows * (1 + -(-columns * bits // 8)) if columns else 0
    if _unpacked(file, needed) < needed:
        raise ValueError("image file is truncated")


def _unpacked(file: BinaryIO, enough: int) -> int:
    """Return how many bytes a PNG's data are, up to those that are enough."""
    unpacking, total = zlib.decompressobj(), 0
    for chunk in chunks_of(file):
        file.seek(chunk.start)
        left = chunk.length if chunk.kind == b"IDAT" else 0
        while left and total < enough and (piece := file.read(min(left, _PIECE))):
            left -= len(piece)
            while piece and total < enough:
                total += len(unpacking.decompress(piece, _PIECE))
                piece = unpacking.unconsumed_tail
    return total
