"""A tree of regions, gone on with below its leaves, down to parts."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import BoolArray, FloatArray
from segmenter.picking.part_graph import PartGraph
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.hierarchy import Hierarchy

# Difference of colours, in L*a*b* units, at which parts merge at 1 - 1/e of their leaf's height.
COLOUR_SCALE = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Dendrogram:
    """Nested sets of parts: a binary tree, whose first n nodes are single parts.

    Attributes
    ----------
    order : (n,) int array
        All parts, from 0, so that those of each node are beside each other.
    ranks : (n,) int array
        The place of each part in ``order``, which is also its node.
    parents : (N,) int array
        The root's is -1; any other's is greater than the node.
    heights : (N,) array
        How different the two halves are: 0 of parts, 1 of the whole photo's last merge; no less
        than below.
    starts, stops : (N,) int arrays
        Each node holds ``order[start:stop]``.
    boxes : (N, 4) int array
        Top, left, bottom and right of each node, pixels of the reduced photo; ends excluded.
    leaf_sized : (N,) bool array
        Whether a node is a leaf of the hierarchy or within one.
    """

    order: Indices
    ranks: Indices
    parents: Indices
    heights: FloatArray
    starts: Indices
    stops: Indices
    boxes: Indices
    leaf_sized: BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class Twigs:
    """How the parts of each of m leaves merge.

    Attributes
    ----------
    pairs : (M, 2) int array
        The nodes that merge; parts are 0…n-1, the m-th merge makes node n + m.
    heights : (M,) array
        How different the two are: 0 to 1, as a share of the height at which their leaf merges.
    leaves : (M,) int array
        The leaf of each merge.
    tops : (m,) int array
        The node that each leaf has become.
    """

    pairs: Indices
    heights: FloatArray
    leaves: Indices
    tops: Indices


def merge_parts(graph: PartGraph) -> Twigs:
    """Merge the parts of each leaf, in each round those that are each other's nearest.

    Parameters
    ----------
    graph : PartGraph

    Returns
    -------
    twigs : Twigs

    References
    ----------
    .. [1] J. H. Ward, "Hierarchical grouping to optimize an objective function", 1963.
    """
    n_nodes = n = len(graph.areas)
    areas, sums = graph.areas.astype(np.float64), graph.colours * graph.areas[:, None]
    nodes, reached, is_left = np.arange(n), np.zeros(n), np.ones(n, np.bool_)
    inside = graph.leaves[graph.first] == graph.leaves[graph.second]
    first, second = graph.first[inside], graph.second[inside]
    pairs, heights, leaves = [np.empty((0, 2), np.intp)], [np.empty(0)], [np.empty(0, np.intp)]
    while len(first):
        apart = sums[first] / areas[first, None] - sums[second] / areas[second, None]
        squares = (apart * apart).sum(axis=1)
        cost = squares * areas[first] * areas[second] / (areas[first] + areas[second])
        chosen = _mutual(first, second, cost, n)
        a, b = first[chosen], second[chosen]
        own = 1 - np.exp(-np.sqrt(squares[chosen]) / COLOUR_SCALE)
        reached[a] = np.maximum(own, np.maximum(reached[a], reached[b]))
        pairs.append(np.stack([nodes[a], nodes[b]], axis=1))
        heights.append(reached[a])
        leaves.append(graph.leaves[a])
        nodes[a] = n_nodes + np.arange(len(a))
        n_nodes += len(a)
        areas[a] += areas[b]
        sums[a] += sums[b]
        is_left[b] = False
        table = np.arange(n)
        table[b] = a
        first, second = _distinct(table[first], table[second], n)
    tops = np.empty(int(graph.leaves.max()) + 1, np.intp)
    tops[graph.leaves[is_left]] = nodes[is_left]
    return Twigs(np.concatenate(pairs), np.concatenate(heights), np.concatenate(leaves), tops)


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


def build_dendrogram(graph: PartGraph, twigs: Twigs, hierarchy: Hierarchy | None) -> Dendrogram:
    """Put a tree of regions on top of how the parts of its leaves merge.

    Parameters
    ----------
    graph : PartGraph
    twigs : Twigs
    hierarchy : Hierarchy, optional
        Of the same leaves; None if the twigs' leaf is the whole photo, which is no small area.

    Returns
    -------
    dendrogram : Dendrogram
    """
    n = len(graph.areas)
    if hierarchy is None:
        pairs, heights, n_small = twigs.pairs, twigs.heights, 0
    else:
        n_small = n + len(twigs.pairs)
        pairs = np.concatenate([twigs.pairs, _above(twigs, hierarchy, n_small)])
        below = twigs.heights * _ceilings(hierarchy)[twigs.leaves]
        heights = np.concatenate([below, hierarchy.heights])
    joined = _joined(n, pairs)
    highest = heights.max(initial=0.0) or 1.0
    # What has no common border at all is more different than anything that has.
    apart = np.full(len(joined) - len(heights), 2.0)
    return _arranged(graph, joined, np.append(heights / highest, apart), n_small)


def _above(twigs: Twigs, hierarchy: Hierarchy, first_node: int) -> Indices:
    """Return the hierarchy's merges, of this tree's nodes."""
    merges = hierarchy.merges.astype(np.intp)
    tops = twigs.tops[np.minimum(merges, hierarchy.n_leaves - 1)]
    return np.where(merges < hierarchy.n_leaves, tops, merges - hierarchy.n_leaves + first_node)


def _ceilings(hierarchy: Hierarchy) -> FloatArray:
    """Return the height at which each leaf merges; 1 where it never does."""
    ceilings = np.ones(hierarchy.n_leaves)
    rows, columns = np.nonzero(hierarchy.merges < hierarchy.n_leaves)
    ceilings[hierarchy.merges[rows, columns]] = hierarchy.heights[rows]
    return ceilings


def _joined(n: int, pairs: Indices) -> Indices:
    """Add merges of what has stayed apart, for want of a common border, to one root."""
    is_root = np.ones(n + len(pairs), np.bool_)
    is_root[pairs.ravel()] = False
    first, *others = np.flatnonzero(is_root).tolist()
    made = n + len(pairs) + np.arange(len(others))
    more = np.stack([np.append(first, made)[: len(others)], np.array(others, np.intp)], axis=1)
    return np.concatenate([pairs, more])


def _arranged(graph: PartGraph, pairs: Indices, heights: FloatArray, n_small: int) -> Dendrogram:
    n = len(graph.areas)
    n_nodes, children = n + len(pairs), pairs.tolist()
    sizes, starts = [1] * n_nodes, [0] * n_nodes
    for merge, (a, b) in enumerate(children):
        sizes[n + merge] = sizes[a] + sizes[b]
    for merge in range(len(children) - 1, -1, -1):
        a, b = children[merge]
        starts[a] = starts[n + merge]
        starts[b] = starts[a] + sizes[a]
    ranks = np.array(starts[:n], np.intp)
    order = np.argsort(ranks)
    parents = np.full(n_nodes, -1)
    parents[np.append(ranks, np.arange(n, n_nodes))[pairs]] = np.arange(n, n_nodes)[:, None]
    begins = np.append(np.arange(n), starts[n:]).astype(np.intp)
    ends = begins + np.array(sizes)
    return Dendrogram(
        order,
        ranks,
        parents,
        np.append(np.zeros(n), heights),
        begins,
        ends,
        _enclosing(graph.boxes[order], begins, ends),
        np.arange(n_nodes) < n_small,
    )


def _enclosing(boxes: Indices, starts: Indices, stops: Indices) -> Indices:
    """Return the smallest box around the boxes of each slice."""
    bounds = np.stack([starts, stops], axis=1).ravel()
    # One more, so that a slice may end after the last.
    framed = np.concatenate([boxes, boxes[-1:]])
    low = np.minimum.reduceat(framed[:, :2], bounds, axis=0)[::2]
    high = np.maximum.reduceat(framed[:, 2:], bounds, axis=0)[::2]
    return np.concatenate([low, high], axis=1)
