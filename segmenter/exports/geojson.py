"""Outlines as GeoJSON, a MultiPolygon a label or an object, for QuPath and GIS programs."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import Rings, by_label, trace
from segmenter.exports.geometry.words import Words, blocks, framed
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.exports.things import Things, pieces_by_thing, things_of
from segmenter.images.image import Place
from segmenter.regions.runs import find_runs

_COORDINATES, _END = b'"coordinates":[', b"]}}"
_IN_NUMBERS = b"0123456789.+-eE"
_AS_ZEROS = bytes.maketrans(_IN_NUMBERS, b"0" * len(_IN_NUMBERS))
# What stands before rings, and after each.
_MARKS = _FIRST, _NEXT, _HOLE, _AFTER = ("[[", "],[[", ",[", "]")
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
    names, lattice = _names(job), _Lattice(job)
    before = 0
    for thing, rings in by_label(trace(pieces), pieces.owners):
        if thing != before:
            file.write(b"]" + _END + b",\n" if before else b"")
            properties = _properties(job, names, int(things.owners[thing]), thing, pixels)
            head = json.dumps({"type": "Feature", "properties": properties})
            file.write(head[:-1].encode() + b',"geometry":{"type":"MultiPolygon",' + _COORDINATES)
        lattice.write(rings, file, is_first=thing != before)
        before = thing
    file.write(b"]" + _END if before else b"")
    file.write(_TAIL)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the features back, fill them and compare every pixel."""
    read, found, names = Filling(job.segmentation.labels.shape), 0, _names(job)
    things = things_of(job)
    pixels = _pixels(things)
    for feature, polygons in _features(file, _head(job)):
        told = feature["properties"]
        label, thing = told["label"], told.get("object", told["label"])
        if label != things.label_of(thing) or told != _properties(job, names, label, thing, pixels):
            return False
        found += 1
        corners, ends = _opened(*_parsed(polygons))
        read.add(_in_pixels(corners, job.image.place), ends, np.full(len(ends), thing))
    return found == np.count_nonzero(pixels) and np.array_equal(read.labels(), things.map)


class _Lattice:
    """How corners are written: in pixels, or on the map that the photo lies on."""

    def __init__(self, job: ExportJob) -> None:
        self._place = job.image.place
        rows, columns = (size + 1 for size in job.segmentation.labels.shape)
        self._counts = columns, rows
        if self._place is None:
            self._words = _words(range(columns), range(rows))
        elif self._place.is_straight:
            # All corners of a column have the same x there, and those of a row the same y.
            edges = (
                np.zeros((max(columns, rows), 2), np.intp) + np.arange(max(self._counts))[:, None]
            )
            xs, ys = _on_map(edges, self._place)
            self._words = _words(xs[:columns], ys[:rows])

    def write(self, rings: Rings, file: BinaryIO, *, is_first: bool) -> None:
        """Write rings of polygons, which go on unless they are the first."""
        # The first corner of a ring is its last, too.
        closed = np.insert(np.arange(len(rings.corners)), rings.ends, rings.starts)
        ends = rings.ends + np.arange(1, len(rings.ends) + 1)
        words, numbers, (n_xs, n_ys) = self._numbered(rings.corners.take(closed, axis=0))
        numbers += (len(_MARKS), len(_MARKS) + n_xs)
        numbers[ends - 1, 1] += n_ys
        before = np.where(rings.is_outer, _MARKS.index(_NEXT), _MARKS.index(_HOLE))
        before[0] = _MARKS.index(_FIRST) if is_first else before[0]
        words.write(framed(numbers.ravel(), 2 * ends, before, _MARKS.index(_AFTER)), file)

    def _numbered(
        self, corners: NDArray[np.int32]
    ) -> tuple[Words, NDArray[np.intp], tuple[int, int]]:
        """Return words, the numbers of those of each corner, and how many x and y there are."""
        if self._place is None or self._place.is_straight:
            return self._words, corners.astype(np.intp), self._counts
        n = len(corners)
        numbers = np.stack([np.arange(n), np.arange(n)], axis=1)
        return _words(*_on_map(corners, self._place)), numbers, (n, n)


