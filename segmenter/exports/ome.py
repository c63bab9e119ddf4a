"""Label ids as OME-TIFF of 32 bits, which napari opens as labels by itself."""

import hashlib
from typing import Any, BinaryIO
from uuid import UUID

import numpy as np

from segmenter.exports.job import ExportJob


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the mask."""
    from tifffile import imwrite

    labels = job.segmentation.labels.astype(np.int32)
    imwrite(file, labels, ome=True, photometric="minisblack", metadata=_metadata(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read a mask back and compare every id."""
    from tifffile import TiffFile

    with TiffFile(file) as tiff:
        read, told = tiff.asarray(), tiff.ome_metadata or ""
    return (
        read.dtype == np.int32
        and np.array_equal(read, job.segmentation.labels)
        and str(_metadata(job)["UUID"]) in told
    )


def _metadata(job: ExportJob) -> dict[str, Any]:
    labels, size = job.segmentation.labels, job.pixel_size
    # By the content instead of chance, so that equal results are equal files.
    digest = hashlib.sha256(np.ascontiguousarray(labels).data).digest()
    told: dict[str, Any] = {"axes": "YX", "Name": "labels", "UUID": str(UUID(bytes=digest[:16]))}
    if size is None or size.unit not in ("µm", "m"):
        return told
    return {
        **told,
        "PhysicalSizeX": size.width,
        "PhysicalSizeXUnit": size.unit,
        "PhysicalSizeY": size.height,
        "PhysicalSizeYUnit": size.unit,
    }
