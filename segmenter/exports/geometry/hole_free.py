"""Pieces without holes, for formats that cannot store holes."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.corners import CONVEX, find_corners
from segmenter.regions.pieces import Pieces
from segmenter.regions.runs import Runs, find_overlaps, find_runs
from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
# Weight of a border between two parts, and of a corner in which they only touch.
_LINE, _CORNER = 1, 2
_AT_ONCE = 1 << 14


def without_holes(pieces: Pieces) -> Pieces:
    """Cut pieces that have holes along rows of pixels, until none has.

    Parameters
    ----------
    pieces : Pieces

    Returns
    -------
    pieces : Pieces
        Numbered anew, still label by label; what had no hole is in one piece as before.
    """
    runs = find_runs(pieces.map)
    parts = _parts(runs, _have_holes(pieces))
    owners, areas = np.zeros((2, parts.max(initial=-1) + 1), np.intp)
    owners[parts] = pieces.owners[runs.ids]
    np.add.at(areas, parts, runs.lengths)
    order = np.argsort(owners, kind="stable")
    places = np.empty(len(order), np.intp)
    places[order] = np.arange(1, len(order) + 1)
    return Pieces(
        _paint(runs, places[parts], pieces.map.shape),
        np.concatenate([[0], owners[order]]),
        np.concatenate([[0], areas[order]]),
    )


def _have_holes(pieces: Pieces) -> NDArray[np.bool_]:
    """Return which pieces have holes, by their corners.

    Round its outer ring one turns right four times more often than left, and round each hole left.
    """
    corners = find_corners(pieces.map)
    balance = np.zeros(len(pieces.owners), np.intp)
    for start, stop in spans(len(corners.ids), _AT_ONCE):
        is_right = corners.turns[start:stop] < 4 * (CONVEX + 1)
        np.add.at(balance, corners.ids[start:stop].astype(np.intp), np.where(is_right, 1, -1))
    return np.asarray((balance < 4) & (pieces.areas > 0))


def _parts(runs: Runs, have_holes: NDArray[np.bool_]) -> Indices:
    """Number parts in reading order; pieces that have no holes are not cut."""
    cut = np.flatnonzero(have_holes[runs.ids])
    inside = Runs(*(each[cut] for each in (runs.rows, runs.starts, runs.stops, runs.ids)))
    upper, lower = find_overlaps(inside)
    parts = runs.ids.copy()
    parts[cut] = len(have_holes) + _grown(inside, upper, lower, _stacks(inside, upper, lower))
    _, firsts, numbers = np.unique(parts, return_index=True, return_inverse=True)
    ranks = np.empty(len(firsts), np.intp)
    ranks[np.argsort(firsts)] = np.arange(len(firsts))
    return np.asarray(ranks[numbers])


def _stacks(runs: Runs, upper: Indices, lower: Indices) -> Indices:
    """Number stacks of runs: in each, every run lies below a single one and above a single one."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    n = len(runs.ids)
    tied = np.bincount(upper, minlength=n)[upper] == 1
    tied &= np.bincount(lower, minlength=n)[lower] == 1
    graph = coo_array((np.ones(tied.sum()), (upper[tied], lower[tied])), shape=(n, n))
    return np.asarray(connected_components(graph, directed=False)[1], np.intp)


def _grown(runs: Runs, upper: Indices, lower: Indices, stacks: Indices) -> Indices:
    """Join stacks that meet along one border and nowhere else: what meets twice encloses a hole.

    Parts that meet twice still do so after either has grown, so that going through the borders
    once is enough.
    """
    across = stacks[upper] != stacks[lower]
    borders = stacks[upper[across]], stacks[lower[across]]
    near: list[dict[int, int]] = [{} for _ in range(int(stacks.max(initial=-1)) + 1)]
    above, below = _corners(runs)
    for pairs, weight in ((borders, _LINE), ((stacks[above], stacks[below]), _CORNER)):
        for a, b in _listed(*pairs):
            near[a][b] = near[b][a] = near[a].get(b, 0) + weight
    parents = list(range(len(near)))
    for a, b in _listed(*borders):
        kept, given = _root(parents, a), _root(parents, b)
        if len(near[kept]) < len(near[given]):
            kept, given = given, kept
        if near[kept].get(given) == _LINE:
            parents[given] = kept
            _hand_over(near, given, kept)
    ends = (_root(parents, stack) for stack in range(len(parents)))
    roots = np.fromiter(ends, np.intp, len(parents))
    _, numbers = np.unique(roots, return_inverse=True)
    return np.asarray(numbers[stacks], np.intp)


def _listed(first: Indices, second: Indices) -> Iterator[tuple[int, int]]:
    """Return pairs as Python's numbers, some at a time: one call holds Python's lock."""
    for start, stop in spans(len(first), _AT_ONCE):
        yield from zip(first[start:stop].tolist(), second[start:stop].tolist(), strict=True)


def _hand_over(near: list[dict[int, int]], given: int, kept: int) -> None:
    del near[kept][given], near[given][kept]
    for other, weight in near[given].items():
        del near[other][given]
        near[kept][other] = near[other][kept] = near[kept].get(other, 0) + weight
    near[given] = {}


def _root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place


def _corners(runs: Runs) -> tuple[Indices, Indices]:
    """Return the runs of one piece that meet in a corner only, the upper and the lower."""
    width = int(runs.stops.max(initial=0)) + 1
    begins, ends = runs.rows * width + runs.starts, runs.rows * width + runs.stops
    pairs = []
    # Where the row below has a run that begins where this one ends, or ends where it begins.
    for here, below in ((ends, begins), (begins, ends)):
        place = np.searchsorted(below, here + width)
        place[place == len(below)] = 0
        meets = (below[place] == here + width) & (runs.ids[place] == runs.ids)
        pairs.append((np.flatnonzero(meets), place[meets]))
    above, under = (np.concatenate(column) for column in zip(*pairs, strict=True))
    return above, under


def _paint(runs: Runs, values: Indices, shape: tuple[int, ...]) -> NDArray[np.int32]:
    """Return a map in which the pixels of each run have its value; 0 elsewhere."""
    painted = np.zeros(shape[0] * shape[1] + 1, np.int32)
    begins = runs.rows * shape[1] + runs.starts
    ends = runs.rows * shape[1] + runs.stops
    np.add.at(painted, begins, values.astype(np.int32))
    np.subtract.at(painted, ends, values.astype(np.int32))
    return np.cumsum(painted[:-1], dtype=np.int32).reshape(shape)
