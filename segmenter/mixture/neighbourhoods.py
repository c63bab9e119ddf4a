"""Samples in blocks of neighbours, so that components far from a block can be left out of it."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.gaussians import scatter
from segmenter.mixture.samples import Samples, n_monomials, pairs
from segmenter.work.parallel import map_spans, single_threaded_blas, spans

# Samples of a block, about: fewer lie closer together, more cost less each.
BLOCK_SAMPLES = 96
# Samples, and blocks, that are gone through at once.
AT_ONCE, BLOCKS_AT_ONCE = 1 << 15, 512
Points = NDArray[np.float32]
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Neighbourhoods:
    """Samples in B blocks of N neighbours each, and the boxes that these lie in.

    Attributes
    ----------
    order : (B, N) int array
        Which samples they are. Where they do not fill the blocks, the last one occurs again.
    columns : (B, F, N) array
        Their monomials.
    weights : (B, N) array
        What occurs again has none.
    axes : (D, D) array
        Rows are the boxes' directions.
    middles, halves : (D, B) arrays
        Of the boxes, along the axes.
    spreads : (D, B) arrays
        Along the axes, the largest standard deviation inside a sample that is a cell.
    """

    order: Indices
    columns: FloatArray
    weights: FloatArray
    axes: FloatArray
    middles: FloatArray
    halves: FloatArray
    spreads: FloatArray

    @property
    def n_blocks(self) -> int:
        """B."""
        return len(self.weights)


_kept: WeakKeyDictionary[Samples, Neighbourhoods] = WeakKeyDictionary()


def neighbourhoods_of(samples: Samples) -> Neighbourhoods:
    """Return the blocks of samples that keep their products; those of the same ones at once."""
    found = _kept.get(samples)
    return _kept.setdefault(samples, _divided(samples)) if found is None else found


def _divided(samples: Samples) -> Neighbourhoods:
    n, m = samples.n_features, samples.n_samples
    halvings = max(0, round(np.log2(m / BLOCK_SAMPLES)))
    n_blocks = 1 << halvings
    size = -(-m // n_blocks)
    with single_threaded_blas():
        axes = np.linalg.eigh(np.atleast_2d(np.cov(samples.standard_features, bias=True)))[1].T
        places = _neighbours(_along(axes, samples.standard_features, n_blocks * size), halvings)
        order = np.minimum(places, m - 1).reshape(n_blocks, size)
        columns = np.empty((n_blocks, n_monomials(n), size))
        boxes = np.empty((3, n, n_blocks))

        def fill(start: int, stop: int) -> None:
            taken = samples.monomials[:, order[start:stop].ravel()]
            columns[start:stop] = taken.reshape(-1, stop - start, size).transpose(1, 0, 2)
            boxes[:, :, start:stop] = _boxes(taken, axes, stop - start)

        map_spans(fill, spans(n_blocks, BLOCKS_AT_ONCE))
    weights = np.where(places < m, samples.weights[order.ravel()], 0.0).reshape(order.shape)
    return Neighbourhoods(order, columns, weights, axes, *boxes)


def _along(axes: FloatArray, features: FloatArray, length: int) -> Points:
    """Turn features, and repeat the last, so that there are so many."""
    points = np.empty((len(features), length), np.float32)
    points[:, : features.shape[1]] = axes @ features
    points[:, features.shape[1] :] = points[:, [features.shape[1] - 1]]
    return points


def _neighbours(points: Points, halvings: int) -> Indices:
    """Order points by halving them along where they extend farthest, so many times: a k-d tree.

    References
    ----------
    .. [1] J. L. Bentley, "Multidimensional binary search trees used for associative searching",
       Communications of the ACM 18(9), 1975.
    """
    order = np.arange(points.shape[1])
    for halving in range(halvings):
        parts = points.reshape(len(points), 1 << halving, -1)
        orders = order.reshape(1 << halving, -1)

        def halve(start: int, stop: int, parts: Points = parts, orders: Indices = orders) -> None:
            part = parts[:, start:stop]
            longest = (part.max(axis=2) - part.min(axis=2)).argmax(axis=0)
            values = part[longest, np.arange(stop - start)]
            halved = np.argpartition(values, values.shape[1] // 2, axis=1)
            parts[:, start:stop] = np.take_along_axis(part, halved[None], axis=2)
            orders[start:stop] = np.take_along_axis(orders[start:stop], halved, axis=1)

        map_spans(halve, spans(1 << halving, max(1, AT_ONCE // orders.shape[1])))
    return order


def _boxes(columns: FloatArray, axes: FloatArray, n_blocks: int) -> FloatArray:
    """Return middles, halves and spreads of blocks of columns, (3, D, B)."""
    n = len(axes)
    turned = (axes @ columns[1 : 1 + n]).reshape(n, n_blocks, -1)
    low, high = turned.min(axis=2), turned.max(axis=2)
    inside = scatter(columns, n)
    spread = np.zeros((n, n_blocks))
    if inside.any():
        rows, others = pairs(n)
        # An off-diagonal pair stands once among the products and twice in a variance.
        share = axes[:, rows] * axes[:, others] * np.where(rows == others, 1.0, 2.0)
        spread = (share @ inside).reshape(n, n_blocks, -1).max(axis=2)
    return np.stack([(low + high) / 2, (high - low) / 2, np.sqrt(np.maximum(spread, 0.0))])
