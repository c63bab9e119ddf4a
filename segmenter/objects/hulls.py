"""Convex hulls of all objects at once: how solid they are, and how long.

A pixel counts with the middles of its four edges, as in scikit-image's ``convex_hull_image``. All
coordinates are doubled, so that these are whole numbers and nothing is rounded.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.regions.runs import Runs

Indices = NDArray[np.intp]
_PAIRS_AT_ONCE = 1 << 21


@dataclass(frozen=True, slots=True, eq=False)
class Extents:
    """The first and the last pixel of each row of each object, by object, then by row.

    Attributes
    ----------
    ids, rows : (E,) int arrays
    firsts, lasts : (E,) int arrays
        Columns, both inside.
    """

    ids: Indices
    rows: Indices
    firsts: Indices
    lasts: Indices


@dataclass(frozen=True, slots=True, eq=False)
class _Chain:
    """Corners of one side of each hull, by object, then downwards; doubled coordinates."""

    ids: Indices
    y: Indices
    x: Indices


def extents(runs: Runs) -> Extents:
    """Return the extents of all ids of runs in reading order."""
    order = np.argsort(runs.ids, kind="stable")
    ids, rows = runs.ids[order], runs.rows[order]
    begins = np.ones(len(ids), np.bool_)
    begins[1:] = (ids[1:] != ids[:-1]) | (rows[1:] != rows[:-1])
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(ids))[: len(first)] - 1
    return Extents(ids[first], rows[first], runs.starts[order][first], runs.stops[order][last] - 1)


def corners(outer: Extents) -> Extents:
    """Return only those extents that hold a corner of their object's hull; it stays the same."""
    left, right = _chains(outer)
    kept = _has_corner(outer, left, 2 * outer.firsts) | _has_corner(outer, right, -2 * outer.lasts)
    return Extents(outer.ids[kept], outer.rows[kept], outer.firsts[kept], outer.lasts[kept])


def joined(ids: Indices, rows: Indices, firsts: Indices, lasts: Indices) -> Extents:
    """Return the extents of objects of whose rows some are told several times, in any order."""
    order = np.lexsort((rows, ids))
    ids, rows = ids[order], rows[order]
    begins = np.flatnonzero(_changes(ids) | _changes(rows))
    if not len(begins):
        return Extents(ids, rows, firsts, lasts)
    least = np.minimum.reduceat(firsts[order], begins)
    return Extents(ids[begins], rows[begins], least, np.maximum.reduceat(lasts[order], begins))


def _has_corner(outer: Extents, chain: _Chain, middles: Indices) -> NDArray[np.bool_]:
    """Return which rows have the middle of an edge that is a corner of a chain."""
    # Rows go up to one beyond the last, and begin one before the first.
    width = 2 * int(outer.rows.max(initial=0)) + 4
    keys = chain.ids * width + chain.y + 1
    found = np.zeros(len(outer.ids), np.bool_)
    for down, across in ((-1, 0), (0, -1), (1, 0)):
        wanted = outer.ids * width + 2 * outer.rows + down + 1
        at = np.searchsorted(keys, wanted).clip(max=max(len(keys) - 1, 0))
        if len(keys):
            found |= (keys[at] == wanted) & (chain.x[at] == middles + across)
    return found


