"""Label sets as we write them: JSON of a few kilobytes."""

import json
import os
from pathlib import Path
from typing import Any, BinaryIO

from segmenter.files.atomic import replace_file
from segmenter.files.json_file import (
    JsonFileError,
    check_version,
    colour_from,
    is_text,
    style_content,
    style_from,
)
from segmenter.files.suffixes import LABEL_SET
from segmenter.regions.label_set import LabelSet, SetLabel

KIND, VERSION = "pixture-label-set", 1
SUFFIX = LABEL_SET
LONGEST_NAME = 200


def write_label_set(label_set: LabelSet, path: str | os.PathLike[str]) -> None:
    """Write a label set to a file, whole or not at all.

    Parameters
    ----------
    label_set : LabelSet
    path : str or path
        Replaced if it exists.

    Raises
    ------
    OSError
        If the disk is full, the folder read-only, …; ``path`` is then as it was.
    """
    text = label_set_text(label_set)

    def write(file: BinaryIO) -> None:
        file.write(text)

    replace_file(Path(path), write, lambda file: file.read() == text)


def label_set_text(label_set: LabelSet) -> bytes:
    """Return what the file of a label set holds."""
    from segmenter.version import __version__

    content = {
        "format": KIND,
        "version": VERSION,
        "program": __version__,
        **set_content(label_set),
    }
    return (json.dumps(content, indent=2, allow_nan=False) + "\n").encode()


def parse_label_set(content: dict[str, Any], name: str) -> LabelSet:
    """Return the label set of a file's content; ``name`` is what errors call it."""
    check_version(content, VERSION, name)
    return set_from(content, name)


def set_content(label_set: LabelSet) -> dict[str, Any]:
    """Return a label set as JSON has it."""
    return {
        "name": label_set.name,
        "labels": [
            {
                "id": label.id,
                **style_content(label.style),
                **({} if label.mean is None else {"mean": list(label.mean)}),
            }
            for label in label_set.labels
        ],
    }


def set_from(content: object, name: str) -> LabelSet:
    """Return the label set that `set_content` tells.

    Raises
    ------
    JsonFileError, RecipeError
        If it is none.
    """
    entry = content if isinstance(content, dict) else {}
    title, labels = entry.get("name"), entry.get("labels")
    if not is_text(title, LONGEST_NAME):
        raise JsonFileError(f"{name}: the set has no name of {LONGEST_NAME} characters or fewer")
    if not isinstance(labels, list):
        raise JsonFileError(f"{name}: has no labels")
    return LabelSet(title, tuple(_label(each, name) for each in labels))


def _label(entry: object, name: str) -> SetLabel:
    style = style_from(entry, name)
    entry = entry if isinstance(entry, dict) else {}
    label, mean = entry.get("id"), entry.get("mean")
    if type(label) is not int:
        raise JsonFileError(f"{name}: a label's id is no whole number")
    colour = colour_from(mean)
    if mean is not None and colour is None:
        raise JsonFileError(f"{name}: a label's mean is not three levels of 0 to 255")
    return SetLabel(label, style, colour)
