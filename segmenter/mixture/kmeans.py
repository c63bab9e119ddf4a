"""k-means: classification EM with one shared, unchanging spherical covariance and equal weights."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from segmenter.mixture.em import gather
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import harden
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import seed_indices


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
) -> Mixture:
    """Run k-means from k-means++ seeds to its end; returns its means, in standard units."""
    *_, (mixture, _) = kmeans_steps(samples, kmeans_start(samples, n_components, rng))
    return mixture
