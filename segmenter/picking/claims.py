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


def find_claim(ground: Ground, labels: PartLabels, seeds: NDArray[np.int32], touch: Touch) -> Claim:
    """Rate the areas that hold what was touched, and add them up.

    Parameters
    ----------
    ground : Ground
    labels : (n,) array
        What each part is now; what has the touch's label already is not pointed at.
    seeds : (n,) array
        Labels of the parts that were touched before, -1 of others. An area that holds seeds of
        another label is not meant.
    touch : Touch

    Returns
    -------
    claim : Claim
    """
    wrong = labels != touch.label
    barring = np.setdiff1d(np.flatnonzero((seeds >= 0) & (seeds != touch.label)), touch.parts)
    rated: list[tuple[float, Dendrogram, int]] = []
    best = -np.inf
    for bound, tree, node in _candidates(ground, barring, touch.parts):
        if bound <= best - REACH * TEMPERATURE:
            break
        score = bound + CENTRE_WEIGHT * np.log(_centrality(ground, tree, node, wrong, touch))
        best = max(best, score)
        rated.append((score, tree, node))
    shares = np.zeros(len(labels))
    odds = np.exp((np.array([score for score, _, _ in rated]) - best) / TEMPERATURE)
    for share, (_, tree, node) in zip(odds / max(odds.sum(), 1e-9), rated, strict=True):
        shares[tree.order[tree.starts[node] : tree.stops[node]]] += share
    shares[touch.parts] = 1.0
    shares = np.minimum(shares, 1.0)
    return Claim(touch, shares.astype(np.float32), float(shares @ ground.graph.areas))


def _candidates(
    ground: Ground, barring: Indices, parts: Indices
) -> list[tuple[float, Dendrogram, int]]:
    """Return the nodes that hold all parts and nothing barring, and how high they can score."""
    found = []
    for tree in ground.trees:
        nodes = _common_ancestors(tree, tree.ranks[parts])
        barred = tree.ranks[barring]
        holds = (tree.starts[nodes, None] <= barred) & (barred < tree.stops[nodes, None])
        nodes = nodes[~holds.any(axis=1)]
        # The whole photo stands out from nothing.
        gaps = np.where(
            tree.parents[nodes] < 0, 1.0, tree.heights[tree.parents[nodes]] - tree.heights[nodes]
        )
        nodes, gaps = nodes[gaps > 0], gaps[gaps > 0]
        bounds = GAP_WEIGHT * np.log(gaps) - LEAF_PENALTY * tree.leaf_sized[nodes]
        found += [(bound, tree, node) for bound, node in zip(bounds.tolist(), nodes, strict=True)]
    return sorted(found, key=lambda candidate: -candidate[0])


def _common_ancestors(tree: Dendrogram, ranks: Indices) -> Indices:
    """Return the nodes that hold all ranks, without the root unless it is the only one."""
    low, high = ranks.min(), ranks.max()
    nodes, node = [], int(low)
    while node >= 0:
        if tree.stops[node] > high:
            nodes.append(node)
        node = int(tree.parents[node])
    return np.array(nodes[:-1] or nodes, np.intp)


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
