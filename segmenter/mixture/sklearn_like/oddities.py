"""Data and fits that are odd: found, and told in a line each."""

import numpy as np

from segmenter.arrays import BoolArray, FloatArray
from segmenter.mixture.far_samples import FAR
from segmenter.mixture.own_shapes import ShapedMixture
from segmenter.mixture.samples import Samples

# A ridge so much smaller than the data's own variance does not drown it.
DROWNING = 1e-3
DEFAULT_RIDGE = 1e-6


def gentle_ridge(ridge: float, samples: Samples) -> float:
    """Lower a ridge that nobody asked for where it would drown data of small scale."""
    variance = float(samples.scale.max()) ** 2
    is_constant = not samples.standard_features.any()
    if ridge > DEFAULT_RIDGE or ridge <= DROWNING * variance or is_constant:
        return ridge
    return DEFAULT_RIDGE * variance


def far_notices(n_far: int) -> tuple[str, ...]:
    """Say how many rows were left out."""
    if not n_far:
        return ()
    plural = "s" if n_far > 1 else ""
    return (
        f"{n_far} row{plural} more than {FAR:.0f} times as far away as all others"
        f" {'were' if n_far > 1 else 'was'} left out of the fit; set keep_far to keep them",
    )


def data_notices(samples: Samples, n_components: int) -> tuple[str, ...]:
    """Say what is odd about the data."""
    n_distinct = _distinct(samples.standard_features, n_components)
    if n_distinct < n_components:
        return (f"there are only {n_distinct} distinct rows for {n_components} components",)
    return ()


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


def fit_notices(mixture: ShapedMixture, n_samples: float, smallest: float) -> tuple[str, ...]:
    """Say what is odd about a fit.

    Parameters
    ----------
    mixture : ShapedMixture
    n_samples : float
        How many samples the weights are shares of.
    smallest : float
        Variance that a component has if its samples have none.
    """
    notices = []
    empty = mixture.weights * n_samples < 1e-6
    if empty.any():
        notices.append(f"{_listed(empty)} no rows")
    collapsed = (_widest(mixture) <= 2 * smallest) & ~empty
    if collapsed.any() and not collapsed.all():
        notices.append(f"{_listed(collapsed)} only rows that are all alike")
    return tuple(notices)


def _widest(mixture: ShapedMixture) -> FloatArray:
    """Return the largest variance of each component in any direction, (K,)."""
    k, own = len(mixture.weights), mixture.covariances
    if mixture.kind == "spherical":
        return own
    if mixture.kind == "diag":
        return np.asarray(own.max(axis=1))
    return np.broadcast_to(np.linalg.norm(own, 2, axis=(-2, -1)), k)


def _listed(which: BoolArray) -> str:
    numbers = [str(k) for k in np.flatnonzero(which)[:5]]
    more = int(which.sum()) - len(numbers)
    names = ", ".join(numbers) + (f" and {more} more" if more else "")
    plural = which.sum() > 1
    return f"component{'s' if plural else ''} {names} hold{'' if plural else 's'}"
