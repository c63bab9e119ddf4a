"""A fit on cells first, then on finer cells, then on every sample: exact, with few exact steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np

from segmenter.mixture.em import EmSettings, FitProgress, Known, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.mixture.split_merge import improvements
from segmenter.mixture.starts import StartSettings, start_from_seeds

Fit = TypeVar("Fit")
Stage = Literal["starts", "cells", "exact"]

# A start shows within a few iterations whether it is going to win; only the winner is finished.
TRIAL = EmSettings(tolerance=1e-3, max_iterations=30)
# Iterations after components were moved.
AFTER_MOVE = 10


@dataclass(frozen=True, slots=True, eq=False)
class StagedFit:
    """A fit and the stage that it was reached in; before ``exact`` its curve is a lower bound."""

    stage: Stage
    fit: FitProgress


def fit_levels(
    levels: Sequence[Samples],
    start: Mixture,
    settings: EmSettings,
    begun: tuple[float, ...] = (),
    known: Known | None = None,
    *,
    is_estimate: bool = False,
) -> Iterator[StagedFit]:
    """Run EM on each level in turn, from few cells to the exact samples.

    The curve goes on from level to level and still never falls: a cell's likelihood is a lower
    bound of the likelihood of what it holds.

    Parameters
    ----------
    levels : sequence of Samples
        Coarse to exact.
    start : Mixture
        In feature units.
    settings : EmSettings
        ``max_iterations`` counts the iterations of all levels.
    begun : tuple of float
        Curve of the iterations that led to ``start``, if there were any.
    known : Known, optional
        Samples with given posteriors.
    is_estimate : bool, optional
        Of ``begun``: it tells gains, and is moved to where the first level begins.

    Yields
    ------
    staged : StagedFit
    """
    curve, mixture = begun, start
    for number, samples in enumerate(levels):
        stage: Stage = "exact" if number == len(levels) - 1 else "cells"
        before = curve[:-1]
        left = replace(settings, max_iterations=settings.max_iterations - len(before))
        here = None if known is None else known.above(len(levels) - 1 - number)
        for fit in fit_steps(samples, mixture, left, here):
            if is_estimate and number == 0:
                curve = joined(begun, fit.curve)
            else:
                curve = (*before, *fit.curve)
            mixture = fit.mixture
            converged = fit.converged and stage == "exact"
            yield StagedFit(stage, FitProgress(mixture, curve, converged))


def try_starts(
    samples: Samples,
    n_components: int,
    starts: StartSettings,
    max_iterations: int,
    settings: EmSettings = TRIAL,
) -> Iterator[FitProgress]:
    """Try starting guesses for a few iterations each; every yield is the best so far.

    Then components of the best are moved to where they gain more.

    Parameters
    ----------
    samples : Samples
        Best the coarsest level.
    n_components : int
        At most the number of samples.
    starts : StartSettings
    max_iterations : int
        Most iterations of each, if fewer than a trial's own.
    settings : EmSettings
        What covariances may be; when to stop is the trial's own.

    Yields
    ------
    best : FitProgress
    """
    best: FitProgress | None = None
    most = min(TRIAL.max_iterations, max_iterations)
    trial = replace(settings, tolerance=TRIAL.tolerance, max_iterations=most)
    for restart in range(starts.restarts):
        rng = np.random.default_rng([starts.seed, n_components, restart])
        start = start_from_seeds(samples, n_components, rng, settings)
        fit = followed(fit_steps(samples, start, trial))
        if best is None or fit.curve[-1] > best.curve[-1]:
            best = fit
        yield best
    if best is not None and best.iteration < max_iterations:
        yield from improvements(samples, best, replace(trial, max_iterations=min(AFTER_MOVE, most)))


def joined(begun: tuple[float, ...], curve: tuple[float, ...]) -> tuple[float, ...]:
    """Put a curve on other samples, which led to this one, before it, moved to where it begins."""
    moved = curve[0] - begun[-1]
    return (*(value + moved for value in begun[:-1]), *curve)


def followed(fits: Iterator[FitProgress]) -> FitProgress:
    """Run a fit to its end and keep the mixtures it went through."""
    passed = list(fits)
    return replace(passed[-1], trail=tuple(fit.mixture for fit in passed))


def last(fits: Iterator[Fit]) -> Fit:
    """Run a fit to its end."""
    *_, final = fits
    return final
