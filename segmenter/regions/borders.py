"""Borders between labels as they come out on a screen: found at the screen's own pixels."""

from typing import cast

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray

Mask = NDArray[np.bool_]

# Pixels beyond the edge of a part that decide what is drawn in it: as far as a line with its casing
# reaches and the removal of specks looks.
MARGIN = 4


def sample_labels(
    labels: LabelArray, rows: NDArray[np.float64], columns: NDArray[np.float64]
) -> LabelArray:
    """Return the labels at a grid of places; beyond the edges those at the edge go on.

    Parameters
    ----------
    labels : (H, W) array
    rows, columns : (h,) and (w,) arrays
        In pixels of ``labels``, pixel 0 from 0 to 1.

    Returns
    -------
    sampled : (h, w) array
    """
    down = np.clip(np.floor(rows).astype(np.intp), 0, labels.shape[0] - 1)
    across = np.clip(np.floor(columns).astype(np.intp), 0, labels.shape[1] - 1)
    # Whole stretches of rows first: they are read in order.
    stretches = labels[down, across[0] : across[-1] + 1]
    return cast(LabelArray, stretches.take(across - across[0], axis=1))


def without_specks(labels: LabelArray) -> LabelArray:
    """Take away what is one pixel wide: in a reduction, it is there or not by chance."""
    calm = labels.copy()
    _calm(labels[:-2], calm[1:-1], labels[2:])
    before = calm.copy()
    _calm(before[:, :-2], calm[:, 1:-1], before[:, 2:])
    return calm


def _calm(left: LabelArray, middle: LabelArray, right: LabelArray) -> None:
    """Make ``middle`` what is on both sides, where that is the same; in place."""
    # Flipping bits takes a twentieth of the time of choosing by a mask.
    flipped = middle ^ left
    flipped *= left == right
    middle ^= flipped


def find_lines(labels: LabelArray, width: int = 1) -> tuple[Mask, Mask]:
    """Find the pixels near another label, and the casing around them.

    Parameters
    ----------
    labels : (H, W) array
    width : int
        How far a line reaches from the border, on each side.

    Returns
    -------
    lines : (H, W) bool array
    casing : (H, W) bool array
        The pixels beside them.
    """
    lines = np.zeros(labels.shape, np.bool_)
    for away in range(1, width + 1):
        across, down = labels[:, away:] != labels[:, :-away], labels[away:] != labels[:-away]
        lines[:, away:] |= across
        lines[:, :-away] |= across
        lines[away:] |= down
        lines[:-away] |= down
    casing = lines.copy()
    casing[:, 1:] |= lines[:, :-1]
    casing[:, :-1] |= lines[:, 1:]
    casing[1:] |= lines[:-1]
    casing[:-1] |= lines[1:]
    casing ^= lines
    return lines, casing
