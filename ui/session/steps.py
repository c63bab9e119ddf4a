"""The work of each state, as generators that run in a thread."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.recipe import Given
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps
from segmenter.segmenting.segmentation import Segmentation, Sketch
from segmenter.segmenting.sketching import guess_steps, sketch_labels
from ui.session.fitting import AtWork, Fitting, Opening, Relabelling

Step: TypeAlias = Image | SegmentProgress | Sketch
"""A photo that was read, a step of a fit, or labels that are only good enough to look at."""


def steps_of(state: AtWork) -> Iterator[Step]:
    """Do what a state is about; the last step has the result."""
    match state:
        case Opening(path=path, recipe=recipe):
            image = load_image(path)
            yield image
            yield from guess_steps(image, recipe)
            yield from segment_steps(image, recipe)
        case Fitting(task=task, fitted=fitted):
            yield from segment_steps(task.image, task.recipe, task.knowledge, fitted=fitted)
        case Relabelling(task=task, dropped=dropped):
            if (sketch := _sketch(task.image, dropped)) is not None:
                yield sketch
            yield from segment_steps(task.image, task.recipe, task.knowledge, fitted=dropped)


def _sketch(image: Image, dropped: Segmentation) -> Sketch | None:
    """Label every n-th pixel by a result's mixture; None if its labels come from elsewhere."""
    recipe = dropped.recipe
    if recipe.by_regions or isinstance(recipe.source, Given):
        return None
    labels = sketch_labels(image, recipe.features, dropped.mixture, by_cells=True)
    label_map = replace(dropped.map, labels=labels)
    return Sketch(label_map, dropped.mixture, recipe, dropped.knowledge)
