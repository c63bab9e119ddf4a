"""From features to a mixture: starting guesses, cells, every sample."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import cast

import numpy as np

from segmenter.errors import RecipeError
from segmenter.features import Features, Fittable
from segmenter.features.levels import Levels, levels_for
from segmenter.features.marked import Marked
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.em import EmSettings, FitProgress, Known, accumulate
from segmenter.mixture.excerpts import excerpt
from segmenter.mixture.far_samples import FAR
from segmenter.mixture.history import History, of_trail
from segmenter.mixture.labelled_starts import (
    agreement,
    for_owners,
    placed,
    try_labelled_starts,
    with_labelled,
)
from segmenter.mixture.likeliest import (
    COMPARING,
    FEWEST_COMPONENTS,
    MOST_COMPONENTS,
    likeliest_steps,
)
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import Stage, StagedFit, fit_levels, try_starts
from segmenter.mixture.ordering import in_order, in_place, without_vanished
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import StartSettings
from segmenter.recipe import ByModel, Fit, Recipe
from segmenter.segmenting.marking import begun_owners, marked_samples, new_labels, owners_for
from segmenter.segmenting.segmentation import Fitted
from segmenter.work.stepwise import Steps, in_background, patiently, tell

# Densities of more pairs of a sample and a component take a moment each time.
_MANY_DENSITIES = 1 << 23
Notices = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Fitting:
    """A fit after some step.

    Attributes
    ----------
    stage : {"starts", "cells", "exact"}
        Before ``exact`` the curve is from cells, a lower bound, or from few samples, an estimate.
    fit : FitProgress
        Mixture, curve of log-likelihoods, whether it has converged.
    notices : tuple of str
    history : History
        The mixtures that the curve belongs to; before ``cells`` only the last.
    """

    stage: Stage
    fit: FitProgress
    notices: Notices = ()
    history: History = field(default_factory=History)

    def fraction(self, tolerance: float) -> float:
        """Return how much is done, 0 to 1: EM's gain on its way down to the tolerance."""
        if self.stage == "starts":
            return 0.05
        floor, share = (0.5, 0.45) if self.stage == "exact" else (0.1, 0.4)
        curve = self.fit.curve
        gain = curve[-1] - curve[-2] if len(curve) > 1 else 1.0
        decades = np.log10(1 / np.clip(gain, tolerance, 1.0))
        return float(floor + share * decades / np.log10(1 / tolerance))


def fitting_steps(
    features: Fittable,
    recipe: Recipe,
    knowledge: Knowledge = NOTHING,
    image: Image | None = None,
    *,
    marked: Marked | None = None,
) -> Iterator[Fitting]:
    """Fit a mixture step by step.

    Parameters
    ----------
    features : Fittable
        Of one image, or of several together; of one image if anything is known of it.
    recipe : Recipe
        Whose source is `Fit`, or `ByModel` to fit on from.
    knowledge : Knowledge, optional
        Marks that the fit keeps to.
    image : Image, optional
        The one that the features are of; its regions help to find K.
    marked : Marked, optional
        The samples of the marks, where features that lie in no image cannot find them.

    Yields
    ------
    fitting : Fitting
        Ask for no more to cancel; whatever was yielded last is a valid fit.

    Raises
    ------
    RecipeError
        If there is a start, and it has other features.
    """
    em, start = em_settings(recipe.fit), _start(recipe)
    levels, known = features.levels(), None
    _check_start(start, levels[-1].n_features)
    if knowledge.marks is not None:
        placed = cast("Features", features)
        marked = marked or marked_samples(placed, knowledge)
        if marked is not None:
            levels, known = placed.unmarked(marked, knowledge.marks.strength)
        if marked is not None and known is not None and start is not None:
            start, known = _with_new_labels(levels[-1], recipe, marked, known)
    notices: Notices = ()
    begun: tuple[float, ...] = ()
    history = History()
    is_estimate = False
    if start is None:
        levels = levels if recipe.fit.components != "auto" else _to_choose_on(levels)
        guesses = _guess(features, levels, recipe, known, marked=marked, image=image)
        for guess, notices in guesses:
            fit = guess.fit
            first = History((fit.iteration,), (fit.mixture,))
            yield Fitting(guess.stage, fit, notices, first)
        start, begun, history = fit.mixture, fit.curve, of_trail(fit.trail)
        is_estimate = guess.stage != "starts"
        # Cells would blur again what was found on whole samples.
        levels = levels[-1:] if is_estimate else levels
        if known is not None:
            known = for_owners(known, owners_for(recipe, start.n_components, marked))
    for staged in _polish(levels, start, em, begun, known, is_estimate=is_estimate):
        history = history.extended(staged.fit.iteration, staged.fit.mixture)
        last = Fitting(staged.stage, staged.fit, notices, history)
        yield last
    if known is None:
        yield from _refined(features, em, last)


