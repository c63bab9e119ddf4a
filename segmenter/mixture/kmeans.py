"""k-means: classification EM with one shared, unchanging spherical covariance and equal weights."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.em import gather
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import harden
from segmenter.mixture.samples import WIDE, Samples
from segmenter.mixture.starts import seed_indices
from segmenter.mixture.wide_moments import block_columns, weighted_means
from segmenter.work.parallel import map_spans, single_threaded_blas


def kmeans_steps(
    samples: Samples, start: Mixture, max_iterations: int = 300, tolerance: float = 1e-4
) -> Iterator[tuple[Mixture, float]]:
    """Run k-means as the limit of EM, yielding after every iteration.

    Parameters
    ----------
    samples : Samples
    start : Mixture
        From `kmeans_start`, in standard units.
    max_iterations : int
    tolerance : float
        Smallest relative gain that is worth another iteration.

    Yields
    ------
    mixture : Mixture
        In standard units; only its means ever change.
    inertia : float
        Weighted mean of the squared distance to the nearest mean before, in squared feature units;
        never rises.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, §9.3.2.
    """
    n = samples.n_features
    mixture, before = start, np.inf
    unit = samples.scale.max()
    # log(weight · density) = constant - distance² / 2, with the distance in these units
    constant = np.log(start.weights[0]) - 0.5 * n * np.log(2 * np.pi)
    constant -= np.log(unit / samples.scale).sum()
    for _ in range(max_iterations):
        sums, log_likelihood = gather(samples, linear_form(mixture), harden)
        inertia = max(2.0 * float(constant - log_likelihood), 0.0) * unit**2
        mass = sums[:, :1]
        means = sums[:, 1 : 1 + n] / np.where(mass > 0, mass, 1.0)
        mixture = replace(mixture, means=np.where(mass > 0, means, mixture.means))
        yield mixture, inertia
        if before - inertia <= tolerance * inertia:
            return
        before = inertia


def kmeans_start(
    samples: Samples, n_components: int, rng: np.random.Generator | np.random.RandomState
) -> Mixture:
    """Seed k-means by k-means++, in standard units."""
    seeds = seed_indices(samples, n_components, rng)
    # Spherical in feature units: distances in them decide.
    covariance = np.diag((samples.scale.max() / samples.comparable_scale) ** 2)
    return Mixture(
        np.full(n_components, 1 / n_components),
        samples.standard_features[:, seeds].T.copy(),
        np.repeat(covariance[None], n_components, axis=0),
    )


def kmeans(
    samples: Samples, n_components: int, rng: np.random.Generator | np.random.RandomState
) -> FloatArray:
    """Run k-means from k-means++ seeds to its end; returns its means in standard units, (K, D)."""
    if samples.n_features >= WIDE:
        return _without_products(samples, seed_indices(samples, n_components, rng))
    *_, (mixture, _) = kmeans_steps(samples, kmeans_start(samples, n_components, rng))
    return mixture.means


def _without_products(
    samples: Samples, seeds: NDArray[np.intp], max_iterations: int = 300, tolerance: float = 1e-4
) -> FloatArray:
    """Run k-means on samples of many features, with one scale for all."""
    points, weights = samples.standard_features, samples.weights
    means = points[:, seeds].T.copy()
    squares = float(weights @ np.einsum("dm,dm->m", points, points))
    before = np.inf
    for _ in range(max_iterations):
        heavy, gain = _nearest(points, weights, means)
        inertia = max(squares - gain, 0.0)
        mass, centred = weighted_means(points, heavy)
        held = mass > 0
        means[held] = centred[held]
        if before - inertia <= tolerance * inertia:
            return means
        before = inertia
    return means


def _nearest(
    points: FloatArray, weights: FloatArray, means: FloatArray
) -> tuple[FloatArray, float]:
    r"""Return the weights of each mean's points, (K, M), and what distances fall short of squares.

    A squared distance is \|x\|² - (2 x · mean - \|mean\|²).
    """
    heavy = np.zeros((len(means), len(weights)))
    norms = np.einsum("kd,kd->k", means, means)[:, None]

    def fill(start: int, stop: int) -> float:
        near = 2 * means @ points[:, start:stop] - norms
        chosen, places = near.argmax(axis=0), np.arange(stop - start)
        heavy[chosen, start + places] = weights[start:stop]
        return float(weights[start:stop] @ near[chosen, places])

    with single_threaded_blas():
        return heavy, float(np.sum(map_spans(fill, block_columns(points))))
