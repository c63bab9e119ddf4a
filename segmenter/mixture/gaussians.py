"""Gaussians as linear functions of monomials, and covariances kept above a floor."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture

# Stands for the logarithm of a weight that has vanished.
TINY_WEIGHT = 1e-300
# Variance in standard units below which a component is evaluated around its own mean: of sixteen
# digits, the quadratic form around the origin loses as many as the precision has.
TIGHT = 1e-6


def log_density_coefficients(mixture: Mixture) -> FloatArray:
    """Return Θ with ``Θ @ φ(x)`` = log(weight · density) of each component.

    Parameters
    ----------
    mixture : Mixture
        In the units of the monomials.

    Returns
    -------
    theta : (K, F) array
        Columns in the order of the monomials: 1, x_i, x_i x_j for i ≤ j.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, eq. 2.43 and §2.4.
    """
    n = mixture.n_features
    variances, axes = np.linalg.eigh(mixture.covariances)
    precisions = (axes / variances[:, None, :]) @ axes.transpose(0, 2, 1)
    slopes = (precisions @ mixture.means[:, :, None])[:, :, 0]
    log_determinants = np.log(variances).sum(1)
    distances = (slopes * mixture.means).sum(1)
    constants = np.log(np.maximum(mixture.weights, TINY_WEIGHT)) - 0.5 * (
        n * np.log(2 * np.pi) + log_determinants + distances
    )
    rows, columns = np.triu_indices(n)
    # An off-diagonal pair stands once among the monomials and twice in the quadratic form.
    factors = np.where(rows == columns, -0.5, -1.0)
    return np.concatenate(
        [constants[:, None], slopes, precisions[:, rows, columns] * factors], axis=1
    )


def is_tight(mixture: Mixture) -> NDArray[np.bool_]:
    """Tell which components are so narrow that their quadratic form would lose its digits, (K,)."""
    return np.asarray(np.linalg.eigvalsh(mixture.covariances)[:, 0] < TIGHT)


def centred(columns: FloatArray, centre: FloatArray) -> FloatArray:
    """Return the monomials of features counted from ``centre`` instead of the origin, (F, M).

    A cell's scatter, which is the difference between its second moments and its squared mean, is
    kept; for single samples that difference is exactly nothing.
    """
    n = len(centre)
    features = columns[1 : 1 + n]
    moved = features - centre[:, None]
    rows, others = np.triu_indices(n)
    scatter = columns[1 + n :] - features[rows] * features[others]
    return np.concatenate([columns[:1], moved, scatter + moved[rows] * moved[others]])


def log_joint(
    columns: FloatArray, theta: FloatArray, centres: FloatArray, tight: NDArray[np.bool_]
) -> FloatArray:
    """Evaluate log(weight · density), (K, M), of components whose ``theta`` counts from centres.

    Parameters
    ----------
    columns : (F, M) array
        Monomials counted from the origin.
    theta : (K, F) array
    centres : (K, D) array
    tight : (K,) bool array
        Which components have a centre other than the origin.
    """
    joint = np.asarray(theta @ columns)
    for k in np.flatnonzero(tight):
        joint[k] = theta[k] @ centred(columns, centres[k])
    return joint


def clip_covariances(covariances: FloatArray, floor: FloatArray) -> FloatArray:
    """Raise every eigenvalue that is below the floor to it.

    This is the maximum-likelihood covariance under the constraint Σ ⪰ diag(floor), so a step of EM
    that ends with it never lowers the likelihood; adding to the diagonal can.

    Parameters
    ----------
    covariances : (K, D, D) array
    floor : (D,) array
        Positive variances in the same units.

    Returns
    -------
    covariances : (K, D, D) array
    """
    root = np.sqrt(floor)
    metric = np.outer(root, root)
    variances, axes = np.linalg.eigh(covariances / metric)
    if variances.min() >= 1.0:
        return covariances
    raised = (axes * np.maximum(variances, 1.0)[:, None, :]) @ axes.transpose(0, 2, 1)
    low = (variances[:, 0] < 1.0)[:, None, None]
    return np.where(low, raised * metric, covariances)
