"""COCO's JSON with polygons, for programs that read no run lengths."""

import json
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.exports.coco import annotation_of, frame
from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.hole_free import without_holes
from segmenter.exports.geometry.insets import as_edges, inset_numbers, inset_places
from segmenter.exports.geometry.outlines import Rings, by_label, trace
from segmenter.exports.geometry.words import Words, blocks, framed
from segmenter.exports.job import ExportJob
from segmenter.exports.things import pieces_by_thing, things_of
from segmenter.regions.runs import find_runs, measure

_MARKS = ("[", ",[", "]\n")
# Of polygons that are filled together.
_BYTES_AT_ONCE = 1 << 18
_ANNOTATIONS, _SHAPE, _END = b',"annotations":[\n', b',"segmentation":[\n', b"]}\n"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write an annotation for each label that has pixels, or each object, a polygon a line.

    A polygon has no holes: pieces that have some are cut.
    """
    things = things_of(job)
    pieces = without_holes(pieces_by_thing(job, things))
    sizes = measure(find_runs(things.map), things.count + 1)
    file.write(json.dumps(frame(job))[:-1].encode() + _ANNOTATIONS)
    height, width = job.segmentation.labels.shape
    words, before = _words(width, height), 0
    for thing, rings in by_label(trace(pieces), pieces.owners):
        if thing != before:
            head = json.dumps(annotation_of(things, thing, sizes))[:-1].encode()
            file.write((_END + b"," if before else b"") + head + _SHAPE)
        _write_polygons(rings, width, words, file, is_first=thing != before)
        before = thing
    file.write((_END if before else b"") + _END)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the polygons back line by line, fill them and compare every pixel."""
    things = things_of(job)
    sizes = measure(find_runs(things.map), things.count + 1)
    read, thing = Filling(job.segmentation.labels.shape), 0
    if file.readline() != json.dumps(frame(job))[:-1].encode() + _ANNOTATIONS:
        return False
    for line, polygons in _parts(file):
        if polygons:
            corners, ends = _corners(polygons)
            read.add(as_edges(corners), ends, np.full(len(ends), thing))
        if line.endswith(_SHAPE):
            told = json.loads(line.removesuffix(_SHAPE).lstrip(b",") + b"}")
            thing = int(told["id"])
            if not things.label_of(thing) or told != annotation_of(things, thing, sizes):
                return False
        elif line != _END:
            return False
    return np.array_equal(read.labels(), things.map)


def _words(width: int, height: int) -> Words:
    """Return marks, x as it is at the beginning, all other x, and y."""
    xs, ys = ([f"{place:.2f}" for place in inset_places(size).tolist()] for size in (width, height))
    return Words([*_MARKS, *xs, *(f",{x}" for x in xs), *(f",{y}" for y in ys)])


def _write_polygons(
    rings: Rings, width: int, words: Words, file: BinaryIO, *, is_first: bool
) -> None:
    n_xs = 2 * (width + 1)
    numbers = inset_numbers(rings) + len(_MARKS) + (n_xs, 2 * n_xs)
    numbers[rings.starts, 0] -= n_xs
    before = np.full(len(rings.ends), _MARKS.index(",["))
    before[0] = _MARKS.index("[") if is_first else before[0]
    words.write(framed(numbers.ravel(), 2 * rings.ends, before, _MARKS.index("]\n")), file)


def _parts(file: BinaryIO) -> Iterator[tuple[bytes, list[bytes]]]:
    """Read lines that are no polygons, with some polygons before them at a time."""
    polygons: list[bytes] = []
    size = 0
    for line in file:
        if line.endswith(_SHAPE) or line == _END:
            yield line, polygons
            polygons, size = [], 0
            continue
        polygons.append(line.strip(b",[]\n"))
        size += len(line)
        if size > _BYTES_AT_ONCE:
            yield _END, polygons
            polygons, size = [], 0


def _corners(polygons: list[bytes]) -> tuple[FloatArray, NDArray[np.intp]]:
    ends = np.cumsum([polygon.count(b",") + 1 for polygon in polygons]) // 2
    text = b" ".join(polygons).replace(b",", b" ")
    numbers = [list(map(float, block.split())) for block in blocks(text, b" ")]
    return np.concatenate(numbers).reshape(-1, 2), ends
