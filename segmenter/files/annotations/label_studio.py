"""Tasks of Label Studio: brush strokes in its own run lengths, and polygons."""

from typing import Any
from urllib.parse import unquote

import numpy as np

from segmenter.files.annotations.drawing import Canvas
from segmenter.files.annotations.wanted import Wanted, check_size, last_part, name_from
from segmenter.files.bit_runs import unpack_runs
from segmenter.files.mask_file import MaskFile
from segmenter.images.decoded import Refusal

_KINDS = {"brushlabels", "polygonlabels"}


def read_label_studio(tasks: list[dict[str, Any]], wanted: Wanted) -> MaskFile:
    """Read the last annotation of a photo's task; names are labels in the order they occur.

    Raises
    ------
    Refusal
        If it is not said which task is the photo's, or it has no such annotation.
    """
    task = _task_of(tasks, wanted)
    found = [*task.get("predictions", ()), *task.get("annotations", ())]
    regions = [each for each in found[-1]["result"] if each["type"] in _KINDS] if found else []
    if not regions:
        raise Refusal("has no brush stroke or polygon; name another file")
    first = regions[0]
    canvas = Canvas(check_size(first.get("original_height"), first.get("original_width")))
    numbers: dict[str, int] = {}
    for region in regions:
        name = region["value"][region["type"]][0]
        number = numbers.setdefault(name, _id_of(region, numbers))
        _draw(canvas, region, number)
    return MaskFile(canvas.ids, names={number: name_from(name) for name, number in numbers.items()})


def _id_of(region: dict[str, Any], numbers: dict[str, int]) -> int:
    """Return the id that exports write, unless it is another label's."""
    head, _, digits = str(region.get("id", "")).partition("-")
    is_ours = head == "label" and digits.isdecimal() and int(digits) not in numbers.values()
    return int(digits) if is_ours and int(digits) else max(numbers.values(), default=0) + 1


def _draw(canvas: Canvas, region: dict[str, Any], label: int) -> None:
    value, (height, width) = region["value"], canvas.shape
    if region["type"] == "brushlabels":
        inside = unpack_runs(np.array(value["rle"], np.uint8).tobytes(), canvas.size)
        canvas.mark(inside.reshape(canvas.shape), label)
    else:  # in hundredths of the sides
        corners = np.array(value["points"], np.float64) * (width / 100, height / 100)
        canvas.fill([corners], label)


def _task_of(tasks: list[dict[str, Any]], wanted: Wanted) -> dict[str, Any]:
    named = [task for task in tasks if wanted.is_called(_name_of(task))]
    found = named if len(named) == 1 else tasks
    if len(found) != 1:
        raise Refusal(f"holds {len(tasks)} tasks, none of this photo; save this one's by itself")
    return found[0]


def _name_of(task: dict[str, Any]) -> str:
    return last_part(unquote(str(task.get("data", {}).get("image", "")).rpartition("d=")[2]))