def _head(job: ExportJob) -> bytes:
    """Return the beginning; map coordinates need the name of their system beside them."""
    place = job.image.place
    if place is None or place.epsg is None:
        return _HEAD
    name = f"urn:ogc:def:crs:EPSG::{place.epsg}"
    crs = json.dumps({"type": "name", "properties": {"name": name}})
    return _HEAD.replace(b'"features"', f'"crs":{crs},"features"'.encode())


def _on_map(corners: NDArray[np.integer], place: Place) -> list[list[float]]:
    """Return x and y of corners in pixels."""
    a, b, c, d, e, f = place.transform
    x, y = corners[:, 0], corners[:, 1]
    return [(a * x + b * y + c).tolist(), (d * x + e * y + f).tolist()]


def _in_pixels(corners: NDArray[Any], place: Place | None) -> NDArray[Any]:
    if place is None:
        return corners
    a, b, c, d, e, f = place.transform
    x, y, scale = corners[:, 0], corners[:, 1], a * e - b * d
    across = np.rint((e * (x - c) - b * (y - f)) / scale)
    return np.stack([across, np.rint((a * (y - f) - d * (x - c)) / scale)], axis=1)


def _words(xs: Sequence[float], ys: Sequence[float]) -> Words:
    """Return the marks, all x, all y, and all y once more as they are at the end of a ring."""
    across, down = ([json.dumps(value) for value in values] for values in (xs, ys))
    return Words(
        [*_MARKS, *(f"[{x}," for x in across), *(f"{y}]," for y in down), *(f"{y}]" for y in down)]
    )


def _features(file: BinaryIO, head_line: bytes) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Read line by line: a large file parsed as a whole takes many times its size in memory."""
    if file.readline() != head_line:
        raise ValueError("the beginning is another")
    for line in file:
        if line == _TAIL[1:]:
            return
        if line.strip():
            head, coordinates = line.strip().removesuffix(b",").split(_COORDINATES)
            yield json.loads(head + _COORDINATES + _END), coordinates.removesuffix(_END)
    raise ValueError("the end is missing")


def _parsed(polygons: bytes) -> tuple[NDArray[Any], NDArray[np.intp]]:
    """Read polygons: all corners, and where rings end among them.

    Raises
    ------
    ValueError
        If they are no polygons of rings of corners.
    """
    numbers, frames = [], []
    for block in blocks(polygons, b",["):
        plain = block.translate(None, b"[]").removeprefix(b",")
        numbers.append(np.array(json.loads(b"[" + plain + b"]")))
        frames.append(block.translate(None, _IN_NUMBERS).replace(b"[,]", b"0"))
        shape = block.translate(_AS_ZEROS)
        if b"]0" in shape or b"0[" in shape:
            raise ValueError("a number stands where none belongs")
    frame = b"".join(frames)
    plain = frame[2:-2].replace(b"]],[[", b"]").replace(b"],[", b"]")
    marks, corners = np.frombuffer(plain, np.uint8), np.concatenate(numbers).reshape(-1, 2)
    is_end = marks[1::2] == ord("]")
    if (
        not (frame.startswith(b"[[0") and frame.endswith(b"0]]"))
        or len(marks) != 2 * len(corners) - 1
        or not (marks[::2] == ord("0")).all()
        or not (is_end | (marks[1::2] == ord(","))).all()
    ):
        raise ValueError("a ring does not begin or end")
    return corners, np.append(np.flatnonzero(is_end) + 1, len(corners))


def _opened(corners: NDArray[Any], ends: NDArray[np.intp]) -> tuple[NDArray[Any], NDArray[np.intp]]:
    """Leave out the last corner of each ring, which is the first once more."""
    if not np.array_equal(corners[np.append(0, ends[:-1])], corners[ends - 1]):
        raise ValueError("a ring is not closed")
    return np.delete(corners, ends - 1, axis=0), ends - np.arange(1, len(ends) + 1)


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
