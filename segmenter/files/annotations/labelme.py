"""LabelMe's JSON: masks, polygons, rectangles and circles."""

import base64
import math
from typing import Any

import numpy as np

from segmenter.files.annotations.drawing import Canvas
from segmenter.files.annotations.wanted import check_size, name_from
from segmenter.files.mask_file import MaskFile
from segmenter.files.png import parse_png

_CIRCLE_CORNERS = 256


def read_labelme(content: dict[str, Any]) -> MaskFile:
    """Read shapes; those of one name are a label, and later ones lie on top."""
    shapes = content["shapes"]
    canvas = Canvas(check_size(content.get("imageHeight"), content.get("imageWidth")))
    numbers = _numbers(shapes)
    unread = 0
    for shape in shapes:
        unread += not _draw(canvas, shape, numbers[shape["label"]])
    names = {number: _without_number(name, number) for name, number in numbers.items()}
    told = (f"{unread} of its shapes enclose nothing, and are left out",) if unread else ()
    return MaskFile(canvas.ids, names=names, notices=told)


def _numbers(shapes: list[dict[str, Any]]) -> dict[str, int]:
    """Return the label of each name: by groups where each name has one of its own, or by order."""
    groups: dict[str, set[object]] = {}
    for shape in shapes:
        groups.setdefault(shape["label"], set()).add(shape.get("group_id"))
    given = [next(iter(each)) for each in groups.values() if len(each) == 1]
    are_ids = all(type(each) is int and each > 0 for each in given)
    if len(given) == len(groups) == len(set(given)) and are_ids:
        return dict(zip(groups, given, strict=True))  # type: ignore[arg-type]  # ids, all of them
    return {name: number for number, name in enumerate(sorted(groups), start=1)}


def _without_number(name: str, number: int) -> str:
    """Return a name without the id that exports put before it to keep the order."""
    head, _, rest = name.partition(" ")
    is_number = head.isdecimal() and int(head) == number
    return name_from(rest if is_number and rest else name)


def _draw(canvas: Canvas, shape: dict[str, Any], label: int) -> bool:
    points, kind = shape["points"], shape.get("shape_type") or "polygon"
    if kind == "mask":
        (left, top), (right, bottom) = ((round(x), round(y)) for x, y in points)
        picture = parse_png(base64.b64decode(shape["mask"]), canvas.size)
        if len(picture.getbands()) > 1:
            raise ValueError("a mask in it has colours")
        inside = np.asarray(picture)[: bottom + 1 - top, : right + 1 - left] > 0
        canvas.mark(inside, label, top, left)
    elif kind == "rectangle":
        (left, top), (right, bottom) = points
        canvas.fill([[(left, top), (right, top), (right, bottom), (left, bottom)]], label)
    elif kind == "circle":
        (x, y), (to_x, to_y) = points
        angles = np.linspace(0, 2 * math.pi, _CIRCLE_CORNERS, endpoint=False)
        around = math.dist((x, y), (to_x, to_y)) * np.stack([np.cos(angles), np.sin(angles)], 1)
        canvas.fill([around + np.array([x, y])], label)
    elif kind == "polygon":
        canvas.fill([points], label)
    else:
        return False
    return True
