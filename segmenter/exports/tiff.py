"""Label ids as TIFF, with the labels' colours as the look-up table that ImageJ and napari show."""

from typing import Any, BinaryIO

import numpy as np

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports.job import ExportJob
from segmenter.regions.palette import palette_table


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask."""
    from tifffile import imwrite

    labels = job.segmentation.labels
    imwrite(file, labels, imagej=True, metadata=_metadata(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id and every colour."""
    from tifffile import TiffFile

    expected, labels = _metadata(job), job.segmentation.labels
    with TiffFile(file) as tiff:
        written = tiff.imagej_metadata or {}
        read = tiff.asarray()
    return (
        read.dtype == labels.dtype
        and np.array_equal(read, labels)
        and (written.get("min"), written.get("max")) == (expected["min"], expected["max"])
        and _same_colours(written.get("LUTs"), expected.get("LUTs"))
    )


def _same_colours(read: Any, wanted: Any) -> bool:
    if read is None or wanted is None:
        return read is wanted
    # The reader drops the list around a single table.
    return np.array_equal(np.squeeze(read), wanted[0])


def _metadata(job: ExportJob) -> dict[str, Any]:
    """Tell how to show ids: each its colour up to 254 of them, otherwise as grey values."""
    if len(job.styles) > MAX_8_BIT_LABELS:
        return {"min": 0.0, "max": float(len(job.styles))}
    return {"min": 0.0, "max": 255.0, "LUTs": [np.ascontiguousarray(palette_table(job.styles).T)]}
