"""Label ids as palette TIFF: the ids are the values, and the file has the labels' colours.

ImageJ, napari and GDAL show the colours, and whoever reads values gets ids. Past 254 labels the
values are called greys, because TIFF knows palettes of 8 bits only, and GIMP and OpenCV open no
larger ones; the colours stand beside them, where GDAL finds them. A mask has its photo's pixel
size, and lies on the map where the photo lies.
"""

from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports.job import ExportJob
from segmenter.regions.palette import palette_table

_GREYS, _PALETTE = 1, 3
_COLOUR_MAP, _SHORT = 320, 3
# TIFF knows resolutions without unit, in an inch and in a centimetre.
_NO_UNIT, _CENTIMETRE = 1, 3
_PER_CENTIMETRE = {"µm": 1e4, "m": 1e-2}
# Of colours in a TIFF's table, of 16 bits, beside those of 8.
_FULL = 257


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask."""
    from tifffile import imwrite

    place = job.image.place
    tags = [] if place is None else [(code, *tag, True) for code, tag in place.tags.items()]
    colours = _colour_map(job)
    if _is_small(job):
        options: dict[str, Any] = {"photometric": "palette", "colormap": colours}
    else:
        options = {"photometric": "minisblack"}
        tags.append((_COLOUR_MAP, _SHORT, colours.size, colours.ravel(), True))
    options |= {"metadata": None, "extratags": tags, **resolution(job)}
    imwrite(file, job.segmentation.labels, **options)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id and every colour."""
    from tifffile import TiffFile

    labels, wanted = job.segmentation.labels, resolution(job)
    with TiffFile(file) as tiff:
        page: Any = tiff.pages.first
        read, colours = page.asarray(), page.colormap
        codes = [] if job.image.place is None else list(job.image.place.tags)
        places = all(code in page.tags for code in codes)
        unit = page.tags.valueof(296, default=_NO_UNIT)
    return (
        places
        and int(page.photometric) == (_PALETTE if _is_small(job) else _GREYS)
        and (not wanted or int(unit) == wanted["resolutionunit"])
        and read.dtype == labels.dtype
        and np.array_equal(read, labels)
        and np.array_equal(colours, _colour_map(job))
    )


def resolution(job: ExportJob) -> dict[str, Any]:
    """Return pixels a centimetre, or a unit that TIFF has no number for, across and down."""
    size = job.pixel_size
    if size is None:
        return {}
    units = _PER_CENTIMETRE.get(size.unit, 1)
    unit = _CENTIMETRE if size.unit in _PER_CENTIMETRE else _NO_UNIT
    return {"resolution": (units / size.width, units / size.height), "resolutionunit": unit}


def _is_small(job: ExportJob) -> bool:
    return len(job.styles) <= MAX_8_BIT_LABELS


def _colour_map(job: ExportJob) -> NDArray[np.uint16]:
    """Return the colours of all values, (3, 256) or (3, 65536), in 16 bits."""
    if _is_small(job):
        table = palette_table(job.styles)
    else:
        table = np.zeros((1 << 16, 3), np.uint8)
        table[1 : len(job.styles) + 1] = [style.colour for style in job.styles]
    return np.ascontiguousarray(table.T.astype(np.uint16) * np.uint16(_FULL))
