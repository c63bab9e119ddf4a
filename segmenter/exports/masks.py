"""One black and white mask a label, in a zip archive."""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile

import numpy as np
from PIL import Image as Pillow

from segmenter.arrays import MAX_8_BIT_LABELS, BoolArray
from segmenter.exports.archive import png_bytes, put, safe_names
from segmenter.exports.job import ExportJob
from segmenter.exports.png import read_png, same_pixels

# A file of the photo's size for each: more would take minutes.
MAX_LABELS = MAX_8_BIT_LABELS


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write ``001-NAME.png``, …: 255 inside the label, 0 elsewhere."""
    with ZipFile(file, "w") as archive:
        for name, mask in _masks(job):
            put(archive, name, png_bytes(Pillow.fromarray(mask.astype(np.uint8) * 255)))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back and compare every pixel."""
    with ZipFile(file) as archive:
        names = archive.namelist()
        same = all(_holds(archive, name, mask) for name, mask in _masks(job))
    return same and len(names) == len(job.styles)


def _holds(archive: ZipFile, name: str, mask: BoolArray) -> bool:
    with archive.open(name) as entry:
        picture = read_png(entry, mask.size)  # type: ignore[arg-type]
        return picture.mode == "L" and same_pixels(picture, mask * np.uint8(255))


def _masks(job: ExportJob) -> Iterator[tuple[str, BoolArray]]:
    names = safe_names([style.name for style in job.styles])
    for label, name in enumerate(names, start=1):
        yield f"{label:03d}-{name}.png", job.segmentation.labels == label