def convex(outer: Extents) -> Extents:
    """Return the extents of the objects' convex hulls, in every row from the first to the last.

    A pixel belongs to a hull if its middle does.
    """
    left, right = _chains(outer)
    tops = np.flatnonzero(_changes(outer.ids))
    bottoms = np.append(tops[1:], len(outer.ids))[: len(tops)] - 1
    heights = outer.rows[bottoms] - outer.rows[tops] + 1
    ids = np.repeat(outer.ids[tops], heights)
    rows = np.arange(heights.sum()) - np.repeat(np.cumsum(heights) - heights, heights)
    rows += np.repeat(outer.rows[tops], heights)
    firsts = -(-_crossings(left, ids, 2 * rows) // 2)
    lasts = -(-_crossings(right, ids, 2 * rows) // 2)
    return Extents(ids, rows, firsts, -lasts)


def areas(hulls: Extents, n: int) -> Indices:
    """Return the pixels of the ids 0…n - 1."""
    widths = hulls.lasts - hulls.firsts + 1
    return np.bincount(hulls.ids, widths, n).astype(np.intp)


def diameters(hulls: Extents, n: int) -> FloatArray:
    """Return the largest distance between two edges of pixels, in pixels, of the ids 0…n - 1.

    It is Feret's largest diameter as scikit-image measures it. Its ends lie on different sides of
    the hull, because their outward directions are opposite.
    """
    left, right = _chains(hulls)
    most = np.zeros(n, np.int64)
    a, b = _starts(left.ids, n), _starts(right.ids, n)
    counts = np.diff(b)
    for first, last in _portions(np.diff(a) * counts):
        mine = np.arange(a[first], a[last])
        theirs = counts[left.ids[mine]]
        one = np.repeat(mine, theirs)
        places = np.arange(len(one)) - np.repeat(np.cumsum(theirs) - theirs, theirs)
        other = b[left.ids[one]] + places
        apart = (left.y[one] - right.y[other]) ** 2 + (left.x[one] + right.x[other]) ** 2
        begins = np.flatnonzero(_changes(left.ids[one]))
        if len(begins):
            most[left.ids[one][begins]] = np.maximum.reduceat(apart, begins)
    return np.sqrt(most) / 2


def _chains(outer: Extents) -> tuple[_Chain, _Chain]:
    """Return the left sides of the hulls, and the right ones with x turned round."""
    return (
        _chain(outer.ids, outer.rows, 2 * outer.firsts),
        _chain(outer.ids, outer.rows, -2 * outer.lasts),
    )


def _chain(ids: Indices, rows: Indices, middles: Indices) -> _Chain:
    """Return the corners of the leftmost convex line round the pixels in these places."""
    # Middles of the upper, left and lower edge of each; in between, rows share what lies there.
    ids = np.repeat(ids, 3)
    y = (2 * rows[:, None] + np.array([-1, 0, 1])).ravel()
    x = (middles[:, None] + np.array([0, -1, 0])).ravel()
    begins = np.ones(len(ids), np.bool_)
    begins[1:] = (ids[1:] != ids[:-1]) | (y[1:] != y[:-1])
    places = np.flatnonzero(begins)
    if len(places):
        ids, y, x = ids[places], y[places], np.minimum.reduceat(x, places)
    kept = np.ones(len(ids), np.bool_)
    at = np.arange(len(ids))
    while len(at) > 2:
        # What lies on or inside the line between its neighbours is never a corner of the hull.
        a, b, c = at[:-2], at[1:-1], at[2:]
        idle = (x[b] - x[a]) * (y[c] - y[a]) >= (x[c] - x[a]) * (y[b] - y[a])
        idle &= ids[a] == ids[c]
        gone = b[idle]
        if not len(gone):
            break
        kept[gone] = False
        changed = np.zeros(int(ids[-1]) + 1, np.bool_)
        changed[ids[gone]] = True
        at = at[changed[ids[at]] & kept[at]]
    return _Chain(ids[kept], y[kept], x[kept])


def _crossings(chain: _Chain, ids: Indices, y: Indices) -> Indices:
    """Return where lines cross a row, as the next whole number on the right."""
    width = 2 * int(chain.y.max(initial=0)) + 4
    after = np.searchsorted(chain.ids * width + chain.y, ids * width + y, "right")
    before = after - 1
    down = chain.y[after] - chain.y[before]
    across = (chain.x[after] - chain.x[before]) * (y - chain.y[before])
    # Rounded up, and then to even numbers, which are the middles of pixels.
    return np.asarray(chain.x[before] - (-across // down), np.intp)


def _changes(ids: Indices) -> NDArray[np.bool_]:
    begins = np.ones(len(ids), np.bool_)
    begins[1:] = ids[1:] != ids[:-1]
    return begins


def _starts(ids: Indices, n: int) -> Indices:
    return np.searchsorted(ids, np.arange(n + 1))


def _portions(pairs: Indices) -> Iterator[tuple[int, int]]:
    """Cut the ids into portions of so many pairs, or a single one with more."""
    total = np.concatenate([[0], np.cumsum(pairs)])
    first = 0
    while first < len(pairs):
        last = int(np.searchsorted(total, total[first] + _PAIRS_AT_ONCE, "right")) - 1
        last = max(last, first + 1)
        yield first, last
        first = last
