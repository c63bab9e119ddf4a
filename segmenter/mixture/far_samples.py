"""Single samples that lie so far away that they are errors of measurement."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.mixture.samples import Samples

# Single samples are far if the others would fit in between this often; of so small a share, and so
# few: more are no errors of measurement.
FAR = 1e3
FEW = 0.02
MOST_FAR = 100
# Standard deviations that samples so few and far cannot be nearer than.
SUSPICIOUS = 0.9 / np.sqrt(FEW)


def may_be_far(samples: Samples) -> bool:
    """Tell quickly whether any sample can be far away."""
    features = samples.standard_features
    return bool(max(features.max(), -features.min()) > SUSPICIOUS)


def far_away(
    features: NDArray[np.floating],
    weights: FloatArray | None,
    floor: FloatArray | None = None,
) -> BoolArray:
    """Tell which single samples lie so far away that they are errors of measurement, (M,).

    They would otherwise be a component of their own, or stretch one over all others. Where several
    lie together, or one has more weight than others, it is a cluster and not far.

    Parameters
    ----------
    features : (D, M) array
    weights : (M,) array, optional
    floor : (D,) array, optional
        Variance below which the others' spread says nothing.
    """
    share = np.full(features.shape[1], 1.0) if weights is None else weights
    share = share / share.sum()
    far = np.zeros(features.shape[1], np.bool_)
    while True:
        near = np.where(far, 0.0, share)
        centre, spread = _centre_and_spread(features, near / near.sum(), floor)
        distance = np.zeros(features.shape[1])
        for row, middle, width in zip(features, centre, spread, strict=True):
            np.maximum(distance, np.abs(row - middle) / (width or np.inf), out=distance)
        suspects = ~far & (distance > SUSPICIOUS)
        if not suspects.any() or share[far | suspects].sum() > FEW:
            return _single(features, share, far, floor)
        rest = np.where(suspects, 0.0, near)
        centre, spread = _centre_and_spread(features, rest / rest.sum(), floor)
        away = np.linalg.norm(features[:, suspects] - centre[:, None], axis=0)
        beyond = away > FAR * np.linalg.norm(spread)
        if not beyond.any() or not spread.any():
            return _single(features, share, far, floor)
        far[np.flatnonzero(suspects)[beyond]] = True


def _single(
    features: NDArray[np.floating],
    share: FloatArray,
    far: BoolArray,
    floor: FloatArray | None,
) -> BoolArray:
    """Keep of far samples those that are alone, and weigh no more than any of the others."""
    places = np.flatnonzero(far)
    if not 0 < len(places) <= MOST_FAR:
        return np.zeros_like(far)
    near = np.where(far, 0.0, share)
    width = FAR * np.linalg.norm(_centre_and_spread(features, near / near.sum(), floor)[1])
    points = features[:, places].T
    distances = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(distances, np.inf)
    is_single = (distances.min(axis=1) > width) & (share[places] <= near[near > 0].min())
    found = np.zeros_like(far)
    found[places[is_single]] = True
    return found


def _centre_and_spread(
    features: NDArray[np.floating], share: FloatArray, floor: FloatArray | None
) -> tuple[FloatArray, FloatArray]:
    centre = np.array([row @ share for row in features])
    variances = [(row - middle) ** 2 @ share for row, middle in zip(features, centre, strict=True)]
    return centre, np.sqrt(variances if floor is None else np.maximum(variances, floor))
