"""The only place that knows the order of the steps: photo, samples, mixture, labels."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from segmenter.arrays import FloatArray, as_labels
from segmenter.errors import ImageError, RecipeError
from segmenter.features.colours import code_at, distinct_colours, paint_steps
from segmenter.features.labelled import free_levels, impose, labelled_colours, tally
from segmenter.features.levels import Levels, level_steps, levels_for, sample_levels
from segmenter.features.spaces import to_features
from segmenter.images.image import Image
from segmenter.mixture.em import EmSettings, FitProgress, Known, accumulate
from segmenter.mixture.evaluate import most_likely, posterior
from segmenter.mixture.history import History, of_trail
from segmenter.mixture.labelled_starts import for_components, try_labelled_starts
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import StagedFit, fit_levels, try_starts
from segmenter.mixture.ordering import in_order, in_place, without_vanished
from segmenter.mixture.starts import StartSettings
from segmenter.recipe import Recipe
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.choosing import chosen_fits, levels_to_choose_on
from segmenter.segmenting.labelling import relabel, relabel_steps, unfitted_steps
from segmenter.segmenting.making import Tally, make_segmentation
from segmenter.segmenting.shaping import region_steps, shape_steps
from segmenter.work.stepwise import Steps, finish, in_background, patiently, tell

__all__ = ["SegmentProgress", "posterior_at", "relabel", "segment", "segment_steps"]

Stage = Literal["colours", "starts", "cells", "exact", "regions", "shape", "done"]
_UNSHAPED = "stopped before the labels were smoothed, so they are as the mixture gives them"
# Photos of more pixels take a moment until their colours are counted.
_LARGE = 1 << 21
# Densities of more pairs of a colour and a component take a moment each time.
_MANY_DENSITIES = 1 << 23
UNFITTED = FitProgress(Mixture(np.zeros(0), np.zeros((0, 0)), np.zeros((0, 0, 0))), (), False)


@dataclass(frozen=True, slots=True, eq=False)
class SegmentProgress:
    """A run after some step; `segmentation` turns any of them into a complete result.

    Attributes
    ----------
    image : Image
    recipe : Recipe
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
    """

    image: Image
    recipe: Recipe
    stage: Stage
    fit: FitProgress
    fit_seconds: float
    notices: tuple[str, ...] = ()
    history: History = field(default_factory=History)
    result: Segmentation | None = None
    plain: Segmentation | None = None
    regions_done: float = 0.0

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
    def fraction(self) -> float:
        """How much is done, 0 to 1: EM's gain on its way down to the tolerance."""
        if self.stage == "done":
            return 1.0
        if not self.has_fit:
            return self.regions_done
        if self.stage == "starts":
            return 0.05
        floor, share = (0.5, 0.45) if self.stage == "exact" else (0.1, 0.4)
        gain = self.curve[-1] - self.curve[-2] if len(self.curve) > 1 else 1.0
        decades = np.log10(1 / np.clip(gain, self.recipe.tolerance, 1.0))
        return float(floor + share * decades / np.log10(1 / self.recipe.tolerance))

    def segmentation(self) -> Segmentation:
        """Label the photo with the mixture of this very step."""
        if self.result is not None:
            return self.result
        *_, result = shape_steps(self.image, self.plain or finish(_label_steps(self)))
        assert result is not None  # the last one is
        return result

    def unshaped(self) -> Segmentation:
        """Label the photo like `segmentation`, but at once: neither smoothed nor tidied.

        The result's recipe says so too.
        """
        if self.result is not None:
            return self.result
        plain = self.plain or finish(_label_steps(self))
        recipe = replace(self.recipe, smoothing=0.0, min_region=0)
        if recipe == self.recipe:
            return plain
        return replace(plain, recipe=recipe, notices=(*plain.notices, _UNSHAPED))


