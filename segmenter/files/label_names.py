"""What the ids of a mask mean: names and colours, in a file beside it."""

from pathlib import Path
from typing import Any

from segmenter.files.json_file import JsonFileError, check_version, read_json, style_from
from segmenter.regions.style import LabelStyle

KIND, VERSION = "pixture-labels", 1
SUFFIX = ".labels.json"
MASK_SUFFIXES = {
    "labels": ".labels.png",
    "palette": ".palette.png",
    "tiff": ".labels.tif",
    "ome": ".labels.ome.tif",
    "npz": ".npz",
}
"""What masks' files end with that it lies beside, by export format; their ids can be read again."""
_MOST_BYTES = 16 << 20


def beside(mask: Path) -> Path:
    """Return the place of the names beside a mask's file; they need not be there."""
    suffixes = MASK_SUFFIXES.values()
    suffix = next((each for each in suffixes if mask.name.endswith(each)), mask.suffix)
    return mask.with_name(mask.name.removesuffix(suffix) + SUFFIX)


def read_styles(path: Path) -> dict[int, LabelStyle]:
    """Read names and colours by label id.

    Raises
    ------
    JsonFileError
        If it is no such table; one line.
    """
    return styles_of(read_json(path, KIND, _MOST_BYTES), str(path))


def styles_of(content: dict[str, Any], name: str) -> dict[int, LabelStyle]:
    """Return the names and colours of a table by label id; ``name`` is what errors call it."""
    check_version(content, VERSION, name)
    entries = content.get("labels")
    if not isinstance(entries, list):
        raise JsonFileError(f"{name}: has no labels")
    return {_id_of(entry, name): style_from(entry, name) for entry in entries}


def _id_of(entry: object, name: str) -> int:
    label = entry.get("id") if isinstance(entry, dict) else None
    if type(label) is not int or label < 1:
        raise JsonFileError(f"{name}: a label's id is no whole number above 0")
    return label
