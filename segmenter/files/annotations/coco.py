"""COCO's JSON: run lengths, packed or not, and polygons."""

from typing import Any

import numpy as np

from segmenter.files.annotations.drawing import Canvas
from segmenter.files.annotations.wanted import Wanted, check_size, colour_from, name_from
from segmenter.files.mask_file import MaskFile
from segmenter.files.rle import expand
from segmenter.images.decoded import Refusal


def read_coco(content: dict[str, Any], wanted: Wanted) -> MaskFile:
    """Read the annotations of a photo; each category is a label, and later ones lie on top.

    Raises
    ------
    Refusal
        If it is not said which photo's there are.
    """
    photo = _photo_of(content["images"], wanted)
    canvas = Canvas(check_size(photo.get("height"), photo.get("width")))
    for annotation in content["annotations"]:
        if annotation["image_id"] == photo["id"]:
            draw(canvas, annotation["segmentation"], int(annotation["category_id"]))
    names, colours = {}, {}
    for category in content["categories"]:
        number = int(category["id"])
        names[number] = name_from(category.get("name"))
        if (colour := colour_from(category.get("color"))) is not None:
            colours[number] = colour
    return MaskFile(canvas.ids, colours, names=names)


def draw(canvas: Canvas, shape: Any, label: int) -> None:
    """Draw run lengths, or polygons of which each is a list of x and y in turn."""
    if isinstance(shape, list):
        for polygon in shape:
            canvas.fill([polygon], label)
        return
    if tuple(shape["size"]) != canvas.shape:
        raise ValueError("run lengths are of another size")
    counts = shape["counts"]
    lengths = expand(counts) if isinstance(counts, str) else np.array(counts, np.int64)
    canvas.draw_columns(lengths, label)


def _photo_of(photos: list[dict[str, Any]], wanted: Wanted) -> dict[str, Any]:
    named = [each for each in photos if wanted.is_called(each.get("file_name"))]
    found = named if len(named) == 1 else photos
    if len(found) != 1:
        raise Refusal(f"holds {len(photos)} photos, none of this name; save this one's by itself")
    return found[0]
