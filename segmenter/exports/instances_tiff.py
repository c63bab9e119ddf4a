"""Ids of objects as TIFF: 0 where there is none, 1…N, 16 bits, or 32 where there are more."""

from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.job import ExportJob
from segmenter.exports.tiff import resolution

_MOST_16_BIT = 2**16 - 1


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask, with the photo's pixel size."""
    from tifffile import imwrite

    imwrite(file, _ids(job), photometric="minisblack", metadata=None, **resolution(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id."""
    from tifffile import imread

    ids, read = _ids(job), imread(file)
    return read.dtype == ids.dtype and np.array_equal(read, ids)


def _ids(job: ExportJob) -> NDArray[np.unsignedinteger]:
    objects = job.counted().objects
    return objects.map.astype(np.uint16 if objects.count <= _MOST_16_BIT else np.uint32)
