"""Rate the areas that a click may mean."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import BoolArray, FloatArray
from segmenter.picking.dendrogram import Dendrogram
from segmenter.picking.ground import Ground
from segmenter.picking.touching import Touch
from segmenter.regions.pieces import Indices

GAP_WEIGHT = 0.5
# People point at the middle of what they mean.
CENTRE_WEIGHT = 4.0
LEAF_PENALTY = 1.0
# Scores that far apart are e times less likely.
TEMPERATURE = 0.7
# What is so many temperatures below the best is not looked at.
REACH = 3.0
# Pixels looked at to find the middle of an area.
MOST_PIXELS = 10_000
LEAST_DEPTH = 0.5


@dataclass(frozen=True, slots=True)
class Usual:
    """How large what is pointed at may be, of all that is there.

    Attributes
    ----------
    area, whole : float
        Pixels.
    spread : float
        Standard deviation of the logarithm of the odds that a pixel belongs to it.
    """

    area: float
    whole: float
    spread: float

    def scores(self, areas: FloatArray) -> FloatArray:
        """Return the logarithms of how usual areas are, 0 for the most usual."""
        # By odds, what leaves hardly anything out is as unusual as what takes hardly anything.
        apart = (self._log_odds(areas) - self._log_odds(np.array(self.area))) / self.spread
        return np.asarray(-0.5 * apart * apart)

    def _log_odds(self, areas: FloatArray) -> FloatArray:
        inside = np.clip(areas, 1.0, max(self.whole - 1.0, 1.0))
        return np.asarray(np.log(inside / np.maximum(self.whole - inside, 1.0)))


@dataclass(frozen=True, slots=True, eq=False)
class Pointed:
    """What is known of a touch.

    Attributes
    ----------
    touch : Touch
    barring : (B,) int array
        Parts that cannot be meant.
    wrong : (n,) bool array
        Which parts have another label now.
    usual : Usual, optional
        Size of what has another label.
    """

    touch: Touch
    barring: Indices
    wrong: BoolArray
    usual: Usual | None


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A node of a tree, how high it can score, and how many of its pixels have another label."""

    tree: Dendrogram
    node: int
    bound: float
    wrong_area: float

    def parts(self) -> Indices:
        """Return the node's parts, from 0."""
        return self.tree.order[self.tree.starts[self.node] : self.tree.stops[self.node]]

    def box(self) -> tuple[int, ...]:
        """Return top, left, bottom and right, pixels of the reduced photo; ends excluded."""
        return tuple(self.tree.boxes[self.node].tolist())


def rate_candidates(ground: Ground, pointed: Pointed) -> tuple[list[Candidate], FloatArray]:
    """Find the nodes that may be meant.

    Parameters
    ----------
    ground : Ground
    pointed : Pointed

    Returns
    -------
    candidates : list of Candidate
        At least one; without those that are far from the best.
    scores : array
        Logarithms of how likely each is.
    """
    rated, scores, best = [], [], -np.inf
    # The same area may be a node of each tree.
    known: dict[tuple[object, ...], float] = {}
    for candidate in _candidates(ground, pointed):
        if candidate.bound <= best - REACH * TEMPERATURE:
            break
        key = (candidate.box(), candidate.wrong_area, len(candidate.parts()))
        if key not in known:
            known[key] = CENTRE_WEIGHT * np.log(_centrality(ground, candidate, pointed))
        rated.append(candidate)
        scores.append(candidate.bound + known[key])
        best = max(best, scores[-1])
    return rated, np.array(scores)


def _candidates(ground: Ground, pointed: Pointed) -> list[Candidate]:
    """Return the nodes that hold all that was touched and nothing barring, the best bounds first.

    Where nothing stands out, those are the largest.
    """
    found, largest = [], []
    for tree in ground.trees:
        nodes = _common_ancestors(tree, tree.ranks[pointed.touch.parts])
        barred = tree.ranks[pointed.barring]
        holds = (tree.starts[nodes, None] <= barred) & (barred < tree.stops[nodes, None])
        nodes = nodes[~holds.any(axis=1)]
        largest += [Candidate(tree, int(node), 0.0, 0.0) for node in nodes[-1:]]
        parents = tree.parents[nodes]
        # The whole photo stands out from nothing.
        gaps = np.where(parents < 0, 0.0, tree.heights[parents] - tree.heights[nodes])
        nodes, gaps = nodes[gaps > 0], gaps[gaps > 0]
        # An area stands out by the logarithm of how much its merge differs from those within it.
        bounds = GAP_WEIGHT * np.log(gaps) - LEAF_PENALTY * tree.leaf_sized[nodes]
        sums = np.append(0, np.cumsum((ground.graph.areas * pointed.wrong)[tree.order]))
        areas = (sums[tree.stops[nodes]] - sums[tree.starts[nodes]]).astype(np.float64)
        if pointed.usual is not None:
            bounds += pointed.usual.scores(areas)
        rows = zip(nodes.tolist(), bounds.tolist(), areas.tolist(), strict=True)
        found += [Candidate(tree, *row) for row in rows]
    return sorted(found or largest, key=lambda candidate: -candidate.bound)


def _common_ancestors(tree: Dendrogram, ranks: Indices) -> Indices:
    """Return the nodes that hold all ranks, from small to large."""
    high, node = ranks.max(), int(ranks.min())
    nodes = []
    while node >= 0:
        if tree.stops[node] > high:
            nodes.append(node)
        node = int(tree.parents[node])
    return np.array(nodes, np.intp)


def _centrality(ground: Ground, candidate: Candidate, pointed: Pointed) -> float:
    """Return how deep in a node's wrong pixels was touched, 1 if nowhere could be deeper."""
    from scipy.ndimage import distance_transform_edt

    top, left, bottom, right = candidate.box()
    step = int(np.ceil(np.sqrt((bottom - top) * (right - left) / MOST_PIXELS)))
    parts, wrong, touch = candidate.parts(), pointed.wrong, pointed.touch
    meant = np.zeros(len(wrong) + 1, np.bool_)
    meant[parts + 1] = wrong[parts]
    seen = ground.parts[top:bottom:step, left:right:step]
    # A frame, because the photo's borders are borders too.
    region = np.zeros((seen.shape[0] + 2, seen.shape[1] + 2), np.bool_)
    np.take(meant, seen, out=region[1:-1, 1:-1], mode="clip")
    depths = step * distance_transform_edt(region)
    rows = np.minimum((touch.rows - top) // step + 1, seen.shape[0])
    columns = np.minimum((touch.columns - left) // step + 1, seen.shape[1])
    touched = depths[rows, columns].max()
    return float(max(touched, LEAST_DEPTH) / max(depths.max(), LEAST_DEPTH))
