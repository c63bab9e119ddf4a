"""A few of many samples, whole: they show what cells blur."""

from dataclasses import replace
from weakref import WeakKeyDictionary

import numpy as np

from segmenter.mixture.samples import Samples

# Whoever moves K along asks for the same of the same samples each time.
_kept: WeakKeyDictionary[Samples, dict[int, Samples]] = WeakKeyDictionary()


def excerpt(samples: Samples, count: int) -> Samples:
    """Choose samples with probability proportional to their weights, evenly along their order.

    Parameters
    ----------
    samples : Samples
        In an order in which neighbours are alike, such as that of colours: every part of it then
        has its share.
    count : int
        How many at most.

    Returns
    -------
    excerpt : Samples
        Those too heavy to be left out with their own weights, the others with equal ones. A
        likelihood on it is an estimate, and no bound. The same one each time, as long as the
        samples are kept.

    References
    ----------
    .. [1] W. G. Cochran, *Sampling Techniques*, 3rd ed., 1977, §9A: systematic sampling with
       probabilities proportional to size.
    """
    weights = samples.weights
    total = float(weights.sum())
    if np.count_nonzero(weights) <= count or total <= 0:
        return samples
    kept = _kept.setdefault(samples, {})
    if count not in kept:
        kept[count] = _drawn(samples, count, total)
    return kept[count]


def _drawn(samples: Samples, count: int, total: float) -> Samples:
    weights = samples.weights
    is_kept = weights * count >= total
    light = np.where(is_kept, 0.0, weights)
    n = count - int(is_kept.sum())
    cumulated = np.cumsum(light)
    step = cumulated[-1] / max(n, 1)
    drawn, times = np.unique(
        np.searchsorted(cumulated, (np.arange(n) + 0.5) * step), return_counts=True
    )
    kept = np.flatnonzero(is_kept)
    chosen = np.concatenate([kept, drawn])
    shares = np.concatenate([weights[kept], times * step])
    return replace(samples, monomials=samples.monomials[:, chosen], weights=shares)
