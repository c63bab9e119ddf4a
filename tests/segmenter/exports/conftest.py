from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from segmenter.arrays import as_labels
from segmenter.exports.job import ExportJob
from segmenter.images.reading import image_from_array
from segmenter.mixture.mixture import Mixture
from segmenter.pipeline import segment
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation

MakeJob = Callable[..., ExportJob]


@cache
def any_segmentation() -> Segmentation:
    return segment(image_from_array(np.array([[0, 255]], np.uint8)), Recipe(components=1))


@pytest.fixture
def make_job() -> MakeJob:
    """Make a job of K labels in random places, some pixels left out."""

    def make(n_labels: int = 5, shape: tuple[int, int] = (23, 31)) -> ExportJob:
        rng = np.random.default_rng(n_labels)
        labels = as_labels(rng.integers(0, n_labels + 1, shape), n_labels)
        counts = np.bincount(labels.ravel(), minlength=n_labels + 1)[1:]
        mixture = Mixture(
            np.full(n_labels, 1 / n_labels),
            np.zeros((n_labels, 3)),
            np.broadcast_to(np.eye(3), (n_labels, 3, 3)),
        )
        segmentation = replace(
            any_segmentation(), labels=labels, mixture=mixture, pixel_counts=counts
        )
        image = image_from_array(rng.integers(0, 256, (*shape, 3), np.uint8), name="photo.jpg")
        return ExportJob(image, segmentation, default_styles(n_labels), 0.5)

    return make
