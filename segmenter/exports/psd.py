"""The photo and a layer a label, as Photoshop, GIMP and Krita open them.

References
----------
.. [1] Adobe, "Photoshop File Formats Specification", 2019.
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, LabelArray
from segmenter.errors import ExportError, printable
from segmenter.exports.job import ExportJob
from segmenter.exports.packbits import expand_rows, pack_mask
from segmenter.images.display import rendering
from segmenter.images.profiles import srgb_profile
from segmenter.regions.overlay import blend
from segmenter.regions.runs import find_runs, measure

MAX_LABELS = MAX_8_BIT_LABELS
_LONGEST_SIDE = 30_000
_HEADER = struct.Struct(">4sH6xHIIHH")
_RAW, _PACKED = 0, 1
_TRANSPARENCY = -1
_HIDDEN = 2
_ICC_PROFILE = 1039


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """A layer: its name and looks, its box (top, left, bottom, right), its channels' data."""

    name: str
    box: tuple[int, int, int, int]
    opacity: int
    visible: bool
    channels: dict[int, bytes]


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the layers; hidden labels are hidden layers, and all are as faint as in the window."""
    image, labels = job.image, job.segmentation.labels
    if max(image.width, image.height) > _LONGEST_SIDE:
        raise ExportError(
            f"{image.name}: PSD holds no more than {_LONGEST_SIDE:,} pixels a side; use tiff"
        )
    file.write(_HEADER.pack(b"8BPS", 1, 3, image.height, image.width, 8, 3))
    resources = _resources()
    file.write(struct.pack(">II", 0, len(resources)) + resources)  # no colour table
    layers = [_photo_layer(job), *_label_layers(job)]
    records = b"".join(map(_record, layers))
    length = 2 + len(records) + sum(len(d) for layer in layers for d in layer.channels.values())
    file.write(struct.pack(">IIh", length + length % 2 + 8, length + length % 2, len(layers)))
    file.write(records)
    for layer in layers:
        file.writelines(layer.channels.values())
    file.write(bytes(length % 2) + struct.pack(">I", 0))
    file.write(struct.pack(">H", _RAW))
    _write_planes(blend(image, labels, job.styles, job.opacity), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the layers back and compare every pixel."""
    labels = job.segmentation.labels
    head = (b"8BPS", 1, 3, *labels.shape, 8, 3)
    if _HEADER.unpack(file.read(_HEADER.size)) != head:
        return False
    resources = _resources()
    if file.read(8 + len(resources)) != struct.pack(">II", 0, len(resources)) + resources:
        return False
    file.seek(8, 1)
    (count,) = struct.unpack(">h", file.read(2))
    boxes = [_read_record(file) for _ in range(count)]
    photo = _photo_layer(job).channels
    if any(file.read(len(data)) != data for data in photo.values()):
        return False
    read = np.zeros_like(labels)
    for label, (box, lengths) in boxes[1:]:
        top, left, bottom, right = box
        inside = _read_mask(file.read(lengths[0]), bottom - top, right - left)
        file.seek(sum(lengths[1:]), 1)
        read[top:bottom, left:right][inside] = label
    return np.array_equal(read, labels)


def _resources() -> bytes:
    """Return the one resource there is: the colour profile."""
    profile = srgb_profile()
    head = struct.pack(">4sHHI", b"8BIM", _ICC_PROFILE, 0, len(profile))
    return head + profile + bytes(len(profile) % 2)


def _photo_layer(job: ExportJob) -> _Layer:
    height, width = job.segmentation.labels.shape
    photo = np.broadcast_to(rendering(job.image).reshape(height, width, -1), (height, width, 3))
    raw = struct.pack(">H", _RAW)
    planes = {i: raw + photo[..., i].tobytes() for i in range(3)}
    return _Layer("0 Photo", (0, 0, height, width), 255, True, planes)


def _label_layers(job: ExportJob) -> list[_Layer]:
    labels = job.segmentation.labels
    sizes = measure(find_runs(labels), len(job.styles) + 1)
    boxes = np.stack([sizes.tops, sizes.lefts, sizes.bottoms, sizes.rights], axis=1).tolist()
    return [
        _Layer(
            f"{label} {printable(style.name)}",
            (boxes[label][0], boxes[label][1], boxes[label][2], boxes[label][3]),
            round(255 * job.opacity),
            style.visible,
            _channels(labels, label, boxes[label], style.colour),
        )
        for label, style in enumerate(job.styles, start=1)
        if sizes.pixels[label]
    ]


def _channels(
    labels: LabelArray, label: int, box: list[int], colour: tuple[int, int, int]
) -> dict[int, bytes]:
    top, left, bottom, right = box
    mask = labels[top:bottom, left:right] == label
    packed = struct.pack(">H", _PACKED)
    everywhere = np.ones((1, right - left), np.bool_)
    channels = {_TRANSPARENCY: packed + _with_counts(*pack_mask(mask, 255))}
    for place, level in enumerate(colour):
        counts, data = pack_mask(everywhere, level)
        rows = bottom - top
        channels[place] = packed + _with_counts(np.repeat(counts, rows), data * rows)
    return channels


def _with_counts(counts: NDArray[np.integer], data: bytes) -> bytes:
    return counts.astype(">u2").tobytes() + data


def _record(layer: _Layer) -> bytes:
    channels = b"".join(
        struct.pack(">hI", channel, len(data)) for channel, data in layer.channels.items()
    )
    old_name = layer.name.encode("ascii", "replace")[:31]
    pascal = bytes([len(old_name)]) + old_name
    pascal += bytes(-len(pascal) % 4)
    wide = layer.name[:255].encode("utf-16-be", "replace")
    name = struct.pack(">I", len(wide) // 2) + wide
    name += bytes(-len(name) % 4)
    extra = struct.pack(">II", 0, 0) + pascal + struct.pack(">4s4sI", b"8BIM", b"luni", len(name))
    extra += name
    flags = 0 if layer.visible else _HIDDEN
    return (
        struct.pack(">4iH", *layer.box, len(layer.channels))
        + channels
        + struct.pack(">4s4sBBBxI", b"8BIM", b"norm", layer.opacity, 0, flags, len(extra))
        + extra
    )


def _read_record(file: BinaryIO) -> tuple[int, tuple[tuple[int, int, int, int], list[int]]]:
    """Return a layer's number, box and lengths of its channels."""
    top, left, bottom, right, count = struct.unpack(">4iH", file.read(18))
    lengths = [struct.unpack(">hI", file.read(6))[1] for _ in range(count)]
    *_, length = struct.unpack(">4s4sBBBxI", file.read(16))
    extra = file.read(length)
    name = extra[9 : 9 + extra[8]].decode("ascii")
    return int(name.partition(" ")[0]), ((top, left, bottom, right), lengths)


def _read_mask(data: bytes, height: int, width: int) -> NDArray[np.bool_]:
    (compression,) = struct.unpack(">H", data[:2])
    if compression != _PACKED:
        raise ValueError("a layer is packed in another way")
    values = expand_rows(data[2 + 2 * height :])
    return np.asarray(values.reshape(height, width) == 255)


def _write_planes(picture: NDArray[np.uint8], file: BinaryIO) -> None:
    for channel in range(3):
        file.write(picture[..., channel].tobytes())
