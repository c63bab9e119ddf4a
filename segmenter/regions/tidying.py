"""Tidy label maps: no regions too small to matter, no holes."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.errors import RecipeError
from segmenter.regions.pieces import ROWS, absorb_steps, piece_steps
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, finish, map_in_steps


def absorb_small(labels: LabelArray, smallest: int) -> LabelArray:
    """Give regions of fewer pixels to the neighbour they have the longest border with.

    Parameters
    ----------
    labels : (H, W) array
        0 is left out.
    smallest : int
        Pixels of the smallest region that stays; up to 1 changes nothing.

    Returns
    -------
    labels : (H, W) array
        Of the same dtype. Regions that are all too small join, and the largest gives its label.

    Raises
    ------
    RecipeError
        If ``smallest`` is negative.
    """
    return finish(tidy_steps(labels, smallest))


def tidy_steps(labels: LabelArray, smallest: int) -> Steps[LabelArray]:
    """Absorb like `absorb_small`, in steps."""
    if smallest < 0:
        raise RecipeError(f"the smallest region must have 0 or more pixels, not {smallest}")
    if smallest <= 1:
        return labels
    found = yield from piece_steps(labels)
    pieces = yield from absorb_steps(found, smallest)
    table = pieces.owners.astype(labels.dtype)
    tidied = np.empty_like(labels)

    def look_up(start: int, stop: int) -> None:
        np.take(table, pieces.map[start:stop], out=tidied[start:stop], mode="clip")

    yield from map_in_steps(look_up, spans(len(tidied), ROWS), 2 * thread_count())
    return tidied


def fill_holes(labels: LabelArray, largest: int | None = None) -> LabelArray:
    """Give to each region what it surrounds; what is left out stays so.

    Parameters
    ----------
    labels : (H, W) array
        0 is left out. The holes of smaller label ids are filled first.
    largest : int, optional
        Pixels of the largest hole that is filled; all if left out.

    Returns
    -------
    labels : (H, W) array
        Of the same dtype.
    """
    from scipy.ndimage import find_objects

    filled = labels.copy()
    for label, box in enumerate(find_objects(labels), start=1):
        if box is not None:
            part = filled[box]
            part[find_holes(part == label, largest) & (part > 0)] = label
    return filled


def find_holes(mask: NDArray[np.bool_], largest: int | None) -> NDArray[np.bool_]:
    """Return what a mask surrounds: all else that does not reach the edge of its box."""
    from scipy.ndimage import label

    # Regions are 4-connected, so what is not of them is 8-connected, or both could cross.
    outside, count = label(~mask, np.ones((3, 3)))
    sizes = np.bincount(outside.ravel(), minlength=count + 1)
    is_hole = sizes <= (mask.size if largest is None else largest)
    for edge in (outside[0], outside[-1], outside[:, 0], outside[:, -1]):
        is_hole[edge] = False
    is_hole[0] = False
    return np.asarray(is_hole[outside])
