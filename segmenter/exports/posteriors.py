"""How likely each label is at each pixel, a page a label, as ImageJ reads stacks."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.exports.job import ExportJob
from segmenter.features import features_of
from segmenter.work.parallel import spans

MAX_LABELS = 64
# ImageJ's own kind of TIFF counts bytes in 32 bits; some are left for its header.
MOST_BYTES_IMAGEJ = 2**32 - 2**25
_VALUES_AT_ONCE = 1 << 22


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write float32 pages, one at a time."""
    from tifffile import TiffWriter

    height, width = job.segmentation.labels.shape
    n = len(job.ids)
    small = 4 * n * height * width < MOST_BYTES_IMAGEJ
    names = [job.styles[label - 1].name for label in job.ids]
    options: dict[str, Any] = {"dtype": np.float32, "photometric": "minisblack"}
    with TiffWriter(file, imagej=small, bigtiff=not small) as tiff:
        if small:
            # All axes, or columns of a photo one pixel wide would be taken for its channels.
            options |= {"metadata": {"axes": "TZCYXS", "Labels": names}}
            tiff.write(_pages(job), shape=(1, n, 1, height, width, 1), **options)
            return
        options |= {"metadata": {"axes": "ZYX" if n > 1 else "YX", "Labels": names}}
        for page in _pages(job):
            tiff.write(page, contiguous=True, **options)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the pages back and compare every value."""
    from tifffile import TiffFile

    with TiffFile(file) as tiff:
        series = tiff.series[0]
        names = (tiff.imagej_metadata or (tiff.shaped_metadata or ({},))[0]).get("Labels")
        wanted = [job.styles[label - 1].name for label in job.ids]
        if series.size != job.segmentation.labels.size * len(wanted):
            return False
        # For a stack of one page the reader may return its name instead of a list of names.
        if names != (wanted if len(wanted) > 1 or isinstance(names, list) else wanted[0]):
            return False
        return all(
            _holds(tiff, int(series.dataoffset or 0) + page.nbytes * number, page.reshape(-1))
            for number, page in enumerate(_pages(job))
        )


def _holds(tiff: Any, offset: int, values: NDArray[np.float32]) -> bool:
    """Compare a page of a stack that lies in one piece in the file."""
    tiff.filehandle.seek(offset)
    kind = f"{tiff.byteorder}f4"
    return all(
        np.array_equal(
            np.frombuffer(tiff.filehandle.read(4 * (stop - start)), kind), values[start:stop]
        )
        for start, stop in spans(len(values), _VALUES_AT_ONCE)
    )


def _pages(job: ExportJob) -> Iterator[NDArray[np.float32]]:
    result = job.segmentation
    features = features_of(job.image, result.recipe.features)
    label_map, rows = result.map, np.array(job.ids) - 1

    def judge(likely: FloatArray) -> FloatArray:
        return np.asarray(label_map.by_label(likely)[rows])

    yield from features.pages(result.mixture, judge, len(rows))
