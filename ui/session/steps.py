"""The work of each state, as generators that run in a thread."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps
from segmenter.segmenting.preview import preview_labels, sketch_steps
from ui.session.fitting import AtWork, Fitting, Opening, Relabelling

Step: TypeAlias = Image | SegmentProgress | Segmentation
"""A photo that was read, a step of a fit, or labels that are only good enough to look at."""


def steps_of(state: AtWork) -> Iterator[Step]:
    """Do what a state is about; the last step has the result."""
    match state:
        case Opening(path=path, recipe=recipe):
            image = load_image(path)
            yield image
            yield from sketch_steps(image, recipe)
            yield from segment_steps(image, recipe)
        case Fitting(task=task, fitted=fitted):
            yield from segment_steps(task.image, task.recipe, fitted=fitted)
        case Relabelling(task=task, dropped=dropped):
            if (sketch := _sketch(task.image, dropped)) is not None:
                yield sketch
            yield from segment_steps(task.image, task.recipe, fitted=dropped)


def _sketch(image: Image, dropped: Segmentation) -> Segmentation | None:
    """Label every n-th pixel by a result's mixture; None if its labels come from elsewhere."""
    recipe = dropped.recipe
    if recipe.detail is not None or recipe.labels is not None:
        return None
    labels = preview_labels(image, recipe.space, dropped.mixture, by_cells=True)
    return replace(dropped, labels=labels)
