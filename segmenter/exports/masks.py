"""One black and white mask a label, in a zip archive; a single one is a PNG by itself."""

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile

import numpy as np
from PIL import Image as Pillow

from segmenter.arrays import MAX_8_BIT_LABELS, BoolArray
from segmenter.exports.archive import png_bytes, put
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.files.png import read_png, same_pixels, write_png

# A file of the photo's size for each: more would take minutes.
MAX_LABELS = MAX_8_BIT_LABELS
# What the file of a single label ends with.
SINGLE_SUFFIX = ".mask.png"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write ``001-NAME.png``, …: 255 inside the label, 0 elsewhere."""
    if len(job.ids) == 1:
        write_png(_picture(_mask(job, job.ids[0])), file)
        return
    with ZipFile(file, "w") as archive:
        for name, mask in _masks(job):
            put(archive, name, png_bytes(_picture(mask)))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back and compare every pixel."""
    if len(job.ids) == 1:
        return _is_mask(file, _mask(job, job.ids[0]))
    with ZipFile(file) as archive:
        names = archive.namelist()
        same = all(_holds(archive, name, mask) for name, mask in _masks(job))
    return same and len(names) == len(job.ids)


def _holds(archive: ZipFile, name: str, mask: BoolArray) -> bool:
    with archive.open(name) as entry:
        return _is_mask(entry, mask)  # type: ignore[arg-type]


def _is_mask(file: BinaryIO, mask: BoolArray) -> bool:
    picture = read_png(file, mask.size)
    return picture.mode == "L" and same_pixels(picture, mask * np.uint8(255))


def _picture(mask: BoolArray) -> Pillow.Image:
    return Pillow.fromarray(mask.astype(np.uint8) * 255)


def _mask(job: ExportJob, label: int) -> BoolArray:
    return np.asarray(job.segmentation.labels == label)


def _masks(job: ExportJob) -> Iterator[tuple[str, BoolArray]]:
    names = safe_names([job.styles[label - 1].name for label in job.ids])
    for label, name in zip(job.ids, names, strict=True):
        yield f"{label:03d}-{name}.png", _mask(job, label)