def segment(image: Image, recipe: Recipe | None = None) -> Segmentation:
    """Segment a photo.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
        Default settings if left out.

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
    for progress in segment_steps(image, recipe):
        final = progress
    return final.segmentation()


def segment_steps(
    image: Image,
    recipe: Recipe | None = None,
    start: Mixture | None = None,
    fitted: Segmentation | None = None,
) -> Iterator[SegmentProgress]:
    """Segment a photo step by step.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
    start : Mixture, optional
        Where to start in feature units, instead of where the recipe says; for going on with a fit
        whose recipe is meant to stay as it was.
    fitted : Segmentation, optional
        An earlier result; where only the labels' shape differs from its recipe, nothing is fitted.

    Yields
    ------
    progress : SegmentProgress
        Starting guesses, EM's iterations on cells, then on every distinct colour; the last has
        the result. Ask for no more to cancel; whatever was yielded last can be made a result.

    Raises
    ------
    ImageError
        If no pixel of the photo counts.
    RecipeError
        If the start has other features than the photo.
    """
    recipe = recipe or Recipe()
    start = recipe.start if start is None else start
    began = time.perf_counter()
    if image.valid is not None and not image.valid.any():
        raise ImageError(f"{image.name}: every pixel is transparent; there is nothing to segment")
    if recipe.detail is not None:
        yield from _find_regions(image, recipe)
        return
    if fitted is not None and fitted.is_fit_for(recipe):
        steps = relabel_steps(image, replace(fitted, recipe=recipe))
        yield from _without_fit(image, recipe, steps)
        return
    if recipe.labels is not None or not recipe.fit:
        yield from _without_fit(image, recipe, unfitted_steps(image, recipe))
        return
    if image.height * image.width > _LARGE:
        now = SegmentProgress(image, recipe, "colours", UNFITTED, 0.0)
        yield from tell(level_steps(image, recipe.space), now)
    notices: tuple[str, ...] = ()
    for staged, notices, history in _fit(image, recipe, start):
        seconds = time.perf_counter() - began
        progress = SegmentProgress(
            image, recipe, staged.stage, staged.fit, seconds, notices, history
        )
        yield progress
    plain = yield from tell(_label_steps(progress), progress)
    progress = replace(progress, plain=plain)
    for result in shape_steps(image, plain):
        if result is None:
            yield progress
        else:
            yield replace(progress, stage="done", notices=result.notices, result=result)


def posterior_at(image: Image, segmentation: Segmentation, row: int, column: int) -> FloatArray:
    """Return how likely each component is to have produced one pixel, (K,); sums to 1."""
    if segmentation.recipe.detail is not None:
        # A region is known by where it lies: its pixels belong to it and to no other.
        certain = np.zeros(segmentation.n_labels + 1)
        certain[segmentation.labels[row, column]] = 1.0
        return certain[1:]
    shifts = 8 * np.arange(1 if image.is_grey else 3)
    levels = ((code_at(image, row, column) >> shifts) & 255).astype(np.uint8)
    features = to_features(levels[None], segmentation.recipe.space)
    return posterior(features, segmentation.mixture)[:, 0]


def _fit(
    image: Image, recipe: Recipe, start: Mixture | None
) -> Iterator[tuple[StagedFit, tuple[str, ...], History]]:
    settings = EmSettings(recipe.tolerance, recipe.max_iterations, recipe.covariance)
    levels, known = sample_levels(image, recipe.space), None
    labelled = labelled_colours(image, recipe)
    if labelled is not None:
        levels, known = free_levels(image, recipe, labelled)
        if start is not None and start.n_components < labelled.n_labels:
            start = None
    _check_start(start, levels[-1].n_features)
    notices: tuple[str, ...] = ()
    begun: tuple[float, ...] = ()
    history = History()
    if start is None:
        levels = levels if recipe.components != "auto" else levels_to_choose_on(levels)
        for fit, notices in _guess(image, levels, recipe, settings, known):
            yield StagedFit("starts", fit), notices, History((fit.iteration,), (fit.mixture,))
        start, begun, history = fit.mixture, fit.curve, of_trail(fit.trail)
    fine_enough = levels_for(levels, start.n_components)
    if known is not None:
        known = for_components(known, start.n_components)
    steps = fit_levels(fine_enough, start, settings, begun, known)
    if fine_enough[-1].n_samples * start.n_components > _MANY_DENSITIES:
        steps = patiently(steps)
    for staged in steps:
        history = history.extended(staged.fit.iteration, staged.fit.mixture)
        yield staged, notices, history


def _check_start(start: Mixture | None, n_features: int) -> None:
    if start is not None and start.n_features != n_features:
        raise RecipeError(
            f"start has {start.n_features} features where the photo has {n_features};"
            " leave it out, or fit in the space it was made in"
        )


def _guess(
    image: Image, levels: Levels, recipe: Recipe, settings: EmSettings, known: Known | None
) -> Iterator[tuple[FitProgress, tuple[str, ...]]]:
    n_colours = len(distinct_colours(image).codes)
    if recipe.components == "auto":
        alone = ("the photo has only 1 distinct colour, so it gets 1 label",)
        for fit in chosen_fits(image, levels, recipe, settings, known):
            yield fit, alone if n_colours == 1 else ()
        return
    fewest = 1 if known is None else len(known.posterior)
    wanted = max(min(recipe.components, n_colours), fewest)
    notices: tuple[str, ...] = ()
    if wanted < recipe.components:
        plural = "s" if wanted > 1 else ""
        notices = (
            f"the photo has only {wanted} distinct colour{plural},"
            f" so it gets {wanted} label{plural} instead of {recipe.components}",
        )
    coarsest = levels_for(levels, wanted)[0]
    starts = StartSettings(recipe.seed, recipe.restarts)
    if known is None:
        tries = try_starts(coarsest, wanted, starts, recipe.max_iterations, settings)
    else:
        known = for_components(known, wanted)
        tries = try_labelled_starts(coarsest, known, starts, settings)
    for fit in tries:
        yield fit, notices


def _label_steps(progress: SegmentProgress) -> Steps[Segmentation]:
    """Label the photo with the mixture of a step, neither smoothed nor tidied."""
    began = time.perf_counter()
    image, recipe = progress.image, progress.recipe
    *_, exact = yield from level_steps(image, recipe.space)
    colours = distinct_colours(image)
    n_pixels = int(colours.counts.sum())
    labelled = labelled_colours(image, recipe)
    mixture = progress.mixture
    if recipe.start is not None:
        mixture = in_place(mixture)
    elif labelled is None:
        mixture = in_order(without_vanished(mixture, 0.5 / n_pixels))
    if exact.n_samples * mixture.n_components > _MANY_DENSITIES:
        chosen = yield from in_background(lambda: most_likely(exact, mixture))
    else:
        chosen = most_likely(exact, mixture)
    pixel_counts, mean_levels = tally(colours, chosen, labelled, mixture.n_components)
    ids = as_labels(chosen + 1, mixture.n_components)
    log_likelihood = progress.curve[-1]
    if progress.stage != "exact" or labelled is not None:
        standard = exact.standardise(mixture)
        _, density = yield from in_background(lambda: accumulate(exact, standard))
        log_likelihood = density - exact.log_scale
    for part in paint_steps(image, ids):
        labels = part
        yield
    return make_segmentation(
        image,
        recipe,
        impose(labels, image, recipe),
        FitProgress(mixture, progress.curve, progress.converged),
        Tally(pixel_counts, mean_levels),
        seconds=(progress.fit_seconds, time.perf_counter() - began),
        log_likelihood=log_likelihood,
        notices=_notices(progress, mixture),
        history=progress.history.in_order_of(progress.mixture, mixture),
    )


def _find_regions(image: Image, recipe: Recipe) -> Iterator[SegmentProgress]:
    """Go through the steps of finding regions, which have no mixture until the end."""
    began = time.perf_counter()
    for step in region_steps(image, recipe):
        if isinstance(step, Segmentation):
            yield _done(image, step)
        else:
            seconds = time.perf_counter() - began
            yield SegmentProgress(image, recipe, "regions", UNFITTED, seconds, regions_done=step)


def _without_fit(
    image: Image, recipe: Recipe, steps: Iterator[Segmentation | None]
) -> Iterator[SegmentProgress]:
    """Go through the steps of labelling without a fit."""
    began = time.perf_counter()
    for step in steps:
        if step is None:
            seconds = time.perf_counter() - began
            yield SegmentProgress(image, recipe, "shape", UNFITTED, seconds)
        else:
            yield _done(image, step)


def _done(image: Image, result: Segmentation) -> SegmentProgress:
    fit = FitProgress(result.mixture, result.curve, result.converged)
    seconds = result.seconds["fit"]
    return SegmentProgress(
        image, result.recipe, "done", fit, seconds, result.notices, result.history, result
    )


def _notices(progress: SegmentProgress, mixture: Mixture) -> tuple[str, ...]:
    notices = list(progress.notices)
    dropped = progress.mixture.n_components - mixture.n_components
    if dropped:
        notices.append(
            f"{dropped} of {progress.mixture.n_components} components held no pixels"
            " and were left out"
        )
    if not progress.converged and progress.fit.iteration >= progress.recipe.max_iterations:
        notices.append(
            f"EM stopped at {progress.fit.iteration} iterations before it converged;"
            " raise the maximum or the tolerance"
        )
    return tuple(notices)
