"""Which regions border on which while they merge, and which two are least different."""

import heapq
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.leaf_graph import LeafGraph
from segmenter.regions.tree.region_looks import RegionLooks


class _Scored(NamedTuple):
    """What a region knew of its neighbours when it was compared with them last."""

    scores: FloatArray
    others: Indices
    versions: NDArray[np.int64]


class Regions:
    """The regions that there are; a merged one has the place of the half with more neighbours.

    Parameters
    ----------
    graph : LeafGraph
        Each leaf is a region at first.
    costs : (E,) array
        Of the border of each pair, per length.
    looks : RegionLooks
    """

    def __init__(self, graph: LeafGraph, costs: FloatArray, looks: RegionLooks) -> None:
        self._looks = looks
        self._lengths, self._sums = graph.lengths.copy(), graph.lengths * costs
        # For each neighbour the place of their border among all of them.
        self._borders: list[dict[int, int]] = [{} for _ in range(graph.n_leaves)]
        pairs = zip(graph.first.tolist(), graph.second.tolist(), strict=True)
        for border, (a, b) in enumerate(pairs):
            self._borders[a][b] = self._borders[b][a] = border
        # What was scored before one of its regions merged is out of date.
        self._versions = np.zeros(graph.n_leaves, np.int64)
        # One entry a region, of the neighbour that was nearest when it was scored: a region with
        # many neighbours would fill the heap otherwise, again with each of its merges.
        self._heap: list[tuple[float, int, int, int, int]] = []
        scores = self._score(graph.first, graph.second, costs)
        # Ascending: what a leaf is first of lies together.
        ends = np.searchsorted(graph.first, np.arange(graph.n_leaves + 1))
        self._scored: list[_Scored | None] = [None] * graph.n_leaves
        for leaf in np.flatnonzero(np.diff(ends)).tolist():
            own = slice(ends[leaf], ends[leaf + 1])
            others = graph.second[own]
            self._scored[leaf] = _Scored(scores[own], others, self._versions[others])
            self._push(leaf)

    def pop_nearest(self) -> tuple[float, int, int] | None:
        """Return the least different neighbours with their difference; None without any."""
        while self._heap:
            score, a, b, version_a, version_b = heapq.heappop(self._heap)
            if self._versions[a] != version_a:
                continue
            if self._versions[b] == version_b:
                return score, a, b
            self._push(a)
        return None

    def merge(self, first: int, second: int) -> int:
        """Make one region of two neighbours; return its place."""
        kept, gone = first, second
        if len(self._borders[kept]) < len(self._borders[gone]):
            kept, gone = gone, kept
        self._looks.merge(kept, gone)
        self._versions[kept] += 1
        self._versions[gone] = -1
        self._scored[gone] = None
        self._take_over(kept, gone)
        if self._borders[kept]:
            self._compare(kept)
        return kept

    def _take_over(self, kept: int, gone: int) -> None:
        borders, others = self._borders[kept], self._borders[gone]
        del borders[gone], others[kept]
        ours, theirs = [], []
        for other, border in others.items():
            around = self._borders[other]
            del around[gone]
            known = borders.get(other)
            if known is None:
                borders[other] = around[kept] = border
            else:
                ours.append(known)
                theirs.append(border)
        if ours:
            self._lengths[ours] += self._lengths[theirs]
            self._sums[ours] += self._sums[theirs]
        self._borders[gone] = {}

    def _compare(self, region: int) -> None:
        """Score a region against all of its neighbours."""
        around = self._borders[region]
        others = np.fromiter(around.keys(), np.intp, len(around))
        borders = np.fromiter(around.values(), np.intp, len(around))
        scores = self._score(region, others, self._sums[borders] / self._lengths[borders])
        self._scored[region] = _Scored(scores, others, self._versions[others])
        self._push(region)

    def _push(self, region: int) -> None:
        """Note the nearest of a region's neighbours that are what they were when scored."""
        scored = self._scored[region]
        if scored is None:
            return
        scores, others, versions = scored
        valid = self._versions[others] == versions
        n_valid = np.count_nonzero(valid)
        if n_valid < len(valid):
            scores, others, versions = scores[valid], others[valid], versions[valid]
            self._scored[region] = _Scored(scores, others, versions) if n_valid else None
            if not n_valid:
                return
        score = scores[scores.argmin()]
        places = (scores == score).nonzero()[0]
        place = places[0] if len(places) == 1 else places[others[places].argmin()]
        version, other = int(self._versions[region]), int(others[place])
        heapq.heappush(self._heap, (float(score), region, other, version, int(versions[place])))

    def _score(self, first: Indices | int, second: Indices, costs: FloatArray) -> FloatArray:
        looks = self._looks
        return (costs + looks.differences(first, second)) * looks.size_factors(first, second)
