"""Gaussians as linear functions of monomials, and covariances kept above a floor."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import pairs

# Stands for the logarithm of a weight that has vanished.
TINY_WEIGHT = 1e-300
# Stands for a variance that has vanished: its density stays finite.
TINY_VARIANCE = 1e-30
# What rounding does to small eigenvalues, as a share of the largest, and which ones it shows in.
ROUNDING = 8 * np.finfo(float).eps
NOISY = 1e-8
# Variance in standard units below which a component is evaluated around its own mean, along its own
# axes: of sixteen digits, the quadratic form around the origin loses as many as the precision has.
TIGHT = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class LinearForm:
    """log(weight · density) of K components as linear functions of monomials.

    Attributes
    ----------
    theta : (K, F) array
        Columns in the order of the monomials: 1, x_i, x_i x_j for i ≤ j.
    centres : (K, D) array
        What each component's features are counted from: the origin, or the mean of a tight one.
    tight : (K,) bool array
        Which components are so narrow that their quadratic form would lose its digits.
    whitening : (K, D, D) array
        Rows are each component's axes, each divided by its standard deviation.
    """

    theta: FloatArray
    centres: FloatArray
    tight: NDArray[np.bool_]
    whitening: FloatArray

    def joint(self, columns: FloatArray) -> FloatArray:
        """Evaluate log(weight · density) of (F, M) monomials, (K, M)."""
        joint = np.asarray(self.theta @ columns)
        for k in np.flatnonzero(self.tight):
            joint[k] = self._tight_joint(columns, k)
        return joint

    def sums(self, columns: FloatArray, heavy: FloatArray) -> FloatArray:
        """Sum (F, M) monomials weighed by (K, M), those of tight ones around their own means."""
        sums = np.asarray(heavy @ columns.T)
        for k in np.flatnonzero(self.tight):
            sums[k] = centred(columns, self.centres[k]) @ heavy[k]
        return sums

    def _tight_joint(self, columns: FloatArray, k: np.intp) -> FloatArray:
        n = self.centres.shape[1]
        moved = self.whitening[k] @ (columns[1 : 1 + n] - self.centres[k][:, None])
        # A cell's scatter is what it has beyond its mean; single samples have exactly none.
        quadratic = self.theta[k, 1 + n :] @ scatter(columns, n)
        return np.asarray(self.theta[k, 0] - 0.5 * np.einsum("im,im->m", moved, moved) + quadratic)


def linear_form(mixture: Mixture, least: float = TINY_VARIANCE) -> LinearForm:
    """Express a mixture, in the units of the monomials, as a linear form.

    Parameters
    ----------
    mixture : Mixture
    least : float
        Variance that none is below, so that one just above, by no more than what rounding does to
        eigenvalues, is meant to be it.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, eq. 2.43 and §2.4.
    """
    variances, axes = np.linalg.eigh(mixture.covariances)
    noise = ROUNDING * variances[:, -1:] if TINY_VARIANCE < least < NOISY else 0.0
    variances = np.where(variances <= least + noise, least, variances)
    constants = np.log(np.maximum(mixture.weights, TINY_WEIGHT)) - 0.5 * (
        mixture.n_features * np.log(2 * np.pi) + np.log(variances).sum(1)
    )
    whitening = (axes / np.sqrt(variances)[:, None, :]).transpose(0, 2, 1)
    return form_around(constants, mixture.means, whitening, variances[:, 0] < TIGHT)


def form_around(
    constants: FloatArray, means: FloatArray, whitening: FloatArray, tight: NDArray[np.bool_]
) -> LinearForm:
    """Build the form of ``constant - |whitening · (x - mean)|² / 2``."""
    n = means.shape[1]
    precisions = whitening.transpose(0, 2, 1) @ whitening
    moved = np.where(tight[:, None], 0.0, means)
    slopes = (precisions @ moved[:, :, None])[:, :, 0]
    rows, columns = pairs(n)
    theta = np.empty((len(means), 1 + n + len(rows)))
    theta[:, 0] = constants - 0.5 * (slopes * moved).sum(1)
    theta[:, 1 : 1 + n] = slopes
    # An off-diagonal pair stands once among the monomials and twice in the quadratic form.
    theta[:, 1 + n :] = precisions[:, rows, columns] * np.where(rows == columns, -0.5, -1.0)
    return LinearForm(theta, means - moved, tight, whitening)


def scatter(columns: FloatArray, n_features: int) -> FloatArray:
    """Return the scatter inside cells: their second moments less the products of their means."""
    features = columns[1 : 1 + n_features]
    rows, others = pairs(n_features)
    return columns[1 + n_features :] - features[rows] * features[others]


def centred(columns: FloatArray, centre: FloatArray) -> FloatArray:
    """Return the monomials of features counted from ``centre`` instead of the origin, (F, M).

    A cell's scatter, which is the difference between its second moments and its squared mean, is
    kept; for single samples that difference is exactly nothing.
    """
    n = len(centre)
    moved = columns[1 : 1 + n] - centre[:, None]
    rows, others = pairs(n)
    return np.concatenate([columns[:1], moved, scatter(columns, n) + moved[rows] * moved[others]])


def clip_covariances(covariances: FloatArray, floor: FloatArray) -> FloatArray:
    """Raise every eigenvalue that is below the floor to it.

    This is the maximum-likelihood covariance under the constraint Σ ⪰ diag(floor), so a step of EM
    that ends with it never lowers the likelihood; adding to the diagonal can.

    Parameters
    ----------
    covariances : (K, D, D) array
    floor : (D,) array
        Variances in the same units; nothing is done if they are zero.

    Returns
    -------
    covariances : (K, D, D) array
    """
    if not floor.any():
        return covariances
    root = np.sqrt(floor)
    metric = root[:, None] * root
    try:
        # Quicker than eigenvalues, and most often enough to see that all are above.
        np.linalg.cholesky(covariances - np.diag(floor))
    except np.linalg.LinAlgError:
        return _raise(covariances, metric)
    return covariances


def lift_covariances(covariances: FloatArray, floor: FloatArray) -> FloatArray:
    """Raise eigenvalues to the floor like `clip_covariances`, but not for rounding's sake."""
    if not floor.any() or are_definite(covariances - (1 - 1e-9) * np.diag(floor)):
        return covariances
    return clip_covariances(covariances, floor)


def are_definite(covariances: FloatArray) -> bool:
    """Whether all of (K, D, D) covariances are positive definite."""
    try:
        np.linalg.cholesky(covariances)
    except np.linalg.LinAlgError:
        return False
    return True


def _raise(covariances: FloatArray, metric: FloatArray) -> FloatArray:
    variances, axes = np.linalg.eigh(covariances / metric)
    raised = (axes * np.maximum(variances, 1.0)[:, None, :]) @ axes.transpose(0, 2, 1)
    low = (variances[:, 0] < 1.0)[:, None, None]
    return np.where(low, raised * metric, covariances)