def _refined(features: Fittable, em: EmSettings, fitted: Fitting) -> Iterator[Fitting]:
    """Go on with finer cells, until what they tell of the fit is near enough to the pixels."""
    history, notices = fitted.history, fitted.notices
    while fitted.fit.iteration < em.max_iterations:
        finer_steps = features.finer_steps(fitted.fit.mixture, em.tolerance)
        samples = yield from tell(finer_steps, fitted)
        if samples is None:
            return
        for staged in _polish((samples,), fitted.fit.mixture, em, fitted.fit.curve, None):
            history = history.extended(staged.fit.iteration, staged.fit.mixture)
            fitted = Fitting(staged.stage, staged.fit, notices, history)
            yield fitted


def em_settings(fit: Fit) -> EmSettings:
    """Return what EM itself is told of a fit's settings.

    With very many components the curve is long, and no label changes at its end.
    """
    few = fit.components == "auto" or fit.components <= MOST_COMPONENTS
    return EmSettings(fit.tolerance, fit.max_iterations, fit.covariance, to_the_end=few)


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """A fit that has ended."""

    fitted: Fitted
    notices: Notices


def settle_steps(
    features: Fittable, recipe: Recipe, fitting: Fitting, known: Known | None
) -> Steps[Settled]:
    """Make the mixture of any step the one that labels come from.

    Components that hold no pixel are left out and the others are put in their order, unless they
    go on from a model or from marks, whose labels keep their places.

    Parameters
    ----------
    features : Fittable
    recipe : Recipe
    fitting : Fitting
    known : Known, optional
        The marked pixels, if there are any.
    """
    *_, exact = yield from features.level_steps()
    mixture = fitting.fit.mixture
    if _start(recipe) is not None:
        mixture = in_place(mixture)
    elif known is None:
        mixture = in_order(without_vanished(mixture, 0.5 / features.n_pixels))
    else:
        mixture = _agreeing(recipe, mixture, known)
    log_likelihood = fitting.fit.curve[-1]
    if fitting.stage != "exact" or known is not None:
        log_likelihood = yield from in_background(lambda: mean_log_density(exact, mixture))
    converged = fitting.fit.converged and fitting.stage == "exact"
    history = fitting.history.in_order_of(fitting.fit.mixture, mixture)
    fitted = Fitted(mixture, log_likelihood, fitting.fit.curve, converged, history)
    return Settled(fitted, _notices(features, fitting, fitted, recipe.fit))


def _agreeing(recipe: Recipe, mixture: Mixture, known: Known) -> Mixture:
    """Order components as they agree with marks: few of them do not hold what moved on its way."""
    other = placed(known, mixture)
    return other if agreement(known, other) > agreement(known, mixture) else mixture


def mean_log_density(exact: Samples, mixture: Mixture) -> float:
    """Return the mean log-density of samples, nats per pixel, in feature units."""
    return accumulate(exact, exact.standardise(mixture))[1] - exact.log_scale


def _start(recipe: Recipe) -> Mixture | None:
    return recipe.source.mixture if isinstance(recipe.source, ByModel) else None


def _with_new_labels(
    exact: Samples, recipe: Recipe, marked: Marked, known: Known
) -> tuple[Mixture, Known]:
    """Return a model with a component more for each label that is only marked, and its samples."""
    source = recipe.source
    assert isinstance(source, ByModel)  # there is a start
    owners = begun_owners(source)
    new = new_labels(owners, marked)
    known = for_owners(known, np.concatenate([owners, new]))
    if not len(new):
        return source.mixture, known
    return with_labelled(exact, source.mixture, known, em_settings(recipe.fit)), known


def _check_start(start: Mixture | None, n_features: int) -> None:
    if start is not None and start.n_features != n_features:
        raise RecipeError(
            f"start has {start.n_features} features where the photo has {n_features};"
            " leave it out, or fit in the space it was made in"
        )


