"""Find out what a click means: which areas around it, and how likely each of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.picking.dendrogram import Dendrogram
from segmenter.picking.ground import Ground
from segmenter.picking.touching import Touch
from segmenter.regions.pieces import Indices

PartLabels = NDArray[np.uint16]

# An area stands out by the logarithm of how much its merge differs from those within it.
GAP_WEIGHT = 0.5
# People point at the middle of what they mean.
CENTRE_WEIGHT = 4.0
LEAF_PENALTY = 1.0
# A thing that is pointed at first mostly is about this share of the photo; standard deviation of
# the logarithm.
USUAL_SHARE, SHARE_SPREAD = 0.07, 1.3
# Corrections mostly are about as large as the one before. Less certain: what was too small then
# may need more.
CORRECTION_SPREAD = 1.8
SMALLEST_CORRECTION = 30.0
# Scores that far apart are e times less likely.
TEMPERATURE = 0.7
# What is so many temperatures below the best is not looked at.
REACH = 4.0
# Pixels looked at to find the middle of an area.
MOST_PIXELS = 10_000
LEAST_DEPTH = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """What is to have a label.

    Attributes
    ----------
    touch : Touch
        What was touched, and the label that it is to have.
    shares : (n,) float32 array
        How likely each part is meant, 0 to 1.
    area : float
        Expected number of pixels of the reduced photo.
    """

    touch: Touch
    shares: NDArray[np.float32]
    area: float


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What was claimed, and what has come of it.

    Attributes
    ----------
    claims : tuple of Claim
        In the order of the clicks.
    seeds : (n,) int32 array
        The label that each part was last clicked with, -1 of those that never were.
    labels : (n,) uint16 array
        0 is outside.
    changed : int
        Pixels of the reduced photo that the last click changed.
    """

    claims: tuple[Claim, ...]
    seeds: NDArray[np.int32]
    labels: PartLabels
    changed: int = 0


def find_claim(ground: Ground, standing: Standing, touch: Touch) -> Claim:
    """Rate the areas that hold what was touched, and add them up.

    Parameters
    ----------
    ground : Ground
    standing : Standing
        What has the touch's label already is not pointed at, and an area that holds seeds of
        another label is not meant.
    touch : Touch

    Returns
    -------
    claim : Claim
    """
    wrong, seeds = standing.labels != touch.label, standing.seeds
    barring = np.setdiff1d(np.flatnonzero((seeds >= 0) & (seeds != touch.label)), touch.parts)
    usual = _usual_area(ground, standing, touch.label)
    rated: list[tuple[float, Dendrogram, int]] = []
    best = -np.inf
    for bound, tree, node in _candidates(ground, barring, touch.parts):
        if bound <= best - REACH * TEMPERATURE:
            break
        score = bound + CENTRE_WEIGHT * np.log(_centrality(ground, tree, node, wrong, touch))
        if usual is not None:
            score += usual.score(_wrong_area(ground, tree, node, wrong))
        best = max(best, score)
        rated.append((score, tree, node))
    shares = np.zeros(len(wrong))
    odds = np.exp((np.array([score for score, _, _ in rated]) - best) / TEMPERATURE)
    for share, (_, tree, node) in zip(odds / max(odds.sum(), 1e-9), rated, strict=True):
        shares[tree.order[tree.starts[node] : tree.stops[node]]] += share
    shares[touch.parts] = 1.0
    shares = np.minimum(shares, 1.0)
    return Claim(touch, shares.astype(np.float32), float(shares @ ground.graph.areas))


