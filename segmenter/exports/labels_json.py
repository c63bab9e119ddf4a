"""What the ids of a mask mean: names, colours, shares and pixel counts as JSON."""

import json
from pathlib import Path
from typing import Any, BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.files.json_file import JsonFileError, check_version, read_json, style_from
from segmenter.regions.style import LabelStyle

KIND, VERSION = "pixture-labels", 1
_MOST_BYTES = 16 << 20


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the table."""
    file.write(json.dumps(_content(job), indent=2, allow_nan=False).encode() + b"\n")


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a table back and compare it."""
    return bool(json.load(file) == _content(job))


def read_styles(path: Path) -> dict[int, LabelStyle]:
    """Read names and colours by label id.

    Raises
    ------
    JsonFileError
        If it is no such table; one line.
    """
    content = read_json(path, KIND, _MOST_BYTES)
    check_version(content, VERSION, str(path))
    entries = content.get("labels")
    if not isinstance(entries, list):
        raise JsonFileError(f"{path}: has no labels")
    return {_id_of(entry, path): style_from(entry, str(path)) for entry in entries}


def _id_of(entry: object, path: Path) -> int:
    label = entry.get("id") if isinstance(entry, dict) else None
    if type(label) is not int or label < 1:
        raise JsonFileError(f"{path}: a label's id is no whole number above 0")
    return label


def _content(job: ExportJob) -> dict[str, Any]:
    image, result = job.image, job.segmentation
    return {
        "format": KIND,
        "version": VERSION,
        "image": {"name": image.name, "width": image.width, "height": image.height},
        "unlabelled": result.labels.size - int(result.pixel_counts.sum()),
        "labels": [
            {
                "id": label,
                "name": style.name,
                "rgb": list(style.colour),
                "share": float(share),
                "pixels": int(pixels),
            }
            for label, (style, share, pixels) in enumerate(
                zip(job.styles, result.shares, result.pixel_counts, strict=True), start=1
            )
        ],
    }
