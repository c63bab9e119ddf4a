"""Photoshop's layers: each that is called like ours, "3 Sky", is a label.

References
----------
.. [1] Adobe, "Photoshop File Formats Specification", 2019.
"""

import re
import struct
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from segmenter.arrays import BoolArray
from segmenter.files.annotations.drawing import Canvas
from segmenter.files.annotations.wanted import check_size, name_from
from segmenter.files.mask_file import MaskFile
from segmenter.images.decoded import Refusal
from segmenter.regions.style import Colour

_NAME = re.compile(r"(\d+) (.*)", re.DOTALL)
_TRANSPARENCY, _RAW, _PACKED = -1, 0, 1
_RGB = (0, 1, 2)
_MOST_LAYERS = 1 << 12
_UNICODE_NAME = b"luni"


@dataclass(frozen=True, slots=True)
class _Layer:
    name: str
    box: tuple[int, int, int, int]
    channels: tuple[tuple[int, int], ...]


def read_psd(file: BinaryIO) -> MaskFile:
    """Read layers; a label is where its layer is not transparent, and later ones lie on top.

    Raises
    ------
    Refusal
        If it is of another kind than Pixture writes: more than 8 bits, or no such layers.
    """
    signature, (version, _, height, width, depth, _) = file.read(4), _take(file, ">H6xHIIHH")
    if (signature, version, depth) != (b"8BPS", 1, 8):
        raise Refusal("is no PSD of 8 bits; save a mask of its labels")
    canvas = Canvas(check_size(height, width))
    for _ in range(2):  # the colour table, and resources
        (length,) = _take(file, ">I")
        file.seek(length, 1)
    _, _, count = _take(file, ">IIh")
    if abs(count) > _MOST_LAYERS:
        raise Refusal("has more layers than labels can be")
    names: dict[int, str] = {}
    colours: dict[int, Colour] = {}
    for layer in [_layer(file) for _ in range(abs(count))]:
        inside, colour = _painted(file, layer)
        found = _NAME.fullmatch(layer.name)
        if found is None or not int(found[1]) or inside is None:
            continue
        top, left, bottom, right = layer.box
        if top < 0 or left < 0 or bottom > height or right > width:
            raise Refusal("has layers that reach beyond the photo; crop them")
        canvas.mark(inside, int(found[1]), top, left)
        names[int(found[1])] = name_from(found[2])
        if colour is not None:
            colours[int(found[1])] = colour
    if not names:
        raise Refusal('has no layer called like "1 Sky"; save a mask of its labels')
    return MaskFile(canvas.ids, colours, names=names)


def _take(file: BinaryIO, layout: str) -> tuple[int, ...]:
    return struct.unpack(layout, file.read(struct.calcsize(layout)))


def _layer(file: BinaryIO) -> _Layer:
    top, left, bottom, right, count = _take(file, ">4iH")
    channels = tuple((each[0], each[1]) for each in (_take(file, ">hI") for _ in range(count)))
    (length,) = _take(file, ">12xI")
    extra = file.read(length)
    return _Layer(_name_in(extra), (top, left, bottom, right), channels)


def _name_in(extra: bytes) -> str:
    """Return the name as it is, which stands behind the one that is cut short."""
    place = extra.find(_UNICODE_NAME)
    if place >= 0:
        (count,) = struct.unpack_from(">I", extra, place + 8)
        text = extra[place + 12 : place + 12 + 2 * count]
        return text.decode("utf-16-be", "replace").rstrip("\0")
    (skipped,) = struct.unpack_from(">I", extra)
    start = 8 + skipped
    return extra[start + 1 : start + 1 + extra[start]].decode("latin-1")


def _painted(file: BinaryIO, layer: _Layer) -> tuple[BoolArray | None, Colour | None]:
    """Read where a layer is not transparent and its colour there; None if it says nothing of that.

    The colour is that of the first pixel: a layer is painted in one.
    """
    top, left, bottom, right = layer.box
    data = {channel: file.read(length) for channel, length in layer.channels}
    if _TRANSPARENCY not in data:
        return None, None
    height, width = bottom - top, right - left
    inside = _plane(data[_TRANSPARENCY], height, width) > 0
    if not inside.any() or any(channel not in data for channel in _RGB):
        return inside, None
    row, column = divmod(int(inside.argmax()), width)
    red, green, blue = (_level(data[channel], height, width, (row, column)) for channel in _RGB)
    return inside, (red, green, blue)


def _level(data: bytes, height: int, width: int, place: tuple[int, int]) -> int:
    """Return the level of one pixel of a channel."""
    (kind,) = struct.unpack(">H", data[:2])
    row, column = place
    if kind != _PACKED:
        return int(_plane(data, height, width)[row, column])
    counts = np.frombuffer(data, ">u2", height, 2).astype(np.int64)
    start = 2 + 2 * height + int(counts[:row].sum())
    return _row(data[start : start + int(counts[row])], width)[column]


def _plane(
    data: bytes, height: int, width: int
) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    (kind,) = struct.unpack(">H", data[:2])
    if kind == _RAW:
        return np.frombuffer(data[2:], np.uint8).reshape(height, width)
    if kind != _PACKED:
        raise Refusal("has layers that are packed by ZIP; save a mask of its labels")
    counts = np.frombuffer(data, ">u2", height, 2)
    start, rows = 2 + 2 * height, []
    for count in counts.tolist():
        rows.append(_row(data[start : start + count], width))
        start += count
    return np.frombuffer(b"".join(rows), np.uint8).reshape(height, width)


def _row(data: bytes, width: int) -> bytes:
    """Expand a row of PackBits."""
    parts, place = [], 0
    while place < len(data):
        head = data[place]
        if head < 128:
            parts.append(data[place + 1 : place + 2 + head])
            place += 2 + head
        else:
            parts.append(data[place + 1 : place + 2] * (257 - head if head > 128 else 0))
            place += 2 if head > 128 else 1
    row = b"".join(parts)
    if len(row) != width:
        raise ValueError("a layer's row is cut off")
    return row
