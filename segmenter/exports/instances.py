"""Ids of objects as grey values: 0 where there is none, 1…N, 16 bits."""

from typing import BinaryIO

import numpy as np
from PIL import Image as Pillow

from segmenter.exports.job import ExportJob
from segmenter.exports.things import check_count
from segmenter.files.png import read_png, same_pixels, write_png

_MOST = 2**16 - 1


def check(job: ExportJob) -> None:
    """Raise ExportError if there are more objects than 16 bits can tell apart."""
    check_count(job, _MOST)


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask."""
    write_png(Pillow.fromarray(job.counted().objects.map.astype(np.uint16)), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id."""
    ids = job.counted().objects.map
    picture = read_png(file, ids.size)
    return picture.mode == "I;16" and same_pixels(picture, ids)
