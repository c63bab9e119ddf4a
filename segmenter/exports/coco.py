"""COCO's JSON: a category and a run-length mask for each label."""

import json
from typing import Any, BinaryIO

import numpy as np

from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart
from segmenter.exports.things import Things, things_of
from segmenter.files.rle import Drawing, compress, expand, run_lengths
from segmenter.regions.runs import Sizes, find_runs, measure


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write one annotation for each label that has pixels, or for each object."""
    content = frame(job)
    content["annotations"] = _annotations(job)
    file.write(json.dumps(content).encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back and compare every pixel."""
    content = json.load(file)
    annotations = content.pop("annotations")
    things = things_of(job)
    height, width = things.map.shape
    read = Drawing((height, width))
    for annotation in annotations:
        rle, thing = annotation["segmentation"], annotation["id"]
        if rle["size"] != [height, width] or annotation["category_id"] != things.label_of(thing):
            return False
        read.add(expand(rle["counts"]), thing)
    return bool(content == frame(job) and np.array_equal(read.labels(), things.map))


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


def annotation_of(things: Things, thing: int, sizes: Sizes) -> dict[str, Any]:
    """Return the annotation of a label or an object without its shape."""
    return {
        "id": thing,
        "image_id": 1,
        "category_id": int(things.owners[thing]),
        "iscrowd": 0,
        "area": int(sizes.pixels[thing]),
        "bbox": _box(sizes, thing),
    }


def _annotations(job: ExportJob) -> list[dict[str, Any]]:
    things = things_of(job)
    shape, n = list(things.map.shape), things.count
    sizes = measure(find_runs(things.map), n + 1)
    counts = run_lengths(things.map, n)
    return [
        {
            **annotation_of(things, thing, sizes),
            "segmentation": {"size": shape, "counts": compress(counts[thing - 1])},
        }
        for thing in range(1, n + 1)
        if sizes.pixels[thing]
    ]


def _box(sizes: Sizes, label: int) -> list[int]:
    left, top = int(sizes.lefts[label]), int(sizes.tops[label])
    return [left, top, int(sizes.rights[label]) - left, int(sizes.bottoms[label]) - top]
