"""The tree of regions, gone on with below its leaves, down to parts."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import BoolArray, FloatArray
from segmenter.picking.part_graph import PartGraph
from segmenter.regions.hierarchy import Hierarchy
from segmenter.regions.pieces import Indices

# Difference of colours, in L*a*b* units, at which parts merge at 1 - 1/e of their leaf's height.
COLOUR_SCALE = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Dendrogram:
    """Nested sets of parts: a binary tree, whose first n nodes are the parts.

    Attributes
    ----------
    parents : (N,) int array
        The root's is -1; any other's is greater than the node.
    heights : (N,) array
        How different the two halves are; 0 of parts, never less than below.
    starts, stops : (N,) int arrays
        Each node holds the parts from start to stop - 1.
    leaf_sized : (N,) bool array
        Whether a node is a leaf of the hierarchy or within one.
    """

    parents: Indices
    heights: FloatArray
    starts: Indices
    stops: Indices
    leaf_sized: BoolArray


def build_dendrogram(graph: PartGraph, hierarchy: Hierarchy) -> tuple[Dendrogram, Indices]:
    """Join parts to leaves, and these to regions as the hierarchy does.

    Parameters
    ----------
    graph : PartGraph
    hierarchy : Hierarchy

    Returns
    -------
    dendrogram : Dendrogram
    ranks : (n,) int array
        The number of each of the graph's parts among the dendrogram's, whose order is such that
        each node's are beside each other.
    """
    n = len(graph.areas)
    pairs, heights, tops = _merge_within(graph, _ceilings(hierarchy))
    n_below = n + len(pairs)
    inner = hierarchy.merges.astype(np.intp)
    above = np.where(
        inner < hierarchy.n_leaves,
        tops[np.minimum(inner, hierarchy.n_leaves - 1)],
        inner - hierarchy.n_leaves + n_below,
    )
    pairs, heights = _joined(
        n, np.concatenate([pairs, above]), np.concatenate([heights, hierarchy.heights])
    )
    return _arranged(n, n_below, pairs, heights)


def _ceilings(hierarchy: Hierarchy) -> FloatArray:
    """Return the height at which each leaf merges; 1 where it never does."""
    ceilings = np.ones(hierarchy.n_leaves)
    for pair, height in zip(hierarchy.merges[::-1], hierarchy.heights[::-1], strict=True):
        leaves = pair[pair < hierarchy.n_leaves]
        ceilings[leaves] = height
    return ceilings


def _merge_within(graph: PartGraph, ceilings: FloatArray) -> tuple[Indices, FloatArray, Indices]:
    """Return pairs and heights of merges inside leaves, and the node that each leaf has become.

    In each round those merge that are each other's nearest, by Ward's cost.
    """
    n_nodes = n = len(graph.areas)
    areas, sums = graph.areas.astype(np.float64), graph.colours * graph.areas[:, None]
    nodes, heights, is_left = np.arange(n), np.zeros(n), np.ones(n, np.bool_)
    inside = graph.leaves[graph.first] == graph.leaves[graph.second]
    first, second = graph.first[inside], graph.second[inside]
    pairs, found = [np.empty((0, 2), np.intp)], [np.empty(0)]
    while len(first):
        squares = (
            (sums[first] / areas[first, None] - sums[second] / areas[second, None]) ** 2
        ).sum(axis=1)
        cost = squares * areas[first] * areas[second] / (areas[first] + areas[second])
        chosen = _mutual(first, second, cost, n)
        a, b = first[chosen], second[chosen]
        own = ceilings[graph.leaves[a]] * (1 - np.exp(-np.sqrt(squares[chosen]) / COLOUR_SCALE))
        heights[a] = np.maximum(own, np.maximum(heights[a], heights[b]))
        pairs.append(np.stack([nodes[a], nodes[b]], axis=1))
        found.append(heights[a])
        nodes[a] = n_nodes + np.arange(len(a))
        n_nodes += len(a)
        areas[a] += areas[b]
        sums[a] += sums[b]
        is_left[b] = False
        table = np.arange(n)
        table[b] = a
        first, second = _distinct(table[first], table[second], n)
    tops = np.empty(len(ceilings), np.intp)
    tops[graph.leaves[is_left]] = nodes[is_left]
    return np.concatenate(pairs), np.concatenate(found), tops


def _mutual(first: Indices, second: Indices, cost: FloatArray, n: int) -> Indices:
    """Return the pairs that are the nearest of both ends; equal costs in the pairs' order."""
    order = np.argsort(cost, kind="stable")
    ranks = np.empty(len(order), np.intp)
    ranks[order] = np.arange(len(order))
    best = np.full(n, len(order))
    np.minimum.at(best, first, ranks)
    np.minimum.at(best, second, ranks)
    return np.flatnonzero((best[first] == ranks) & (best[second] == ranks))


def _distinct(first: Indices, second: Indices, n: int) -> tuple[Indices, Indices]:
    apart = first != second
    first, second = first[apart], second[apart]
    keys = np.unique(np.minimum(first, second) * n + np.maximum(first, second))
    return keys // n, keys % n


def _joined(n: int, pairs: Indices, heights: FloatArray) -> tuple[Indices, FloatArray]:
    """Join what has stayed apart, for want of a common border, to one root."""
    is_root = np.ones(n + len(pairs), np.bool_)
    is_root[pairs.ravel()] = False
    roots = np.flatnonzero(is_root)
    more = []
    for root in roots[1:]:
        last = roots[0] if not more else n + len(pairs) + len(more) - 1
        more.append((last, root))
    top = 2 * float(heights.max(initial=0.5))
    joined = np.concatenate([pairs, np.array(more, np.intp).reshape(-1, 2)])
    return joined, np.concatenate([heights, np.full(len(more), top)])


def _arranged(
    n: int, n_below: int, pairs: Indices, heights: FloatArray
) -> tuple[Dendrogram, Indices]:
    n_nodes, children = n + len(pairs), pairs.tolist()
    sizes, starts = [1] * n_nodes, [0] * n_nodes
    for merge, (a, b) in enumerate(children):
        sizes[n + merge] = sizes[a] + sizes[b]
    for merge in range(len(children) - 1, -1, -1):
        a, b = children[merge]
        starts[a] = starts[n + merge]
        starts[b] = starts[a] + sizes[a]
    ranks = np.array(starts[:n], np.intp)
    numbers = np.append(ranks, np.arange(n, n_nodes))
    parents = np.full(n_nodes, -1)
    parents[numbers[pairs]] = np.arange(n, n_nodes)[:, None]
    begin = np.append(np.arange(n), starts[n:]).astype(np.intp)
    dendrogram = Dendrogram(
        parents,
        np.append(np.zeros(n), heights),
        begin,
        begin + np.array(sizes),
        np.arange(n_nodes) < n_below,
    )
    return dendrogram, ranks
