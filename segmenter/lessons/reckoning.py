"""The numbers that a step works with for one pixel, one by one as a hand would."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.lessons.walking import Method, Moment
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, make_samples
from segmenter.mixture.steps import e_step


@dataclass(frozen=True, slots=True, eq=False)
class PixelNumbers:
    """What the E-step computes for one pixel.

    Attributes
    ----------
    values : (D,) array
    weights : (K,) array
        π of each component.
    densities : (K,) array
        N(x | μ, Σ), per level to the power of D.
    joint : (K,) array
        π · N.
    posterior : (K,) array
        π · N as a share of their sum; whole for the greatest where the method is hard.
    squared_distances : (K,) array
        From each mean, squared levels.
    """

    values: FloatArray
    weights: FloatArray
    densities: FloatArray
    joint: FloatArray
    posterior: FloatArray
    squared_distances: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class MeanNumbers:
    """What the M-step computes of all pixels, and what one of them adds.

    Attributes
    ----------
    masses : (K,) array
        N of each component: its posteriors summed over the pixels.
    pulls : (K,) array
        The pixel's part of each mean, r / N.
    weights : (K,) array
        N / M.
    means : (K, D) array
        The posterior-weighted sums of all pixels' values, divided by N.
    deviations : (K, D) array
        Square roots of the variances of each channel.
    """

    masses: FloatArray
    pulls: FloatArray
    weights: FloatArray
    means: FloatArray
    deviations: FloatArray


def reckon_pixel(points: FloatArray, moment: Moment, pixel: int, method: Method) -> PixelNumbers:
    """Return what the E-step by a moment's mixture makes of a pixel.

    Parameters
    ----------
    points : (D, M) array
    moment : Moment
    pixel : int
        Its column.
    method : {"k-means", "hard", "em"}
    """
    mixture, values = moment.mixture, points[:, pixel]
    densities = np.array([_density(mixture, k, values) for k in range(mixture.n_components)])
    soft, _ = e_step(make_samples(values[:, None]), mixture)
    posterior = soft[:, 0]
    if method != "em":
        posterior = np.eye(mixture.n_components)[posterior.argmax()]
    distances = ((mixture.means - values) ** 2).sum(axis=1)
    joint = mixture.weights * densities
    return PixelNumbers(values, mixture.weights, densities, joint, posterior, distances)


def reckon_means(samples: Samples, moment: Moment, pixel: int) -> MeanNumbers:
    """Return how the M-step forms the moment's mixture, and a pixel's part in it.

    Parameters
    ----------
    samples : Samples
    moment : Moment
        After an M-step.
    pixel : int
    """
    posterior, mixture = moment.posterior, moment.mixture
    assert posterior is not None
    masses = samples.n_samples * (posterior @ samples.weights)
    pulls = np.divide(posterior[:, pixel], masses, where=masses > 0, out=np.zeros_like(masses))
    deviations = np.sqrt(np.einsum("kdd->kd", mixture.covariances))
    return MeanNumbers(masses, pulls, masses / masses.sum(), mixture.means, deviations)


def _density(mixture: Mixture, component: int, values: FloatArray) -> float:
    """Evaluate one Gaussian: C. M. Bishop, *Pattern Recognition…*, 2006, eq. 2.43."""
    away, covariance = values - mixture.means[component], mixture.covariances[component]
    square = float(away @ np.linalg.solve(covariance, away))
    return float(np.exp(-0.5 * square) / np.sqrt(np.linalg.det(2 * np.pi * covariance)))
