"""Merge regions, always the two that are least different."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.tree.leaf_graph import LeafGraph
from segmenter.regions.tree.leaf_looks import LeafLooks
from segmenter.regions.tree.neighbours import Regions
from segmenter.regions.tree.region_looks import LookWeights, RegionLooks
from segmenter.work.stepwise import Steps


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each difference between two neighbouring regions counts.

    Attributes
    ----------
    contrasts : tuple of float
        Of each scale across the border, colour's before texture's; last, in any direction.
    spectral : float
    looks : LookWeights
    """

    contrasts: tuple[float, ...] = (0.6, 1.0, 1.6, 0.5, 0.5, 0.5, 0.4)
    spectral: float = 0.01
    looks: LookWeights = field(default_factory=LookWeights)


WEIGHTS = Weights()
MERGES_AT_ONCE = 64


@dataclass(frozen=True, slots=True, eq=False)
class Merges:
    """A tree of regions.

    Attributes
    ----------
    pairs : (M, 2) int array
        The nodes that merge; leaves are 0…n-1, the m-th merge makes node n + m.
    heights : (M,) array
        How different the two are; never falling.
    """

    pairs: NDArray[np.int32]
    heights: FloatArray


def merge_steps(
    graph: LeafGraph, spectral: FloatArray, looks: LeafLooks, weights: Weights = WEIGHTS
) -> Steps[Merges]:
    """Merge leaves into regions, and those into larger ones, as long as there are neighbours.

    Done in steps.

    Parameters
    ----------
    graph : LeafGraph
    spectral : (E,) array
        Distances of the graph's pairs.
    looks : LeafLooks
    weights : Weights, optional

    Returns
    -------
    merges : Merges
    """
    costs = graph.contrasts @ weights.contrasts + weights.spectral * spectral
    regions = Regions(graph, costs, RegionLooks(looks, weights.looks))
    nodes = list(range(graph.n_leaves))
    pairs, heights = [], []
    while (nearest := regions.pop_nearest()) is not None:
        height, first, second = nearest
        pairs.append((nodes[first], nodes[second]))
        heights.append(height)
        nodes[regions.merge(first, second)] = graph.n_leaves + len(pairs) - 1
        if len(pairs) % MERGES_AT_ONCE == 0:
            yield
    return Merges(
        np.array(pairs, np.int32).reshape(-1, 2),
        np.maximum.accumulate(np.array(heights, np.float64)),
    )
