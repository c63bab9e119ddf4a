"""Label ids as TIFF, with the labels' colours as the look-up table that ImageJ and napari show.

A mask has its photo's pixel size, and lies on the map where the photo lies.
"""

from typing import Any, BinaryIO

import numpy as np

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports.job import ExportJob
from segmenter.regions.palette import palette_table


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask."""
    from tifffile import imwrite

    labels = job.segmentation.labels
    place = job.image.place
    tags = [] if place is None else [(code, *tag, True) for code, tag in place.tags.items()]
    imwrite(
        file,
        labels,
        imagej=True,
        metadata=_metadata(job),
        extratags=tags,
        resolution=_resolution(job),
    )


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id and every colour."""
    from tifffile import TiffFile

    expected, labels = _metadata(job), job.segmentation.labels
    with TiffFile(file) as tiff:
        written = tiff.imagej_metadata or {}
        read = tiff.asarray()
        places = all(code in tiff.pages.first.tags for code in _place_tags(job))
    return (
        places
        and written.get("unit") == expected.get("unit")
        and read.dtype == labels.dtype
        and np.array_equal(read, labels)
        and (written.get("min"), written.get("max")) == (expected["min"], expected["max"])
        and _same_colours(written.get("LUTs"), expected.get("LUTs"))
    )


def _same_colours(read: Any, wanted: Any) -> bool:
    if read is None or wanted is None:
        return read is wanted
    # The reader drops the list around a single table.
    return np.array_equal(np.squeeze(read), wanted[0])


def _place_tags(job: ExportJob) -> list[int]:
    return [] if job.image.place is None else list(job.image.place.tags)


def _resolution(job: ExportJob) -> tuple[float, float] | None:
    """Return pixels a unit, across and down."""
    size = job.image.pixel_size
    return None if size is None else (1 / size.width, 1 / size.height)


def _metadata(job: ExportJob) -> dict[str, Any]:
    """Tell pixel size and how to show ids: each its colour up to 254, otherwise as grey values."""
    size = job.image.pixel_size
    unit = {} if size is None else {"unit": {"µm": "um"}.get(size.unit, size.unit)}
    if len(job.styles) > MAX_8_BIT_LABELS:
        return {**unit, "min": 0.0, "max": float(len(job.styles))}
    return {
        **unit,
        "min": 0.0,
        "max": 255.0,
        "LUTs": [np.ascontiguousarray(palette_table(job.styles).T)],
    }
