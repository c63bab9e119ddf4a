"""Leaves and their neighbours: what is measured on pixels before regions are merged."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import ROWS, Indices
from segmenter.regions.tree.contrast import ORIENTATIONS
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.reduced import Planes
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps


@dataclass(frozen=True, slots=True, eq=False)
class LeafGraph:
    """Pairs of neighbouring leaves and what lies between them.

    Attributes
    ----------
    n_leaves : int
    first, second : (E,) int arrays
        The two leaves of each pair, from 0, first < second, in ascending order.
    lengths : (E,) array
        Length of their border, pixels of the reduced photo.
    contrasts : (E, S + 1) array
        Mean contrast along it at each scale, across the border's own direction; last the mean
        of the strength in any direction.
    """

    n_leaves: int
    first: Indices
    second: Indices
    lengths: FloatArray
    contrasts: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class _Cracks:
    """The edges between pixels of different leaves."""

    pair: Indices
    rows: Indices
    columns: Indices
    upright: NDArray[np.bool_]


def connect_steps(
    leaves: LeafArray, factor: int, contrasts: Sequence[Planes], strength: Planes
) -> Steps[LeafGraph]:
    """Measure every border between two leaves, in steps.

    Parameters
    ----------
    leaves : (H, W) int32 array
        1…n, 0 where no pixel counts.
    factor : int
        Pixels of ``leaves`` to a pixel of the contrasts, along a side.
    contrasts : sequence of (8, h, w) arrays
        Of each scale.
    strength : (h, w) array

    Returns
    -------
    graph : LeafGraph
    """
    n_leaves = int(leaves.max(initial=0))
    keys, cracks = yield from _cracks(leaves, n_leaves)
    n_pairs = len(keys)
    across = _orientation_across(cracks, n_pairs)[cracks.pair]
    counts = np.bincount(cracks.pair, minlength=n_pairs).astype(np.float64)
    # The two pixels beside each crack, in the reduced photo.
    sides = [
        (
            (cracks.rows + (~cracks.upright & far)) // factor,
            (cracks.columns + (cracks.upright & far)) // factor,
        )
        for far in (False, True)
    ]

    def mean(values: list[Planes]) -> FloatArray:
        return np.bincount(cracks.pair, sum(values), n_pairs) / (2 * counts)

    def measure(start: int, stop: int) -> list[FloatArray]:
        planes = contrasts[start:stop]
        return [mean([plane[across, y, x] for y, x in sides]) for plane in planes]

    measured = yield from map_in_steps(measure, spans(len(contrasts), 1), thread_count())
    columns = [column for (column,) in measured]
    columns.append(mean([strength[y, x] for y, x in sides]))
    return LeafGraph(
        n_leaves,
        keys // n_leaves,
        keys % n_leaves,
        counts / factor,
        np.stack(columns, axis=1),
    )


def _cracks(leaves: LeafArray, n_leaves: int) -> Steps[tuple[Indices, _Cracks]]:
    keys, rows, columns, upright = [], [], [], []
    for is_upright in (True, False):
        near, far = (leaves[:, :-1], leaves[:, 1:]) if is_upright else (leaves[:-1], leaves[1:])

        def find(
            start: int, stop: int, near: LeafArray = near, far: LeafArray = far
        ) -> tuple[Indices, Indices, Indices]:
            here, there = near[start:stop], far[start:stop]
            y, x = np.divmod(np.flatnonzero(here != there), here.shape[1])
            a, b = here[y, x].astype(np.intp) - 1, there[y, x].astype(np.intp) - 1
            # What is left out has no borders.
            low, inside = np.minimum(a, b), (a >= 0) & (b >= 0)
            if not inside.all():
                a, b, low, y, x = (values[inside] for values in (a, b, low, y, x))
            return low * n_leaves + np.maximum(a, b), y + start, x

        found = yield from map_in_steps(find, spans(len(near), ROWS), 2 * thread_count())
        for key, y, x in found:
            keys.append(key)
            rows.append(y)
            columns.append(x)
            upright.append(np.full(len(y), is_upright))
    unique, pair = np.unique(np.concatenate(keys), return_inverse=True)
    return unique, _Cracks(
        pair, np.concatenate(rows), np.concatenate(columns), np.concatenate(upright)
    )


def _orientation_across(cracks: _Cracks, n_pairs: int) -> Indices:
    """Return which of the eight orientations is the normal of each pair's border."""

    def total(values: NDArray[np.generic]) -> FloatArray:
        return np.bincount(cracks.pair, values, n_pairs).astype(np.float64)

    counts = np.bincount(cracks.pair, minlength=n_pairs)
    y = cracks.rows + np.where(cracks.upright, 0.0, 0.5)
    x = cracks.columns + np.where(cracks.upright, 0.5, 0.0)
    mean_y, mean_x = total(y) / counts, total(x) / counts
    dy, dx = y - mean_y[cracks.pair], x - mean_x[cracks.pair]
    # A crack is a segment of length 1, not a point: a border of one has a direction too.
    yy = total(dy * dy + cracks.upright / 12)
    xx = total(dx * dx + ~cracks.upright / 12)
    along = 0.5 * np.arctan2(2 * total(dx * dy), xx - yy)
    turns = np.rint(along * ORIENTATIONS / np.pi) + ORIENTATIONS // 2
    return turns.astype(np.intp) % ORIENTATIONS
