"""Outlines with fewer corners, in which neighbours still share their borders.

A corner may go if all corners that were between its neighbours stay near the line that is drawn
instead, and if no other corner lies in the triangle of the three. Then no border crosses another,
and nothing changes sides. What decides is the same from both sides of a border.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.exports.geometry.nodes import Outlines
from segmenter.exports.geometry.triangles import Points

Indices = NDArray[np.intp]
_CORNERS_AT_ONCE = 1 << 20
# Knuth's, for an order of places that follows no line.
_SCATTER, _WORD = 2654435761, 1 << 32


def simplified(outlines: Outlines, tolerance: float) -> Outlines:
    """Leave out corners.

    Parameters
    ----------
    outlines : Outlines
    tolerance : float
        How far in pixels a corner that goes may lie from the line that is drawn instead.

    References
    ----------
    .. [1] M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of points",
       The Cartographic Journal 30(1), 1993: corners go one by one, the least first.
    """
    if not len(outlines.corners):
        return outlines
    chain = _Chain(outlines, tolerance)
    while chain.without_least():
        pass
    return outlines.only(chain.alive)


@dataclass(frozen=True, slots=True)
class _Around:
    """The corners beside some, and those beside these; -1 beyond a fixed one."""

    before: Indices
    after: Indices
    second_before: Indices
    second_after: Indices


class _Chain:
    """The corners that are left, and what is known of them."""

    def __init__(self, outlines: Outlines, tolerance: float) -> None:
        n = len(outlines.corners)
        self._outlines, self._tolerance = outlines, tolerance
        self._starts = np.append(0, outlines.ends)[:-1]
        self._rings = outlines.rings
        self._before, self._after = outlines.neighbours()
        self._points = Points(outlines.corners)
        self._keys = self._points.keys(outlines.corners)
        self._costs: FloatArray = np.full(n, np.inf)
        self._ties = self._keys * _SCATTER % _WORD
        self._changed = np.flatnonzero(~outlines.fixed)
        self.alive = np.ones(n, np.bool_)

    def without_least(self) -> bool:
        """Take corners away of which none is near another; return whether there were any to try."""
        self._costs[self._changed] = self._costs_of(self._changed)
        candidates = np.flatnonzero(np.isfinite(self._costs))
        chosen = candidates[self._is_least(candidates)]
        xy = self._outlines.corners
        triangles = xy[np.stack([self._before[chosen], chosen, self._after[chosen]], axis=1)]
        gone = chosen[self._points.count_in(triangles) == triangles.shape[1]]
        # Those that cannot go are asked again when a corner beside them has gone.
        self._costs[chosen] = np.inf
        before, after = self._before[gone], self._after[gone]
        self._after[before], self._before[after] = after, before
        self.alive[gone] = False
        self._points.remove(xy[gone])
        # Of small rings those beside the neighbours may have to stay now.
        beside = np.concatenate([before, after, self._before[before], self._after[after]])
        changed = np.unique(beside)
        self._changed = changed[~self._outlines.fixed[changed]]
        return len(chosen) > 0

    def _around(self, corners: Indices) -> _Around:
        before, after, fixed = self._before[corners], self._after[corners], self._outlines.fixed
        return _Around(
            *(before, after),
            np.where(fixed[before], -1, self._before[before]),
            np.where(fixed[after], -1, self._after[after]),
        )

    def _costs_of(self, corners: Indices) -> FloatArray:
        """Return the squared heights over the line between neighbours; infinite where it stays."""
        around, keys, fixed = self._around(corners), self._keys, self._outlines.fixed
        stays = fixed[around.before] & fixed[around.after]
        # Of a ring three corners stay, or two besides a fixed one.
        for second, other in (
            (around.second_before, around.after),
            (around.second_after, around.before),
        ):
            stays |= (second >= 0) & (keys[second] == keys[other])
        stays |= keys[around.before] == keys[around.after]
        free = np.flatnonzero(~stays)
        costs = np.full(len(corners), np.inf)
        near = free[self._is_near(around.before[free], around.after[free])]
        xy = self._outlines.corners
        costs[near] = _heights(xy[corners[near]], xy[around.before[near]], xy[around.after[near]])
        return costs

    def _is_near(self, before: Indices, after: Indices) -> BoolArray:
        """Whether all corners that were between two are near the line between them."""
        near = np.ones(len(before), np.bool_)
        ring = self._rings[before]
        start, length = self._starts[ring], self._outlines.ends[ring] - self._starts[ring]
        counts = (after - before - 1) % length
        ends, first = np.cumsum(counts), 0
        while first < len(before):
            passed = int(ends[first - 1]) if first else 0
            last = max(int(np.searchsorted(ends, passed + _CORNERS_AT_ONCE, "right")), first + 1)
            part = slice(first, last)
            owners = np.repeat(np.arange(first, last), counts[part])
            steps = np.arange(len(owners)) - np.repeat(
                ends[part] - counts[part] - passed, counts[part]
            )
            between = start[owners] + (before[owners] - start[owners] + 1 + steps) % length[owners]
            xy = self._outlines.corners
            far = _distances(xy[between], xy[before[owners]], xy[after[owners]])
            near[owners[far > self._tolerance**2]] = False
            first = last
        return near

    def _is_least(self, corners: Indices) -> BoolArray:
        """Whether corners cost less than those beside them and beside these."""
        around, least = self._around(corners), np.ones(len(corners), np.bool_)
        own, tie = self._costs[corners], self._ties[corners]
        seconds = around.second_before, around.second_after
        for other in (around.before, around.after, *seconds):
            cost = np.where(other >= 0, self._costs[other], np.inf)
            least &= (own < cost) | ((own == cost) & (tie < self._ties[other]))
        return least


def _heights(corners: Indices, one: Indices, other: Indices) -> FloatArray:
    """Return the squared distances of points to lines through two others."""
    line, to = other - one, corners - one
    cross = line[:, 0] * to[:, 1] - line[:, 1] * to[:, 0]
    return np.asarray(cross.astype(np.float64) ** 2 / (line**2).sum(axis=1))


def _distances(points: Indices, one: Indices, other: Indices) -> FloatArray:
    """Return the squared distances of points to lines from one end to another."""
    line, to = other - one, points - one
    length, along = (line**2).sum(axis=1), (line * to).sum(axis=1)
    ends = np.minimum((to**2).sum(axis=1), ((points - other) ** 2).sum(axis=1))
    beside = (along >= 0) & (along <= length)
    return np.where(beside, _heights(points, one, other), ends)
