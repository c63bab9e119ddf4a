"""Which labels a box holds."""

import numpy as np

from segmenter.arrays import LabelArray
from segmenter.editing.box import Box

_OF_BOX, _OF_LABEL = 0.02, 0.5
_ROWS = 256


def labels_in_box(labels: LabelArray, box: Box) -> tuple[int, ...]:
    """Return the labels that are a notable part of a box, or lie in it for the most part.

    Parameters
    ----------
    labels : (H, W) array
    box : Box
        In the image.

    Returns
    -------
    labels : tuple of int
        Those that fill 2% of what is labelled in the box, or have half of their pixels there; the
        one with most of the box last.
    """
    inside, everywhere = _counts(labels[box.slices]), _counts(labels)
    inside[0] = 0
    n = len(inside)
    notable = inside >= np.maximum(_OF_BOX * inside.sum(), 1)
    notable |= (inside > 0) & (inside >= _OF_LABEL * everywhere[:n])
    found = np.flatnonzero(notable)
    return tuple(found[np.argsort(inside[found], kind="stable")].tolist())


def _counts(labels: LabelArray) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """Count labels in blocks: counting all at once would hold Python's lock for long."""
    counts = np.zeros(1, np.intp)
    for row in range(0, len(labels), _ROWS):
        more = np.bincount(labels[row : row + _ROWS].ravel(), minlength=len(counts))
        more[: len(counts)] += counts
        counts = more
    return counts
