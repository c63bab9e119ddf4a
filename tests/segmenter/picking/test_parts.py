import numpy as np
from skimage.measure import label

from segmenter.picking.part_graph import measure_parts
from segmenter.picking.parts import find_parts


def noise(rng, valid):
    leaves = np.where(np.arange(valid.shape[1]) < 33, 1, 2).astype(np.int32) * valid
    return rng.normal(50, 10, (3, *valid.shape)).astype(np.float32), leaves


def test_parts_are_connected_and_each_in_one_leaf(rng):
    valid = rng.random((50, 70)) < 0.8
    lab, leaves = noise(rng, valid)

    parts = find_parts(lab, leaves)

    assert np.array_equal(parts > 0, valid)
    pairs = np.unique(np.stack([parts[valid], leaves[valid]]), axis=1)
    assert pairs.shape[1] == parts.max()
    assert label(parts, background=0, connectivity=1).max() == parts.max()


def test_an_edge_runs_between_parts(rng):
    lab = rng.normal(0, 1, (3, 48, 64)).astype(np.float32)
    lab[0, :, 29:] += 60
    parts = find_parts(lab, np.ones((48, 64), np.int32))

    # The gradient's ridge is two pixels wide.
    left, right = np.unique(parts[:, :28]), np.unique(parts[:, 30:])
    assert not np.intersect1d(left, right).size


def test_borders_and_areas_add_up(rng):
    lab, leaves = noise(rng, np.ones((30, 66), np.bool_))
    parts = find_parts(lab, leaves)
    graph = measure_parts(parts, leaves, lab, np.full((30, 66), 0.25, np.float32))

    cracks = (parts[:, 1:] != parts[:, :-1]).sum() + (parts[1:] != parts[:-1]).sum()
    assert graph.lengths.sum() == cracks
    assert graph.areas.sum() == parts.size
    assert np.allclose(graph.contrasts, 0.25)
    assert (graph.first < graph.second).all()
