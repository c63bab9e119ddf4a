"""The only place that knows the order of the steps: photo, samples, mixture, labels."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.errors import ImageError, RecipeError
from segmenter.features import features_of
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.em import FitProgress
from segmenter.mixture.evaluate import posterior
from segmenter.mixture.history import History
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import ByModel, Given, Recipe, Regions, Shape
from segmenter.segmenting.finishing import finished
from segmenter.segmenting.fitting import Fitting, fitting_steps
from segmenter.segmenting.labelling import (
    Task,
    check_features,
    label_steps,
    relabel,
    relabelling_steps,
    same_region_steps,
    unfitted_steps,
)
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.shaping import Shaping, region_steps, shape_steps
from segmenter.work.stepwise import finish, tell

__all__ = ["SegmentProgress", "posterior_at", "relabel", "segment", "segment_steps"]

Stage = Literal["colours", "starts", "cells", "exact", "regions", "shape", "done"]
Doing = Literal[
    "counting", "starting", "fitting", "regions", "labelling", "smoothing", "tidying", "done"
]
"""Colours are counted, starts looked for, EM runs; labels are given, smoothed, rid of specks."""

_DOING: dict[Stage, Doing] = {
    "colours": "counting",
    "starts": "starting",
    "cells": "fitting",
    "exact": "fitting",
    "regions": "regions",
    "shape": "labelling",
    "done": "done",
}
# How much is done when a fit has ended.
_FITTED = 0.95
_UNSHAPED = "stopped before the labels were smoothed, so they are as the mixture gives them"
# Photos of more pixels take a moment until their colours are counted.
_LARGE = 1 << 21
UNFITTED = FitProgress(Mixture(np.zeros(0), np.zeros((0, 0)), np.zeros((0, 0, 0))), (), False)


@dataclass(frozen=True, slots=True, eq=False)
class SegmentProgress:
    """A run after some step; `segmentation` turns any of them into a complete result.

    Attributes
    ----------
    image : Image
    recipe : Recipe
    knowledge : Knowledge
        What is asked for.
    stage : {"colours", "starts", "cells", "exact", "regions", "shape", "done"}
        Before ``exact`` the curve is a lower bound, from cells; ``colours``, which only large
        photos have, ``regions`` and ``shape`` have no fit.
    fit : FitProgress
        Mixture, curve of log-likelihoods, whether it has converged.
    fit_seconds : float
        Time spent since the run began.
    notices : tuple of str
    history : History
        The mixtures that the curve belongs to; before ``cells`` only the last.
    result : Segmentation, optional
        Set in the last one, whose stage is ``done``.
    plain : Segmentation, optional
        The labels before they are smoothed and tidied; set while that is done.
    regions_done : float
        How far the search for regions has come, 0 to 1.
    shaping : Shaping, optional
        What is done with the labels, after the fit or without one.
    """

    image: Image
    recipe: Recipe
    knowledge: Knowledge
    stage: Stage
    fit: FitProgress
    fit_seconds: float
    notices: tuple[str, ...] = ()
    history: History = field(default_factory=History)
    result: Segmentation | None = None
    plain: Segmentation | None = None
    regions_done: float = 0.0
    shaping: Shaping | None = None

    @property
    def has_fit(self) -> bool:
        """Whether this step can be made a result: some have none on their way."""
        return self.stage not in ("colours", "regions", "shape")

    @property
    def mixture(self) -> Mixture:
        """The fit so far, in feature units."""
        return self.fit.mixture

    @property
    def curve(self) -> tuple[float, ...]:
        """Mean log-likelihood after 0, 1, … iterations."""
        return self.fit.curve

    @property
    def converged(self) -> bool:
        """Whether EM has reached its tolerance, on every distinct colour."""
        return self.fit.converged and self.stage in ("exact", "done")

    @property
    def doing(self) -> Doing:
        """What is done: see `Doing`."""
        return _DOING[self.stage] if self.shaping is None else self.shaping.doing

    @property
    def fraction(self) -> float:
        """How much is done, 0 to 1: EM's gain on its way down to the tolerance, then the labels."""
        if self.stage == "done":
            return 1.0
        # Smoothing, where it is asked for, takes about as long as the fit of a large photo.
        fitted = _FITTED if self.recipe.shape == Shape() else _FITTED / 2
        fitted = fitted if self.has_fit else 0.0
        match self.shaping:
            case Shaping("smoothing", fraction):
                return fitted + (_FITTED - fitted) * fraction
            case Shaping("tidying", fraction):
                return _FITTED + (1 - _FITTED) * fraction
            case Shaping("labelling", fraction):
                return fitted if fraction == 0 else 1.0
        if not self.has_fit:
            return self.regions_done
        return self.fitting.fraction(self.recipe.fit.tolerance) / _FITTED * fitted

    def segmentation(self) -> Segmentation:
        """Label the photo with the mixture of this very step."""
        if self.result is not None:
            return self.result
        *_, result = shape_steps(self.image, self.plain or self._plain())
        assert isinstance(result, Segmentation)  # the last one is
        return result

    def unshaped(self) -> Segmentation:
        """Label the photo like `segmentation`, but at once: neither smoothed nor tidied.

        The result's recipe says so too.
        """
        if self.result is not None:
            return self.result
        plain = self.plain or self._plain()
        if self.recipe.shape == Shape():
            return finished(self.image, plain)
        told = (*plain.notices, _UNSHAPED)
        return finished(self.image, replace(plain, recipe=self.recipe.unshaped, notices=told))

    def _plain(self) -> Segmentation:
        return finish(label_steps(self._task, self.fitting, self.fit_seconds))

    @property
    def _task(self) -> Task:
        return Task(self.image, self.recipe, self.knowledge)

    @property
    def fitting(self) -> Fitting:
        """The fit at this step."""
        stage = self.stage
        known = stage if stage in ("cells", "exact") else "starts"
        return Fitting(known, self.fit, self.notices, self.history)


