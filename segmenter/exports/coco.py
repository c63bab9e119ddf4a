"""COCO's JSON: a category and a run-length mask for each label."""

import json
from typing import Any, BinaryIO

import numpy as np

from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart
from segmenter.files.rle import Drawing, compress, expand, run_lengths
from segmenter.regions.runs import Sizes, find_runs, measure


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write one annotation for each label that has pixels."""
    content = frame(job)
    content["annotations"] = _annotations(job)
    file.write(json.dumps(content).encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back and compare every pixel."""
    content = json.load(file)
    annotations = content.pop("annotations")
    labels = job.segmentation.labels
    read = Drawing(labels.shape)
    for annotation in annotations:
        rle = annotation["segmentation"]
        if rle["size"] != list(labels.shape):
            return False
        read.add(expand(rle["counts"]), annotation["category_id"])
    return bool(content == frame(job) and np.array_equal(read.labels(), labels))


def frame(job: ExportJob) -> dict[str, Any]:
    """Return the file without its annotations; no two categories have one name."""
    image = job.image
    name = image.name.removeprefix("sample:")
    ids = _categories(job)
    names = told_apart([job.styles[label - 1].name for label in ids])
    return {
        "info": {"description": f"Labels of {name} by Pixture", "version": "1"},
        "licenses": [],
        "images": [{"id": 1, "file_name": name, "width": image.width, "height": image.height}],
        "categories": [
            {
                "id": label,
                "name": name,
                "supercategory": "",
                "color": list(job.styles[label - 1].colour),
            }
            for label, name in zip(ids, names, strict=True)
        ],
    }


def _categories(job: ExportJob) -> list[int]:
    """Return the labels that are written, and those behind them, which have no pixel."""
    behind = range(max(job.ids, default=0) + 1, len(job.styles) + 1)
    background = job.segmentation.knowledge.background
    return [*job.ids, *(label for label in behind if label not in background)]


def annotation_of(label: int, sizes: Sizes) -> dict[str, Any]:
    """Return a label's annotation without its shape."""
    return {
        "id": label,
        "image_id": 1,
        "category_id": label,
        "iscrowd": 0,
        "area": int(sizes.pixels[label]),
        "bbox": _box(sizes, label),
    }


def _annotations(job: ExportJob) -> list[dict[str, Any]]:
    labels = job.segmentation.labels
    n_labels = len(job.styles)
    sizes = measure(find_runs(labels), n_labels + 1)
    counts = run_lengths(labels, n_labels)
    return [
        {
            **annotation_of(label, sizes),
            "segmentation": {"size": list(labels.shape), "counts": compress(counts[label - 1])},
        }
        for label in range(1, n_labels + 1)
        if sizes.pixels[label]
    ]


def _box(sizes: Sizes, label: int) -> list[int]:
    left, top = int(sizes.lefts[label]), int(sizes.tops[label])
    return [left, top, int(sizes.rights[label]) - left, int(sizes.bottoms[label]) - top]
