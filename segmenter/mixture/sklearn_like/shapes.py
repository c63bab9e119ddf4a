"""Covariances in scikit-learn's shapes, one for each type."""

from collections.abc import Callable

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceType
from segmenter.mixture.gaussians import TINY_VARIANCE


def _variances(covariances: FloatArray) -> FloatArray:
    return np.asarray(np.einsum("kii->ki", covariances))


SHAPES: dict[CovarianceType, Callable[[FloatArray], FloatArray]] = {
    "full": lambda covariances: covariances,
    "tied": lambda covariances: covariances[0],
    "diag": _variances,
    "spherical": lambda covariances: covariances[:, 0, 0],
}


def shaped(covariances: FloatArray, covariance_type: CovarianceType) -> FloatArray:
    """Bring (K, D, D) covariances into the shape of their type: (K, D, D), (D, D), (K, D), (K,)."""
    return SHAPES[covariance_type](covariances).copy()


def precision_cholesky(covariances: FloatArray, covariance_type: CovarianceType) -> FloatArray:
    """Return C with precision = C Cᵀ, in the shape of the type; variances for diagonal types."""
    own = shaped(covariances, covariance_type)
    if covariance_type in ("diag", "spherical"):
        return np.asarray(1 / np.sqrt(np.maximum(own, TINY_VARIANCE)))
    try:
        factor = np.linalg.cholesky(own)
    except np.linalg.LinAlgError:
        # Singular by less than rounding: any root of the nearest definite matrix will do.
        variances, axes = np.linalg.eigh(own)
        return np.asarray(axes / np.sqrt(np.maximum(variances, TINY_VARIANCE))[..., None, :])
    return np.linalg.inv(factor).swapaxes(-1, -2)


def precisions_of(cholesky: FloatArray, covariance_type: CovarianceType) -> FloatArray:
    """Return the precisions whose `precision_cholesky` is given."""
    if covariance_type in ("diag", "spherical"):
        return np.asarray(cholesky**2)
    return np.asarray(cholesky @ cholesky.swapaxes(-1, -2))
