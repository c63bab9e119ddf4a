"""Outlines a hair inside their pixels, for programs that fill the pixels under a line, too."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.exports.geometry.outlines import Rings

# Cut off to whole numbers and filled with their borders, lines so far inside cover the pixels that
# the edges enclose; for programs that ask where a pixel's centre lies they are the edges.
INSET = 0.01
_NEAR = 1e-3


def inset_numbers(rings: Rings) -> NDArray[np.intp]:
    """Move corners inwards, to places that `inset_places` lists.

    Returns
    -------
    numbers : (N, 2) array
        Of the place of each corner across and of that down.
    """
    # Each line's corners: where it begins and where it ends.
    lines = rings.corners.reshape(-1, 2, 2)
    following = np.arange(1, len(lines) + 1)
    following[rings.ends // 2 - 1] = rings.starts // 2
    # What a line encloses lies at its right hand: below one that goes east, left of one that goes
    # south.
    down = lines[:, 1, 0] > lines[:, 0, 0]
    right = lines[following, 0, 1] < lines[:, 1, 1]
    numbers = 2 * lines.astype(np.intp)
    numbers[:, :, 1] += down[:, np.newaxis]
    numbers[:, 1, 0] += right
    numbers[following, 0, 0] += right
    return numbers.reshape(-1, 2)


def inset_places(size: int) -> FloatArray:
    """Return where lines beside the pixel edges 0…``size`` may be: before and after each."""
    edges = np.arange(size + 1, dtype=np.float64)
    return np.stack([edges - INSET, edges + INSET], axis=1).ravel()


def as_edges(corners: FloatArray) -> FloatArray:
    """Return the corners on pixel edges that were moved inwards.

    Raises
    ------
    ValueError
        If they are others.
    """
    edges = np.rint(corners)
    if len(corners) and np.abs(np.abs(corners - edges) - INSET).max() > _NEAR:
        raise ValueError("a corner lies elsewhere")
    return np.asarray(edges, np.float64)
