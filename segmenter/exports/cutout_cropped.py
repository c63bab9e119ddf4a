"""The cut-out without what is transparent around it."""

from typing import BinaryIO

import numpy as np
from PIL import Image as Pillow

from segmenter.exports.cutout import Picture, cut_out, holds
from segmenter.exports.job import ExportJob
from segmenter.files.png import write_png


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the box of what is seen."""
    write_png(Pillow.fromarray(cropped(cut_out(job))), file, is_photo=True)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the cut-out back and compare every pixel."""
    return holds(file, cropped(cut_out(job)))


def cropped(picture: Picture) -> Picture:
    """Return the box of what is not transparent; all where everything is."""
    seen = picture[..., 3] > 0
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not len(rows):
        return picture
    box = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return np.ascontiguousarray(box)