def _polish(
    levels: Levels,
    start: Mixture,
    em: EmSettings,
    begun: tuple[float, ...],
    known: Known | None,
    *,
    is_estimate: bool = False,
) -> Iterator[StagedFit]:
    fine_enough = levels_for(levels, start.n_components)
    steps = fit_levels(fine_enough, start, em, begun, known, is_estimate=is_estimate)
    if fine_enough[-1].n_samples * start.n_components > _MANY_DENSITIES:
        steps = patiently(steps)
    yield from steps


def _to_choose_on(levels: Levels) -> Levels:
    from segmenter.segmenting.choosing import levels_to_choose_on

    return levels_to_choose_on(levels)


def _guess(
    features: Fittable,
    levels: Levels,
    recipe: Recipe,
    known: Known | None,
    *,
    marked: Marked | None,
    image: Image | None,
) -> Iterator[tuple[StagedFit, Notices]]:
    settings, em = recipe.fit, em_settings(recipe.fit)
    n_samples = features.n_samples
    if settings.components == "auto":
        from segmenter.segmenting.choosing import chosen_fits

        alone = ("the photo has only 1 distinct colour, so it gets 1 label",)
        for fit in chosen_fits(features, levels, recipe, known, marked=marked, image=image):
            yield StagedFit("starts", fit), alone if n_samples == 1 else ()
        return
    fewest = 1 if marked is None else len(np.unique(marked.labels))
    wanted = max(min(settings.components, n_samples), fewest)
    notices = _told(settings.components, wanted)
    starts = StartSettings(settings.seed, settings.restarts)
    owners = owners_for(recipe, wanted, marked)
    if FEWEST_COMPONENTS <= wanted <= min(MOST_COMPONENTS, n_samples):
        found = likeliest_steps(features.levels()[-1], wanted, starts, em)
        if known is not None:
            found = _by_marks(found, levels[-1], for_owners(known, owners), starts, em)
    else:
        coarsest, *finer = levels_for(levels, wanted)
        known = None if known is None else for_owners(known.above(len(finer)), owners)
        found = _on_cells(coarsest, wanted, known, starts, em)
    for staged in found:
        yield staged, notices


def _by_marks(
    free: Iterator[StagedFit],
    exact: Samples,
    known: Known,
    starts: StartSettings,
    em: EmSettings,
) -> Iterator[StagedFit]:
    """Find what agrees best with marks; the likeliest fit without any is tried first."""
    for staged in free:
        mixture = placed(known, staged.fit.mixture)
        yield replace(staged, fit=replace(staged.fit, mixture=mixture))
    if known.samples.n_samples > COMPARING:
        known = known.above(1)
    for fit in try_labelled_starts(excerpt(exact, COMPARING), known, starts, em, mixture):
        yield StagedFit("cells", fit)


def _on_cells(
    cells: Samples, wanted: int, known: Known | None, starts: StartSettings, em: EmSettings
) -> Iterator[StagedFit]:
    if known is None:
        tries = try_starts(cells, wanted, starts, em.max_iterations, em)
    else:
        tries = try_labelled_starts(cells, known, starts, em)
    for fit in tries:
        yield StagedFit("starts", fit)


def _told(asked: int, wanted: int) -> Notices:
    """Say why there are not as many labels as were asked for."""
    if wanted == asked:
        return ()
    if wanted > asked:
        return (f"{wanted} labels are marked, so there are {wanted} instead of {asked}",)
    plural = "s" if wanted > 1 else ""
    return (
        f"the photo has only {wanted} distinct colour{plural},"
        f" so it gets {wanted} label{plural} instead of {asked}",
    )


def _told_far(n_far: int) -> Notices:
    if not n_far:
        return ()
    pixels = "1 pixel was" if n_far == 1 else f"{n_far} pixels were"
    return (f"{pixels} more than {FAR:.0f} times as far from all others as those: not fitted to",)


def _notices(features: Fittable, fitting: Fitting, fitted: Fitted, settings: Fit) -> Notices:
    notices = [*_told_far(features.n_far), *fitting.notices]
    n_components = fitting.fit.mixture.n_components
    dropped = n_components - fitted.mixture.n_components
    if dropped:
        notices.append(f"{dropped} of {n_components} components held no pixels and were left out")
    if not fitted.converged and fitting.fit.iteration >= settings.max_iterations:
        notices.append(
            f"EM stopped at {fitting.fit.iteration} iterations before it converged;"
            " raise the maximum or the tolerance"
        )
    return tuple(notices)
