"""Hierarchical agglomeration of cells: starting groups that do not depend on chance."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import in_proportion, nearest_ids

MOST_CELLS = 1024
# Of the fractions of standard units, ten decimal digits.
DIGITS = float(1 << 34)


def agglomerate_ids(samples: Samples, n_components: int) -> NDArray[np.intp]:
    """Group samples by Ward's criterion.

    The criterion merges whatever raises the sum of squares within groups least, which is the
    classification likelihood of spherical Gaussians; it starts from at most 1,024 cells.

    Parameters
    ----------
    samples : Samples
    n_components : int
        K, at most the number of samples.

    Returns
    -------
    ids : (M,) int array
        Group of each sample, 0 to K - 1; 0 for samples of weight 0, which count in none.

    References
    ----------
    .. [1] C. Fraley, "Algorithms for model-based Gaussian hierarchical clustering", SIAM Journal
       on Scientific Computing 20(1), 1998.
    """
    counted = _in_order(in_proportion(samples), samples.weights)
    points = _without_last_digits(in_proportion(samples)[:, counted])
    weights = samples.weights[counted]
    cells = _cells(points, max(MOST_CELLS, n_components))
    mass = np.bincount(cells, weights).astype(np.float64)
    centres = np.stack([np.bincount(cells, weights * row) for row in points]) / mass
    groups = _cut(ward_merges(centres, mass), len(mass), n_components)
    ids = np.zeros(samples.n_samples, np.intp)
    ids[counted] = groups[cells]
    return ids


def _in_order(points: FloatArray, weights: FloatArray) -> NDArray[np.intp]:
    """Sort what counts by value, so that sums are the same in whatever order it came."""
    order = np.lexsort((weights, *_without_last_digits(points)[::-1]))
    return order[weights[order] > 0]


def _without_last_digits(points: FloatArray) -> FloatArray:
    """Round away what standard units owe to the order in which their mean was added up."""
    fractions, exponents = np.frexp(points)
    return np.asarray(np.ldexp(np.round(fractions * DIGITS) / DIGITS, exponents))


def ward_merges(centres: FloatArray, mass: FloatArray) -> list[tuple[float, int, int]]:
    """Merge weighted points pair by pair, by chains of nearest neighbours.

    Parameters
    ----------
    centres : (D, N) array
    mass : (N,) array

    Returns
    -------
    merges : list of (cost, i, j)
        What the sum of squares rises by when j's group joins i's; cheapest first.

    References
    ----------
    .. [1] F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The
       Computer Journal 26(4), 1983.
    """
    centres, mass = centres.copy(), mass.copy()
    alive = np.ones(len(mass), np.bool_)
    merges: list[tuple[float, int, int]] = []
    chain: list[int] = []
    while len(merges) < len(mass) - 1:
        if not chain:
            chain = [int(alive.argmax())]
        last = chain[-1]
        costs = _costs(centres, mass, alive, last)
        nearest = int(costs.argmin())
        if len(chain) > 1 and costs[chain[-2]] <= costs[nearest]:
            i, j = chain[-2], chain.pop()
            chain.pop()
            merges.append((float(costs[i]), i, j))
            total = mass[i] + mass[j]
            centres[:, i] = (centres[:, i] * mass[i] + centres[:, j] * mass[j]) / total
            mass[i], alive[j] = total, False
        else:
            chain.append(nearest)
    return sorted(merges, key=lambda merge: merge[0])


def _costs(centres: FloatArray, mass: FloatArray, alive: NDArray[np.bool_], i: int) -> FloatArray:
    distances = ((centres - centres[:, i, None]) ** 2).sum(0)
    costs = distances * (mass * mass[i] / (mass + mass[i]))
    costs[~alive] = np.inf
    costs[i] = np.inf
    return np.asarray(costs)


def _cut(merges: list[tuple[float, int, int]], n: int, n_groups: int) -> NDArray[np.intp]:
    parent = np.arange(n)
    for _, i, j in merges[: max(n - n_groups, 0)]:
        parent[j] = i
    while (parent != parent[parent]).any():
        parent = parent[parent]
    return np.unique(parent, return_inverse=True)[1]


def _cells(points: FloatArray, most: int) -> NDArray[np.intp]:
    """Group points, which are sorted, by the nearest of a few of them, spread evenly."""
    is_new = (points[:, 1:] != points[:, :-1]).any(axis=0)
    distinct = points[:, np.concatenate([[True], is_new])]
    places = np.linspace(0, distinct.shape[1] - 1, min(most, distinct.shape[1])).astype(int)
    nearest = nearest_ids(points, distinct[:, places])
    return np.unique(nearest, return_inverse=True)[1]
