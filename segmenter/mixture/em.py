"""Expectation-maximisation on weighted samples."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.gaussians import (
    centred,
    clip_covariances,
    is_tight,
    log_density_coefficients,
    log_joint,
)
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.parallel import map_spans, single_threaded_blas, spans

# A component with less than this share of the weight has nothing to estimate its shape from.
VANISHED = 1e-12


@dataclass(frozen=True, slots=True)
class EmSettings:
    """When EM stops.

    Attributes
    ----------
    tolerance : float
        Smallest gain of mean log-likelihood that is worth another iteration, nats per pixel.
    max_iterations : int
    """

    tolerance: float = 1e-4
    max_iterations: int = 1000


@dataclass(frozen=True, slots=True, eq=False)
class FitProgress:
    """A fit after some iterations; complete and valid whenever one stops.

    Attributes
    ----------
    mixture : Mixture
        In feature units.
    curve : tuple of float
        Mean log-likelihood of the start and after each iteration; the last one is ``mixture``'s.
    converged : bool
    """

    mixture: Mixture
    curve: tuple[float, ...]
    converged: bool

    @property
    def iteration(self) -> int:
        """Iterations done."""
        return len(self.curve) - 1


def fit_steps(samples: Samples, start: Mixture, settings: EmSettings) -> Iterator[FitProgress]:
    """Run EM, yielding the start and then the fit after every iteration.

    Parameters
    ----------
    samples : Samples
    start : Mixture
        In feature units.
    settings : EmSettings

    Yields
    ------
    progress : FitProgress
    """
    curve: tuple[float, ...] = ()
    mixture = samples.standardise(start)
    for _ in range(settings.max_iterations + 1):
        statistics, log_likelihood = accumulate(samples, mixture)
        curve = (*curve, log_likelihood - samples.log_scale)
        converged = len(curve) > 1 and curve[-1] - curve[-2] < settings.tolerance
        yield FitProgress(samples.restore(mixture), curve, converged)
        if converged:
            return
        mixture = maximisation(statistics, mixture, samples.floor)


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """What the M-step reads.

    Attributes
    ----------
    sums : (K, F) array
        Each component's posterior-weighted sum of monomials; column 0 sums to 1.
    centres : (K, D) array
        What each component's features were counted from: the origin, or for a tight component its
        own mean.
    """

    sums: FloatArray
    centres: FloatArray


def accumulate(samples: Samples, mixture: Mixture) -> tuple[Statistics, float]:
    """Compute the statistics that the M-step needs: the E-step, without keeping posteriors.

    Parameters
    ----------
    samples : Samples
    mixture : Mixture
        In standard units.

    Returns
    -------
    statistics : Statistics
    log_likelihood : float
        Weighted mean of log p(sample) in standard units, nats per pixel.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, §9.2.2.
    """
    tight = is_tight(mixture)
    centres = np.where(tight[:, None], mixture.means, 0.0)
    theta = log_density_coefficients(replace(mixture, means=mixture.means - centres))

    def sum_block(start: int, stop: int) -> tuple[FloatArray, float]:
        columns, weights = samples.monomials[:, start:stop], samples.weights[start:stop]
        joint = log_joint(columns, theta, centres, tight)
        log_density = normalise(joint)
        joint *= weights
        sums = joint @ columns.T
        for k in np.flatnonzero(tight):
            sums[k] = centred(columns, centres[k]) @ joint[k]
        return sums, float(weights @ log_density)

    pieces = spans(samples.n_samples, block_size(mixture.n_components))
    with single_threaded_blas():
        sums = map_spans(sum_block, pieces)
    # Added up in the blocks' order, so that the number of threads never changes a digit.
    statistics = Statistics(np.sum([block for block, _ in sums], axis=0), centres)
    return statistics, float(np.sum([value for _, value in sums]))


def normalise(joint: FloatArray) -> FloatArray:
    """Turn log joint densities (K, M) into posteriors in place; return log p(sample), (M,)."""
    # Without the largest term taken out, samples far from every mean would underflow to 0 / 0.
    largest = joint.max(axis=0)
    joint -= largest
    np.exp(joint, out=joint)
    total = joint.sum(axis=0)
    joint /= total
    return np.asarray(largest + np.log(total))


def maximisation(statistics: Statistics, previous: Mixture, floor: FloatArray) -> Mixture:
    """Compute the likeliest mixture for given statistics: the M-step.

    Parameters
    ----------
    statistics : Statistics
    previous : Mixture
        Where a component without samples stays.
    floor : (D,) array
        Smallest variances.

    Returns
    -------
    mixture : Mixture
        In standard units.
    """
    n = previous.n_features
    mass = statistics.sums[:, 0]
    alive = mass > VANISHED
    moments = statistics.sums / np.where(alive, mass, 1.0)[:, None]
    means = moments[:, 1 : 1 + n]
    rows, columns = np.triu_indices(n)
    covariances = np.empty_like(previous.covariances)
    covariances[:, rows, columns] = moments[:, 1 + n :] - means[:, rows] * means[:, columns]
    covariances[:, columns, rows] = covariances[:, rows, columns]
    return Mixture(
        mass / mass.sum(),
        np.where(alive[:, None], means + statistics.centres, previous.means),
        np.where(alive[:, None, None], clip_covariances(covariances, floor), previous.covariances),
    )


def block_size(n_components: int) -> int:
    """Return how many columns to do at once: a block of joint densities stays in the cache."""
    return int(np.clip(40_000 // n_components, 1024, 8192))
