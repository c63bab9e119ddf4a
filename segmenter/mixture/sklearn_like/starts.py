"""The estimator's starting guesses, by name."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.agglomeration import agglomerate_ids
from segmenter.mixture.em import EmSettings, maximisation, sum_up, unshaped
from segmenter.mixture.kmeans import kmeans
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import (
    in_proportion,
    nearest_ids,
    seed_indices,
    start_from_groups,
)

InitName = Literal["kmeans", "k-means++", "random", "random_from_data", "hierarchical"]
INIT_NAMES: tuple[InitName, ...] = get_args(InitName)
Random = np.random.RandomState | np.random.Generator
# k-means sees no more samples than this: they only have to start EM.
MOST_STARTED = 100_000


def start(
    samples: Samples, n_components: int, name: InitName, random: Random, settings: EmSettings
) -> Mixture:
    """Guess a mixture in standard units.

    Parameters
    ----------
    samples : Samples
        At least ``n_components``.
    n_components : int
    name : {"kmeans", "k-means++", "random", "random_from_data", "hierarchical"}
        Groups by k-means; by the nearest of k-means++ seeds, or of samples drawn by their weights;
        posteriors drawn evenly; or groups agglomerated by Ward's criterion.
    random : numpy.random.RandomState or numpy.random.Generator
    settings : EmSettings
    """
    rule = settings.rule(samples)
    if name == "random":
        statistics = sum_up(samples, _random_posterior(samples, n_components, random))
        return maximisation(statistics, unshaped(n_components, samples.n_features), rule)
    ids = _GROUPINGS[name](samples, n_components, random)
    return start_from_groups(samples, ids, n_components, rule)


def wide_start(samples: Samples, n_components: int, name: InitName, random: Random) -> FloatArray:
    """Guess posteriors like `start`, and return them times the samples' weights, (K, M)."""
    if name == "random":
        return _random_posterior(samples, n_components, random) * samples.weights
    ids = _GROUPINGS[name](samples, n_components, random)
    heavy = np.zeros((n_components, samples.n_samples))
    heavy[ids, np.arange(samples.n_samples)] = samples.weights
    return heavy


def _random_posterior(samples: Samples, n_components: int, random: Random) -> FloatArray:
    posterior = random.uniform(size=(samples.n_samples, n_components)).T
    return np.asarray(posterior / posterior.sum(axis=0))


def _by_kmeans(samples: Samples, n_components: int, random: Random) -> NDArray[np.intp]:
    centres = kmeans(_fewer(samples, n_components, random), n_components, random).T
    in_units = centres * (samples.scale / samples.scale.max())[:, None]
    return nearest_ids(in_proportion(samples), in_units)


def _by_seeds(samples: Samples, n_components: int, random: Random) -> NDArray[np.intp]:
    points = in_proportion(samples)
    return nearest_ids(points, points[:, seed_indices(samples, n_components, random)])


def _by_draws(samples: Samples, n_components: int, random: Random) -> NDArray[np.intp]:
    points = in_proportion(samples)
    drawn = random.choice(
        samples.n_samples, size=n_components, replace=False, p=_chances(samples.weights)
    )
    return nearest_ids(points, points[:, drawn])


def _by_agglomeration(samples: Samples, n_components: int, random: Random) -> NDArray[np.intp]:
    return agglomerate_ids(samples, n_components)


_GROUPINGS: dict[InitName, Callable[[Samples, int, Random], NDArray[np.intp]]] = {
    "kmeans": _by_kmeans,
    "k-means++": _by_seeds,
    "random_from_data": _by_draws,
    "hierarchical": _by_agglomeration,
}


def _fewer(samples: Samples, n_components: int, random: Random) -> Samples:
    """Draw samples for a start where there are more than a start needs."""
    most = max(MOST_STARTED, 20 * n_components)
    if samples.n_samples <= most:
        return samples
    chances = _chances(samples.weights)
    if chances is None:
        drawn = np.sort(random.choice(samples.n_samples, size=most, replace=False))
        weights = np.full(most, 1 / most)
    else:
        # A sample of twice the weight is drawn twice as often, as if it were two.
        often = random.choice(samples.n_samples, size=most, p=chances)
        drawn, times = np.unique(often, return_counts=True)
        weights = times / most
    return replace(samples, monomials=samples.monomials[:, drawn], weights=weights)


def _chances(weights: FloatArray) -> FloatArray | None:
    """Return how likely each sample is to be drawn; None where all are alike."""
    return None if (weights == weights[0]).all() else weights


def random_of(state: int | Random | None) -> Random:
    """Return the generator that a ``random_state`` stands for."""
    if isinstance(state, np.random.RandomState | np.random.Generator):
        return state
    return np.random.RandomState(state)
