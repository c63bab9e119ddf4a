"""What a mixture says of samples: posteriors, labels, densities."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.blocks import block_size
from segmenter.mixture.covariances import CovarianceType
from segmenter.mixture.gaussians import LinearForm, linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.near import is_worth_it, most_likely_near
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import WIDE, Samples, form_monomials
from segmenter.work.parallel import map_spans, single_threaded_blas, spans
from segmenter.work.stepwise import Steps, in_background

# Standard deviations whose squares, times any precision, floating point still holds.
REACH = 1e130
# Nats that no rounding of joint densities comes near.
CLOSE = 1e-6
# Densities of more pairs of a sample and a component take a moment.
MANY_DENSITIES = 1 << 23


def most_likely(samples: Samples, mixture: Mixture) -> NDArray[np.intp]:
    """Return the component with the largest posterior of each sample, (M,); ties to the first.

    Parameters
    ----------
    samples : Samples
    mixture : Mixture
        In feature units.
    """
    standard = samples.standardise(mixture)
    form = linear_form(standard)
    pieces = spans(samples.n_samples, block_size(mixture.n_components, mixture.n_features))
    if is_worth_it(samples, form):
        likeliest, is_close = most_likely_near(samples, standard, form, CLOSE)
        # The same digits decide as if all were compared with all.
        pieces = [(start, stop) for start, stop in pieces if is_close[start:stop].any()]
    else:
        likeliest = np.empty(samples.n_samples, np.intp)

    def choose(start: int, stop: int) -> None:
        joint = form.joint(samples.columns(start, stop))
        likeliest[start:stop] = joint.argmax(axis=0)

    with single_threaded_blas():
        map_spans(choose, pieces)
    return likeliest


def most_likely_steps(samples: Samples, mixture: Mixture) -> Steps[NDArray[np.intp]]:
    """Return what `most_likely` does, in steps if it takes a moment."""
    if samples.n_samples * mixture.n_components > MANY_DENSITIES:
        return (yield from in_background(lambda: most_likely(samples, mixture)))
    return most_likely(samples, mixture)


def most_likely_at(features: NDArray[np.floating], mixture: Mixture) -> NDArray[np.intp]:
    """Return the component with the largest posterior of each feature vector (D, M), (M,)."""
    form, origin, scale = in_own_units(mixture)

    def choose(start: int, stop: int) -> NDArray[np.intp]:
        standard = (features[:, start:stop] - origin[:, None]) / scale[:, None]
        _pull_in(standard, REACH)
        return np.asarray(form.joint(form_monomials(standard)).argmax(axis=0))

    pieces = spans(features.shape[1], block_size(mixture.n_components, len(features)))
    with single_threaded_blas():
        return np.concatenate(map_spans(choose, pieces))


def posterior(features: NDArray[np.floating], mixture: Mixture) -> FloatArray:
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
    return evaluate(features, mixture)[0]


def log_density(features: NDArray[np.floating], mixture: Mixture) -> FloatArray:
    """Compute the mixture's log-density at each feature vector, (M,), per feature unit.

    Parameters
    ----------
    features : (D, M) array
    mixture : Mixture
        In feature units.
    """
    return evaluate(features, mixture)[1]


def evaluate_roots(
    features: NDArray[np.floating],
    covariance_type: CovarianceType,
    weights: FloatArray,
    means: FloatArray,
    roots: FloatArray,
) -> tuple[FloatArray, FloatArray]:
    """Return posteriors (K, M) and log-densities (M,) like `evaluate`, of a mixture's roots.

    Parameters
    ----------
    features : (D, M) array
    covariance_type : {"full", "tied", "diag", "spherical"}
    weights : (K,) array
    means : (K, D) array
    roots : array
        C with precision = C Cᵀ, in the shape of the type.
    """
    from segmenter.mixture.own_shapes import matrices
    from segmenter.mixture.wide import WideForm

    if len(features) < WIDE:
        inverse = np.linalg.inv(matrices(roots, covariance_type, *means.shape))
        return evaluate(features, Mixture(weights, means, inverse.swapaxes(-1, -2) @ inverse))
    is_matrix = covariance_type in ("full", "tied")
    unit = 1 / np.abs(np.diagonal(roots, axis1=-2, axis2=-1) if is_matrix else roots).max()
    origin = means.mean(axis=0)
    form = WideForm.from_roots(covariance_type, weights, means - origin, roots)
    return _fill(form.joint, features, (origin, None, REACH * unit), len(weights))


def evaluate(features: NDArray[np.floating], mixture: Mixture) -> tuple[FloatArray, FloatArray]:
    """Return posteriors (K, M) and log-densities (M,) of feature vectors (D, M)."""
    form, origin, scale = in_own_units(mixture)
    return _fill(
        lambda standard: form.joint(form_monomials(standard)),
        features,
        (origin, scale, REACH),
        mixture.n_components,
    )


def _fill(
    joint_of: Callable[[FloatArray], FloatArray],
    features: NDArray[np.floating],
    units: tuple[FloatArray, FloatArray | None, float],
    n_components: int,
) -> tuple[FloatArray, FloatArray]:
    """Evaluate blocks of features, counted from an origin on, in a scale, as far as they reach."""
    origin, scale, reach = units
    log_scale = 0.0 if scale is None else float(np.log(scale).sum())
    joint = np.empty((n_components, features.shape[1]))
    log_densities = np.empty(features.shape[1])

    def fill(start: int, stop: int) -> None:
        standard = features[:, start:stop] - origin[:, None]
        if scale is not None:
            standard /= scale[:, None]
        beyond = _pull_in(standard, reach)
        block = joint_of(standard)
        density = normalise(block) - log_scale
        if beyond is not None:
            # So far out all but the square of the distance has long been rounded away.
            with np.errstate(over="ignore"):
                density = density * beyond**2
        log_densities[start:stop] = density
        joint[:, start:stop] = block

    n_features = 1 if len(features) >= WIDE else len(features)
    size = min(block_size(n_components, n_features), max(256, (1 << 18) // len(features)))
    with single_threaded_blas():
        map_spans(fill, spans(features.shape[1], size))
    return joint, log_densities


def _pull_in(standard: FloatArray, reach: float) -> FloatArray | None:
    """Bring samples whose squares are too large towards the origin, in place.

    Returns how many times farther each is, (M,), or None where all are near enough.
    """
    # What is within reach needs no look at each sample; not a number never is.
    if not len(standard) or max(standard.max(initial=0.0), -standard.min(initial=0.0)) <= reach:
        return None
    beyond = np.maximum(np.abs(standard).max(axis=0) / reach, 1.0)
    standard /= beyond
    return np.asarray(beyond)


def in_own_units(mixture: Mixture) -> tuple[LinearForm, FloatArray, FloatArray]:
    """Return a mixture's form in units of its own, whose origin and scale come after it, (D,) each.

    Its own mean and spread are the units, so that one sample is treated like many.
    """
    origin = mixture.weights @ mixture.means
    between = mixture.weights @ (mixture.means - origin) ** 2
    variances = mixture.weights @ np.einsum("kii->ki", mixture.covariances) + between
    scale = np.sqrt(np.maximum(variances, np.finfo(float).tiny))
    units = scale[:, None] * scale
    standard = Mixture(
        mixture.weights, (mixture.means - origin) / scale, mixture.covariances / units
    )
    return linear_form(standard), origin, scale


def entropy(samples: Samples, mixture: Mixture) -> float:
    """Return the weighted mean entropy of the samples' posteriors, in nats.

    Parameters
    ----------
    samples : Samples
    mixture : Mixture
        In feature units.
    """
    form = linear_form(samples.standardise(mixture))

    def add_up(start: int, stop: int) -> float:
        joint = form.joint(samples.columns(start, stop))
        normalise(joint)
        surprise = joint * np.log(np.maximum(joint, np.finfo(float).tiny))
        return -float(surprise.sum(axis=0) @ samples.weights[start:stop])

    with single_threaded_blas():
        pieces = spans(samples.n_samples, block_size(mixture.n_components, mixture.n_features))
        return float(np.sum(map_spans(add_up, pieces)))
