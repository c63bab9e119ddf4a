"""YOLO's text: a class and the corners of an outline, or a box, as shares of width and height."""

import json
import re
from collections.abc import Iterable

import numpy as np

from segmenter.files.annotations.drawing import Canvas
from segmenter.files.annotations.wanted import Wanted, name_from
from segmenter.files.mask_file import MaskFile
from segmenter.images.decoded import Refusal

_NAME = re.compile(r"^\s+(\d+):\s*(.+?)\s*$", re.MULTILINE)
_BOX = 4


def read_yolo(lines: Iterable[bytes], wanted: Wanted, description: str = "") -> MaskFile:
    """Read outlines; class 0 is label 1.

    Parameters
    ----------
    lines : iterable of bytes
    wanted : Wanted
    description : str, optional
        The text of a ``data.yaml``, which has the names.

    Raises
    ------
    Refusal
        If the photo's size is not known, or these are no such lines.
    """
    height, width = wanted.known_shape()
    canvas = Canvas((height, width))
    for line in lines:
        words = line.split()
        if not words:
            continue
        if not words[0].isdigit() or len(words) % 2 == 0 or len(words) <= _BOX:
            raise Refusal("is no text of YOLO outlines; name another file")
        shares = np.array(words[1:], np.float64)
        if len(shares) == _BOX:
            shares = _corners_of(shares)
        canvas.fill([shares.reshape(-1, 2) * (width, height)], int(words[0]) + 1)
    names = {int(number) + 1: _text(name) for number, name in _NAME.findall(description)}
    return MaskFile(canvas.ids, names=names)


def _corners_of(box: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> np.ndarray:
    x, y, width, height = box.tolist()
    left, top, right, bottom = x - width / 2, y - height / 2, x + width / 2, y + height / 2
    return np.array([left, top, right, top, right, bottom, left, bottom])


def _text(word: str) -> str:
    try:
        return name_from(json.loads(word))
    except ValueError:
        return name_from(word.strip("'\""))
