"""A fixed order of components, so that the same fit always has the same label ids."""

import numpy as np
from numpy.typing import NDArray

from segmenter.mixture.mixture import Mixture


def in_order(mixture: Mixture) -> Mixture:
    """Sort components by weight, largest first; ties by their means."""
    order = np.lexsort((*mixture.means.T[::-1], -mixture.weights))
    return take(mixture, order)


def without_vanished(mixture: Mixture, smallest: float) -> Mixture:
    """Leave out components with less weight than ``smallest``; at least one stays."""
    smallest = min(smallest, float(mixture.weights.max()))
    kept = take(mixture, np.flatnonzero(mixture.weights >= smallest))
    return Mixture(kept.weights / kept.weights.sum(), kept.means, kept.covariances)


def in_place(mixture: Mixture) -> Mixture:
    """Keep every component where it is, also those that have vanished."""
    if (mixture.weights > 0).all():
        return mixture
    weights = np.maximum(mixture.weights, np.finfo(float).tiny)
    return Mixture(weights / weights.sum(), mixture.means, mixture.covariances)


def take(mixture: Mixture, indices: NDArray[np.intp]) -> Mixture:
    """Return the components at ``indices``, in that order."""
    return Mixture(mixture.weights[indices], mixture.means[indices], mixture.covariances[indices])


def match(mixture: Mixture, reference: Mixture) -> NDArray[np.intp]:
    """Find which component of ``reference`` each component of ``mixture`` goes on from.

    Parameters
    ----------
    mixture, reference : Mixture
        Over the same features; their numbers of components may differ.

    Returns
    -------
    partners : (K,) int array
        Index into ``reference``, -1 where it has none; the pairs have the least sum of squared
        distances between means.
    """
    from scipy.optimize import linear_sum_assignment

    difference = mixture.means[:, None] - reference.means[None]
    rows, columns = linear_sum_assignment((difference**2).sum(-1))
    partners = np.full(mixture.n_components, -1)
    partners[rows] = columns
    return partners
