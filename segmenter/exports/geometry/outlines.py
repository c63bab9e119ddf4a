"""Outlines of regions along the edges of their pixels, so that they enclose exactly those.

Lines through the centres of pixels would enclose an area of 2 for a block of 3 × 2 pixels.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.regions.pieces import Pieces
from segmenter.regions.runs import find_runs, measure
from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
Ring = list[list[int]]
EAST, SOUTH, WEST, NORTH = range(4)
# Pixel edges followed at once: with more, Python's lock is held for over 50 ms.
EDGES_AT_ONCE = 1 << 18
# Corners turned into Python's numbers or JSON in one call, which holds Python's lock.
AT_ONCE = 1 << 13


@dataclass(frozen=True, slots=True)
class Outline:
    """The edge of one connected piece.

    Attributes
    ----------
    piece : int
        Its id.
    rings : list of rings
        The outer one first, clockwise as seen, then its holes, the other way round. A ring is a
        list of corners ``[x, y]``, pixel edges counted from the photo's top left corner; the first
        is not repeated. Rings may touch themselves nowhere and each other in corners only.
    """

    piece: int
    rings: list[Ring]


def trace(pieces: Pieces, edges_at_once: int = EDGES_AT_ONCE) -> Iterator[Outline]:
    """Follow the edges of every piece, in the order of their ids.

    Parameters
    ----------
    pieces : Pieces
        4-connected.
    edges_at_once : int, optional
        About how many pixel edges are followed at once, which changes no outline.

    Yields
    ------
    outline : Outline
    """
    sizes = measure(find_runs(pieces.map), len(pieces.owners))
    for first, last in _portions(sizes.perimeters, edges_at_once):
        top, bottom = int(sizes.tops[first:last].min()), int(sizes.bottoms[first:last].max())
        yield from _trace_some(pieces.map[top:bottom], first, last, top)


def _portions(edge_counts: Indices, at_once: int) -> Iterator[tuple[int, int]]:
    """Cut the ids 1… into spans that have about so many edges."""
    ends = np.cumsum(edge_counts)
    first = 1
    while first < len(ends):
        last = int(np.searchsorted(ends, ends[first - 1] + at_once, "right"))
        last = max(last, first + 1)
        yield first, last
        first = last


def _trace_some(ids: NDArray[np.integer], first: int, last: int, top: int) -> Iterator[Outline]:
    """Follow the edges of the pieces ``first`` to ``last`` (not included)."""
    height, width = ids.shape
    framed = np.zeros((height + 2, width + 2), np.int32)
    inner = framed[1:-1, 1:-1]
    np.copyto(inner, ids, where=(ids >= first) & (ids < last), casting="same_kind")
    edges = _find_edges(framed)
    order, ring_starts = _in_order(edges.following)
    y, x = np.divmod(edges.vertices, width + 2)
    # Going round clockwise, edges to the west lie below those to the east.
    rise = y * ((edges.directions == WEST) * 1 - (edges.directions == EAST))
    areas = np.add.reduceat(rise[order], ring_starts) if len(order) else ring_starts
    owners = edges.owners[order[ring_starts]]
    turning = edges.turning[order]
    corners = np.stack([x, y + top], axis=1)[order[turning]]
    ends = np.cumsum(np.add.reduceat(turning, ring_starts, dtype=np.intp))
    by_piece = np.lexsort((areas < 0, owners))
    yield from _assemble(corners, ends, owners, by_piece)


def _assemble(
    corners: Indices, ends: Indices, owners: Indices, by_piece: Indices
) -> Iterator[Outline]:
    outline = Outline(0, [])
    starts = np.concatenate([[0], ends[:-1]])
    for ring in by_piece.tolist():
        if owners[ring] != outline.piece:
            if outline.rings:
                yield outline
            outline = Outline(int(owners[ring]), [])
        outline.rings.append(_listed(corners[starts[ring] : ends[ring]]))
    if outline.rings:
        yield outline


def _listed(corners: Indices) -> Ring:
    ring: Ring = []
    for start, stop in spans(len(corners), AT_ONCE):
        ring += corners[start:stop].tolist()
    return ring


def as_corners(ring: Sequence[Sequence[float]]) -> NDArray[np.float64]:
    """Return the corners of a ring as an array, (N, 2)."""
    parts = [np.array(ring[start:stop], np.float64) for start, stop in spans(len(ring), AT_ONCE)]
    return np.concatenate(parts)


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Directed pixel edges with their piece on the right.

    Attributes
    ----------
    directions, vertices, owners : (N,) arrays
        Of each edge: where it goes, the lattice point it starts from, its piece.
    following : (N,) int array
        The edge that goes on from its end.
    turning : (N,) bool array
        Whether it starts at a corner.
    """

    directions: NDArray[np.int8]
    vertices: Indices
    owners: Indices
    following: Indices
    turning: NDArray[np.bool_]


def _find_edges(framed: NDArray[np.int32]) -> _Edges:
    flat, stride = framed.ravel(), framed.shape[1]
    # The four pixels around each lattice point; the frame keeps rows from running together.
    nw, ne, sw, se = flat[: -stride - 1], flat[1:-stride], flat[stride:-1], flat[stride + 1 :]
    # For each direction: the pixels right and left of an edge that starts at a point; then, at the
    # point where it ends, the pixels right of it ahead and left of it ahead.
    around = ((se, ne, se, ne), (sw, se, sw, se), (nw, sw, nw, sw), (ne, nw, ne, nw))
    starts = [np.flatnonzero((right != left) & (right != 0)) for right, left, _, _ in around]
    keys = np.concatenate([start + way * nw.size for way, start in enumerate(starts)])
    owners, nexts = [], []
    for way, (start, step) in enumerate(zip(starts, (1, stride, -1, -stride), strict=True)):
        right, _, ahead, across = around[way]
        owner, end = right[start], start + step
        turn = np.where(ahead[end] == owner, 0, 1)
        # A piece that meets itself in a corner only goes on there: what it encloses is a hole.
        turn[across[end] == owner] = -1
        owners.append(owner)
        nexts.append((way + turn) % 4 * nw.size + end)
    following = np.searchsorted(keys, np.concatenate(nexts))
    ways = np.repeat(np.arange(4, dtype=np.int8), [len(start) for start in starts])
    turning = np.empty(len(ways), np.bool_)
    turning[following] = ways[following] != ways
    return _Edges(ways, np.concatenate(starts), np.concatenate(owners), following, turning)


def _in_order(following: Indices) -> tuple[Indices, Indices]:
    """Lay the cycles of a permutation one after the other; return that order and their starts."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import breadth_first_order, connected_components

    n = len(following)
    if n == 0:
        return following, following
    places = np.arange(n)

    def graph(to: Indices) -> csr_array:
        return csr_array((np.ones(n), to, np.arange(n + 1)), shape=(n, n))

    _, cycles = connected_components(graph(following), directed=False)
    _, firsts = np.unique(cycles, return_index=True)
    before = np.empty(n, np.intp)
    before[following] = places
    # The last edge of each cycle leads to the first of the next one instead of its own, so that
    # a single walk goes through all cycles in turn.
    chain = following.copy()
    chain[before[firsts]] = np.roll(firsts, -1)
    order = breadth_first_order(graph(chain), firsts[0], return_predecessors=False)
    starts = np.zeros(n, np.bool_)
    starts[firsts] = True
    return np.asarray(order, np.intp), np.flatnonzero(starts[order])
