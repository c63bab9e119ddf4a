"""A result of every n-th pixel, for what is seen small."""

from dataclasses import replace

import numpy as np

from segmenter.exports.job import ExportJob
from segmenter.features.areas import tally_rows
from segmenter.images.display import rendering
from segmenter.images.image import Image, PixelSize
from segmenter.regions.label_map import LabelMap
from segmenter.work.stepwise import finish

SIDE = 800


def thin_job(job: ExportJob, side: int = SIDE) -> tuple[ExportJob, int]:
    """Return a job of every n-th pixel, and n."""
    image, segmentation = job.image, job.segmentation
    step = max(1, -(-max(image.height, image.width) // side))
    middle = slice(min(step // 2, image.height - 1, image.width - 1), None, step)
    valid = None if image.valid is None else image.valid[middle, middle].copy()
    pixels = np.ascontiguousarray(rendering(image)[middle, middle])
    labels = segmentation.labels[middle, middle].copy()
    small = replace(
        image, pixels=pixels, valid=valid, channels=(), pixel_size=_thinned(image, step), place=None
    )
    tally = finish(tally_rows(pixels, labels, segmentation.n_labels))
    label_map = LabelMap(labels, segmentation.map.owners, tally)
    recipe = replace(segmentation.recipe, objects=segmentation.recipe.objects.thinned(step))
    thin = replace(segmentation, map=label_map, recipe=recipe)
    return replace(job, image=small, segmentation=thin), step


def _thinned(image: Image, step: int) -> PixelSize | None:
    size = image.pixel_size
    return size and replace(size, width=size.width * step, height=size.height * step)
