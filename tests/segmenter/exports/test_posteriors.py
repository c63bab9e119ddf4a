from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile

from segmenter.exports import posteriors
from segmenter.exports.job import ExportJob
from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import posterior_at, segment

Write = Callable[[str, ExportJob], Path]


@pytest.fixture
def job() -> ExportJob:
    rng = np.random.default_rng(1)
    image = image_from_array(
        rng.integers(0, 256, (20, 30, 3), np.uint8), rng.random((20, 30)) > 0.1
    )
    return ExportJob(image, segment(image, Recipe(components=3)), default_styles(3))


def test_tifffile_sees_a_named_page_a_label(written: Write, job: ExportJob) -> None:
    path = written("posteriors", job)

    read = tifffile.imread(path)
    with tifffile.TiffFile(path) as tiff:
        names = (tiff.imagej_metadata or {})["Labels"]

    assert read.shape == (3, 20, 30)
    assert read.dtype == np.float32
    assert names == ["Label 1", "Label 2", "Label 3"]
    valid = job.segmentation.labels > 0
    assert np.array_equal(read.argmax(axis=0)[valid] + 1, job.segmentation.labels[valid])
    np.testing.assert_allclose(read.sum(axis=0)[valid], 1, atol=1e-5)
    assert not read[:, ~valid].any()
    row, column = np.argwhere(valid)[7]
    np.testing.assert_allclose(
        read[:, row, column], posterior_at(job.image, job.segmentation, row, column), atol=1e-6
    )


@pytest.mark.parametrize("imagej", [True, False])
@pytest.mark.parametrize("shape", [(7, 1), (1, 7), (1, 1)])
def test_a_photo_one_pixel_wide_has_a_page_a_label_too(
    written: Write, monkeypatch: pytest.MonkeyPatch, shape: tuple[int, int], imagej: bool
) -> None:
    if not imagej:
        monkeypatch.setattr(posteriors, "MOST_BYTES_IMAGEJ", 1)
    levels = np.arange(np.prod(shape)).reshape(shape).astype(np.uint8) * 40
    image = image_from_array(levels)
    result = segment(image, Recipe(components=min(3, levels.size)))
    job = ExportJob(image, result, default_styles(result.n_labels))

    path = written("posteriors", job)

    with tifffile.TiffFile(path) as tiff:
        assert [page.shape for page in tiff.pages] == [shape] * result.n_labels
    with path.open("rb") as file:
        assert posteriors.is_same(job, file)


def test_one_label_is_certain(written: Write, job: ExportJob) -> None:
    result = segment(job.image, Recipe(components=1))
    one = ExportJob(job.image, result, default_styles(1))

    path = written("posteriors", one)

    assert np.array_equal(tifffile.imread(path), result.labels.astype(np.float32))
    with path.open("rb") as file:
        assert posteriors.is_same(one, file)


def test_regions_are_certain_where_they_lie(written: Write) -> None:
    pixels = np.zeros((30, 40, 3), np.uint8)
    pixels[:, 20:] = 200
    image = image_from_array(pixels)
    result = segment(image, Recipe(detail=0.5))
    job = ExportJob(image, result, default_styles(result.n_labels))

    read = tifffile.imread(written("posteriors", job))

    assert np.array_equal(read.argmax(axis=0) + 1, result.labels)
    assert set(np.unique(read)) == {0, 1}


def test_a_stack_too_large_for_imagej_is_still_read(
    written: Write, job: ExportJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posteriors, "MOST_BYTES_IMAGEJ", 100)
    path = written("posteriors", job)

    assert tifffile.imread(path).shape == (3, 20, 30)
    with path.open("rb") as file:
        assert posteriors.is_same(job, file)
    with path.open("rb") as file:
        other = segment(job.image, Recipe(components=3, seed=5, max_iterations=1))
        assert not posteriors.is_same(replace(job, segmentation=other), file)
