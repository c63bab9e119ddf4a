"""Mean colours of the labels as Adobe's swatch exchange: a block a colour, big-endian."""

import struct
from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.exports.swatches import swatches
from segmenter.regions.style import Colour

_COLOUR, _GLOBAL = 1, 0


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a block a colour."""
    blocks = [_block(name, colour) for name, colour in swatches(job)]
    file.write(struct.pack(">4sHHI", b"ASEF", 1, 0, len(blocks)) + b"".join(blocks))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read names and colours back and compare them."""
    data = file.read()
    kind, _, _, count = struct.unpack_from(">4sHHI", data)
    if kind != b"ASEF":
        return False
    found, at = [], struct.calcsize(">4sHHI")
    for _ in range(count):
        _, length = struct.unpack_from(">HI", data, at)
        at += struct.calcsize(">HI")
        found.append(_read(data[at : at + length]))
        at += length
    return at == len(data) and found == swatches(job)


def _block(name: str, colour: Colour) -> bytes:
    text = f"{name}\0".encode("utf-16-be", errors="replace")
    values = (level / 255 for level in colour)
    body = struct.pack(">H", len(text) // 2) + text
    body += struct.pack(">4s3fH", b"RGB ", *values, _GLOBAL)
    return struct.pack(">HI", _COLOUR, len(body)) + body


def _read(body: bytes) -> tuple[str, Colour]:
    (units,) = struct.unpack_from(">H", body)
    name = body[2 : 2 + 2 * units].decode("utf-16-be").removesuffix("\0")
    _, red, green, blue, _ = struct.unpack_from(">4s3fH", body, 2 + 2 * units)
    return name, (round(255 * red), round(255 * green), round(255 * blue))
