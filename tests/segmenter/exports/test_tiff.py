from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tifffile

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]


def test_tifffile_sees_ids_and_the_colours_that_imagej_shows(
    written: Write, blocks: ExportJob
) -> None:
    with tifffile.TiffFile(written("tiff", blocks)) as tiff:
        ids, metadata = tiff.asarray(), tiff.imagej_metadata

    assert metadata is not None
    assert np.array_equal(ids, blocks.segmentation.labels)
    assert (metadata["min"], metadata["max"]) == (0, 255)
    table = np.squeeze(metadata["LUTs"])
    assert table.shape == (3, 256)
    assert [tuple(table[:, label]) for label in range(1, 5)] == [
        style.colour for style in blocks.styles
    ]


@pytest.mark.parametrize("n_labels", [254, 255, 1000])
def test_imageio_sees_the_ids_however_many(
    written: Write, make_job: Callable[..., ExportJob], n_labels: int
) -> None:
    import imageio.v3 as iio

    job = make_job(n_labels, (60, 50))

    read = iio.imread(written("tiff", job))

    assert read.dtype == job.segmentation.labels.dtype
    assert np.array_equal(read, job.segmentation.labels)
