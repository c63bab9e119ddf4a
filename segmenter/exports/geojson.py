"""Outlines as GeoJSON, a MultiPolygon a label or an object, for QuPath and GIS programs."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import AT_ONCE, Outline, Ring, trace
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.exports.things import Things, pieces_by_thing, things_of
from segmenter.images.image import Place
from segmenter.regions.runs import find_runs
from segmenter.work.parallel import spans

_COORDINATES, _END = b'"coordinates":[', b"]}}"
_BYTES_AT_ONCE = 1 << 16
# QuPath takes a colon for the border of two names in one; for a double one, one at the beginning, a
# line break or a blank name it refuses the whole file.
_NOT_IN_NAMES = re.compile(r"[:\x00-\x1f\x7f\x85\u2028\u2029]+")
_HEAD, _TAIL = b'{"type":"FeatureCollection","features":[\n', b"\n]}\n"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write one feature a line.

    Corners are in pixels from the top left corner, or on the map where the photo lies on one.
    """
    file.write(_head(job))
    things = things_of(job)
    pieces, pixels = pieces_by_thing(job, things), _pixels(things)
    by_thing = groupby(trace(pieces), lambda outline: int(pieces.owners[outline.piece]))
    names = _names(job)
    for number, (thing, outlines) in enumerate(by_thing):
        file.write(b",\n" if number else b"")
        properties = _properties(job, names, int(things.owners[thing]), thing, pixels)
        head = json.dumps({"type": "Feature", "properties": properties})
        file.write(head[:-1].encode() + b',"geometry":{"type":"MultiPolygon",' + _COORDINATES)
        for place, outline in enumerate(outlines):
            file.write(b"," if place else b"")
            file.writelines(_polygon(outline, job.image.place))
        file.write(_END)
    file.write(_TAIL)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the features back, fill them and compare every pixel."""
    read, found, names = Filling(job.segmentation.labels.shape), 0, _names(job)
    things = things_of(job)
    pixels = _pixels(things)
    for feature, rings in _features(file, _head(job)):
        told = feature["properties"]
        label, thing = told["label"], told.get("object", told["label"])
        if label != things.label_of(thing) or told != _properties(job, names, label, thing, pixels):
            return False
        found += 1
        read.add([_in_pixels(ring[:-1], job.image.place) for ring in rings], thing)
    return found == np.count_nonzero(pixels) and np.array_equal(read.labels(), things.map)


def _head(job: ExportJob) -> bytes:
    """Return the beginning; map coordinates need the name of their system beside them."""
    place = job.image.place
    if place is None or place.epsg is None:
        return _HEAD
    name = f"urn:ogc:def:crs:EPSG::{place.epsg}"
    crs = json.dumps({"type": "name", "properties": {"name": name}})
    return _HEAD.replace(b'"features"', f'"crs":{crs},"features"'.encode())


def _on_map(ring: Ring, place: Place | None) -> Sequence[Sequence[float]]:
    if place is None:
        return ring
    a, b, c, d, e, f = place.transform
    return [[a * x + b * y + c, d * x + e * y + f] for x, y in ring]


def _in_pixels(ring: Any, place: Place | None) -> Ring:
    if place is None:
        return ring  # type: ignore[no-any-return]  # what was written
    a, b, c, d, e, f = place.transform
    scale = a * e - b * d
    return [
        [
            round((e * (x - c) - b * (y - f)) / scale),
            round((a * (y - f) - d * (x - c)) / scale),
        ]
        for x, y in ring
    ]


def _features(file: BinaryIO, head_line: bytes) -> Iterator[tuple[dict[str, Any], Iterator[Ring]]]:
    """Read line by line: a large file parsed as a whole takes many times its size in memory."""
    if file.readline() != head_line:
        raise ValueError("the beginning is another")
    for line in file:
        if line == _TAIL[1:]:
            return
        if line.strip():
            head, coordinates = line.strip().removesuffix(b",").split(_COORDINATES)
            yield json.loads(head + _COORDINATES + _END), _rings(coordinates.removesuffix(_END))
    raise ValueError("the end is missing")


def _polygon(outline: Outline, place: Place | None) -> Iterator[bytes]:
    """Write a few corners at a time: a call that writes all would hold Python's lock for long."""
    for number, ring in enumerate(outline.rings):
        yield b",[" if number else b"[["
        closed = [*ring, ring[0]]
        for start, stop in spans(len(closed), AT_ONCE):
            yield b"," if start else b""
            corners = _on_map(closed[start:stop], place)
            yield json.dumps(corners, separators=(",", ":"))[1:-1].encode()
        yield b"]"
    yield b"]"


def _rings(polygons: bytes) -> Iterator[Ring]:
    """Read the rings of polygons one by one."""
    begin = 1
    while True:
        end = polygons.index(b"]]", begin) + 2
        yield _read(polygons[begin:end])
        if end + 1 == len(polygons) and polygons.endswith(b"]"):
            return
        between = b"],[" if polygons[end : end + 3] == b"],[" else b","
        begin = end + len(between)
        if polygons[end : begin + 2] != between + b"[[":
            raise ValueError("a ring does not begin")


def _read(ring: bytes) -> Ring:
    """Read a few corners at a time: one call for all would hold Python's lock for long."""
    corners: Ring = []
    begin = 1
    while (cut := ring.find(b"],[", begin + _BYTES_AT_ONCE)) >= 0:
        corners += json.loads(b"[" + ring[begin : cut + 1] + b"]")
        begin = cut + 2
    return corners + json.loads(b"[" + ring[begin:])  # type: ignore[no-any-return]


def _names(job: ExportJob) -> list[str]:
    """Return names that QuPath takes; what they are called here is a property of its own."""
    return safe_names([style.name for style in job.styles], (), _NOT_IN_NAMES, str)


def _pixels(things: Things) -> NDArray[np.intp]:
    runs = find_runs(things.map)
    return np.bincount(runs.ids, runs.lengths, things.count + 1).astype(np.intp)


def _properties(
    job: ExportJob, names: Sequence[str], label: int, thing: int, pixels: NDArray[np.intp]
) -> dict[str, Any]:
    style, name = job.styles[label - 1], names[label - 1]
    numbered = {"object": thing} if job.is_by_object else {}
    return {
        "objectType": "annotation",
        "name": f"{name} {thing}" if numbered else name,
        "classification": {"name": name, "color": list(style.colour)},
        "color": list(style.colour),
        "label": label,
        "label_name": style.name,
        **numbered,
        "pixels": int(pixels[thing]),
    }
