"""Label ids and their colours in one file, as the Pascal VOC masks are."""

from typing import BinaryIO

import numpy as np
from PIL import Image as Pillow

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports.job import ExportJob
from segmenter.files.png import read_png, same_pixels, write_png
from segmenter.regions.palette import palette_table

MAX_LABELS = MAX_8_BIT_LABELS


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask with all 256 colours: with fewer Pillow would pack several ids in a byte."""
    picture = Pillow.fromarray(job.segmentation.labels)
    picture.putpalette(palette_table(job.styles).tobytes())
    write_png(picture, file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id and every colour."""
    labels = job.segmentation.labels
    picture = read_png(file, labels.size)
    colours = np.asarray(picture.getpalette("RGB"), np.uint8)
    return (
        picture.mode == "P"
        and np.array_equal(colours, palette_table(job.styles).ravel())
        and same_pixels(picture, labels)
    )
