"""Jobs to export."""

from dataclasses import replace
from functools import cache

import numpy as np

from segmenter.arrays import LabelArray
from segmenter.exports.job import ExportJob
from segmenter.images.image import Image
from segmenter.images.reading import image_from_array
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.segmentation import Segmentation
from tests.segmenter.label_maps import map_of


@cache
def any_segmentation() -> Segmentation:
    return segment(image_from_array(np.array([[0, 255]], np.uint8)), Recipe(components=1))


def job_of(
    labels: LabelArray, image: Image | None = None, n_labels: int | None = None
) -> ExportJob:
    """Make a job of any labels."""
    k = int(labels.max()) if n_labels is None else n_labels
    mixture = Mixture(np.full(k, 1 / k), np.zeros((k, 3)), np.broadcast_to(np.eye(3), (k, 3, 3)))
    result = replace(any_segmentation().rewound(mixture), map=map_of(labels, k))
    levels = np.random.default_rng(0).integers(0, 256, (*labels.shape, 3), np.uint8)
    image = image or image_from_array(levels, name="photo.jpg")
    return ExportJob(image, result, default_styles(k))
