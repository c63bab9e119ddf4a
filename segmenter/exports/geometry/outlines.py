"""Outlines of regions along the edges of their pixels, so that they enclose exactly those.

Lines through the centres of pixels would enclose an area of 2 for a block of 3 × 2 pixels.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.corners import Corners, find_corners
from segmenter.regions.pieces import Pieces
from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
Ring = list[list[int]]
# Corners joined at once: with many more, Python's lock is held for over 50 ms.
CORNERS_AT_ONCE = 1 << 18

# By `Corners.turns`: a corner has a horizontal line to one side and a vertical one to the other.
# Pixels in the order of `Corners`; where two pixels touch, the vertical lines change places, so
# that what they enclose becomes a hole.
_LINE_GOES_RIGHT = np.array([0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1], np.bool_)
_LINE_GOES_DOWN = np.array([0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0], np.bool_)
_REGION_IS_BELOW = np.array([0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1], np.bool_)
_REGION_IS_RIGHT = np.array([0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0], np.bool_)
# Clockwise, with the region on the right hand.
_LEAVES_LEVEL = np.array([1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1], np.bool_)
_LEAVES_EAST = _LEAVES_LEVEL & _LINE_GOES_RIGHT


@dataclass(frozen=True, slots=True, eq=False)
class Rings:
    """The edges of some connected pieces.

    Attributes
    ----------
    corners : (N, 2) int32 array
        ``[x, y]`` of ring after ring, pixel edges counted from the photo's top left corner; lines
        are horizontal and vertical in turn, a horizontal one first. The first corner of a ring is
        not repeated. Rings may touch themselves nowhere and each other in corners only.
    ends : (R,) int array
        Where each ring ends among the corners.
    pieces : (R,) int array
        Whose they are, ascending. The outer ring of a piece comes first, clockwise as seen, then
        its holes, the other way round.
    """

    corners: NDArray[np.int32]
    ends: Indices
    pieces: Indices

    @property
    def starts(self) -> Indices:
        """Where each ring begins among the corners."""
        return np.concatenate([np.zeros(1, np.intp), self.ends[:-1]])

    @property
    def is_outer(self) -> NDArray[np.bool_]:
        """Which rings are no holes."""
        return np.append(True, self.pieces[1:] != self.pieces[:-1])

    def part(self, first: int, last: int) -> "Rings":
        """Return the rings ``first`` to ``last``, not included."""
        start = int(self.ends[first - 1]) if first else 0
        corners = self.corners[start : int(self.ends[last - 1])]
        return Rings(corners, self.ends[first:last] - start, self.pieces[first:last])


def trace(pieces: Pieces, corners_at_once: int = CORNERS_AT_ONCE) -> Iterator[Rings]:
    """Follow the edges of every piece, in the order of their ids.

    Parameters
    ----------
    pieces : Pieces
        4-connected.
    corners_at_once : int, optional
        About how many are joined at once, which changes no outline.

    Yields
    ------
    rings : Rings
        All those of some pieces.
    """
    corners = find_corners(pieces.map)
    counts = np.zeros(len(pieces.owners), np.intp)
    for start, stop in spans(len(corners.ids), CORNERS_AT_ONCE):
        np.add.at(counts, corners.ids[start:stop].astype(np.intp), 1)
    portions = _portions(counts, corners_at_once)
    numbers = portions.take(corners.ids)
    # Of 16 bits they are sorted by counting.
    order = np.argsort(numbers, kind="stable")
    ends = np.cumsum(np.bincount(portions, counts)).astype(np.intp)
    for start, stop in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True):
        if start < stop:
            yield _joined(corners.of(order[start:stop]))


def by_label(blocks: Iterator[Rings], owners: Indices) -> Iterator[tuple[int, Rings]]:
    """Cut rings of pieces that are numbered label by label where the label changes.

    Yields
    ------
    label : int
        The same for several parts in turn where it has many rings.
    rings : Rings
    """
    for rings in blocks:
        labels = owners[rings.pieces]
        cuts = [0, *(np.flatnonzero(labels[1:] != labels[:-1]) + 1).tolist(), len(labels)]
        for first, last in pairwise(cuts):
            yield int(labels[first]), rings.part(first, last)


def of_owners(blocks: Iterator[Rings], owners: Indices) -> Iterator[Rings]:
    """Take the pieces of each owner, numbered owner by owner, for one: all its rings together."""
    held: Rings | None = None
    for block in blocks:
        rings = Rings(block.corners, block.ends, owners[block.pieces])
        if held is not None:
            corners = np.concatenate([held.corners, rings.corners])
            ends = np.concatenate([held.ends, rings.ends + len(held.corners)])
            rings = Rings(corners, ends, np.concatenate([held.pieces, rings.pieces]))
        last = int(np.searchsorted(rings.pieces, rings.pieces[-1]))
        if last:
            yield rings.part(0, last)
        held = rings.part(last, len(rings.ends))
    if held is not None:
        yield held


def _portions(counts: Indices, at_once: int) -> NDArray[np.unsignedinteger]:
    """Give the ids 0… numbers, the same to those that have about so many corners together."""
    ends = np.cumsum(counts)
    cuts = [0]
    while cuts[-1] < len(ends):
        before = int(ends[cuts[-1] - 1]) if cuts[-1] else 0
        cuts.append(max(int(np.searchsorted(ends, before + at_once, "right")), cuts[-1] + 1))
    numbers = np.repeat(np.arange(len(cuts) - 1), np.diff(cuts))
    return numbers.astype(np.uint16) if len(cuts) <= 1 << 16 else numbers.astype(np.uint32)


def _joined(corners: Corners) -> Rings:
    """Join the corners of whole regions to rings."""
    level = _partners(_LINE_GOES_RIGHT, _REGION_IS_BELOW, corners.turns)
    columns = corners.columns
    by_column = np.argsort(
        columns.astype(np.uint16) if columns.max() < 1 << 16 else columns, kind="stable"
    )
    upright = _partners(_LINE_GOES_DOWN, _REGION_IS_RIGHT, corners.turns, by_column)
    # Horizontal lines, by the corners where they begin; the next one begins where the vertical
    # line ends that follows.
    lines = np.flatnonzero(_LEAVES_LEVEL.take(corners.turns))
    places = np.empty(len(corners.turns), np.intp)
    places[lines] = np.arange(len(lines))
    following = places.take(upright.take(level.take(lines)))
    eastward = _LEAVES_EAST.take(corners.turns.take(lines))
    order, starts, pieces = _in_order(following, eastward, corners.ids.take(lines))
    begins = lines.take(order)
    at = np.stack([begins, level.take(begins)], axis=1).ravel()
    ends = 2 * np.append(starts[1:], len(order))
    xy = np.stack([columns.take(at), corners.rows.take(at)], axis=1)
    return Rings(xy, ends, pieces)


def _partners(
    goes_on: NDArray[np.bool_],
    side: NDArray[np.bool_],
    turns: NDArray[np.uint8],
    order: Indices | None = None,
) -> Indices:
    """Return the other end of each corner's line.

    In the order of the lines, those with their regions on one side do not overlap: the first that
    begins is the first that ends.
    """
    kinds = (goes_on + 2 * side).take(turns if order is None else turns.take(order))
    partners = np.empty(len(turns), np.intp)
    for one_side in (0, 2):
        ends, begins = (np.flatnonzero(kinds == one_side + is_begin) for is_begin in (0, 1))
        if order is not None:
            ends, begins = order.take(ends), order.take(begins)
        partners[begins], partners[ends] = ends, begins
    return partners


def _in_order(
    following: Indices, eastward: NDArray[np.bool_], ids: NDArray[np.int32]
) -> tuple[Indices, Indices, Indices]:
    """Lay the cycles of a permutation one after the other.

    Returns
    -------
    order : (N,) int array
        Each cycle from its first line on that goes east; outer rings first.
    starts : (R,) int array
        Of the cycles, in that order.
    ids : (R,) int array
        Of the cycles, ascending.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import breadth_first_order, connected_components

    n = len(following)

    def graph(to: Indices) -> csr_array:
        return csr_array((np.ones(n), to, np.arange(n + 1)), shape=(n, n))

    count, cycles = connected_components(graph(following), connection="strong")
    firsts, eastern = np.empty((2, count), np.intp)
    east = np.flatnonzero(eastward)
    # NumPy keeps the last of several values for one place: backwards, the first line.
    firsts[cycles[::-1]] = np.arange(n)[::-1]
    eastern[cycles[east[::-1]]] = east[::-1]
    # At the top of an outer ring all lines go east, at the top of a hole none does.
    by_piece = np.lexsort((eastern, firsts != eastern, ids[eastern]))
    begins = eastern[by_piece]
    before = np.empty(n, np.intp)
    before[following] = np.arange(n)
    # The last line of each cycle leads to the first of the next one instead of its own, so that
    # a single walk goes through all cycles in turn.
    chain = following.copy()
    chain[before[begins]] = np.roll(begins, -1)
    order = breadth_first_order(graph(chain), begins[0], return_predecessors=False)
    lengths = np.bincount(cycles, minlength=count)[by_piece]
    starts = np.cumsum(lengths) - lengths
    return np.asarray(order, np.intp), starts, ids[begins].astype(np.intp)
