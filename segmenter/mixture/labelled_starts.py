"""Starting guesses from samples whose posteriors are given."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from segmenter.mixture.em import (
    VANISHED,
    EmSettings,
    FitProgress,
    Known,
    fit_steps,
    maximisation,
    sum_up,
    unshaped,
)
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import TRIAL, followed
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import (
    StartSettings,
    in_proportion,
    nearest_ids,
    seed_indices,
    start_from_groups,
)


def for_components(known: Known, n_components: int) -> Known:
    """Return the same samples, with posteriors over more components."""
    missing = n_components - len(known.posterior)
    if missing <= 0:
        return known
    return replace(known, posterior=np.pad(known.posterior, ((0, missing), (0, 0))))


def start_from_labels(
    samples: Samples,
    known: Known,
    rng: np.random.Generator,
    settings: EmSettings | None = None,
) -> Mixture:
    """Guess a mixture from labelled samples, and seeds for the components without any.

    Parameters
    ----------
    samples : Samples
        Without posteriors; only components without labelled samples look at them.
    known : Known
        With one row of posteriors a component.
    rng : numpy.random.Generator
    settings : EmSettings, optional
        What covariances may be; full ones if left out.

    Returns
    -------
    start : Mixture
        In feature units; component k is the one of row k.
    """
    rule = (settings or EmSettings()).rule(samples)
    k = len(known.posterior)
    statistics = sum_up(known.samples, known.posterior)
    labelled = maximisation(statistics, unshaped(k, samples.n_features), rule)
    has_any = statistics.sums[:, 0] > VANISHED
    n_missing = k - int(has_any.sum())
    if not n_missing:
        return samples.restore(labelled)
    points = in_proportion(samples)
    centres = labelled.means.T * (samples.scale / samples.scale.max())[:, None]
    seeds = seed_indices(samples, n_missing, rng, centres[:, has_any])
    centres[:, ~has_any] = points[:, seeds]
    groups = start_from_groups(samples, nearest_ids(points, centres), k, rule)
    weights = groups.weights + labelled.weights * known.samples.weights.sum()
    start = Mixture(
        weights / weights.sum(),
        np.where(has_any[:, None], labelled.means, groups.means),
        np.where(has_any[:, None, None], labelled.covariances, groups.covariances),
    )
    return samples.restore(start)


def try_labelled_starts(
    samples: Samples,
    known: Known,
    starts: StartSettings,
    settings: EmSettings,
) -> Iterator[FitProgress]:
    """Try starts from labelled samples for a few iterations each; yield the best so far.

    Parameters
    ----------
    samples : Samples
    known : Known
        With one row of posteriors a component; if all have samples, chance has no part.
    starts : StartSettings
    settings : EmSettings
    """
    k = len(known.posterior)
    most = min(TRIAL.max_iterations, settings.max_iterations)
    trial = replace(settings, tolerance=TRIAL.tolerance, max_iterations=most)
    complete = (known.posterior @ known.samples.weights > VANISHED).all()
    best: FitProgress | None = None
    for restart in range(1 if complete else starts.restarts):
        rng = np.random.default_rng([starts.seed, k, restart])
        start = start_from_labels(samples, known, rng, settings)
        fit = followed(fit_steps(samples, start, trial, known))
        if best is None or fit.curve[-1] > best.curve[-1]:
            best = fit
        yield best
