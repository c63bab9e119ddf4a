"""LabelMe's JSON: a mask shape for each label or object, cut to its box."""

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
from segmenter.exports.things import things_of
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
    things, names = things_of(job), _names(job)
    read = np.zeros_like(things.map)
    for shape in content["shapes"]:
        (left, top), (right, bottom) = shape["points"]
        png = io.BytesIO(base64.b64decode(shape["mask"]))
        mask = np.asarray(read_png(png, read.size)) > 0
        thing = shape["group_id"]
        label = things.label_of(thing)
        if not label or shape["label"] != names[label - 1]:
            return False
        read[top : bottom + 1, left : right + 1][mask] = thing
    frame = {key: content.get(key) for key in _frame(job)}
    return bool(frame == _frame(job) and np.array_equal(read, things.map))


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
    things, names = things_of(job), _names(job)
    sizes = measure(find_runs(things.map), things.count + 1)
    shapes = []
    for thing in np.flatnonzero(sizes.pixels).tolist():
        left, top = int(sizes.lefts[thing]), int(sizes.tops[thing])
        right, bottom = int(sizes.rights[thing]) - 1, int(sizes.bottoms[thing]) - 1
        mask = things.map[top : bottom + 1, left : right + 1] == thing
        png = png_bytes(Pillow.fromarray(mask.astype(np.uint8)))
        shapes.append(
            {
                "label": names[things.owners[thing] - 1],
                "points": [[left, top], [right, bottom]],
                "group_id": thing,
                "description": "",
                "shape_type": "mask",
                "flags": {},
                "mask": base64.b64encode(png).decode(),
            }
        )
    return shapes
