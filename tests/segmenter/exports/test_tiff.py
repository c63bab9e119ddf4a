from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image as Pillow

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]


def test_the_values_are_ids_and_the_file_has_their_colours(
    written: Write, blocks: ExportJob
) -> None:
    with tifffile.TiffFile(written("tiff", blocks)) as tiff:
        page = tiff.pages.first
        ids, photometric, table = page.asarray(), page.photometric, page.colormap

    assert np.array_equal(ids, blocks.segmentation.labels)
    assert photometric == tifffile.PHOTOMETRIC.PALETTE
    assert table is not None
    assert table.dtype == np.uint16
    assert [tuple(table[:, label] // 257) for label in range(1, 5)] == [
        style.colour for style in blocks.styles
    ]


def test_pillow_sees_ids_and_shows_colours(written: Write, blocks: ExportJob) -> None:
    labels = blocks.segmentation.labels

    with Pillow.open(written("tiff", blocks)) as picture:
        assert picture.mode == "P"
        assert np.array_equal(np.asarray(picture), labels)
        shown = np.asarray(picture.convert("RGB"))
    assert [tuple(shown[labels == label][0]) for label in range(1, 5)] == [
        style.colour for style in blocks.styles
    ]


def test_more_labels_than_a_byte_holds_have_their_colours_too(
    written: Write, make_job: Callable[..., ExportJob]
) -> None:
    job = make_job(300, (60, 50))

    with tifffile.TiffFile(written("tiff", job)) as tiff:
        page = tiff.pages.first
        table, photometric = page.colormap, page.photometric

    # TIFF 6.0, section 5: palettes have 4 or 8 bits, and many programs open no other ones.
    assert photometric == tifffile.PHOTOMETRIC.MINISBLACK
    with Pillow.open(written("tiff", job)) as picture:
        assert np.array_equal(np.asarray(picture), job.segmentation.labels)
    assert table is not None
    assert table.shape == (3, 1 << 16)
    assert tuple(table[:, 300] // 257) == job.styles[299].colour


@pytest.mark.parametrize("n_labels", [254, 255, 1000])
def test_imageio_sees_the_ids_however_many(
    written: Write, make_job: Callable[..., ExportJob], n_labels: int
) -> None:
    import imageio.v3 as iio

    job = make_job(n_labels, (60, 50))

    read = iio.imread(written("tiff", job))

    assert read.dtype == job.segmentation.labels.dtype
    assert np.array_equal(read, job.segmentation.labels)
