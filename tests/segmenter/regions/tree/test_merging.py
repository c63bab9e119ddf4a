import numpy as np
import pytest

from segmenter.regions.tree.leaf_graph import LeafGraph, connect_steps
from segmenter.regions.tree.leaf_looks import look_steps
from segmenter.regions.tree.merging import Weights, merge_steps
from segmenter.regions.tree.region_looks import LookWeights
from segmenter.regions.tree.spectral import spectral_distances
from segmenter.work.stepwise import finish


def chain(contrasts):
    """Leaves in a row that look alike, with these contrasts between them."""
    n = len(contrasts) + 1
    lab = np.zeros((3, 4, 4 * n), np.float32)
    leaves = np.arange(1, n + 1, dtype=np.int32).repeat(4)[None].repeat(4, axis=0)
    parts = np.ones((1, 4, 4 * n), np.float32)
    graph = LeafGraph(
        n, np.arange(n - 1), np.arange(1, n), np.full(n - 1, 4.0), np.array(contrasts)[:, None]
    )
    return graph, finish(look_steps(leaves, 1, lab, parts, parts))


ONLY_CONTRAST = Weights((1.0,), 0.0, LookWeights(size_power=0))


def test_the_least_different_merge_first():
    graph, looks = chain([0.3, 0.1, 0.2])

    merges = finish(merge_steps(graph, np.zeros(3), looks, ONLY_CONTRAST))

    assert [sorted(pair) for pair in merges.pairs.tolist()] == [[1, 2], [3, 4], [0, 5]]
    assert merges.heights == pytest.approx([0.1, 0.2, 0.3])


def test_a_border_of_two_parts_counts_by_their_lengths():
    """Leaf 1 merges with leaf 2 first; then both border on leaf 3."""
    graph = LeafGraph(
        3,
        np.array([0, 0, 1]),
        np.array([1, 2, 2]),
        np.array([1.0, 3.0, 1.0]),
        np.array([[0.0], [0.8], [0.4]]),
    )
    _, looks = chain([0, 0])

    merges = finish(merge_steps(graph, np.zeros(3), looks, ONLY_CONTRAST))

    assert merges.heights == pytest.approx([0.0, 0.7])


def test_heights_never_fall_and_every_node_merges_once(rng):
    leaves = rng.integers(0, 30, (6, 6)).argsort(axis=None).reshape(6, 6).astype(np.int32) + 1
    lab = rng.normal(0, 30, (3, 6, 6)).astype(np.float32)
    parts = rng.dirichlet(np.ones(4), 36).T.reshape(4, 6, 6).astype(np.float32)
    contrast = rng.random((8, 6, 6)).astype(np.float32)
    graph = finish(connect_steps(leaves, 1, [contrast], contrast[0]))
    looks = finish(look_steps(leaves, 1, lab, parts, parts))

    merges = finish(merge_steps(graph, spectral_distances(graph), looks, Weights((1.0, 1.0))))

    assert (np.diff(merges.heights) >= 0).all()
    assert sorted(merges.pairs.ravel().tolist()) == list(range(36 + 34))


def test_leaves_without_neighbours_stay_alone():
    graph, looks = chain([0.1])
    alone = LeafGraph(2, graph.first[:0], graph.second[:0], graph.lengths[:0], graph.contrasts[:0])

    assert len(finish(merge_steps(alone, np.zeros(0), looks, ONLY_CONTRAST)).pairs) == 0


def test_one_side_of_a_bottleneck_is_far_from_the_other():
    """Two tight groups of three with one weak tie between them."""
    first, second = np.array([0, 0, 1, 2, 3, 3, 4]), np.array([1, 2, 2, 3, 4, 5, 5])
    contrasts = np.where((first == 2) & (second == 3), 0.3, 0.0)
    graph = LeafGraph(6, first, second, np.ones(7), contrasts[:, None])

    distances = spectral_distances(graph)

    assert distances.argmax() == 3


def difference(one, other):
    """Compare two regions, each a mean and a covariance of colours, with SciPy's distance."""
    (mean, covariance), (other_mean, other_covariance) = one, other
    middle = (covariance + other_covariance) / 2
    apart = mean - other_mean
    volumes = np.linalg.det(covariance) * np.linalg.det(other_covariance)
    distance = apart @ np.linalg.inv(middle) @ apart / 8
    distance += np.log(np.linalg.det(middle) / np.sqrt(volumes)) / 2
    return 1 - np.exp(-distance)


def merged_one_by_one(leaves, lab, n):
    """Merge as the definition says: look at all pairs of neighbours again after each merge."""
    members = [{i + 1} for i in range(n)]
    across = [(leaves[:, :-1], leaves[:, 1:]), (leaves[:-1], leaves[1:])]
    pairs = {
        frozenset(pair)
        for near, far in across
        for pair in zip(near.ravel().tolist(), far.ravel().tolist(), strict=True)
        if pair[0] != pair[1]
    }

    def look(leaf_set):
        values = lab[:, np.isin(leaves, list(leaf_set))].astype(np.float64)
        return values.mean(axis=1), np.cov(values, bias=True) + 20 * np.eye(3)

    order = []
    while len(members) > 1:
        scored = [
            (difference(look(a), look(b)), a, b)
            for i, a in enumerate(members)
            for b in members[:i]
            if any(frozenset((x, y)) in pairs for x in a for y in b)
        ]
        height, a, b = min(scored, key=lambda each: each[0])
        members = [m for m in members if m is not a and m is not b] + [a | b]
        order.append((height, frozenset(a | b)))
    return order


def test_the_order_of_merges_is_that_of_comparing_all_neighbours_anew(rng):
    """A leaf around all others has many neighbours, and merges in the middle of the order."""
    leaves = np.ones((17, 17), np.int32)
    leaves[1:-1:2, 1:-1:2] = np.arange(2, 66).reshape(8, 8)
    leaves[3:6, 3:12] = leaves[3, 3]
    lab = rng.normal(0, 6, (3, 17, 17)).astype(np.float32) + 9 * rng.normal(0, 1, 66)[leaves]
    lab = lab.astype(np.float32)
    _, places = np.unique(leaves, return_inverse=True)
    leaves = places.reshape(leaves.shape).astype(np.int32) + 1
    n = int(leaves.max())
    parts = np.ones((1, 17, 17), np.float32)
    contrast = np.zeros((8, 17, 17), np.float32)
    graph = finish(connect_steps(leaves, 1, [contrast], contrast[0]))
    looks = finish(look_steps(leaves, 1, lab, parts, parts))
    colour_alone = Weights((0.0, 0.0), 0.0, LookWeights(1.0, 0.0, 0.0, size_power=0.0))

    merges = finish(merge_steps(graph, np.zeros(len(graph.first)), looks, colour_alone))

    nodes = [frozenset({i + 1}) for i in range(n)]
    for a, b in merges.pairs.tolist():
        nodes.append(nodes[a] | nodes[b])
    expected = merged_one_by_one(leaves, lab, n)
    assert nodes[n:] == [members for _, members in expected]
    heights = np.maximum.accumulate([height for height, _ in expected])
    assert merges.heights == pytest.approx(heights, abs=1e-6)
