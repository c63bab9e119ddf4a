"""EM for many features: samples are read as they are, without their products.

With D features there are D (D + 1) / 2 products, more than a few dozen features leave room for.
Here each type of covariance is kept in its own shape and costs what it has to: D² for full and
tied ones, D for diagonal and spherical ones.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceType
from segmenter.mixture.em import VANISHED
from segmenter.mixture.gaussians import TINY_WEIGHT, clip_covariances
from segmenter.mixture.own_shapes import ShapedMixture, root_of
from segmenter.mixture.posteriors import harden, normalise
from segmenter.mixture.samples import Samples
from segmenter.mixture.wide_moments import MOMENTS, block_columns
from segmenter.work.parallel import map_spans, single_threaded_blas

# Squared distances, in standard deviations, that lose no digit that counts when they are expanded.
EXPANDED = 1e6


@dataclass(frozen=True, eq=False)
class WideEm:
    """One problem: everything but the mixture.

    Attributes
    ----------
    samples : Samples
        With one scale for all features.
    kind : {"full", "tied", "diag", "spherical"}
    least : float
        Added to variances as a ridge, in feature units.
    hard : bool
        Give every sample whole to its likeliest component.
    is_firm : bool
        Raise variances below ``least`` to it instead.
    """

    samples: Samples
    kind: CovarianceType
    least: float
    hard: bool = False
    is_firm: bool = False

    @cached_property
    def features(self) -> FloatArray:
        """The standardised features, (D, M)."""
        return self.samples.standard_features

    @cached_property
    def unit(self) -> float:
        """Feature units of one standard unit."""
        return float(self.samples.scale[0])

    @cached_property
    def moment(self) -> FloatArray:
        """What of the second moments no posterior changes."""
        return MOMENTS[self.kind].fixed(self.features, self.samples.weights)

    def standardise(self, mixture: ShapedMixture) -> ShapedMixture:
        """Express a mixture over features in standard units."""
        return replace(
            mixture,
            means=(mixture.means - self.samples.origin) / self.unit,
            covariances=mixture.covariances / self.unit**2,
        )

    def restore(self, mixture: ShapedMixture) -> ShapedMixture:
        """Express a mixture in standard units over features again."""
        return replace(
            mixture,
            means=mixture.means * self.unit + self.samples.origin,
            covariances=mixture.covariances * self.unit**2,
        )

    def step(self, mixture: ShapedMixture) -> tuple[ShapedMixture, float]:
        """Take one step of EM; also return the mean log-likelihood before it, in feature units."""
        heavy, log_likelihood = self._posterior(mixture)
        stepped = self.maximisation(heavy, mixture)
        return stepped, log_likelihood - self.samples.log_scale

    def maximisation(self, heavy: FloatArray, before: ShapedMixture | None = None) -> ShapedMixture:
        """Compute the likeliest mixture for posteriors times weights, (K, M).

        A component without samples stays what it was ``before``.
        """
        mass, means, covariances = MOMENTS[self.kind].of(self.features, heavy, self.moment)
        lift = _raised if self.is_firm else _with_ridge
        covariances = lift(self.kind, covariances, self.least / self.unit**2)
        alive = mass > VANISHED
        if before is not None and not alive.all():
            means = np.where(alive[:, None], means, before.means)
            if self.kind != "tied":
                own = alive.reshape(-1, *(1,) * (covariances.ndim - 1))
                covariances = np.where(own, covariances, before.covariances)
        return ShapedMixture(self.kind, mass / mass.sum(), means, covariances)

    def _posterior(self, mixture: ShapedMixture) -> tuple[FloatArray, float]:
        form = WideForm.of(mixture)
        assign = harden if self.hard else normalise
        heavy = np.empty((len(mixture.weights), self.samples.n_samples))

        def fill(start: int, stop: int) -> float:
            weights = self.samples.weights[start:stop]
            joint = form.joint(self.features[:, start:stop])
            terms = assign(joint, start, stop)
            np.multiply(joint, weights, out=heavy[:, start:stop])
            return float(weights @ terms)

        with single_threaded_blas():
            terms = map_spans(fill, block_columns(self.features, self.kind))
        return heavy, float(np.sum(terms))


def _with_ridge(kind: CovarianceType, covariances: FloatArray, ridge: float) -> FloatArray:
    if kind in ("diag", "spherical"):
        return covariances + ridge
    return covariances + ridge * np.eye(covariances.shape[-1])


def _raised(kind: CovarianceType, covariances: FloatArray, least: float) -> FloatArray:
    if kind in ("diag", "spherical"):
        return np.maximum(covariances, least)
    matrices = covariances.reshape(-1, *covariances.shape[-2:])
    floor = np.full(matrices.shape[-1], least)
    return clip_covariances(matrices, floor).reshape(covariances.shape)


@dataclass(frozen=True, slots=True, eq=False)
class WideForm:
    """What log(weight · density) of K components needs.

    Attributes
    ----------
    kind : {"full", "tied", "diag", "spherical"}
    constants : (K,) array
    means : (K, D) array
    roots : array
        C with precision = C Cᵀ, in the shape of the type.
    """

    kind: CovarianceType
    constants: FloatArray
    means: FloatArray
    roots: FloatArray

    @staticmethod
    def of(mixture: ShapedMixture) -> "WideForm":
        """Return the form of a mixture."""
        roots = root_of(mixture.covariances, mixture.kind)
        return WideForm.from_roots(mixture.kind, mixture.weights, mixture.means, roots)

    @staticmethod
    def from_roots(
        kind: CovarianceType, weights: FloatArray, means: FloatArray, roots: FloatArray
    ) -> "WideForm":
        """Return the form of weights, means and roots of precisions."""
        if kind in ("full", "tied"):
            # SciPy brings a BLAS of its own, which has to be there before its threads are limited.
            import scipy.linalg.blas  # noqa: F401

        n = means.shape[1]
        constants = np.log(np.maximum(weights, TINY_WEIGHT)) - 0.5 * n * np.log(2 * np.pi)
        return WideForm(kind, constants + _log_determinant(kind, roots, n), means, roots)

    def joint(self, features: FloatArray) -> FloatArray:
        """Evaluate log(weight · density) of (D, M) features, (K, M)."""
        joint = _DISTANCES[self.kind](features, self.means, self.roots)
        joint *= -0.5
        joint += self.constants[:, None]
        return joint


def _log_determinant(kind: CovarianceType, roots: FloatArray, n: int) -> FloatArray:
    if kind == "spherical":
        return np.asarray(n * np.log(roots))
    if kind == "diag":
        return np.asarray(np.log(roots).sum(axis=1))
    return np.asarray(np.linalg.slogdet(roots)[1])


def _full(features: FloatArray, means: FloatArray, roots: FloatArray) -> FloatArray:
    squares = np.empty((len(means), features.shape[1]))
    for k, (mean, root) in enumerate(zip(means, roots, strict=True)):
        moved = _whitened(root, features - mean[:, None])
        np.einsum("dm,dm->m", moved, moved, out=squares[k])
    return squares


def _tied(features: FloatArray, means: FloatArray, roots: FloatArray) -> FloatArray:
    ones = np.ones(len(means))
    return _spherical(_whitened(roots, features), means @ roots, ones)


def _whitened(root: FloatArray, features: FloatArray) -> FloatArray:
    """Return Cᵀ x; half the work where C is triangular, as it is unless it was singular."""
    if np.tril(root, -1).any():
        return np.asarray(root.T @ features)
    from scipy.linalg.blas import dtrmm

    return np.asarray(dtrmm(1.0, root.T, features.T, side=1, lower=1, trans_a=1).T)


def _diag(features: FloatArray, means: FloatArray, roots: FloatArray) -> FloatArray:
    precisions = roots**2
    own = (precisions * means**2).sum(axis=1)
    squares = (-2 * precisions * means) @ features
    squares += precisions @ (features * features)
    squares += own[:, None]
    for k in np.flatnonzero(own > EXPANDED):
        moved = (features - means[k][:, None]) * roots[k][:, None]
        np.einsum("dm,dm->m", moved, moved, out=squares[k])
    return np.maximum(squares, 0.0, out=squares)


def _spherical(features: FloatArray, means: FloatArray, roots: FloatArray) -> FloatArray:
    precisions = roots**2
    own = precisions * (means**2).sum(axis=1)
    squares = (-2 * precisions[:, None] * means) @ features
    squares += precisions[:, None] * np.einsum("dm,dm->m", features, features)
    squares += own[:, None]
    for k in np.flatnonzero(own > EXPANDED):
        moved = features - means[k][:, None]
        squares[k] = precisions[k] * np.einsum("dm,dm->m", moved, moved)
    return np.maximum(squares, 0.0, out=squares)


_DISTANCES = {"full": _full, "tied": _tied, "diag": _diag, "spherical": _spherical}
