"""Weighted samples as columns of monomials: everything that EM reads.

The log-density of a Gaussian is linear in the monomials of its argument,
φ(x) = (1, x_i, x_i x_j for i ≤ j), so both steps of EM are one matrix product with them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.parallel import map_spans, spans


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """M weighted columns of F = 1 + D + D (D + 1) / 2 monomials, in standard units.

    Attributes
    ----------
    monomials : (F, M) array
        φ of the standardised features, or the weighted mean of several samples' φ: a cell. EM on
        cells maximises a lower bound of the likelihood of their samples (Jensen), and keeps the
        scatter inside each cell.
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

    def standardise(self, mixture: Mixture) -> Mixture:
        """Express a mixture over features in standard units."""
        return Mixture(
            mixture.weights,
            (mixture.means - self.origin) / self.scale,
            mixture.covariances / np.outer(self.scale, self.scale),
        )

    def restore(self, mixture: Mixture) -> Mixture:
        """Express a mixture in standard units over features again."""
        return Mixture(
            mixture.weights,
            mixture.means * self.scale + self.origin,
            mixture.covariances * np.outer(self.scale, self.scale),
        )


def make_samples(features: FloatArray, counts: NDArray[np.int64], floor: float) -> Samples:
    """Form the monomials of weighted feature vectors.

    Parameters
    ----------
    features : (D, M) array
        Finite; the sample index last.
    counts : (M,) array
        How often each occurs; any positive scale.
    floor : float
        Smallest variance of a component, in squared feature units.

    Returns
    -------
    samples : Samples
        Standardised by the weighted mean and one common scale, so that directions keep their
        meaning.
    """
    weights = counts / counts.sum()
    origin = features @ weights
    spread = np.sqrt(max(float(((features - origin[:, None]) ** 2 @ weights).max()), floor))
    scale = np.full(len(features), spread or 1.0)
    monomials = np.empty((n_monomials(len(features)), features.shape[1]))

    def fill(start: int, stop: int) -> None:
        standard = (features[:, start:stop] - origin[:, None]) / scale[:, None]
        _write_monomials(standard, monomials[:, start:stop])

    map_spans(fill, spans(features.shape[1], 1 << 15))
    return Samples(monomials, weights, origin, scale, floor / scale**2)


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
    cells = np.empty((len(samples.monomials), len(used)))
    cells[0] = 1.0

    def average(start: int, stop: int) -> None:
        for row in range(start, stop):
            total = np.bincount(ids, samples.weights * samples.monomials[row])
            cells[row] = total[used] / mass[used]

    map_spans(average, spans(len(cells), 1)[1:])
    return Samples(cells, mass[used], samples.origin, samples.scale, samples.floor)


def n_monomials(n_features: int) -> int:
    """Return F for D features."""
    return 1 + n_features + n_features * (n_features + 1) // 2


def _write_monomials(features: FloatArray, out: FloatArray) -> None:
    n = len(features)
    out[0] = 1.0
    out[1 : 1 + n] = features
    for row, (i, j) in enumerate(zip(*np.triu_indices(n), strict=True), start=1 + n):
        np.multiply(features[i], features[j], out=out[row])
