"""The M-step for many features: means and covariances of weighted samples, by covariance type."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceType
from segmenter.work.parallel import Span, map_spans, single_threaded_blas, spans

# Values of a block of samples, which stays in the cache; matrices are quicker on longer ones.
BLOCK_VALUES = {"full": 1 << 20, "tied": 1 << 20, "diag": 1 << 18, "spherical": 1 << 18}
# A variance that is a smaller share of the squared mean is computed around the mean.
CANCELLED = 1e-6
Moments = tuple[FloatArray, FloatArray, FloatArray]


@dataclass(frozen=True, slots=True)
class TypedMoments:
    """How one type of covariance is computed.

    Attributes
    ----------
    fixed : callable
        From features (D, M) and weights (M,), what stays the same from step to step.
    of : callable
        From features, posteriors times weights (K, M) and what stays the same: the components'
        masses (K,), means (K, D) and covariances.
    """

    fixed: Callable[[FloatArray, FloatArray], FloatArray]
    of: Callable[[FloatArray, FloatArray, FloatArray], Moments]


def block_columns(features: FloatArray, kind: CovarianceType = "diag") -> list[Span]:
    """Cut (D, M) features into blocks of columns."""
    return spans(features.shape[1], max(256, BLOCK_VALUES[kind] // features.shape[0]))


def weighted_means(features: FloatArray, heavy: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return masses (K,) and means (K, D) for features (D, M) of weights (K, M)."""
    with single_threaded_blas():
        parts = map_spans(lambda a, b: heavy[:, a:b] @ features[:, a:b].T, block_columns(features))
    # A component without samples has its mean at the origin, wherever that is.
    mass = heavy.sum(axis=1)
    return mass, np.sum(parts, axis=0) / _safe(mass)[:, None]


def _safe(mass: FloatArray) -> FloatArray:
    return np.where(mass > 0, mass, 1.0)


def _nothing(features: FloatArray, weights: FloatArray) -> FloatArray:
    return np.zeros(0)


def _full(features: FloatArray, heavy: FloatArray, fixed: FloatArray) -> Moments:
    mass, means = weighted_means(features, heavy)
    covariances = np.empty((len(mass), len(features), len(features)))

    def fill(start: int, stop: int) -> None:
        for k in range(start, stop):
            covariances[k] = _scatter(features, heavy[k], means[k]) / _safe(mass)[k]

    with single_threaded_blas():
        map_spans(fill, spans(len(mass), 1))
    return mass, means, covariances


def _scatter(features: FloatArray, heavy: FloatArray, mean: FloatArray) -> FloatArray:
    total = np.zeros((len(features), len(features)))
    for a, b in block_columns(features, "full"):
        moved = features[:, a:b] - mean[:, None]
        moved *= np.sqrt(heavy[a:b])
        # One array times its own transpose costs half.
        total += moved @ moved.T
    return total


def _second_moments(features: FloatArray, weights: FloatArray) -> FloatArray:
    with single_threaded_blas():
        return _scatter(features, weights, np.zeros(len(features)))


def _tied(features: FloatArray, heavy: FloatArray, fixed: FloatArray) -> Moments:
    mass, means = weighted_means(features, heavy)
    between = (means * mass[:, None]).T @ means
    return mass, means, np.asarray((fixed - between) / mass.sum())


def _diag(features: FloatArray, heavy: FloatArray, fixed: FloatArray) -> Moments:
    mass, means = weighted_means(features, heavy)
    with single_threaded_blas():
        parts = map_spans(
            lambda a, b: heavy[:, a:b] @ (features[:, a:b] ** 2).T, block_columns(features)
        )
    squares = np.sum(parts, axis=0) / _safe(mass)[:, None]
    variances = squares - means**2
    for k in np.flatnonzero((variances < CANCELLED * squares).any(axis=1)):
        variances[k] = _variances(features, heavy[k], means[k]) / _safe(mass)[k]
    return mass, means, variances


def _norms(features: FloatArray, weights: FloatArray) -> FloatArray:
    return np.asarray(np.einsum("dm,dm->m", features, features))


def _spherical(features: FloatArray, heavy: FloatArray, fixed: FloatArray) -> Moments:
    mass, means = weighted_means(features, heavy)
    squares = np.einsum("km,m->k", heavy, fixed) / _safe(mass)
    variances = squares - (means**2).sum(axis=1)
    for k in np.flatnonzero(variances < CANCELLED * squares):
        variances[k] = _variances(features, heavy[k], means[k]).sum() / _safe(mass)[k]
    return mass, means, np.asarray(variances / len(features))


def _variances(features: FloatArray, heavy: FloatArray, mean: FloatArray) -> FloatArray:
    total = np.zeros(len(features))
    for a, b in block_columns(features):
        moved = features[:, a:b] - mean[:, None]
        total += (moved * moved) @ heavy[a:b]
    return total


MOMENTS: dict[CovarianceType, TypedMoments] = {
    "full": TypedMoments(_nothing, _full),
    "tied": TypedMoments(_second_moments, _tied),
    "diag": TypedMoments(_nothing, _diag),
    "spherical": TypedMoments(_norms, _spherical),
}
