"""Outlines with the corners in which others meet them, which stay where they are."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.exports.geometry.outlines import Rings

Indices = NDArray[np.intp]
_MOST_LINES = 2


@dataclass(frozen=True, slots=True, eq=False)
class Outlines:
    """Rings of all pieces, in which neighbours have the same corners along the border they share.

    Attributes
    ----------
    corners : (N, 2) int array
        ``[x, y]`` of ring after ring.
    ends : (R,) int array
        Where each ring ends among the corners.
    pieces : (R,) int array
        Whose they are.
    fixed : (N,) bool array
        Corners in which more than two lines meet, and those at the photo's border.
    """

    corners: Indices
    ends: Indices
    pieces: Indices
    fixed: BoolArray

    @property
    def rings(self) -> Indices:
        """The ring of each corner."""
        return np.repeat(np.arange(len(self.ends)), np.diff(self.ends, prepend=0))

    def neighbours(self) -> tuple[Indices, Indices]:
        """Return the corner before each and the one after it, in its ring."""
        n, starts = len(self.corners), np.append(0, self.ends)[:-1]
        before, after = np.arange(n) - 1, np.arange(n) + 1
        before[starts], after[self.ends - 1] = self.ends - 1, starts
        return before, after

    def only(self, kept: BoolArray) -> "Outlines":
        """Return some of the corners; every ring keeps one."""
        ends = np.cumsum(kept)[self.ends - 1]
        return Outlines(self.corners[kept], ends.astype(np.intp), self.pieces, self.fixed[kept])


def with_nodes(blocks: Iterable[Rings], labels: NDArray[np.integer]) -> Outlines:
    """Join the rings of a label map, and add the corners in which other borders meet their lines.

    Parameters
    ----------
    blocks : iterable of Rings
        Of the pieces of the labels, all of them.
    labels : (H, W) int array
    """
    rings = list(blocks)
    corners = np.concatenate([np.zeros((0, 2), np.intp), *(each.corners for each in rings)])
    offsets = np.cumsum([0, *(len(each.corners) for each in rings)])
    pairs = list(zip(rings, offsets.tolist(), strict=False))
    ends = np.concatenate([np.zeros(0, np.intp), *(each.ends + offset for each, offset in pairs)])
    pieces = np.concatenate([np.zeros(0, np.intp), *(each.pieces for each in rings)])
    height, width = labels.shape
    is_node = _nodes(labels)
    before = Outlines(corners.astype(np.intp), ends, pieces, np.zeros(len(corners), np.bool_))
    x, y, counts = _filled(before, is_node)
    at_border = (x == 0) | (y == 0) | (x == width) | (y == height)
    ends = np.cumsum(counts)[ends - 1]
    return Outlines(np.stack([x, y], axis=1), ends, pieces, is_node[y, x] | at_border)


def _nodes(labels: NDArray[np.integer]) -> BoolArray:
    """Return the corners of pixels, (H + 1, W + 1), in which more than two lines meet."""
    height, width = labels.shape
    lines = np.zeros((height + 1, width + 1), np.uint8)
    padded = np.pad(labels, 1)
    level = padded[1:, 1:-1] != padded[:-1, 1:-1]
    lines[:, :-1] += level
    lines[:, 1:] += level
    upright = padded[1:-1, 1:] != padded[1:-1, :-1]
    lines[:-1] += upright
    lines[1:] += upright
    return np.asarray(lines > _MOST_LINES)


def _filled(outlines: Outlines, is_node: BoolArray) -> tuple[Indices, Indices, Indices]:
    """Return x and y of all corners with the nodes on the lines after them, and counts of those."""
    corners = outlines.corners
    following = corners[outlines.neighbours()[1]]
    is_level = corners[:, 1] == following[:, 1]
    # Nodes in the order of lines: along rows for horizontal ones, along columns for the others.
    along_rows, along_columns = np.argwhere(is_node)[:, ::-1], np.argwhere(is_node.T)
    counts = np.ones(len(corners), np.intp)
    firsts = np.zeros((2, len(corners)), np.intp)
    for axis, nodes in ((0, along_rows), (1, along_columns)):
        lines = np.flatnonzero(is_level == (axis == 0))
        stride = max(is_node.shape) + 1
        keys = nodes[:, 1 - axis] * stride + nodes[:, axis]
        one, other = corners[lines, axis], following[lines, axis]
        base = corners[lines, 1 - axis] * stride
        first = np.searchsorted(keys, base + np.minimum(one, other), "right")
        last = np.searchsorted(keys, base + np.maximum(one, other), "left")
        counts[lines] += last - first
        backwards = other < one
        firsts[0, lines] = np.where(backwards, last - 1, first) + axis * len(along_rows)
        firsts[1, lines] = np.where(backwards, -1, 1)
    every = np.concatenate([along_rows, along_columns])
    line = np.repeat(np.arange(len(corners)), counts)
    steps = np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts) - 1
    places = firsts[0, line] + steps * firsts[1, line]
    is_own = steps < 0
    found = corners[line]
    found[~is_own] = every[places[~is_own]]
    return found[:, 0], found[:, 1], counts
