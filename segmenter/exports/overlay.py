"""The photo with its labels laid over it, as the window shows it."""

from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.job import ExportJob
from segmenter.files.png import read_png, same_pixels
from segmenter.files.png_strips import write_rgb
from segmenter.regions.overlay import blend


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the picture."""
    picture = _picture(job)
    write_rgb(lambda top, bottom: picture[top:bottom], picture.shape, file, is_photo=True)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a picture back and compare every pixel."""
    picture = read_png(file, job.segmentation.labels.size)
    return same_pixels(picture, _picture(job))


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    picture: NDArray[np.uint8]


def _picture(job: ExportJob) -> NDArray[np.uint8]:
    kept = job.memo.find(_Kept)
    if kept is None:
        picture = blend(job.image, job.segmentation.labels, job.styles, job.opacity)
        kept = job.memo.keep(_Kept(picture))
    return kept.picture
