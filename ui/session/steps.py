"""The work of each state, as generators that run in a thread."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np

from segmenter.images.display import viewed_steps
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.project import recipe_for
from segmenter.recipe import Given
from segmenter.regions.label_map import LabelMap, label_table, named
from segmenter.segmenting.matching import ids_follow, match_ids, match_sketch
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps
from segmenter.segmenting.segmentation import Segmentation, Sketch
from segmenter.segmenting.sketching import guess_steps, sketch_labels
from segmenter.work.stepwise import finish
from ui.session.fitting import AtWork, Fitting, Found, Opening, Relabelling

Step: TypeAlias = Image | SegmentProgress | Sketch
"""A photo that was read, a step of a fit, or labels that are only good enough to look at."""


def steps_of(state: AtWork) -> Iterator[Step]:
    """Do what a state is about; the last step has the result."""
    match state:
        case Opening(path=path, page=page, looks=looks):
            image = load_image(path) if page is None else load_image(path, page=page)
            recipe = recipe_for(image, state.recipe)
            finish(viewed_steps(image, looks.suited(image)))  # what is seen of it at once
            yield image
            yield from guess_steps(image, recipe)
            yield from segment_steps(image, recipe)
        case Fitting(task=task, fitted=fitted):
            yield from segment_steps(task.image, task.recipe, task.knowledge, fitted=fitted)
        case Relabelling(task=task, dropped=dropped):
            if (sketch := _sketch(task.image, dropped)) is not None:
                yield sketch
            yield from segment_steps(task.image, task.recipe, task.knowledge, fitted=dropped)


def matched(state: AtWork, found: Found) -> Found:
    """Give what a state's work has found the ids of what is on screen."""
    match state:
        case Fitting(task=task, before=Segmentation() as before):
            pass
        case _:  # labels that come back have the ids they had
            return found
    if not ids_follow(before, found) or _has_ids_of(before, found):
        return found
    if isinstance(found, Sketch):
        return match_sketch(before, found)
    return match_ids(task.image, before, found)


def _has_ids_of(before: Segmentation, found: Found) -> bool:
    return found.mixture is before.mixture and np.array_equal(found.map.owners, before.map.owners)


def _sketch(image: Image, dropped: Segmentation) -> Sketch | None:
    """Label every n-th pixel by a result's mixture; None if its labels come from elsewhere."""
    recipe = dropped.recipe
    if recipe.by_regions or isinstance(recipe.source, Given):
        return None
    labels = sketch_labels(image, recipe.features, dropped.mixture, by_cells=True)
    table = label_table(dropped.map.owners, dropped.knowledge.background)
    label_map = LabelMap(named(labels, table), dropped.map.owners, dropped.map.tally)
    return Sketch(label_map, dropped.mixture, recipe, dropped.knowledge)
