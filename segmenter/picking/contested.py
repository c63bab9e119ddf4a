"""Divide parts in which different labels were pointed at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from segmenter.arrays import LabelArray, as_labels
from segmenter.picking.claims import PartLabels
from segmenter.picking.ground import Ground
from segmenter.picking.touching import Touch
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.leaves import LeafArray


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Areas of one label.

    Attributes
    ----------
    areas : (h, w) int32 array
        Of the reduced photo: 1…n the parts, beyond n what was cut out of some; 0 where no pixel
        counts.
    labels : (m + 1,) uint8 or uint16 array
        Of each area; that of 0 is 0.
    parts : (m + 1,) int array
        The part that each area was cut out of, from 1.
    """

    areas: LeafArray
    labels: LabelArray
    parts: Indices


@dataclass(frozen=True, slots=True, eq=False)
class _Marks:
    """All pixels that were pointed at, the last first, with their parts, from 0, and labels."""

    rows: Indices
    columns: Indices
    parts: Indices
    labels: Indices


def lay_out(ground: Ground, labels: PartLabels, touches: Sequence[Touch]) -> Layout:
    """Give the pixels of each part that was touched with several labels to the nearest touch.

    Parameters
    ----------
    ground : Ground
    labels : (n,) array
        Of each part.
    touches : sequence of Touch

    Returns
    -------
    layout : Layout
    """
    marks = _marks(ground, touches)
    areas, table = ground.parts, np.append(0, labels)
    parts = np.arange(len(table))
    contested = _contested(marks)
    if len(contested):
        areas = areas.copy()
    for part in contested:
        top, left, bottom, right = ground.graph.boxes[part]
        window = areas[top:bottom, left:right]
        rows, columns = np.nonzero(window == part + 1)
        here = np.flatnonzero(marks.parts == part)
        down = rows[:, None] + top - marks.rows[here]
        across = columns[:, None] + left - marks.columns[here]
        nearest = marks.labels[here][(down * down + across * across).argmin(axis=1)]
        for label in np.setdiff1d(nearest, labels[part]):
            cut = nearest == label
            window[rows[cut], columns[cut]] = len(table)
            table, parts = np.append(table, label), np.append(parts, part + 1)
    return Layout(areas, as_labels(table, int(table.max())), parts)


def _marks(ground: Ground, touches: Sequence[Touch]) -> _Marks:
    none = np.empty(0, np.intp)
    rows = np.concatenate([none, *(touch.rows for touch in touches[::-1])])
    columns = np.concatenate([none, *(touch.columns for touch in touches[::-1])])
    labels = np.concatenate(
        [none, *(np.full(len(touch.rows), touch.label) for touch in touches[::-1])]
    )
    return _Marks(rows, columns, ground.parts[rows, columns].astype(np.intp) - 1, labels)


def _contested(marks: _Marks) -> list[int]:
    pairs = np.unique(np.stack([marks.parts, marks.labels]), axis=1)
    parts, counts = np.unique(pairs[0], return_counts=True)
    return [int(part) for part in parts[counts > 1]]
