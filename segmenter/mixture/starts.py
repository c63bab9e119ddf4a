"""Starting guesses."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.em import Statistics, maximisation
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples


@dataclass(frozen=True, slots=True)
class StartSettings:
    """How many starting guesses are made, and from which random numbers."""

    seed: int = 0
    restarts: int = 3


def start_from_seeds(samples: Samples, n_components: int, rng: np.random.Generator) -> Mixture:
    """Guess a mixture: k-means++ seeds, every sample given to its nearest.

    Parameters
    ----------
    samples : Samples
        At least ``n_components`` columns.
    n_components : int
    rng : numpy.random.Generator

    Returns
    -------
    start : Mixture
        In feature units.
    """
    seeds = seed_indices(samples, n_components, rng)
    points = samples.standard_features
    nearest = _squared_distances(points, points[:, seeds]).argmin(axis=0)
    sums: FloatArray = np.stack(
        [
            np.bincount(nearest, samples.weights * row, n_components).astype(np.float64)
            for row in samples.monomials
        ],
        axis=1,
    )
    statistics = Statistics(sums, np.zeros((n_components, samples.n_features)))
    floor = np.diag(samples.floor)
    seeded = Mixture(
        np.full(n_components, 1 / n_components),
        points[:, seeds].T,
        np.repeat(floor[None], n_components, axis=0),
    )
    return samples.restore(maximisation(statistics, seeded, samples.floor))


def seed_indices(samples: Samples, n_components: int, rng: np.random.Generator) -> NDArray[np.intp]:
    """Choose samples that are far apart by greedy k-means++.

    Parameters
    ----------
    samples : Samples
    n_components : int
    rng : numpy.random.Generator

    Returns
    -------
    indices : (K,) int array

    References
    ----------
    .. [1] D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", 2007;
       of several candidates the one that lowers the potential most is taken, as they propose.
    """
    points = samples.standard_features
    n_trials = 2 + int(np.log(n_components))
    indices = [int(_draw(samples.weights, 1, rng)[0])]
    closest = _squared_distances(points, points[:, indices])[0]
    for _ in range(1, n_components):
        candidates = _draw(samples.weights * closest, n_trials, rng)
        reach = np.minimum(_squared_distances(points, points[:, candidates]), closest)
        best = int((reach @ samples.weights).argmin())
        indices.append(int(candidates[best]))
        closest = reach[best]
    return np.array(indices)


def _draw(potential: FloatArray, n: int, rng: np.random.Generator) -> NDArray[np.intp]:
    """Draw indices with probability proportional to ``potential``."""
    cumulated = np.cumsum(potential)
    drawn = np.searchsorted(cumulated, rng.random(n) * cumulated[-1], side="right")
    return np.asarray(np.minimum(drawn, len(potential) - 1))


def _squared_distances(points: FloatArray, centres: FloatArray) -> FloatArray:
    """Return the distances of (D, M) points to (D, N) centres, (N, M)."""
    inner = centres.T @ points
    squares = (centres**2).sum(0)[:, None] + (points**2).sum(0) - 2 * inner
    return np.asarray(np.maximum(squares, 0.0))
