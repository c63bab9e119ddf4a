"""COCO's JSON with polygons, for programs that read no run lengths."""

import json
from itertools import groupby
from typing import BinaryIO

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.exports.coco import annotation_of, frame
from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.hole_free import without_holes
from segmenter.exports.geometry.insets import as_edges, inset
from segmenter.exports.geometry.outlines import AT_ONCE, Outline, trace
from segmenter.exports.job import ExportJob
from segmenter.exports.things import pieces_by_thing, things_of
from segmenter.regions.runs import find_runs, measure
from segmenter.work.parallel import spans

_ANNOTATIONS, _SHAPE, _END = b',"annotations":[\n', b',"segmentation":[\n', b"]}\n"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write an annotation for each label that has pixels, or each object, a polygon a line.

    A polygon has no holes: pieces that have some are cut.
    """
    things = things_of(job)
    pieces = without_holes(pieces_by_thing(job, things))
    sizes = measure(find_runs(things.map), things.count + 1)
    file.write(json.dumps(frame(job))[:-1].encode() + _ANNOTATIONS)
    by_thing = groupby(trace(pieces), lambda outline: int(pieces.owners[outline.piece]))
    for number, (thing, outlines) in enumerate(by_thing):
        head = json.dumps(annotation_of(things, thing, sizes))[:-1].encode()
        file.write((b"," if number else b"") + head + _SHAPE)
        for place, outline in enumerate(outlines):
            file.write(b"," if place else b"")
            _write_polygon(outline, file)
        file.write(_END)
    file.write(_END)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the polygons back line by line, fill them and compare every pixel."""
    things = things_of(job)
    sizes = measure(find_runs(things.map), things.count + 1)
    read, thing = Filling(job.segmentation.labels.shape), 0
    if file.readline() != json.dumps(frame(job))[:-1].encode() + _ANNOTATIONS:
        return False
    for line in file:
        if line.endswith(_SHAPE):
            told = json.loads(line.removesuffix(_SHAPE).lstrip(b",") + b"}")
            thing = int(told["id"])
            if not things.label_of(thing) or told != annotation_of(things, thing, sizes):
                return False
        elif line != _END:
            read.add([as_edges(_corners(line)).tolist()], thing)
    return np.array_equal(read.labels(), things.map)


def _write_polygon(outline: Outline, file: BinaryIO) -> None:
    numbers = inset(outline.rings[0]).ravel()
    file.write(b"[")
    # A few at a time: one call that writes all would hold Python's lock for long.
    for start, stop in spans(len(numbers), AT_ONCE):
        text = ",".join(f"{number:.2f}" for number in numbers[start:stop].tolist())
        file.write((b"," if start else b"") + text.encode())
    file.write(b"]\n")


def _corners(line: bytes) -> FloatArray:
    numbers = line.strip(b",[]\n").split(b",")
    parts = [np.array(numbers[a:b], np.float64) for a, b in spans(len(numbers), AT_ONCE)]
    return np.concatenate(parts).reshape(-1, 2)
