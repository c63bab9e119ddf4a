"""Covariances whose volume, shape and orientation are each equal or varying: mclust's names.

Σ_k = λ_k D_k A_k D_kᵀ, with volume λ, shape A of determinant 1 and orientation D. Three letters say
whether each of them is Equal, Varying or the Identity. Four of the fourteen have names of their
own: VII is spherical, VVI diag, EEE tied and VVV full.
"""

from collections.abc import Callable
from typing import Literal, TypeGuard, get_args

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.gaussians import are_definite

EigenShape = Literal["EII", "EEI", "VEI", "EVI", "EVE", "VEE", "VVE", "EEV", "VEV", "EVV"]
EIGEN_SHAPES: tuple[EigenShape, ...] = get_args(EigenShape)

# Alternations within one M-step, and the relative change that ends them.
MOST_ROUNDS, SETTLED = 200, 1e-13
# Of the mean variance, added to every variance so that no volume is nothing.
DEGENERATE = 1e-12
Shape = Callable[[FloatArray, FloatArray, FloatArray], FloatArray]


def apply_shape(
    shape: EigenShape, masses: FloatArray, covariances: FloatArray, previous: FloatArray
) -> FloatArray:
    """Compute the likeliest covariances of a shape.

    Parameters
    ----------
    shape : str
        One of `EIGEN_SHAPES`.
    masses : (K,) array
        Weights of the components.
    covariances : (K, D, D) array
        Of each component's samples.
    previous : (K, D, D) array
        Of the step before, where a common orientation is looked for first.

    Returns
    -------
    covariances : (K, D, D) array

    References
    ----------
    .. [1] G. Celeux and G. Govaert, "Gaussian parsimonious clustering models", Pattern Recognition
       28(5), 1995.
    .. [2] L. Scrucca, M. Fop, T. B. Murphy and A. E. Raftery, "mclust 5: clustering, classification
       and density estimation using Gaussian finite mixture models", The R Journal 8(1), 2016.
    """
    n = covariances.shape[1]
    shares = np.maximum(masses, np.finfo(float).tiny) / masses.sum()
    mean = float(np.einsum("k,kii->", shares, covariances)) / n
    scatters = _definite(covariances, DEGENERATE * (abs(mean) or 1.0))
    return _SHAPES[shape](shares, scatters, previous)


def _definite(covariances: FloatArray, least: float) -> FloatArray:
    """Add a little to every variance; what a leap has led out of the cone is brought back first."""
    raised = covariances + least * np.eye(covariances.shape[1])
    if are_definite(raised):
        return np.asarray(raised)
    variances, axes = np.linalg.eigh(covariances)
    return np.asarray((axes * np.maximum(variances, least)[:, None, :]) @ axes.transpose(0, 2, 1))


def is_shape(covariance_type: str) -> TypeGuard[EigenShape]:
    """Whether a covariance type is one of `EIGEN_SHAPES`."""
    return covariance_type in EIGEN_SHAPES


def n_shape_parameters(shape: EigenShape, k: int, d: int) -> int:
    """Count the free parameters of K covariances of a shape over D features."""
    volume, form, orientation = shape
    angles = d * (d - 1) // 2
    return (
        {"E": 1, "V": k}[volume]
        + {"E": d - 1, "V": k * (d - 1), "I": 0}[form]
        + {"E": angles, "V": k * angles, "I": 0}[orientation]
    )


