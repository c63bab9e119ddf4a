"""The cut-out without what is transparent around it, as TIFF."""

from typing import BinaryIO

from segmenter.exports.cutout import cut_out, tiff_holds, write_tiff
from segmenter.exports.cutout_cropped import cropped
from segmenter.exports.job import ExportJob


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the cut-out."""
    write_tiff(job, file, cropped(cut_out(job)))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the cut-out back and compare every pixel."""
    return tiff_holds(file, cropped(cut_out(job)))
