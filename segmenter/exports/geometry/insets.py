"""Outlines a hair inside their pixels, for programs that fill the pixels under a line, too."""

from collections.abc import Sequence

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.exports.geometry.outlines import as_corners

# Cut off to whole numbers and filled with their borders, lines so far inside cover the pixels that
# the edges enclose; for programs that ask where a pixel's centre lies they are the edges.
INSET = 0.01
_NEAR = 1e-3


def inset(ring: Sequence[Sequence[float]]) -> FloatArray:
    """Move the corners of a ring inwards.

    Parameters
    ----------
    ring : sequence of [x, y]
        Along pixel edges, clockwise as seen, no corner in line with its neighbours.

    Returns
    -------
    corners : (N, 2) array
    """
    corners = as_corners(ring)
    ways = np.sign(np.roll(corners, -1, axis=0) - corners)
    # What a line encloses lies at its right hand.
    inwards = np.stack([-ways[:, 1], ways[:, 0]], axis=1)
    return np.asarray(corners + INSET * (inwards + np.roll(inwards, 1, axis=0)), np.float64)


def as_edges(corners: FloatArray) -> FloatArray:
    """Return the corners on pixel edges that `inset` moved.

    Raises
    ------
    ValueError
        If they are others.
    """
    edges = np.rint(corners)
    if len(corners) and np.abs(np.abs(corners - edges) - INSET).max() > _NEAR:
        raise ValueError("a corner lies elsewhere")
    return np.asarray(edges, np.float64)
