"""A task of Label Studio: the labels as brush strokes, in its own run lengths."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote

import numpy as np

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart
from segmenter.files.bit_runs import MOST_PIXELS, pack_runs
from segmenter.work.parallel import spans

# Where Label Studio serves files of its own disk from.
_LOCAL = "/data/local-files/?d="
# What its template "Semantic Segmentation with Masks" calls the list of labels.
_CONTROL = "tag"
# No line ends in a name there: names stand in attributes of XML.
_SPACE = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_RUNS, _TAIL = b',"rle":[\n', b"]}]}]\n"
# Numbers turned into JSON in one call, which holds Python's lock.
_AT_ONCE = 1 << 13


def check(job: ExportJob) -> None:
    """Raise ExportError if there are more pixels than a brush stroke can have."""
    if job.segmentation.labels.size > MOST_PIXELS:
        raise ExportError(f"{job.image.name}: Label Studio holds fewer pixels; use coco")


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write one task with an annotation, in which each label that has pixels is a region."""
    file.writelines(_lines(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the task back and compare it byte for byte."""
    return all(file.read(len(line)) == line for line in _lines(job)) and not file.read(1)


def _lines(job: ExportJob) -> Iterator[bytes]:
    name = job.image.name.removeprefix("sample:")
    data = json.dumps({"image": f"{_LOCAL}{quote(name)}"})
    yield f'[{{"data":{data},"annotations":[{{"result":[\n'.encode()
    names = told_apart([_SPACE.sub(" ", style.name) for style in job.styles])
    there = [label for label in job.ids if job.segmentation.pixel_counts[label - 1]]
    for number, label in enumerate(there):
        yield (b"," if number else b"") + _head(job, label, names[label - 1]) + _RUNS
        packed = np.frombuffer(pack_runs((job.segmentation.labels == label).ravel()), np.uint8)
        # A few at a time: one call that writes all would hold Python's lock for long.
        for start, stop in spans(len(packed), _AT_ONCE):
            numbers = ",".join(map(str, packed[start:stop].tolist()))
            yield (b"," if start else b"") + numbers.encode()
        yield b"]}}\n"
    yield _TAIL


def _head(job: ExportJob, label: int, name: str) -> bytes:
    """Return a region up to its run lengths."""
    region = {
        "id": f"label-{label}",
        "type": "brushlabels",
        "from_name": _CONTROL,
        "to_name": "image",
        "original_width": job.image.width,
        "original_height": job.image.height,
        "image_rotation": 0,
        "value": {"format": "rle", "brushlabels": [name]},
    }
    return json.dumps(region).encode()[:-2]
