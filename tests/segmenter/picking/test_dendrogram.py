import numpy as np
import pytest

from segmenter.picking.dendrogram import build_dendrogram, merge_parts
from segmenter.picking.part_graph import measure_parts
from segmenter.picking.parts import find_parts
from segmenter.regions.tree.hierarchy import Hierarchy


@pytest.fixture
def built(rng):
    """Four leaves of noise: 1 and 2, 3 and 4, then all; and one that touches none."""
    leaves = np.zeros((40, 60), np.int32)
    leaves[:20, :30], leaves[:20, 30:], leaves[20:36, :30], leaves[20:36, 30:] = 1, 2, 3, 4
    leaves[38:] = 5
    lab = rng.normal(50, 20, (3, 40, 60)).astype(np.float32)
    merges = np.array([[0, 1], [2, 3], [5, 6]], np.int32)
    hierarchy = Hierarchy(leaves, 5, merges, np.array([1.0, 2.0, 4.0]))
    parts = find_parts(lab, leaves)
    graph = measure_parts(parts, leaves, lab, np.zeros(leaves.shape, np.float32))
    return parts, graph, hierarchy, build_dendrogram(graph, merge_parts(graph), hierarchy)


def test_every_node_holds_what_its_halves_hold(built):
    _, graph, _, tree = built
    n = len(graph.areas)

    for node in range(n, len(tree.parents)):
        halves = np.flatnonzero(tree.parents == node)
        ends = sorted((tree.starts[half], tree.stops[half]) for half in halves)
        assert len(halves) == 2
        assert (ends[0][0], ends[1][1]) == (tree.starts[node], tree.stops[node])
        assert ends[0][1] == ends[1][0]
    assert np.count_nonzero(tree.parents < 0) == 1


def test_heights_never_fall_towards_the_root(built):
    tree = built[-1]
    inner = tree.parents >= 0

    assert (tree.heights[tree.parents[inner]] >= tree.heights[inner]).all()


def test_leaves_and_regions_are_nodes(built):
    parts, graph, hierarchy, tree = built
    held = {
        frozenset(tree.order[a:b].tolist()) for a, b in zip(tree.starts, tree.stops, strict=True)
    }

    for leaves in [1], [2], [3], [4], [5], [1, 2], [3, 4], [1, 2, 3, 4]:
        of_leaves = np.unique(parts[np.isin(hierarchy.leaves, leaves)]) - 1
        assert frozenset(of_leaves.tolist()) in held
    assert sum(tree.leaf_sized) == 2 * len(graph.areas) - 5


def test_boxes_enclose_their_nodes_just_so(built):
    parts, _, _, tree = built

    for node in range(0, len(tree.parents), 7):
        own = tree.order[tree.starts[node] : tree.stops[node]] + 1
        rows, columns = np.nonzero(np.isin(parts, own))
        expected = [rows.min(), columns.min(), rows.max() + 1, columns.max() + 1]
        assert tree.boxes[node].tolist() == expected
