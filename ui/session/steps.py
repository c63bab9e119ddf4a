"""The work of each state, as generators that run in a thread."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from segmenter.cluster.opening import reading_steps
from segmenter.errors import PixtureError
from segmenter.features import features_of
from segmenter.files.project import read_project
from segmenter.images.display import viewed_steps
from segmenter.images.image import Image
from segmenter.project import recipe_for
from segmenter.recipe import ByModel, Fit, Recipe, Regions
from segmenter.regions.label_set import LabelSet
from segmenter.segmenting.labelling import check_features
from segmenter.segmenting.matching import ids_follow, match_ids, match_sketch
from segmenter.segmenting.naming import match_sketch_to_set, match_to_set
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps
from segmenter.segmenting.rough_regions import rough_region_steps
from segmenter.segmenting.segmentation import Segmentation, Sketch
from segmenter.segmenting.sketching import guess_steps, sketch_result
from segmenter.work.stepwise import finish

from .document import Steps
from .fitting import AtWork, Fitting, Found, Opening, Relabelling, Task
from .shelf import photo_mark


@dataclass(frozen=True, slots=True, eq=False)
class Arrived:
    """A photo that was read.

    Attributes
    ----------
    image : Image
    recipe : Recipe
        By which it is segmented, if nothing was done to it before.
    steps : Steps, optional
        What was done to it before, from a file.
    problem : str
        What of all that could not be had, in one line; otherwise empty.
    """

    image: Image
    recipe: Recipe
    steps: Steps | None = None
    problem: str = ""


Step: TypeAlias = Arrived | float | SegmentProgress | Sketch
"""A photo, or how much of it is read; a step of a fit, or labels only good enough to look at."""


def steps_of(state: AtWork) -> Iterator[Step]:
    """Do what a state is about; the last step has the result."""
    match state:
        case Opening():
            arrived = yield from _arriving(state)
            yield arrived
            if arrived.steps is None:
                yield from guess_steps(arrived.image, arrived.recipe)
                yield from rough_region_steps(arrived.image, arrived.recipe)
                yield from segment_steps(arrived.image, arrived.recipe)
        case Fitting(task=task, fitted=fitted):
            if (sketch := _shape_sketch(task, fitted)) is not None:
                yield sketch
            yield from rough_region_steps(task.image, task.recipe, task.knowledge)
            yield from segment_steps(task.image, task.recipe, task.knowledge, fitted=fitted)
        case Relabelling(task=task, dropped=dropped):
            if (sketch := sketch_result(task.image, dropped)) is not None:
                yield sketch
            yield from segment_steps(task.image, task.recipe, task.knowledge, fitted=dropped)


def _arriving(state: Opening) -> Generator[float, None, Arrived]:
    """Read a photo, and what was done to it if that is in a file."""
    image = yield from reading_steps(state.path, page=state.page)
    finish(viewed_steps(image, state.looks.suited(image)))  # what is seen of it at once
    recipe, problem = recipe_for(image, state.recipe), ""
    if state.needs is not None:
        try:
            state.needs.check(features_of(image, recipe.features).needs, image.name)
            if isinstance(recipe.source, ByModel):
                check_features(image, recipe.source.mixture, recipe.features)
        except PixtureError as error:
            recipe, problem = recipe_for(image, recipe.afresh), str(error)
    mark = photo_mark(image)
    file = None if mark is None else state.older.get(mark)
    if file is None:
        return Arrived(image, recipe, None, problem)
    try:
        saved = read_project(file)
    except PixtureError as error:
        return Arrived(image, recipe, None, f"what was done to {image.name} is lost: {error}")
    return Arrived(image, recipe, Steps(saved.projects, saved.texts, saved.at), problem)


def matched(state: AtWork, found: Found, image: Image | None = None) -> Found:
    """Give what a state's work has found the ids of what is on screen, or of a label set.

    Parameters
    ----------
    state : Opening, Fitting or Relabelling
    found : Segmentation or Sketch
    image : Image, optional
        The photo, if the work has read it.
    """
    match state:
        case Fitting(task=task, before=Segmentation() as before):
            pass
        case Fitting(task=task, label_set=LabelSet() as label_set):
            return _in_set(task.image, found, label_set)
        case Opening(label_set=LabelSet() as label_set) if image is not None:
            return _in_set(image, found, label_set)
        case _:  # labels that come back have the ids they had
            return found
    if not ids_follow(before, found) or _has_ids_of(before, found):
        return found
    if isinstance(found, Sketch):
        return match_sketch(before, found)
    return match_ids(task.image, before, found)


def _in_set(image: Image, found: Found, label_set: LabelSet) -> Found:
    if not isinstance(found.recipe.source, Fit | Regions):
        return found  # models and masks bring ids that mean something
    if isinstance(found, Sketch):
        return match_sketch_to_set(image, found, label_set)
    return match_to_set(image, found, label_set)


def _has_ids_of(before: Segmentation, found: Found) -> bool:
    return found.mixture is before.mixture and np.array_equal(found.map.owners, before.map.owners)


def _shape_sketch(task: Task, fitted: Segmentation | None) -> Sketch | None:
    """Sketch what another smoothing comes to, if that is all that was asked for."""
    if fitted is None or task.recipe.shape.smoothing == fitted.recipe.shape.smoothing:
        return None
    # What is painted is laid on the labels of all pixels only.
    if task.knowledge.edits is not None or not fitted.is_fit_for(task.recipe, task.knowledge):
        return None
    known = replace(fitted, recipe=task.recipe, knowledge=task.knowledge)
    return sketch_result(task.image, known)
