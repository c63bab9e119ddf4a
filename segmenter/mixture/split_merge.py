"""Better fits from good ones: two components merge, a third is split, where it pays."""

from collections.abc import Iterator
from itertools import product

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.em import EmSettings, FitProgress, Statistics, fit_steps, maximisation
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples, pairs

# Moves tried on each fit, after which the best goes on; how often.
TRIES, ROUNDS = 2, 2
# Of more components there are too many pairs.
MOST_COMPONENTS = 64
# Merges and splits that are combined to moves.
LISTED = 8
# A component with less weight is neither merged nor split.
LEAST_MASS = 1e-6
Move = tuple[float, int, int, int]


def improvements(samples: Samples, fit: FitProgress, trial: EmSettings) -> Iterator[FitProgress]:
    """Move components of a fit to where they gain more; every yield is likelier than the last.

    A start that gave one Gaussian to two clusters and two to another does not recover by EM. The
    gain of a move is estimated from the samples' statistics, as if each belonged whole to its
    component; the most promising are tried.

    Parameters
    ----------
    samples : Samples
        Best the coarsest level.
    fit : FitProgress
    trial : EmSettings
        For how long EM runs after each move.

    Yields
    ------
    better : FitProgress
        Its curve goes on from ``fit``'s by one point, the move and what EM made of it.

    References
    ----------
    .. [1] N. Ueda, R. Nakano, Z. Ghahramani and G. E. Hinton, "SMEM algorithm for mixture models",
       Neural Computation 12(9), 2000.
    """
    best = fit
    for _ in range(ROUNDS):
        before = best.curve[-1]
        for start in _moved(samples, best.mixture, trial):
            *_, moved = fit_steps(samples, start, trial)
            if moved.curve[-1] > best.curve[-1]:
                curve, trail = (*fit.curve, moved.curve[-1]), (*fit.trail, moved.mixture)
                best = FitProgress(moved.mixture, curve, moved.converged, trail)
        if best.curve[-1] - before < trial.tolerance:
            return
        yield best


def _moved(samples: Samples, mixture: Mixture, trial: EmSettings) -> Iterator[Mixture]:
    k = mixture.n_components
    if not 3 <= k <= MOST_COMPONENTS:
        return
    standard = samples.standardise(mixture)
    sums, halves = _sums_and_halves(samples, standard)
    rule = trial.rule(samples)
    for gain, split, kept, gone in _moves(samples, sums, halves)[:TRIES]:
        if gain == -np.inf:
            return
        changed = sums.copy()
        changed[kept] = sums[kept] + sums[gone]
        changed[split], changed[gone] = halves[split], sums[split] - halves[split]
        statistics = Statistics(changed, np.zeros_like(standard.means))
        yield samples.restore(maximisation(statistics, standard, rule))


def _sums_and_halves(samples: Samples, mixture: Mixture) -> tuple[FloatArray, FloatArray]:
    """Return each component's statistics, and those of its half beyond its mean, (K, F) each."""
    columns = samples.columns(0, samples.n_samples)
    posterior = linear_form(mixture).joint(columns)
    normalise(posterior)
    posterior *= samples.weights
    axes = np.linalg.eigh(mixture.covariances)[1][:, :, -1]
    along = axes @ samples.standard_features - (axes * mixture.means).sum(1)[:, None]
    return posterior @ columns.T, (posterior * (along > 0)) @ columns.T


def _moves(samples: Samples, sums: FloatArray, halves: FloatArray) -> list[Move]:
    """List (gain, split, kept, gone), the most promising first."""
    alone = _cost(samples, sums)
    gains = alone - _cost(samples, halves) - _cost(samples, sums - halves)
    first, second = np.triu_indices(len(sums), 1)
    losses = _cost(samples, sums[first] + sums[second]) - alone[first] - alone[second]
    gains = np.where(np.isfinite(gains), gains, -np.inf)
    losses = np.where(np.isfinite(losses), losses, np.inf)
    splits, merges = np.argsort(-gains)[:LISTED], np.argsort(losses)[:LISTED]
    moves = [
        (float(gains[s] - losses[m]), int(s), int(first[m]), int(second[m]))
        for s, m in product(splits, merges)
        if s not in (first[m], second[m])
    ]
    return sorted(moves, key=lambda move: -move[0])


def _cost(samples: Samples, sums: FloatArray) -> FloatArray:
    """Return minus the log-likelihood of each row's samples under one Gaussian of their own.

    Constants are left out; not a number where a row holds next to nothing.
    """
    n = samples.n_features
    is_heavy = sums[:, 0] > LEAST_MASS
    mass = np.where(is_heavy, sums[:, 0], 1.0)
    moments = sums / mass[:, None]
    rows, columns = pairs(n)
    covariances = np.empty((len(sums), n, n))
    scatter = moments[:, 1 + n :] - moments[:, 1 + rows] * moments[:, 1 + columns]
    covariances[:, rows, columns] = covariances[:, columns, rows] = scatter
    determinants = np.linalg.slogdet(covariances + np.diag(samples.floor))[1]
    return np.where(is_heavy, mass * (0.5 * determinants - np.log(mass)), np.nan)
