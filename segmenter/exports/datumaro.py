"""Datumaro's JSON in the folder that it looks in, as a zip archive; CVAT reads it, too."""

import json
from typing import Any, BinaryIO
from zipfile import ZipFile

import numpy as np

from segmenter.exports.archive import photo_stem, put
from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart
from segmenter.files.rle import Drawing, compress, expand, run_lengths

_NAME = "annotations/default.json"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a mask for each label that has pixels; what is left out is in none."""
    labels = job.segmentation.labels
    counts = run_lengths(labels, len(job.styles))
    there = np.flatnonzero(np.asarray(job.segmentation.pixel_counts)) + 1
    content = _frame(job)
    content["items"][0]["annotations"] = [
        {
            "id": label,
            "type": "mask",
            "attributes": {},
            "group": label,
            "label_id": label - 1,
            "rle": {"counts": compress(counts[label - 1]), "size": list(labels.shape)},
            "z_order": 0,
        }
        for label in there.tolist()
    ]
    with ZipFile(file, "w") as archive:
        put(archive, _NAME, json.dumps(content).encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back and compare every pixel."""
    labels = job.segmentation.labels
    with ZipFile(file) as archive:
        content = json.loads(archive.read(_NAME))
    read = Drawing(labels.shape)
    for annotation in content["items"][0].pop("annotations"):
        if annotation["rle"]["size"] != list(labels.shape):
            return False
        read.add(expand(annotation["rle"]["counts"]), annotation["label_id"] + 1)
    return bool(content == _frame(job) and np.array_equal(read.labels(), labels))


def _frame(job: ExportJob) -> dict[str, Any]:
    names = told_apart([style.name for style in job.styles])
    colours = [style.colour for style in job.styles]
    size = [job.image.height, job.image.width]
    name = "".join(c if c.isprintable() else "_" for c in job.image.name.removeprefix("sample:"))
    return {
        "dm_format_version": "1.0",
        "infos": {},
        "categories": {
            "label": {
                "labels": [{"name": name, "parent": "", "attributes": []} for name in names],
                "attributes": [],
            },
            "mask": {
                "colormap": [
                    {"label_id": number, "r": red, "g": green, "b": blue}
                    for number, (red, green, blue) in enumerate(colours)
                ]
            },
        },
        "items": [
            {
                "id": photo_stem(job),
                "attr": {"frame": 0},
                "image": {"path": name, "size": size},
            }
        ],
    }
