"""Data and fits that are odd: found, and told in a line each."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples

# Samples are far away at so many times the spread of all others, if they are so small a share.
FAR = 1e3
FEW = 0.02
# So few samples at such a distance are at least so many standard deviations from the mean of all,
# although they widen the spread themselves; nearer ones need no closer look.
SUSPICIOUS = 0.9 / np.sqrt(FEW)
# A ridge so much smaller than the data's own variance does not drown it.
DROWNING = 1e-3
DEFAULT_RIDGE = 1e-6


def may_be_far(samples: Samples) -> bool:
    """Tell quickly whether any sample can be far away."""
    features = samples.standard_features
    return bool(max(features.max(), -features.min()) > SUSPICIOUS)


def far_away(features: NDArray[np.floating], weights: FloatArray | None) -> BoolArray:
    """Tell which samples lie so far away that they are errors of measurement, (M,).

    They would otherwise be a component of their own, or stretch one over all others.

    Parameters
    ----------
    features : (D, M) array
    weights : (M,) array, optional
    """
    share = np.full(features.shape[1], 1.0) if weights is None else weights
    share = share / share.sum()
    far = np.zeros(features.shape[1], np.bool_)
    while True:
        near = np.where(far, 0.0, share)
        centre, spread = _centre_and_spread(features, near / near.sum())
        distance = np.zeros(features.shape[1])
        for row, middle, width in zip(features, centre, spread, strict=True):
            np.maximum(distance, np.abs(row - middle) / (width or np.inf), out=distance)
        suspects = ~far & (distance > SUSPICIOUS)
        if not suspects.any() or share[far | suspects].sum() > FEW:
            return far
        rest = np.where(suspects, 0.0, near)
        centre, spread = _centre_and_spread(features, rest / rest.sum())
        away = np.linalg.norm(features[:, suspects] - centre[:, None], axis=0)
        beyond = away > FAR * np.linalg.norm(spread)
        if not beyond.any() or not spread.any():
            return far
        far[np.flatnonzero(suspects)[beyond]] = True


def _centre_and_spread(
    features: NDArray[np.floating], share: FloatArray
) -> tuple[FloatArray, FloatArray]:
    centre = np.array([row @ share for row in features])
    variances = [(row - middle) ** 2 @ share for row, middle in zip(features, centre, strict=True)]
    return centre, np.sqrt(variances)


def gentle_ridge(ridge: float, samples: Samples) -> float:
    """Lower a ridge that nobody asked for where it would drown data of small scale."""
    variance = float(samples.scale.max()) ** 2
    is_constant = not samples.standard_features.any()
    if ridge > DEFAULT_RIDGE or ridge <= DROWNING * variance or is_constant:
        return ridge
    return DEFAULT_RIDGE * variance


def data_notices(samples: Samples, n_components: int, n_far: int) -> tuple[str, ...]:
    """Say what is odd about the data."""
    notices = []
    if n_far:
        notices.append(
            f"{n_far} row{'s' if n_far > 1 else ''} more than {FAR:.0f} times as far away as all"
            " others were left out of the fit; set keep_far to keep them"
        )
    n_distinct = _distinct(samples.standard_features, n_components)
    if n_distinct < n_components:
        notices.append(f"there are only {n_distinct} distinct rows for {n_components} components")
    return tuple(notices)


def _distinct(features: FloatArray, most: int) -> int:
    """Count distinct samples, as far as ``most``."""
    # Mostly the first few already tell.
    if np.unique(features[:, : 4 * most + 64], axis=1).shape[1] >= most:
        return most
    remaining = features
    for n in range(most):
        if not remaining.shape[1]:
            return n
        remaining = remaining[:, (remaining != remaining[:, :1]).any(axis=0)]
    return most


def fit_notices(mixture: Mixture, n_samples: float, smallest: float) -> tuple[str, ...]:
    """Say what is odd about a fit.

    Parameters
    ----------
    mixture : Mixture
    n_samples : float
        How many samples the weights are shares of.
    smallest : float
        Variance that a component has if its samples have none.
    """
    notices = []
    empty = mixture.weights * n_samples < 1e-6
    if empty.any():
        notices.append(f"{_listed(empty)} no rows")
    variances = np.linalg.eigvalsh(mixture.covariances)[:, -1]
    collapsed = (variances <= 2 * smallest) & ~empty
    if collapsed.any() and not collapsed.all():
        notices.append(f"{_listed(collapsed)} only rows that are all alike")
    return tuple(notices)


def _listed(which: BoolArray) -> str:
    numbers = [str(k) for k in np.flatnonzero(which)[:5]]
    more = int(which.sum()) - len(numbers)
    names = ", ".join(numbers) + (f" and {more} more" if more else "")
    plural = which.sum() > 1
    return f"component{'s' if plural else ''} {names} hold{'' if plural else 's'}"
