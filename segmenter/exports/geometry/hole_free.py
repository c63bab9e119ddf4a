"""Pieces without holes, for formats that cannot store holes."""

import numpy as np
from numpy.typing import NDArray

from segmenter.regions.pieces import Pieces
from segmenter.regions.runs import Runs, find_overlaps, find_runs

Indices = NDArray[np.intp]
# Weight of a border between two parts, and of a corner in which they only touch.
_LINE, _CORNER = 1, 2


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
    upper, lower = find_overlaps(runs)
    parts = _grown(runs, upper, lower, _stacks(runs, upper, lower))
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
    borders = list(zip(stacks[upper[across]].tolist(), stacks[lower[across]].tolist(), strict=True))
    near: list[dict[int, int]] = [{} for _ in range(int(stacks.max(initial=-1)) + 1)]
    above, below = _corners(runs)
    corners = zip(stacks[above].tolist(), stacks[below].tolist(), strict=True)
    for pairs, weight in ((borders, _LINE), (corners, _CORNER)):
        for a, b in pairs:
            near[a][b] = near[b][a] = near[a].get(b, 0) + weight
    parents = list(range(len(near)))
    for a, b in borders:
        kept, given = sorted((_root(parents, a), _root(parents, b)), key=lambda x: -len(near[x]))
        if near[kept].get(given) == _LINE:
            parents[given] = kept
            _hand_over(near, given, kept)
    roots = np.array([_root(parents, stack) for stack in range(len(parents))], np.intp)
    _, numbers = np.unique(roots, return_inverse=True)
    return np.asarray(numbers[stacks], np.intp)


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
