"""What covariances the M-step may give: the four types, a floor, a ridge, a prior."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.eigen_shapes import EigenShape, apply_shape, is_shape, n_shape_parameters
from segmenter.mixture.gaussians import clip_covariances, lift_covariances
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples

CovarianceType = Literal["full", "tied", "diag", "spherical"]
COVARIANCE_TYPES: tuple[CovarianceType, ...] = get_args(CovarianceType)
AnyType = CovarianceType | EigenShape


@dataclass(frozen=True, slots=True, eq=False)
class CovariancePrior:
    r"""Pseudo-samples that pull every covariance towards one: the mode under a Wishart prior.

    Attributes
    ----------
    covariance : (D, D) array
        Symmetric, positive definite, in squared feature units.
    share : float
        Weight of the pseudo-samples of each component, as a share of all samples.

    Notes
    -----
    The prior is p(Σ) ∝ \|Σ\|^(-n/2) exp(-n/2 tr(Ψ Σ⁻¹)), an inverse Wishart, and the mode is
    Σ = (N_k S_k + n Ψ) / (N_k + n) [1]_.

    References
    ----------
    .. [1] C. Fraley and A. E. Raftery, "Bayesian regularization for normal mixture estimation and
       model-based clustering", Journal of Classification 24, 2007, §3.
    """

    covariance: FloatArray
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class CovarianceRule:
    """What covariances the M-step may give, in standard units.

    Attributes
    ----------
    covariance_type : {"full", "tied", "diag", "spherical"} or one of `EIGEN_SHAPES`
        A matrix for each component, one for all, or variances for each feature, or one variance;
        or a shape between these, by mclust's name.
    floor : (D,) array
        Smallest variances: lower eigenvalues are raised to it.
    scale : (D,) array
        Feature units of one standard unit: what is spherical in one may not be in the other.
    ridge : (D,) array, optional
        Added to the diagonal.
    prior : CovariancePrior, optional
        In standard units.
    """

    covariance_type: AnyType
    floor: FloatArray
    scale: FloatArray
    ridge: FloatArray | None = None
    prior: CovariancePrior | None = None

    def apply(
        self, masses: FloatArray, covariances: FloatArray, previous: FloatArray | None = None
    ) -> FloatArray:
        """Turn the scatter of each component's samples into its covariance, (K, D, D)."""
        if self.prior is not None:
            covariances = _pull(masses, covariances, self.prior, self.covariance_type)
        previous = covariances if previous is None else previous
        covariances = _restrict(self.covariance_type, masses, covariances, previous, self.scale)
        if self.ridge is not None:
            covariances = covariances + np.diag(self.ridge)
        return clip_covariances(covariances, self.floor)

    def log_prior(self, covariances: FloatArray) -> float:
        """Return what the prior adds to the mean log-likelihood, without its constant."""
        if self.prior is None:
            return 0.0
        distinct = covariances[:1] if self.covariance_type == "tied" else covariances
        traces = np.trace(np.linalg.solve(distinct, self.prior.covariance), axis1=1, axis2=2)
        return float(-0.5 * self.prior.share * (np.linalg.slogdet(distinct)[1] + traces).sum())


def _restrict(
    kind: AnyType,
    masses: FloatArray,
    covariances: FloatArray,
    previous: FloatArray,
    scale: FloatArray,
) -> FloatArray:
    if is_shape(kind):
        # What is round or of one volume is so in feature units.
        ratio = scale / scale.max()
        units = ratio[:, None] * ratio
        return np.asarray(apply_shape(kind, masses, covariances * units, previous * units) / units)
    return RESTRICTIONS[kind](masses, covariances, scale)


def _pull(
    masses: FloatArray, covariances: FloatArray, prior: CovariancePrior, kind: AnyType
) -> FloatArray:
    if kind == "tied":
        covariances = _tied(masses, covariances, prior.covariance)
        masses = np.full(len(masses), masses.sum())
    heavy = masses[:, None, None]
    return (heavy * covariances + prior.share * prior.covariance) / (heavy + prior.share)


def _full(masses: FloatArray, covariances: FloatArray, scale: FloatArray) -> FloatArray:
    return covariances


def _tied(masses: FloatArray, covariances: FloatArray, scale: FloatArray) -> FloatArray:
    mean = np.einsum("k,kij->ij", masses / masses.sum(), covariances)
    return np.repeat(mean[None], len(masses), axis=0)


def _diag(masses: FloatArray, covariances: FloatArray, scale: FloatArray) -> FloatArray:
    return np.where(np.eye(len(scale), dtype=np.bool_), covariances, 0.0)


def _spherical(masses: FloatArray, covariances: FloatArray, scale: FloatArray) -> FloatArray:
    variances = (np.einsum("kii->ki", covariances) * scale**2).mean(1)
    return np.asarray(variances[:, None, None] * np.diag(1 / scale**2))


RESTRICTIONS: dict[AnyType, Callable[[FloatArray, FloatArray, FloatArray], FloatArray]] = {
    "full": _full,
    "tied": _tied,
    "diag": _diag,
    "spherical": _spherical,
}


def of_type(mixture: Mixture, covariance_type: AnyType) -> Mixture:
    """Return the mixture of a covariance type that is nearest to another, means kept.

    Parameters
    ----------
    mixture : Mixture
        In feature units.
    covariance_type : {"full", "tied", "diag", "spherical"}
    """
    if covariance_type == "full":
        return mixture
    units = np.ones(mixture.n_features)
    own = mixture.covariances
    restricted = _restrict(covariance_type, mixture.weights, own, own, units)
    return Mixture(mixture.weights, mixture.means, restricted)


def admitted(samples: Samples, start: Mixture, rule: CovarianceRule) -> Mixture:
    """Bring a start to standard units, and to what covariances may be."""
    standard = samples.standardise(of_type(start, rule.covariance_type))
    return replace(standard, covariances=lift_covariances(standard.covariances, rule.floor))


def n_covariance_parameters(covariance_type: AnyType, k: int, d: int) -> int:
    """Count the free parameters of K covariances over D features."""
    if is_shape(covariance_type):
        return n_shape_parameters(covariance_type, k, d)
    matrix = d * (d + 1) // 2
    return {"full": k * matrix, "tied": matrix, "diag": k * d, "spherical": k}[covariance_type]
