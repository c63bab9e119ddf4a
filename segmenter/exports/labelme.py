"""LabelMe's JSON: a mask shape for each label, cut to its box."""

import base64
import io
import json
import os
from typing import Any, BinaryIO

import numpy as np
from PIL import Image as Pillow

from segmenter.exports.archive import png_bytes
from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart
from segmenter.files.png import read_png
from segmenter.images.display import rendering
from segmenter.regions.runs import find_runs, measure

# Of LabelMe's format, the first with mask shapes' present form.
VERSION = "5.5.0"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the shapes and where the photo is."""
    content = {**_frame(job), "shapes": _shapes(job), "imageData": _embedded(job)}
    file.write(json.dumps(content, indent=2).encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back and compare every pixel."""
    content = json.load(file)
    read = np.zeros_like(job.segmentation.labels)
    ids = {f"{label} {name}": label for label, name in enumerate(_names(job), start=1)}
    for shape in content["shapes"]:
        (left, top), (right, bottom) = shape["points"]
        png = io.BytesIO(base64.b64decode(shape["mask"]))
        mask = np.asarray(read_png(png, read.size)) > 0
        label = ids[f"{shape['group_id']} {shape['label']}"]
        read[top : bottom + 1, left : right + 1][mask] = label
    frame = {key: content.get(key) for key in _frame(job)}
    return bool(frame == _frame(job) and np.array_equal(read, job.segmentation.labels))


def _frame(job: ExportJob) -> dict[str, Any]:
    return {
        "version": VERSION,
        "flags": {},
        "imagePath": _path(job),
        "imageHeight": job.image.height,
        "imageWidth": job.image.width,
    }


def _path(job: ExportJob) -> str:
    """Return where LabelMe looks for the photo, as seen from the file."""
    path, folder = job.image.path, job.folder
    if path is None or folder is None:
        return job.image.name.removeprefix("sample:")
    try:
        return os.path.relpath(path.absolute(), folder.absolute())
    except ValueError:  # on another drive than the file
        return str(path.absolute())


def _embedded(job: ExportJob) -> str | None:
    """Return the photo itself only if it is in no file that LabelMe could read it from."""
    if job.image.path is not None:
        return None
    return base64.b64encode(png_bytes(Pillow.fromarray(rendering(job.image)))).decode()


def _names(job: ExportJob) -> list[str]:
    """Return the labels' names, with ids before them where their order would be another.

    LabelMe's converters number labels in the order of their names.
    """
    names = told_apart([style.name for style in job.styles])
    if names == sorted(names):
        return names
    digits = len(str(len(names)))
    return [f"{label:0{digits}d} {style.name}" for label, style in enumerate(job.styles, start=1)]


def _shapes(job: ExportJob) -> list[dict[str, Any]]:
    labels = job.segmentation.labels
    sizes = measure(find_runs(labels), len(job.styles) + 1)
    shapes = []
    for label, name in enumerate(_names(job), start=1):
        if not sizes.pixels[label]:
            continue
        left, top = int(sizes.lefts[label]), int(sizes.tops[label])
        right, bottom = int(sizes.rights[label]) - 1, int(sizes.bottoms[label]) - 1
        mask = labels[top : bottom + 1, left : right + 1] == label
        png = png_bytes(Pillow.fromarray(mask.astype(np.uint8)))
        shapes.append(
            {
                "label": name,
                "points": [[left, top], [right, bottom]],
                "group_id": label,
                "description": "",
                "shape_type": "mask",
                "flags": {},
                "mask": base64.b64encode(png).decode(),
            }
        )
    return shapes