def segment(
    image: Image, recipe: Recipe | None = None, knowledge: Knowledge = NOTHING
) -> Segmentation:
    """Segment a photo.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
        Default settings if left out.
    knowledge : Knowledge, optional
        Marks and labels that are known of this photo.

    Returns
    -------
    result : Segmentation

    Raises
    ------
    ImageError
        If no pixel of the photo counts.

    Examples
    --------
    >>> import segmenter
    >>> image = segmenter.load_image("sample:coffee")
    >>> result = segmenter.segment(image, segmenter.Recipe(components=3))
    >>> result.labels.shape
    (400, 600)
    """
    for progress in segment_steps(image, recipe, knowledge):
        final = progress
    return final.segmentation()


def segment_steps(
    image: Image,
    recipe: Recipe | None = None,
    knowledge: Knowledge = NOTHING,
    *,
    fitted: Segmentation | None = None,
) -> Iterator[SegmentProgress]:
    """Segment a photo step by step.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
    knowledge : Knowledge, optional
        Marks and labels that are known of this photo.
    fitted : Segmentation, optional
        An earlier result; where only the labels' shape differs from its recipe, nothing is fitted,
        and where only the objects in them do, nothing is labelled.

    Yields
    ------
    progress : SegmentProgress
        Starting guesses, EM's iterations on cells, then on every sample; the last has the result.
        Ask for no more to cancel; whatever was yielded last can be made a result.

    Raises
    ------
    ImageError
        If no pixel of the photo counts.
    RecipeError
        If a model, marks or labels are those of another photo.
    """
    recipe = recipe or Recipe()
    image = within(image, knowledge.area)
    if knowledge.area is not None and image.valid is not None and not image.valid.any():
        raise RecipeError(f"{image.name}: no pixel lies in the area; make it larger")
    if image.valid is not None and not image.valid.any():
        raise ImageError(f"{image.name}: every pixel is transparent; there is nothing to segment")
    task = Task(image, recipe, knowledge)
    if fitted is not None and fitted.recipe != recipe and fitted.has_labels_for(recipe, knowledge):
        yield _done(task, replace(fitted, recipe=recipe))
        return
    if fitted is not None and fitted.is_fit_for(recipe, knowledge):
        known = replace(fitted, recipe=recipe, knowledge=knowledge)
        if recipe.by_regions:
            yield from _find_regions(task, same_region_steps(image, known))
        else:
            check_features(image, known.mixture, recipe.features)
            yield from _without_fit(task, relabelling_steps(image, known))
        return
    match recipe.source:
        case Regions():
            yield from _find_regions(task, region_steps(image, recipe, knowledge))
        case Given() | ByModel(adapt=False):
            yield from _without_fit(task, unfitted_steps(image, recipe, knowledge))
        case _:
            yield from _by_fit(task)


