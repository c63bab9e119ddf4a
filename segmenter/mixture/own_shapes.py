"""Covariances in the shapes of their types, as scikit-learn has them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import AnyType, CovarianceType
from segmenter.mixture.gaussians import TINY_VARIANCE
from segmenter.mixture.mixture import Mixture


@dataclass(frozen=True, slots=True, eq=False)
class ShapedMixture:
    """K Gaussians whose covariances have the shape of their type.

    Attributes
    ----------
    kind : {"full", "tied", "diag", "spherical"}
    weights : (K,) array
    means : (K, D) array
    covariances : (K, D, D), (D, D), (K, D) or (K,) array
    """

    kind: CovarianceType
    weights: FloatArray
    means: FloatArray
    covariances: FloatArray

    @staticmethod
    def of(mixture: Mixture, kind: CovarianceType) -> "ShapedMixture":
        """Bring a mixture of some type into its shape."""
        covariances = shaped(mixture.covariances, kind)
        return ShapedMixture(kind, mixture.weights, mixture.means, covariances)

    @property
    def mixture(self) -> Mixture:
        """The same with a matrix for each component."""
        covariances = matrices(self.covariances, self.kind, *self.means.shape)
        return Mixture(self.weights, self.means, covariances)


def own_kind(covariance_type: AnyType) -> CovarianceType:
    """Return the type whose shape the covariances of a type are kept in."""
    return next((kind for kind in SHAPES if kind == covariance_type), "full")


def with_parts(mixture: ShapedMixture, parts: dict[str, FloatArray]) -> ShapedMixture:
    """Put other weights, means or covariances in the place of a mixture's."""
    return ShapedMixture(
        mixture.kind,
        parts.get("weights", mixture.weights),
        parts.get("means", mixture.means),
        parts.get("covariances", mixture.covariances),
    )


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


def matrices(own: FloatArray, covariance_type: CovarianceType, k: int, d: int) -> FloatArray:
    """Return covariances in the shape of their type as (K, D, D) matrices."""
    if covariance_type == "spherical":
        return np.asarray(own[:, None, None] * np.eye(d))
    if covariance_type == "diag":
        return np.asarray(own[:, :, None] * np.eye(d))
    return np.broadcast_to(own, (k, d, d)).copy()


def root_of(own: FloatArray, covariance_type: CovarianceType) -> FloatArray:
    """Return C with precision = C Cᵀ, in the shape of the type; its root for diagonal types."""
    if covariance_type in ("diag", "spherical"):
        return np.asarray(1 / np.sqrt(np.maximum(own, TINY_VARIANCE)))
    try:
        factor = np.linalg.cholesky(own)
    except np.linalg.LinAlgError:
        # Singular by less than rounding: any root of the nearest definite matrix will do.
        variances, axes = np.linalg.eigh(own)
        return np.asarray(axes / np.sqrt(np.maximum(variances, TINY_VARIANCE))[..., None, :])
    # What rounding leaves beyond the diagonal of a triangular matrix's inverse is nothing.
    return np.triu(np.linalg.inv(factor).swapaxes(-1, -2))


def precisions_of(root: FloatArray, covariance_type: CovarianceType) -> FloatArray:
    """Return the precisions whose `root_of` is given."""
    if covariance_type in ("diag", "spherical"):
        return np.asarray(root**2)
    return np.asarray(root @ root.swapaxes(-1, -2))


def least_variance(own: FloatArray, covariance_type: CovarianceType) -> float:
    """Return the smallest variance in any direction."""
    if covariance_type in ("diag", "spherical"):
        return float(own.min())
    return float(np.linalg.eigvalsh(own).min())
