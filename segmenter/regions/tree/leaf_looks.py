"""What leaves look like: sums that add up when regions merge."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import ROWS, Indices
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.reduced import Planes
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps


@dataclass(frozen=True, slots=True, eq=False)
class LeafLooks:
    """Sums over the pixels of each of n leaves.

    Attributes
    ----------
    areas : (n,) array
        Pixels of the full photo.
    colours : (n, 10) array
        Sums of 1, L*, a*, b* and of their products for i ≤ j, over pixels of the reduced photo.
    colour_parts, texture_parts : (n, K) arrays
        Sums of the posteriors of both views.
    """

    areas: FloatArray
    colours: FloatArray
    colour_parts: FloatArray
    texture_parts: FloatArray


def look_steps(
    leaves: LeafArray, factor: int, lab: Planes, colour: Planes, texture: Planes
) -> Steps[LeafLooks]:
    """Add up colours and posteriors over each leaf, in steps.

    Parameters
    ----------
    leaves : (H, W) int32 array
        1…n, 0 where no pixel counts.
    factor : int
        Pixels of ``leaves`` to a pixel of the planes, along a side.
    lab : (3, h, w) array
    colour, texture : (K, h, w) arrays
        Posteriors.

    Returns
    -------
    looks : LeafLooks
    """
    pieces, n = spans(len(leaves), ROWS), int(leaves.max(initial=0))

    def count(start: int, stop: int) -> Indices:
        return np.bincount(leaves[start:stop].ravel(), minlength=n + 1)[1:]

    counts = yield from map_in_steps(count, pieces, 2 * thread_count())
    areas = np.sum(counts, axis=0).astype(np.float64)
    ids, places = yield from _representatives(leaves, factor, n, lab.shape[2])

    def add_up(planes: Planes) -> FloatArray:
        flat = planes.reshape(len(planes), -1)
        return np.stack([np.bincount(ids, row[places], n) for row in flat], axis=1)

    one, pairs = np.ones_like(lab[:1]), zip(*np.triu_indices(3), strict=True)
    monomials = np.concatenate([one, lab, np.stack([lab[i] * lab[j] for i, j in pairs])])
    sums = []
    for planes in (monomials, colour, texture):
        yield
        sums.append(add_up(planes))
    return LeafLooks(areas, *sums)


def _representatives(
    leaves: LeafArray, factor: int, n_leaves: int, width: int
) -> Steps[tuple[Indices, Indices]]:
    """Return leaf and place of reduced pixels: those whose middle belongs to a leaf."""
    half = factor // 2
    middle = np.zeros((-(-leaves.shape[0] // factor), -(-leaves.shape[1] // factor)), leaves.dtype)
    sampled = leaves[half::factor, half::factor]
    middle[: sampled.shape[0], : sampled.shape[1]] = sampled
    places = np.flatnonzero(middle)
    ids = middle.ravel()[places].astype(np.intp) - 1
    missed = np.flatnonzero(np.bincount(ids, minlength=n_leaves) == 0)
    if len(missed):
        # Small leaves that hold no middle are looked at where their first pixel is.
        is_missed = np.zeros(n_leaves + 1, np.bool_)
        is_missed[missed + 1] = True

        def find(start: int, stop: int) -> tuple[Indices, Indices]:
            rows, columns = np.nonzero(is_missed[leaves[start:stop]])
            return rows + start, columns

        found = yield from map_in_steps(find, spans(len(leaves), ROWS), 2 * thread_count())
        y, x = (np.concatenate(column) for column in zip(*found, strict=True))
        _, first = np.unique(leaves[y, x], return_index=True)
        places = np.concatenate([places, y[first] // factor * width + x[first] // factor])
        ids = np.concatenate([ids, missed])
    return ids, places
