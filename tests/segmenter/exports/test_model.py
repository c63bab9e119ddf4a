from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from segmenter.editing.edits import Edits
from segmenter.editing.stencil import rectangle
from segmenter.errors import ExportError
from segmenter.exports import model
from segmenter.exports.job import ExportJob
from segmenter.files.model import read_model
from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.finishing import with_edits
from segmenter.segmenting.pipeline import segment

NINE = default_styles(9)
Write = Callable[[str, ExportJob], Path]


@pytest.fixture
def job() -> ExportJob:
    rng = np.random.default_rng(1)
    image = image_from_array(rng.integers(0, 256, (20, 30, 3), np.uint8))
    return ExportJob(image, segment(image, Recipe(components=3, space="lab")), default_styles(3))


def test_a_model_is_a_few_kilobytes_and_loses_no_digit(written: Write, job: ExportJob) -> None:
    path = written("model", job)

    read = read_model(path)

    assert path.stat().st_size < 4096
    mixture = job.segmentation.mixture
    assert np.array_equal(read.mixture.weights, mixture.weights)
    assert np.array_equal(read.mixture.means, mixture.means)
    assert np.array_equal(read.mixture.covariances, mixture.covariances)
    assert read.space == "lab"
    assert read.styles == job.styles


def test_a_label_that_is_only_painted_is_in_no_model(written: Write, job: ExportJob) -> None:
    edits = Edits((20, 30)).painted(rectangle((1.0, 1.0), (9.0, 9.0), (20, 30)), 9)
    painted = with_edits(job.image, job.segmentation, edits)
    assert painted.labels_kept == (1, 2, 3, 9)

    read = read_model(written("model", replace(job, segmentation=painted, styles=NINE)))

    assert read.styles == job.styles
    assert read.owners is None


def test_regions_are_no_model(written: Write, job: ExportJob) -> None:
    regions = replace(job.segmentation, recipe=Recipe(detail=0.5))

    with pytest.raises(ExportError, match="regions lie in one photo only"):
        written("model", replace(job, segmentation=regions))


def test_models_of_grey_photos_read_back(written: Write, job: ExportJob) -> None:
    image = image_from_array(job.image.pixels[..., 0])
    grey = ExportJob(image, segment(image, Recipe(components=2)), default_styles(2))

    assert read_model(written("model", grey)).mixture.n_features == 1
    with written("model", grey).open("rb") as file:
        assert model.is_same(grey, file)
