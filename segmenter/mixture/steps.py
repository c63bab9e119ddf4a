"""The steps of EM one by one, to look at, to teach, or to build something else from."""

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.blocks import block_size
from segmenter.mixture.em import EmSettings, maximisation, sum_up, unshaped
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples
from segmenter.work.parallel import map_spans, single_threaded_blas, spans


def e_step(samples: Samples, mixture: Mixture) -> tuple[FloatArray, float]:
    """Compute how likely each component is to have produced each sample.

    Parameters
    ----------
    samples : Samples
        From `make_samples`: M weighted samples of D features.
    mixture : Mixture
        In feature units.

    Returns
    -------
    posterior : (K, M) array
        Columns sum to 1.
    log_likelihood : float
        Weighted mean of log p(sample) in feature units; a mean, so that it does not grow with the
        number of samples.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, eq. 9.23.
    """
    form = linear_form(samples.standardise(mixture))
    posterior = np.empty((mixture.n_components, samples.n_samples))

    def fill(start: int, stop: int) -> float:
        joint = form.joint(samples.columns(start, stop))
        log_density = normalise(joint)
        posterior[:, start:stop] = joint
        return float(samples.weights[start:stop] @ log_density)

    with single_threaded_blas():
        parts = map_spans(
            fill, spans(samples.n_samples, block_size(mixture.n_components, mixture.n_features))
        )
    return posterior, float(np.sum(parts)) - samples.log_scale


def m_step(samples: Samples, posterior: FloatArray, settings: EmSettings | None = None) -> Mixture:
    """Compute the likeliest mixture for given posteriors.

    Parameters
    ----------
    samples : Samples
    posterior : (K, M) array
    settings : EmSettings, optional
        What covariances may be; full ones if left out.

    Returns
    -------
    mixture : Mixture
        In feature units; a component without samples is centred on the whole.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, eq. 9.24 to 9.26.
    """
    rule = (settings or EmSettings()).rule(samples)
    before = unshaped(len(posterior), samples.n_features)
    return samples.restore(maximisation(sum_up(samples, posterior), before, rule))


def log_likelihood(samples: Samples, mixture: Mixture) -> float:
    """Return the weighted mean of log p(sample) under a mixture, both in feature units."""
    form = linear_form(samples.standardise(mixture))

    def add_up(start: int, stop: int) -> float:
        log_density = normalise(form.joint(samples.columns(start, stop)))
        return float(samples.weights[start:stop] @ log_density)

    with single_threaded_blas():
        parts = map_spans(
            add_up, spans(samples.n_samples, block_size(mixture.n_components, mixture.n_features))
        )
    return float(np.sum(parts)) - samples.log_scale
