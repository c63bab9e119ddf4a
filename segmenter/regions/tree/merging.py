"""Merge regions, always the two that are least different."""

import heapq
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.leaf_graph import LeafGraph
from segmenter.regions.tree.leaf_looks import LeafLooks
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
    regions = _Regions(graph, costs, RegionLooks(looks, weights.looks))
    nodes = list(range(graph.n_leaves))
    pairs, heights = [], []
    while (nearest := regions.pop_nearest()) is not None:
        height, kept, gone = nearest
        pairs.append((nodes[kept], nodes[gone]))
        heights.append(height)
        nodes[kept] = graph.n_leaves + len(pairs) - 1
        regions.merge(kept, gone)
        if len(pairs) % MERGES_AT_ONCE == 0:
            yield
    return Merges(
        np.array(pairs, np.int32).reshape(-1, 2),
        np.maximum.accumulate(np.array(heights, np.float64)),
    )


class _Regions:
    """The regions that there are; a merged one keeps the place of its first half."""

    def __init__(self, graph: LeafGraph, costs: FloatArray, looks: RegionLooks) -> None:
        self._looks = looks
        # Length of the border with each neighbour, and the sum of costs along it.
        self._borders: list[dict[int, tuple[float, float]]] = [{} for _ in range(graph.n_leaves)]
        # What was pushed before one of its regions merged is out of date.
        self._versions = [0] * graph.n_leaves
        first, second = graph.first.tolist(), graph.second.tolist()
        sums = zip(graph.lengths.tolist(), (graph.lengths * costs).tolist(), strict=True)
        for a, b, border in zip(first, second, sums, strict=True):
            self._borders[a][b] = self._borders[b][a] = border
        scores = self._score(graph.first, graph.second, costs).tolist()
        self._heap = [(s, a, b, 0, 0) for s, a, b in zip(scores, first, second, strict=True)]
        heapq.heapify(self._heap)

    def pop_nearest(self) -> tuple[float, int, int] | None:
        """Return the least different neighbours with their difference; None without any."""
        while self._heap:
            score, a, b, version_a, version_b = heapq.heappop(self._heap)
            if self._versions[a] == version_a and self._versions[b] == version_b:
                return score, a, b
        return None

    def merge(self, kept: int, gone: int) -> None:
        """Make one region of two neighbours."""
        self._looks.merge(kept, gone)
        self._versions[kept] += 1
        self._versions[gone] = -1
        borders = self._borders[kept]
        del borders[gone], self._borders[gone][kept]
        for other, (length, cost) in self._borders[gone].items():
            more_length, more_cost = borders.get(other, (0.0, 0.0))
            border = (length + more_length, cost + more_cost)
            borders[other] = self._borders[other][kept] = border
            del self._borders[other][gone]
        self._borders[gone] = {}
        if borders:
            self._push(kept)

    def _push(self, region: int) -> None:
        others = list(self._borders[region])
        sums = np.array(list(self._borders[region].values()))
        scores = self._score(
            np.full(len(others), region), np.array(others), sums[:, 1] / sums[:, 0]
        )
        version = self._versions[region]
        for score, other in zip(scores.tolist(), others, strict=True):
            entry = (score, region, other, version, self._versions[other])
            heapq.heappush(self._heap, entry)

    def _score(self, first: Indices, second: Indices, costs: FloatArray) -> FloatArray:
        looks = self._looks
        return (costs + looks.differences(first, second)) * looks.size_factors(first, second)
