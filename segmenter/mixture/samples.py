"""Weighted samples as columns of monomials: everything that EM reads.

The log-density of a Gaussian is linear in the monomials of its argument,
φ(x) = (1, x_i, x_i x_j for i ≤ j), so both steps of EM are one matrix product with them.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.work.parallel import map_spans, single_threaded_blas, spans

# Values of monomials that are kept, a quarter of a gigabyte; past it products are formed when read.
MOST_KEPT = 1 << 25
BLOCK = 1 << 15
LEAST_RATIO = 1e-70
# Features from which products cost more than they save.
WIDE = 33
Indices = tuple[NDArray[np.intp], NDArray[np.intp]]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Samples:
    """M weighted columns of F = 1 + D + D (D + 1) / 2 monomials, in standard units.

    Attributes
    ----------
    monomials : (F, M) array
        φ of the standardised features, or the weighted mean of several samples' φ: a cell. EM on
        cells maximises a lower bound of the likelihood of their samples (Jensen), and keeps the
        scatter inside each cell. Of very many single samples only the first 1 + D rows are kept:
        their products follow from them.
    weights : (M,) array
        Sum to 1.
    origin, scale : (D,) arrays
        Standard units are ``(feature - origin) / scale``: without them the differences between
        second moments and squared means would cancel.
    floor : (D,) array
        Smallest variance a component may have in any direction, in standard units.
    """

    monomials: FloatArray
    weights: FloatArray
    origin: FloatArray
    scale: FloatArray
    floor: FloatArray

    @property
    def n_samples(self) -> int:
        """M."""
        return int(self.monomials.shape[1])

    @property
    def n_features(self) -> int:
        """D."""
        return int(self.origin.shape[0])

    @property
    def standard_features(self) -> FloatArray:
        """The standardised features, (D, M)."""
        return self.monomials[1 : 1 + self.n_features]

    @property
    def log_scale(self) -> float:
        """What a log-density in standard units has more than one in feature units."""
        return float(np.log(self.scale).sum())

    @property
    def comparable_scale(self) -> FloatArray:
        """The scale, none so small that the square of its ratio to another is too large."""
        return np.asarray(np.maximum(self.scale, LEAST_RATIO * self.scale.max()))

    def columns(self, start: int, stop: int) -> FloatArray:
        """Return some columns with all their monomials, (F, stop - start)."""
        columns = self.monomials[:, start:stop]
        if len(columns) == n_monomials(self.n_features):
            return columns
        return form_monomials(columns[1:])

    def standardise(self, mixture: Mixture) -> Mixture:
        """Express a mixture over features in standard units."""
        return Mixture(
            mixture.weights,
            (mixture.means - self.origin) / self.scale,
            mixture.covariances / (self.scale[:, None] * self.scale),
        )

    def restore(self, mixture: Mixture) -> Mixture:
        """Express a mixture in standard units over features again."""
        return Mixture(
            mixture.weights,
            mixture.means * self.scale + self.origin,
            mixture.covariances * (self.scale[:, None] * self.scale),
        )


def make_samples(
    features: NDArray[np.floating],
    counts: NDArray[np.integer] | FloatArray | None = None,
    floor: float | FloatArray = 0.0,
    common_scale: bool = True,
    products: bool = True,
) -> Samples:
    """Form the monomials of weighted feature vectors.

    Parameters
    ----------
    features : (D, M) array
        Finite; the sample index last.
    counts : (M,) array, optional
        How often each occurs; any positive scale. Once each if left out.
    floor : float or (D,) array
        Smallest variance of a component, of each feature, in squared feature units.
    common_scale : bool
        One scale for all features, so that directions keep their meaning, or one for each.
    products : bool
        Keep the products of features, if there are not very many.

    Returns
    -------
    samples : Samples
        Standardised by the weighted mean and the spread.
    """
    n, m = features.shape
    weights = np.full(m, 1 / m) if counts is None else _shares(counts)
    origin, variances = _moments(features, weights)
    variances = np.maximum(variances, floor)
    if common_scale:
        variances = np.full(n, variances.max())
    spread = np.sqrt(variances)
    scale = np.where(spread > 0, spread, 1.0)
    rows = n_monomials(n)
    monomials = np.empty((rows if products and rows * m <= MOST_KEPT else 1 + n, m))

    def fill(start: int, stop: int) -> None:
        block = monomials[:, start:stop]
        block[0] = 1.0
        standard = (features[:, start:stop] - origin[:, None]) / scale[:, None]
        block[1 : 1 + n] = standard
        if len(block) == rows:
            _write_products(standard, block[1 + n :])

    map_spans(fill, spans(m, BLOCK))
    return Samples(monomials, weights, origin, scale, floor / scale**2)


def _shares(counts: NDArray[np.integer] | FloatArray) -> FloatArray:
    """Scale weights to a sum of 1, also where their own sum is too large a number."""
    with np.errstate(over="ignore"):
        total = counts.sum()
    if not np.isfinite(total):
        counts = counts / counts.max()
        total = counts.sum()
    return np.asarray(counts / total)


def _moments(features: NDArray[np.floating], weights: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the weighted mean and variance of each feature, (D,) each."""
    # One sample is taken out first: the mean of large, nearly equal numbers is rounded.
    shift = features[:, np.flatnonzero(weights)[0]].astype(np.float64)
    pieces = spans(features.shape[1], BLOCK)
    with single_threaded_blas():
        sums = map_spans(
            lambda a, b: (features[:, a:b] - shift[:, None]) @ weights[a:b],
            pieces,
        )
        mean = shift + np.sum(sums, axis=0)
        squares = map_spans(
            lambda a, b: (features[:, a:b] - mean[:, None]) ** 2 @ weights[a:b],
            pieces,
        )
    return mean, np.sum(squares, axis=0)


