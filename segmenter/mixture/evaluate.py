"""What a mixture says of samples: posteriors, labels, densities."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.em import block_size, normalise
from segmenter.mixture.gaussians import log_density_coefficients
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, make_samples
from segmenter.parallel import map_spans, single_threaded_blas, spans


def most_likely(samples: Samples, mixture: Mixture) -> NDArray[np.intp]:
    """Return the component with the largest posterior of each sample, (M,); ties to the first.

    Parameters
    ----------
    samples : Samples
    mixture : Mixture
        In feature units.
    """
    theta = log_density_coefficients(samples.standardise(mixture))

    def choose(start: int, stop: int) -> NDArray[np.intp]:
        return np.asarray((theta @ samples.monomials[:, start:stop]).argmax(axis=0))

    with single_threaded_blas():
        pieces = spans(samples.n_samples, block_size(mixture.n_components))
        return np.concatenate(map_spans(choose, pieces))


def posterior(features: FloatArray, mixture: Mixture) -> FloatArray:
    """Compute how likely each component is to have produced each feature vector.

    Parameters
    ----------
    features : (D, M) array
    mixture : Mixture
        In feature units.

    Returns
    -------
    posterior : (K, M) array
        Columns sum to 1.
    """
    return _normalised(features, mixture)[0]


def log_density(features: FloatArray, mixture: Mixture) -> FloatArray:
    """Compute the mixture's log-density at each feature vector, (M,), per feature unit.

    Parameters
    ----------
    features : (D, M) array
    mixture : Mixture
        In feature units.
    """
    return _normalised(features, mixture)[1]


def _normalised(features: FloatArray, mixture: Mixture) -> tuple[FloatArray, FloatArray]:
    # The means are among the samples so that one sample alone still has a scale.
    everything = np.concatenate([features, mixture.means.T], axis=1)
    samples = make_samples(everything, np.ones(everything.shape[1], np.int64), floor=0.0)
    theta = log_density_coefficients(samples.standardise(mixture))
    joint = theta @ samples.monomials[:, : features.shape[1]]
    log_densities = normalise(joint)
    return joint, log_densities - samples.log_scale


def entropy(samples: Samples, mixture: Mixture) -> float:
    """Return the weighted mean entropy of the samples' posteriors, in nats.

    Parameters
    ----------
    samples : Samples
    mixture : Mixture
        In feature units.
    """
    theta = log_density_coefficients(samples.standardise(mixture))

    def add_up(start: int, stop: int) -> float:
        joint = theta @ samples.monomials[:, start:stop]
        normalise(joint)
        surprise = joint * np.log(np.maximum(joint, np.finfo(float).tiny))
        return -float(surprise.sum(axis=0) @ samples.weights[start:stop])

    with single_threaded_blas():
        pieces = spans(samples.n_samples, block_size(mixture.n_components))
        return float(np.sum(map_spans(add_up, pieces)))
