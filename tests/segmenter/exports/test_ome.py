from collections.abc import Callable
from pathlib import Path

import numpy as np
import tifffile

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]


def test_ids_have_a_kind_that_napari_takes_for_labels(written: Write, blocks: ExportJob) -> None:
    with tifffile.TiffFile(written("ome", blocks)) as tiff:
        ids, is_ome = tiff.asarray(), tiff.is_ome

    assert is_ome
    assert ids.dtype == np.int32
    assert np.array_equal(ids, blocks.segmentation.labels)


def test_the_same_result_is_the_same_file(written: Write, blocks: ExportJob) -> None:
    first = written("ome", blocks).read_bytes()

    assert written("ome", blocks).read_bytes() == first