def _candidates(
    ground: Ground, barring: Indices, parts: Indices
) -> list[tuple[float, Dendrogram, int]]:
    """Return the nodes that hold all parts and nothing barring, and how high they can score.

    Where nothing stands out, that is the largest.
    """
    found: list[tuple[float, Dendrogram, int]] = []
    largest: list[tuple[float, Dendrogram, int]] = []
    for tree in ground.trees:
        nodes = _common_ancestors(tree, tree.ranks[parts])
        barred = tree.ranks[barring]
        holds = (tree.starts[nodes, None] <= barred) & (barred < tree.stops[nodes, None])
        nodes = nodes[~holds.any(axis=1)]
        largest += [(0.0, tree, node) for node in nodes[-1:]]
        # The whole photo stands out from nothing.
        gaps = np.where(
            tree.parents[nodes] < 0, 0.0, tree.heights[tree.parents[nodes]] - tree.heights[nodes]
        )
        nodes, gaps = nodes[gaps > 0], gaps[gaps > 0]
        bounds = GAP_WEIGHT * np.log(gaps) - LEAF_PENALTY * tree.leaf_sized[nodes]
        found += [(bound, tree, node) for bound, node in zip(bounds.tolist(), nodes, strict=True)]
    return sorted(found or largest, key=lambda candidate: -candidate[0])


def _common_ancestors(tree: Dendrogram, ranks: Indices) -> Indices:
    """Return the nodes that hold all ranks, from small to large."""
    low, high = ranks.min(), ranks.max()
    nodes, node = [], int(low)
    while node >= 0:
        if tree.stops[node] > high:
            nodes.append(node)
        node = int(tree.parents[node])
    return np.array(nodes, np.intp)


def _centrality(
    ground: Ground, tree: Dendrogram, node: int, wrong: BoolArray, touch: Touch
) -> float:
    """Return how deep in a node's wrong pixels was touched, 1 if nowhere could be deeper."""
    from scipy.ndimage import distance_transform_edt

    top, left, bottom, right = tree.boxes[node].tolist()
    step = int(np.ceil(np.sqrt((bottom - top) * (right - left) / MOST_PIXELS)))
    own = tree.order[tree.starts[node] : tree.stops[node]]
    meant = np.zeros(len(wrong) + 1, np.bool_)
    meant[own + 1] = wrong[own]
    region = np.pad(meant[ground.parts[top:bottom:step, left:right:step]], 1)
    depths = step * distance_transform_edt(region)
    rows = np.minimum((touch.rows - top) // step + 1, len(region) - 2)
    columns = np.minimum((touch.columns - left) // step + 1, region.shape[1] - 2)
    touched = depths[rows, columns].max()
    return float(max(touched, LEAST_DEPTH) / max(depths.max(), LEAST_DEPTH))


@dataclass(frozen=True, slots=True)
class _Usual:
    """How large what is pointed at may be, pixels: normally distributed logarithms."""

    area: float
    spread: float

    def score(self, area: float) -> float:
        apart = np.log(max(area, 1.0) / self.area) / self.spread
        return float(-0.5 * apart * apart)


def _usual_area(ground: Ground, standing: Standing, label: int) -> _Usual | None:
    """Return what is usual, if anything: a first correction may have any size."""
    if label > 0 and label not in standing.seeds:
        return _Usual(USUAL_SHARE * float(ground.graph.areas.sum()), SHARE_SPREAD)
    if len(standing.claims) < 2:
        return None
    return _Usual(max(standing.changed, SMALLEST_CORRECTION), CORRECTION_SPREAD)


def _wrong_area(ground: Ground, tree: Dendrogram, node: int, wrong: BoolArray) -> float:
    own = tree.order[tree.starts[node] : tree.stops[node]]
    return float(ground.graph.areas[own] @ wrong[own])


def paint(claims: tuple[Claim, ...], labels: Indices) -> FloatArray:
    """Lay claims over each other, small ones over large ones, later ones over equal ones.

    Parameters
    ----------
    claims : tuple of Claim
        At least one.
    labels : (K,) int array

    Returns
    -------
    targets : (K, n) array
        How likely each part is to have each label by the claims alone; they need not sum to 1.
    """
    targets = np.zeros((len(labels), len(claims[0].shares)))
    for claim in sorted(claims, key=lambda claim: -claim.area):
        targets += claim.shares * ((labels == claim.touch.label)[:, None] - targets)
    return targets
