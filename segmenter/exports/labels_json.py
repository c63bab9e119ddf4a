"""What the ids of a mask mean: names, colours, shares and pixel counts as JSON."""

import json
from typing import Any, BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.files.json_file import style_content
from segmenter.files.label_names import KIND, VERSION


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the table."""
    file.write(json.dumps(_content(job), indent=2, allow_nan=False).encode() + b"\n")


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a table back and compare it."""
    return bool(json.load(file) == _content(job))


def _content(job: ExportJob) -> dict[str, Any]:
    image, result = job.image, job.segmentation
    shares = result.shares
    return {
        "format": KIND,
        "version": VERSION,
        "image": {"name": image.name, "width": image.width, "height": image.height},
        "unlabelled": result.labels.size - int(result.pixel_counts.sum()),
        "labels": [
            {
                "id": label,
                **style_content(job.styles[label - 1]),
                "share": float(shares[label - 1]),
                "pixels": int(result.pixel_counts[label - 1]),
            }
            for label in job.ids
        ],
    }
