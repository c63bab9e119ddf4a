"""Starting guesses."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceRule
from segmenter.mixture.em import EmSettings, Statistics, maximisation, unshaped
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.work.parallel import single_threaded_blas, spans

BLOCK = 1 << 14


@dataclass(frozen=True, slots=True)
class StartSettings:
    """How many starting guesses are made, and from which random numbers."""

    seed: int = 0
    restarts: int = 3


def start_from_seeds(
    samples: Samples,
    n_components: int,
    rng: np.random.Generator,
    settings: EmSettings | None = None,
) -> Mixture:
    """Guess a mixture: k-means++ seeds, every sample given to its nearest.

    Parameters
    ----------
    samples : Samples
        At least ``n_components`` columns.
    n_components : int
    rng : numpy.random.Generator
    settings : EmSettings, optional
        What covariances may be; full ones if left out.

    Returns
    -------
    start : Mixture
        In feature units.
    """
    seeds = seed_indices(samples, n_components, rng)
    points = in_proportion(samples)
    nearest = nearest_ids(points, points[:, seeds])
    rule = (settings or EmSettings()).rule(samples)
    return samples.restore(start_from_groups(samples, nearest, n_components, rule))


def start_from_groups(
    samples: Samples, ids: NDArray[np.intp], n_components: int, rule: CovarianceRule
) -> Mixture:
    """Fit one Gaussian to each group of samples.

    Parameters
    ----------
    samples : Samples
    ids : (M,) int array
        Group of each sample, 0 to K - 1.
    n_components : int
        K.
    rule : CovarianceRule

    Returns
    -------
    start : Mixture
        In standard units; a group without samples is centred on the whole.
    """
    sums: FloatArray = np.zeros((n_components, len(samples.columns(0, 1))))
    for a, b in spans(samples.n_samples, 1 << 18):
        for row, values in enumerate(samples.columns(a, b)):
            sums[:, row] += np.bincount(ids[a:b], samples.weights[a:b] * values, n_components)
    n = samples.n_features
    statistics = Statistics(sums, np.zeros((n_components, n)))
    return maximisation(statistics, unshaped(n_components, n), rule)


def seed_indices(
    samples: Samples,
    n_components: int,
    rng: np.random.Generator | np.random.RandomState,
    taken: FloatArray | None = None,
) -> NDArray[np.intp]:
    """Choose samples that are far apart by greedy k-means++.

    Parameters
    ----------
    samples : Samples
    n_components : int
    rng : numpy.random.Generator or numpy.random.RandomState
    taken : (D, N) array, optional
        Centres that are there already, in the units of `in_proportion`.

    Returns
    -------
    indices : (K,) int array

    References
    ----------
    .. [1] D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", 2007;
       of several candidates the one that lowers the potential most is taken, as they propose.
    """
    points = in_proportion(samples)
    norms = np.einsum("dm,dm->m", points, points)
    n_trials = 2 + int(np.log(n_components))
    indices: list[int] = []
    if taken is None:
        indices = [int(_draw(samples.weights, 1, rng)[0])]
        taken = points[:, indices]
    with single_threaded_blas():
        closest = _squared_distances(points, taken, norms).min(axis=0)
        while len(indices) < n_components:
            potential = samples.weights * closest
            # Where seeds lie on all samples already, any that counts is as good.
            candidates = _draw(potential if potential.any() else samples.weights, n_trials, rng)
            reach = _squared_distances(points, points[:, candidates], norms)
            np.minimum(reach, closest, out=reach)
            best = int((reach @ samples.weights).argmin())
            indices.append(int(candidates[best]))
            closest = reach[best]
    return np.array(indices)


def nearest_ids(points: FloatArray, centres: FloatArray) -> NDArray[np.intp]:
    """Return the nearest of (D, N) centres to each of (D, M) points, (M,); of equals the first.

    Many colours lie right between two others. Sums are rounded to fewer digits before they are
    compared, or it were for the last one to say which is nearer, and that differs by processor.
    """
    halves = 0.5 * np.einsum("dn,dn->n", centres, centres)[:, None]
    pieces = spans(points.shape[1], BLOCK)
    with single_threaded_blas():
        nearest = [
            (centres.T @ points[:, a:b] - halves).astype(np.float32).argmax(axis=0)
            for a, b in pieces
        ]
    return np.concatenate(nearest)


def in_proportion(samples: Samples) -> FloatArray:
    """Return the features with distances in proportion to those in feature units, (D, M)."""
    scale = samples.scale
    if (scale == scale[0]).all():
        return samples.standard_features
    return np.asarray(samples.standard_features * (scale / scale.max())[:, None])


def _draw(
    potential: FloatArray, n: int, rng: np.random.Generator | np.random.RandomState
) -> NDArray[np.intp]:
    """Draw indices with probability proportional to ``potential``."""
    cumulated = np.cumsum(potential)
    drawn = np.searchsorted(cumulated, rng.uniform(size=n) * cumulated[-1], side="right")
    # A product that was rounded up to the sum must not fall on what has no potential.
    last = np.searchsorted(cumulated, cumulated[-1], side="left")
    return np.asarray(np.minimum(drawn, last))


def _squared_distances(points: FloatArray, centres: FloatArray, norms: FloatArray) -> FloatArray:
    """Return the distances of (D, M) points to (D, N) centres, (N, M)."""
    squares = (-2 * centres.T) @ points
    squares += np.einsum("dn,dn->n", centres, centres)[:, None]
    squares += norms
    np.maximum(squares, 0.0, out=squares)
    return np.asarray(squares)
