import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from segmenter.exports import labels
from segmenter.exports.job import ExportJob

MakeJob = Callable[..., ExportJob]


@pytest.mark.parametrize(("n_labels", "depth"), [(1, 8), (5, 8), (254, 8), (255, 16), (1000, 16)])
def test_another_reader_sees_the_ids_as_grey_values(
    tmp_path: Path, make_job: MakeJob, n_labels: int, depth: int
) -> None:
    from skimage import io

    job = make_job(n_labels, (60, 50))
    path = tmp_path / "mask.png"
    with path.open("wb") as file:
        labels.write(job, file)

    read = io.imread(path)

    assert read.dtype == job.segmentation.labels.dtype
    assert np.array_equal(read, job.segmentation.labels)
    assert struct.unpack(">BB", path.read_bytes()[24:26]) == (depth, 0)
