"""The adjusted Rand index: how far two divisions of the same things agree."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = Sequence[int] | NDArray[np.intp]


def adjusted_rand(a: NDArray[np.integer], b: NDArray[np.integer]) -> float:
    """Compute how far two divisions of the same things agree, whatever their ids.

    Parameters
    ----------
    a, b : (M,) int arrays
        Every id is a part; none is left out.

    Returns
    -------
    agreement : float
        1 for the same division, about 0 for one by chance.

    References
    ----------
    .. [1] L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2, 1985.
    """
    counts = np.unique(np.stack([a, b]), axis=1, return_counts=True)[1]
    sizes_a, sizes_b = (np.unique(ids, return_counts=True)[1] for ids in (a, b))
    return adjusted_rand_of(counts, sizes_a, sizes_b)


def adjusted_rand_of(counts: Numbers, sizes_a: Numbers, sizes_b: Numbers) -> float:
    """Compute the index from the sizes of all parts.

    Parameters
    ----------
    counts : sequence of int
        Things that each pair of parts has in common.
    sizes_a, sizes_b : sequence of int
        Of the parts of either division.
    """
    total = int(np.sum(counts))
    together = _pairs(counts)
    pairs_a, pairs_b = _pairs(sizes_a), _pairs(sizes_b)
    expected = pairs_a * pairs_b / max(total * (total - 1) / 2, 1)
    most = (pairs_a + pairs_b) / 2
    return 1.0 if most == expected else float((together - expected) / (most - expected))


def _pairs(sizes: Numbers) -> float:
    values = np.asarray(sizes, np.float64)
    return float((values * (values - 1) / 2).sum())
