"""What leaves look like: sums that add up when regions merge."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import ROWS, Indices
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.reduced import Planes
from segmenter.runs import run_starts
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
    n, width = int(leaves.max(initial=0)), leaves.shape[1]

    def find_runs(start: int, stop: int) -> tuple[Indices, LeafArray, FloatArray]:
        starts = run_starts(leaves[start:stop])
        ids = leaves[start:stop].ravel()[starts]
        lengths = np.diff(starts, append=(stop - start) * width)
        counts = np.bincount(ids, lengths, n + 1)[1:]
        return starts + start * width, ids, counts.astype(np.float64)

    found = yield from map_in_steps(find_runs, spans(len(leaves), ROWS), 2 * thread_count())
    starts, runs, counts = zip(*found, strict=True)
    areas = np.asarray(np.sum(counts, axis=0), np.float64)
    # The first pixel of a leaf begins a run.
    firsts = _first_places(np.concatenate(starts), np.concatenate(runs), n)
    ids, places = _representatives(leaves, factor, firsts, lab.shape[2])

    one, pairs = np.ones_like(lab[:1]), zip(*np.triu_indices(3), strict=True)
    monomials = np.concatenate([one, lab, np.stack([lab[i] * lab[j] for i, j in pairs])])
    sums = []
    for planes in (monomials, colour, texture):
        flat = planes.reshape(len(planes), -1)

        def add_up(start: int, stop: int, flat: Planes = flat) -> list[FloatArray]:
            rows = flat[start:stop, places]
            return [np.bincount(ids, row, n).astype(np.float64) for row in rows]

        rows = yield from map_in_steps(add_up, spans(len(flat), 4), thread_count())
        sums.append(np.stack([row for some in rows for row in some], axis=1))
    return LeafLooks(areas, *sums)


def _first_places(starts: Indices, runs: LeafArray, n_leaves: int) -> Indices:
    """Return where the first pixel of each leaf 1…n is in the flattened photo, (n,)."""
    firsts = np.zeros(n_leaves + 1, np.intp)
    # The last of several writes to one place stays: backwards, that is the first pixel.
    firsts[runs[::-1]] = starts[::-1]
    return firsts[1:]


def _representatives(
    leaves: LeafArray, factor: int, firsts: Indices, width: int
) -> tuple[Indices, Indices]:
    """Return leaf and place of reduced pixels: those whose middle belongs to a leaf."""
    half = factor // 2
    middle = np.zeros((-(-leaves.shape[0] // factor), -(-leaves.shape[1] // factor)), leaves.dtype)
    sampled = leaves[half::factor, half::factor]
    middle[: sampled.shape[0], : sampled.shape[1]] = sampled
    places = np.flatnonzero(middle)
    ids = middle.ravel()[places].astype(np.intp) - 1
    # Small leaves that hold no middle are looked at where their first pixel is.
    missed = np.flatnonzero(np.bincount(ids, minlength=len(firsts)) == 0)
    y, x = np.divmod(firsts[missed], leaves.shape[1])
    places = np.concatenate([places, y // factor * width + x // factor])
    return np.concatenate([ids, missed]), places