def posterior_at(image: Image, segmentation: Segmentation, row: int, column: int) -> FloatArray:
    """Return how likely each label is at one pixel, (n,); sums to 1."""
    label_map = segmentation.map
    if isinstance(segmentation.recipe.source, Regions):
        # A region is known by where it lies: its pixels belong to it and to no other.
        certain = np.zeros(label_map.n_labels + 1)
        certain[label_map.labels[row, column]] = 1.0
        return certain[1:]
    features = features_of(image, segmentation.recipe.features).at(row, column)
    components = posterior(features[:, None], segmentation.mixture)[:, 0]
    return label_map.by_label(components)


def _by_fit(task: Task) -> Iterator[SegmentProgress]:
    """Go through the steps of a fit and of labelling by it."""
    began = time.perf_counter()
    image = task.image
    if image.height * image.width > _LARGE:
        now = _progress(task, "colours", 0.0)
        yield from tell(task.features.level_steps(), now)
    for fitting in fitting_steps(task.features, task.recipe, task.knowledge, image):
        seconds = time.perf_counter() - began
        progress = SegmentProgress(
            *(image, task.recipe, task.knowledge, fitting.stage, fitting.fit, seconds),
            *(fitting.notices, fitting.history),
        )
        yield progress
    progress = replace(progress, shaping=Shaping("labelling"))
    plain = yield from tell(label_steps(task, fitting, seconds), progress)
    progress = replace(progress, plain=plain)
    for step in shape_steps(image, plain):
        if isinstance(step, Shaping):
            yield replace(progress, shaping=step)
        else:
            told = with_notices(image, step)
            last = replace(progress, stage="done", notices=told.notices, result=told)
            yield replace(last, shaping=None)


def _find_regions(task: Task, steps: Iterator[float | Segmentation]) -> Iterator[SegmentProgress]:
    """Go through the steps of finding regions, which have no mixture until the end."""
    began = time.perf_counter()
    for step in steps:
        if isinstance(step, Segmentation):
            yield _done(task, step)
        else:
            seconds = time.perf_counter() - began
            yield replace(_progress(task, "regions", seconds), regions_done=step)


def _without_fit(
    task: Task, steps: Iterator[Segmentation | Shaping | None]
) -> Iterator[SegmentProgress]:
    """Go through the steps of labelling without a fit."""
    began = time.perf_counter()
    for step in steps:
        if isinstance(step, Segmentation):
            yield _done(task, step)
        else:
            seconds = time.perf_counter() - began
            yield replace(_progress(task, "shape", seconds), shaping=step)


def _progress(task: Task, stage: Stage, seconds: float) -> SegmentProgress:
    return SegmentProgress(task.image, task.recipe, task.knowledge, stage, UNFITTED, seconds)


def with_notices(image: Image, result: Segmentation) -> Segmentation:
    """Return a result that also tells what there is to tell of how its image was read."""
    missing = tuple(notice for notice in image.notices if notice not in result.notices)
    return replace(result, notices=(*missing, *result.notices)) if missing else result


def _done(task: Task, result: Segmentation) -> SegmentProgress:
    result = with_notices(task.image, result)
    fit = FitProgress(result.mixture, result.curve, result.converged)
    return SegmentProgress(
        *(task.image, result.recipe, result.knowledge, "done", fit, result.seconds["fit"]),
        *(result.notices, result.history, result),
    )
