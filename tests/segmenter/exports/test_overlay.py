from collections.abc import Callable
from pathlib import Path

import numpy as np

from segmenter.exports import overlay
from segmenter.exports.job import ExportJob
from segmenter.regions.overlay import blend

MakeJob = Callable[..., ExportJob]


def test_another_reader_sees_what_the_window_shows(tmp_path: Path, make_job: MakeJob) -> None:
    from skimage import io

    job = make_job()
    path = tmp_path / "overlay.png"
    with path.open("wb") as file:
        overlay.write(job, file)

    shown = blend(job.image, job.segmentation.labels, job.styles, job.opacity)
    assert np.array_equal(io.imread(path), shown)