def group(samples: Samples, ids: NDArray[np.intp]) -> Samples:
    """Replace groups of samples by cells.

    Parameters
    ----------
    samples : Samples
    ids : (M,) int array
        Group of each sample, from 0; groups without samples vanish.

    Returns
    -------
    cells : Samples
        One column a group: the weighted mean of its columns.
    """
    mass: FloatArray = np.bincount(ids, samples.weights).astype(np.float64)
    used = np.flatnonzero(mass)
    cells = np.empty((n_monomials(samples.n_features), len(used)))
    cells[0] = 1.0

    def average(start: int, stop: int) -> None:
        for row in range(start, stop):
            total = np.bincount(ids, samples.weights * monomial(samples, row))
            cells[row] = total[used] / mass[used]

    map_spans(average, spans(len(cells), 1)[1:])
    return Samples(cells, mass[used], samples.origin, samples.scale, samples.floor)


def n_monomials(n_features: int) -> int:
    """Return F for D features."""
    return 1 + n_features + n_features * (n_features + 1) // 2


@cache
def pairs(n_features: int) -> Indices:
    """Return the features i ≤ j of each product, in the monomials' order."""
    return np.triu_indices(n_features)


def form_monomials(features: FloatArray) -> FloatArray:
    """Return φ of feature vectors, (F, M)."""
    n, m = features.shape
    monomials = np.empty((n_monomials(n), m))
    monomials[0] = 1.0
    monomials[1 : 1 + n] = features
    _write_products(features, monomials[1 + n :])
    return monomials


def _write_products(features: FloatArray, out: FloatArray) -> None:
    for row, (i, j) in enumerate(zip(*pairs(len(features)), strict=True)):
        np.multiply(features[i], features[j], out=out[row])


def monomial(samples: Samples, row: int) -> FloatArray:
    """Return one monomial of every sample, (M,)."""
    if row < len(samples.monomials):
        return np.asarray(samples.monomials[row])
    i, j = (index[row - 1 - samples.n_features] for index in pairs(samples.n_features))
    return np.asarray(samples.standard_features[i] * samples.standard_features[j])
