"""Which label each part has, by all that was clicked."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.picking.claims import Claim, PartLabels, Standing, find_claim, paint
from segmenter.picking.ground import Ground
from segmenter.picking.part_graph import PartGraph
from segmenter.picking.touching import Touch
from segmenter.picking.walk import spread
from segmenter.regions.pieces import Indices


def first_standing(n_parts: int) -> Standing:
    """Return that of a photo without clicks: all is outside."""
    return Standing((), np.full(n_parts, -1, np.int32), np.zeros(n_parts, np.uint16))


def with_touch(ground: Ground, standing: Standing, touch: Touch) -> Standing:
    """Add a touch.

    Parameters
    ----------
    ground : Ground
    standing : Standing
    touch : Touch

    Returns
    -------
    standing : Standing
    """
    claim = find_claim(ground, standing, touch)
    claims = (*standing.claims, claim)
    seeds = standing.seeds.copy()
    seeds[touch.parts] = touch.label
    labels = _settled(ground, claims, seeds)
    changed = int(ground.graph.areas @ (labels != standing.labels))
    return Standing(claims, seeds, labels, changed)


def _settled(ground: Ground, claims: tuple[Claim, ...], seeds: NDArray[np.int32]) -> PartLabels:
    named = np.array(sorted({claim.touch.label for claim in claims} - {0}), np.intp)
    seeded = seeds >= 0
    targets = paint(claims, named)
    certainty = _lead(_with_outside(targets))
    targets[:, seeded] = seeds[seeded] == named[:, None]
    values = _with_outside(spread(ground.walk, targets, certainty, seeded))
    labels = np.append(0, named)
    values[:, seeded] = seeds[seeded] == labels[:, None]
    anchors = _anchors(ground.graph, claims, labels)
    return labels[_anchored(ground.graph, values, anchors)].astype(np.uint16)


def _with_outside(inside: FloatArray) -> FloatArray:
    """Put what is left of 1 before the values of all other labels."""
    return np.concatenate([1 - inside.sum(axis=0, keepdims=True), inside])


def _lead(values: FloatArray) -> FloatArray:
    """Return by how much the greatest of each column exceeds the second."""
    if len(values) == 1:
        return np.ones(values.shape[1])
    second, first = np.partition(values, -2, axis=0)[-2:]
    return np.asarray(first - second)


def _anchors(graph: PartGraph, claims: tuple[Claim, ...], labels: Indices) -> BoolArray:
    """Return which parts were touched, or are beside one that was, with each label, (K, n).

    A part that is touched again with another label still holds on to what is around it.
    """
    anchors = np.zeros((len(labels), len(graph.areas)), np.bool_)
    for claim in claims:
        anchors[labels == claim.touch.label, claim.touch.parts] = True
    beside = anchors.copy()
    for near, far in ((graph.first, graph.second), (graph.second, graph.first)):
        rows, pairs = np.nonzero(anchors[:, near])
        beside[rows, far[pairs]] = True
    return beside


def _anchored(graph: PartGraph, values: FloatArray, anchors: BoolArray) -> Indices:
    """Return the row of each part's greatest value that joins it to an anchor, or else outside."""
    open_values, every = values.copy(), np.arange(values.shape[1])
    while True:
        rows: Indices = open_values.argmax(axis=0)
        islands = _islands(graph, rows, anchors[rows, every]) & (rows > 0)
        if not islands.any():
            return rows
        open_values[rows[islands], islands] = -np.inf


def _islands(graph: PartGraph, rows: Indices, anchors: BoolArray) -> BoolArray:
    """Return which parts lie in connected areas of one row that hold no anchor."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    n, alike = len(rows), rows[graph.first] == rows[graph.second]
    # Pairs are in the order of their first part.
    starts = np.append(0, np.cumsum(np.bincount(graph.first[alike], minlength=n)))
    links = csr_array((np.ones(starts[-1]), graph.second[alike], starts), shape=(n, n))
    _, areas = connected_components(links, directed=False)
    held = np.zeros(len(rows), np.bool_)
    held[areas[anchors]] = True
    return ~held[areas]
