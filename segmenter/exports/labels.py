"""Label ids as grey values: 0 left out, 1…K; 16-bit past 254 labels, never rescaled."""

from typing import BinaryIO

from PIL import Image as Pillow

from segmenter.exports.job import ExportJob
from segmenter.files.png import read_png, same_pixels, write_png


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask."""
    write_png(Pillow.fromarray(job.segmentation.labels), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id."""
    labels = job.segmentation.labels
    picture = read_png(file, labels.size)
    return picture.mode in ("L", "I;16") and same_pixels(picture, labels)
