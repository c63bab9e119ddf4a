"""What is made of a photo once, before anything is clicked."""

from dataclasses import dataclass

import numpy as np

from segmenter.images.image import Image
from segmenter.picking.dendrogram import Dendrogram, build_dendrogram
from segmenter.picking.part_graph import PartGraph, measure_parts
from segmenter.picking.parts import find_parts
from segmenter.picking.walk import WalkMatrix, walk_matrix
from segmenter.regions.hierarchy import Hierarchy
from segmenter.regions.leaves import LeafArray
from segmenter.regions.pieces import Indices
from segmenter.regions.reduced import Reduced


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    image: Image
    reduced: Reduced
    parts: LeafArray
    graph: PartGraph
    tree: Dendrogram
    boxes: Indices
    areas: Indices
    matrix: WalkMatrix


def prepare(image: Image, sight, hierarchy: Hierarchy) -> Ground:
    parts = find_parts(sight.lab, hierarchy.leaves)
    graph = measure_parts(parts, hierarchy.leaves, sight.lab)
    tree, ranks = build_dendrogram(graph, hierarchy)
    parts = np.append(0, ranks + 1).astype(np.int32)[parts]
    graph = measure_parts(parts, hierarchy.leaves, sight.lab)
    sums = np.append(0, np.cumsum(graph.areas))
    areas = sums[tree.stops] - sums[tree.starts]
    return Ground(
        image, sight.reduced, parts, graph, tree, node_boxes(parts, tree), areas, walk_matrix(graph)
    )


def node_boxes(parts: LeafArray, tree: Dendrogram) -> Indices:
    """Top, left, bottom, right of each node."""
    from scipy.ndimage import find_objects

    boxes = np.array(
        [(y.start, x.start, y.stop, x.stop) for y, x in find_objects(parts)], np.intp
    )
    n = len(boxes)
    # A last one that is never looked at lets slices end at n.
    ends = np.stack([tree.starts, tree.stops], axis=1).ravel()
    padded = np.concatenate([boxes, boxes[-1:]])
    low = np.minimum.reduceat(padded[:, :2], ends, axis=0)[::2]
    high = np.maximum.reduceat(padded[:, 2:], ends, axis=0)[::2]
    return np.concatenate([low, high], axis=1)
