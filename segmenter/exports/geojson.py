"""Outlines as GeoJSON, a MultiPolygon a label, as QuPath and GIS programs read them."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, BinaryIO

import numpy as np

from segmenter.exports.filling import Filling
from segmenter.exports.job import ExportJob
from segmenter.exports.outlines import Outline, trace
from segmenter.exports.piecing import pieces_by_label

_HEAD, _TAIL = b'{"type":"FeatureCollection","features":[\n', b"\n]}\n"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write one feature a line, in pixels from the top left corner."""
    file.write(_HEAD)
    pieces = pieces_by_label(job)
    by_label = groupby(trace(pieces), lambda outline: int(pieces.owners[outline.piece]))
    for number, (label, outlines) in enumerate(by_label):
        file.write(b",\n" if number else b"")
        head = json.dumps({"type": "Feature", "properties": _properties(job, label)})
        file.write(head[:-1].encode() + b',"geometry":{"type":"MultiPolygon","coordinates":[')
        for place, outline in enumerate(outlines):
            file.write(b"," if place else b"")
            file.write(json.dumps(_closed(outline), separators=(",", ":")).encode())
        file.write(b"]}}")
    file.write(_TAIL)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the features back, fill them and compare every pixel."""
    labels, found = Filling(job.segmentation.labels.shape), 0
    for feature in _features(file):
        label = feature["properties"]["label"]
        if feature["properties"] != _properties(job, label):
            return False
        found += 1
        polygons = feature["geometry"]["coordinates"]
        labels.add((ring[:-1] for polygon in polygons for ring in polygon), label)
    expected = int(np.count_nonzero(np.bincount(job.segmentation.labels.ravel())[1:]))
    return found == expected and np.array_equal(labels.labels(), job.segmentation.labels)


def _features(file: BinaryIO) -> Iterator[dict[str, Any]]:
    """Read line by line: a file of a large photo takes much more memory than it is long."""
    if file.readline() != _HEAD:
        raise ValueError("the beginning is another")
    for line in file:
        if line == _TAIL[1:]:
            return
        if line.strip():
            yield json.loads(line.strip().removesuffix(b","))
    raise ValueError("the end is missing")


def _closed(outline: Outline) -> list[list[list[int]]]:
    return [[*ring, ring[0]] for ring in outline.rings]


def _properties(job: ExportJob, label: int) -> dict[str, Any]:
    style = job.styles[label - 1]
    return {
        "objectType": "annotation",
        "name": style.name,
        "classification": {"name": style.name, "color": list(style.colour)},
        "color": list(style.colour),
        "label": label,
        "pixels": int(job.segmentation.pixel_counts[label - 1]),
    }
