"""Starting guesses from samples whose posteriors are given."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.combining import posteriors
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
from segmenter.mixture.evaluate import most_likely, posterior
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import TRIAL, followed, last, try_starts
from segmenter.mixture.ordering import in_order, take
from segmenter.mixture.samples import Samples, pairs
from segmenter.mixture.starts import (
    StartSettings,
    in_proportion,
    nearest_ids,
    seed_indices,
    start_from_groups,
)


def for_components(known: Known, n_components: int) -> Known:
    """Return the same samples, with posteriors over more components."""
    coarser = tuple(for_components(each, n_components) for each in known.coarser)
    missing = n_components - len(known.posterior)
    if missing <= 0:
        return known
    padded = np.pad(known.posterior, ((0, missing), (0, 0)))
    return replace(known, posterior=padded, coarser=coarser)


def for_owners(known: Known, owners: NDArray[np.intp]) -> Known:
    """Return samples whose labels are given as samples of those labels' components.

    Parameters
    ----------
    known : Known
        With one row of posteriors a label.
    owners : (K,) int array
        Label of each component, from 1; 0 of none.
    """
    rows = np.concatenate([np.zeros((1, known.posterior.shape[1])), known.posterior])
    named = np.where(owners < len(rows), owners, 0)
    coarser = tuple(for_owners(each, owners) for each in known.coarser)
    return replace(known, posterior=rows[named], is_open=True, coarser=coarser)


def with_labelled(samples: Samples, start: Mixture, known: Known, settings: EmSettings) -> Mixture:
    """Return a mixture with more components, begun from samples that are known to be theirs.

    Each takes half of the weight of the component that its samples' mean is likeliest to be of,
    and the fewer colours its samples have, the more it is shaped like that one.

    Parameters
    ----------
    samples : Samples
        For their units and their floor.
    start : Mixture
        In feature units.
    known : Known
        With one row of posteriors a component: the first are those of ``start``.
    settings : EmSettings
    """
    begun, first = samples.standardise(start), start.n_components
    rows = known.posterior[first:]
    statistics = sum_up(known.samples, rows)
    own = maximisation(statistics, unshaped(len(rows), samples.n_features), settings.rule(samples))
    weights, covariances = np.append(begun.weights, np.zeros(len(rows))), []
    for row, mean in enumerate(own.means):
        holder = int(posterior(mean[:, None], begun).argmax())
        weights[first + row] = weights[holder] = weights[holder] / 2
        shaped = _shaped(own.covariances[row], rows[row], begun.covariances[holder])
        covariances.append(shaped)
    return samples.restore(
        Mixture(
            weights / weights.sum(),
            np.concatenate([begun.means, own.means]),
            np.concatenate([begun.covariances, np.stack(covariances)]),
        )
    )


def _shaped(own: FloatArray, row: FloatArray, usual: FloatArray) -> FloatArray:
    """Weigh the covariance of few colours with a usual one: they cannot tell a shape by themselves.

    The usual one counts as many colours as it takes to tell one.
    """
    n_colours, needed = np.count_nonzero(row), len(own) + 1
    return np.asarray((n_colours * own + needed * usual) / (n_colours + needed))


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


def _usual_covariance(samples: Samples, n_components: int) -> FloatArray:
    """Return the covariance of components that share the samples' whole extent."""
    d = samples.n_features
    one = sum_up(samples, np.ones((1, samples.n_samples)))
    moments = one.sums[0] / max(one.sums[0, 0], VANISHED)
    whole = np.empty((d, d))
    for moment, i, j in zip(moments[1 + d :], *pairs(d), strict=True):
        whole[i, j] = whole[j, i] = moment - moments[1 + i] * moments[1 + j]
    return np.asarray(whole / n_components ** (2 / d))


def try_labelled_starts(
    samples: Samples,
    known: Known,
    starts: StartSettings,
    settings: EmSettings,
    free: Mixture | None = None,
) -> Iterator[FitProgress]:
    """Try starts for a few iterations each, from labelled samples and from all; yield the best.

    The best puts most of the labelled samples where they belong, label by label; among those that
    do so to a percent it is the likeliest. What labels change nothing about is tried first.

    Parameters
    ----------
    samples : Samples
    known : Known
        With one row of posteriors a component; if all have samples, chance has no part.
    starts : StartSettings
    settings : EmSettings
    free : Mixture, optional
        A fit without labels, if there is one; otherwise one is made.
    """
    most = min(TRIAL.max_iterations, settings.max_iterations)
    trial = replace(settings, tolerance=TRIAL.tolerance, max_iterations=most)
    best = 0.0
    chosen: FitProgress | None = None
    for start in _starts(samples, known, starts, settings, free):
        fit = followed(fit_steps(samples, start, trial, known))
        merit = round(agreement(known, fit.mixture), 2)
        likelier = chosen is None or fit.curve[-1] > chosen.curve[-1] + trial.tolerance
        if chosen is None or merit > best or (merit == best and likelier):
            best, chosen = merit, fit
        yield chosen


def agreement(known: Known, mixture: Mixture) -> float:
    """Return how much of each component's known samples a mixture gives to it, on average.

    Parameters
    ----------
    known : Known
        With one row of posteriors a component.
    mixture : Mixture
        In feature units.
    """
    found = most_likely(known.samples, mixture)
    right = np.take_along_axis(known.posterior, found[None], axis=0)[0]
    weights = known.posterior * known.samples.weights
    mass = weights.sum(axis=1)
    has_any = mass > VANISHED
    return float(((weights * (right > 0)).sum(axis=1)[has_any] / mass[has_any]).mean())


def _starts(
    samples: Samples,
    known: Known,
    starts: StartSettings,
    settings: EmSettings,
    free: Mixture | None,
) -> Iterator[Mixture]:
    k = len(known.posterior)
    if free is not None:
        yield placed(known, free)
    elif k <= np.count_nonzero(samples.weights):
        best = last(try_starts(samples, k, starts, settings.max_iterations, settings))
        # Whose a pixel is may change until the end.
        best = last(fit_steps(samples, best.mixture, settings))
        yield placed(known, best.mixture)
    complete = (known.posterior @ known.samples.weights > VANISHED).all()
    for restart in range(1 if complete else starts.restarts):
        rng = np.random.default_rng([starts.seed, k, restart])
        yield _widened(samples, known, start_from_labels(samples, known, rng, settings))


def _widened(samples: Samples, known: Known, start: Mixture) -> Mixture:
    """Give components that are begun from few labelled colours a more usual shape."""
    standard, usual = samples.standardise(start), _usual_covariance(samples, len(known.posterior))
    covariances = [
        _shaped(own, row, usual) if row.any() else own
        for own, row in zip(standard.covariances, known.posterior, strict=True)
    ]
    return samples.restore(replace(standard, covariances=np.stack(covariances)))


def placed(known: Known, mixture: Mixture) -> Mixture:
    """Order components so that labelled samples are likeliest theirs; the others by weight.

    Parameters
    ----------
    known : Known
        With one row of posteriors a component.
    mixture : Mixture
        In feature units.
    """
    from scipy.optimize import linear_sum_assignment

    ordered = in_order(mixture)
    weights = known.posterior * known.samples.weights
    mass = weights.sum(axis=1)
    labelled = np.flatnonzero(mass > VANISHED)
    shares = weights[labelled] / mass[labelled, None]
    _, chosen = linear_sum_assignment(-(shares @ posteriors(known.samples, ordered).T))
    places = np.full(len(mass), -1)
    places[labelled] = chosen
    places[places < 0] = np.setdiff1d(np.arange(len(mass)), chosen)
    return take(ordered, places)
