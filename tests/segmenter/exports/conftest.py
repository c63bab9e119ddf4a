from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from segmenter.arrays import as_labels
from segmenter.exports import FORMATS
from segmenter.exports.job import ExportJob
from segmenter.images.reading import image_from_array
from tests.segmenter.exports.jobs import job_of

MakeJob = Callable[..., ExportJob]


@pytest.fixture
def make_job() -> MakeJob:
    """Make a job of K labels in random places, some pixels left out."""

    def make(n_labels: int = 5, shape: tuple[int, int] = (23, 31)) -> ExportJob:
        rng = np.random.default_rng(n_labels)
        labels = as_labels(rng.integers(0, n_labels + 1, shape), n_labels)
        image = image_from_array(rng.integers(0, 256, (*shape, 3), np.uint8), name="photo.jpg")
        return job_of(labels, image, n_labels)

    return make


@pytest.fixture
def blocks() -> ExportJob:
    """Four labels in blocks: a ring with a hole and an island, a corner touch, left out pixels."""
    labels = np.ones((24, 32), np.uint8)
    labels[2:14, 3:17] = 2
    labels[4:12, 5:15] = 1
    labels[6:9, 8:12] = 3
    labels[14:18, 17:25] = 2
    labels[20:, :] = 4
    labels[20:22, 30:] = 0
    return job_of(labels)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, ExportJob], Path]:
    """Write a job in a format and return the file."""

    def write(name: str, job: ExportJob) -> Path:
        path = tmp_path / f"photo{FORMATS[name].suffix}"
        with path.open("wb") as file:
            FORMATS[name].write(job, file)
        return path

    return write