def _eii(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    k, n = scatters.shape[:2]
    variance = np.einsum("k,kii->", shares, scatters) / n
    return np.repeat(variance * np.eye(n)[None], k, axis=0)


def _diagonals(scatters: FloatArray) -> FloatArray:
    return np.asarray(np.einsum("kii->ki", scatters))


def _matrices(variances: FloatArray) -> FloatArray:
    return np.asarray(variances[:, :, None] * np.eye(variances.shape[1]))


def _eei(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    return _matrices(np.repeat((shares @ _diagonals(scatters))[None], len(shares), axis=0))


def _vei(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    return _matrices(_one_shape(shares, _diagonals(scatters)))


def _evi(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    return _matrices(_one_volume(shares, _diagonals(scatters)))


def _eev(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    variances, axes = np.linalg.eigh(scatters)
    return np.asarray((axes * (shares @ variances)) @ axes.transpose(0, 2, 1))


def _vev(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    variances, axes = np.linalg.eigh(scatters)
    own = axes * _one_shape(shares, variances)[:, None, :]
    return np.asarray(own @ axes.transpose(0, 2, 1))


def _evv(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    volumes = np.exp(np.linalg.slogdet(scatters)[1] / scatters.shape[1])
    return np.asarray(scatters * (shares @ volumes / volumes)[:, None, None])


def _vee(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    n = scatters.shape[1]
    volumes = _diagonals(scatters).mean(axis=1)
    for _ in range(MOST_ROUNDS):
        form = np.einsum("k,kij->ij", shares / volumes, scatters)
        form = form / np.exp(np.linalg.slogdet(form)[1] / n)
        before, volumes = volumes, np.einsum("kij,ji->k", scatters, np.linalg.inv(form)) / n
        if np.abs(volumes / before - 1).max() < SETTLED:
            break
    return np.asarray(volumes[:, None, None] * form)


def _one_shape(shares: FloatArray, variances: FloatArray) -> FloatArray:
    """Give variances (K, D) one shape and a volume of each component's own."""
    volumes = variances.mean(axis=1)
    for _ in range(MOST_ROUNDS):
        form = shares / volumes @ variances
        form = form / np.exp(np.log(form).mean())
        before, volumes = volumes, (variances / form).mean(axis=1)
        if np.abs(volumes / before - 1).max() < SETTLED:
            break
    return np.asarray(volumes[:, None] * form)


def _one_volume(shares: FloatArray, variances: FloatArray) -> FloatArray:
    """Give variances (K, D) one volume and a shape of each component's own."""
    volumes = np.exp(np.log(variances).mean(axis=1))
    return np.asarray(variances * (shares @ volumes / volumes)[:, None])


def _eve(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    return _common_axes(shares, scatters, previous, _one_volume)


def _vve(shares: FloatArray, scatters: FloatArray, previous: FloatArray) -> FloatArray:
    return _common_axes(shares, scatters, previous, lambda _, variances: variances)


def _common_axes(
    shares: FloatArray,
    scatters: FloatArray,
    previous: FloatArray,
    restrict: Callable[[FloatArray, FloatArray], FloatArray],
) -> FloatArray:
    """Find the orientation that suits all components best, from two starts."""
    pooled = np.einsum("k,kij->ij", shares, scatters)
    found: list[tuple[float, int, FloatArray, FloatArray]] = []
    for start in (previous[0], pooled):
        axes, variances = _turned(shares, scatters, np.linalg.eigh(start)[1], restrict)
        own = np.einsum("di,kde,ei->ki", axes, scatters, axes)
        cost = float(shares @ (np.log(variances) + own / variances).sum(axis=1))
        found.append((cost, len(found), axes, variances))
    _, _, axes, variances = min(found, key=lambda each: each[:2])
    return np.asarray((axes * variances[:, None, :]) @ axes.T)


def _turned(
    shares: FloatArray,
    scatters: FloatArray,
    axes: FloatArray,
    restrict: Callable[[FloatArray, FloatArray], FloatArray],
) -> tuple[FloatArray, FloatArray]:
    """Turn two axes at a time to where they are best for given variances, and so on.

    With all else fixed, the cost of a pair of axes is a quadratic form of the first, so that its
    smallest eigenvector is the best: no round raises the cost.
    """
    n = axes.shape[0]
    turned = axes.T @ scatters @ axes
    variances = restrict(shares, _diagonals(turned))
    for _ in range(MOST_ROUNDS):
        before = variances
        for i in range(n - 1):
            for j in range(i + 1, n):
                difference = shares * (1 / variances[:, i] - 1 / variances[:, j])
                block = turned[:, [[i], [j]], [i, j]]
                first = np.linalg.eigh(np.einsum("k,kij->ij", difference, block))[1][:, 0]
                # The nearer of the two signs, so that nothing turns where nothing is gained.
                first = first * (1.0 if first[0] >= 0 else -1.0)
                rotation = np.eye(n)
                rotation[[i, j], i] = first
                rotation[[i, j], j] = -first[1], first[0]
                axes, turned = axes @ rotation, rotation.T @ turned @ rotation
        variances = restrict(shares, _diagonals(turned))
        if np.abs(variances / before - 1).max() < SETTLED:
            break
    return axes, variances


_SHAPES: dict[EigenShape, Shape] = {
    "EII": _eii,
    "EEI": _eei,
    "VEI": _vei,
    "EVI": _evi,
    "EVE": _eve,
    "VEE": _vee,
    "VVE": _vve,
    "EEV": _eev,
    "VEV": _vev,
    "EVV": _evv,
}
