"""What is done to the areas of a label before they are objects: holes filled, closed, opened."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.objects.boxes import boxes, grown
from segmenter.objects.settings import ObjectSettings
from segmenter.regions.tidying import find_holes


def shaped(labels: NDArray[np.integer], settings: ObjectSettings) -> NDArray[np.integer]:
    """Return labels whose areas have the shapes that are asked for.

    Parameters
    ----------
    labels : (H, W) int array
        0 is left out. What is filled or closed is taken from there, and never from a label.
    settings : ObjectSettings

    Returns
    -------
    labels : (H, W) int array
        Of the same dtype.
    """
    result = labels.copy()
    margin = int(np.ceil(settings.closing)) + 1
    for label, box in boxes(labels):
        around = grown(box, margin, labels.shape)
        mask = labels[around] == label
        holes = None
        if settings.fill_holes:
            holes = find_holes(np.pad(mask, 1), settings.fill_holes)[1:-1, 1:-1]
        shape_label(result[around], mask, label, settings, holes)
    return result


def shape_label(
    part: NDArray[np.integer],
    mask: BoolArray,
    label: int,
    settings: ObjectSettings,
    holes: BoolArray | None,
) -> None:
    """Give a label the shape that is asked for, in a part of a map that is written to.

    Parameters
    ----------
    part : (h, w) int array
        Labels, of which smaller ones have their shapes already.
    mask : (h, w) bool array
        Where the label was at first.
    label : int
    settings : ObjectSettings
    holes : (h, w) bool array, optional
        Those of it that are filled.
    """
    free = (part == 0) | mask
    now = mask if holes is None else mask | (holes & free)
    if settings.closing:
        now = now | (eroded(dilated(now, settings.closing), settings.closing) & free)
    if settings.opening:
        now = now & dilated(eroded(now, settings.opening), settings.opening)
    part[mask] = 0
    part[now] = label


def dilated(mask: BoolArray, radius: float) -> BoolArray:
    """Return the pixels that lie at most so far from one of a mask."""
    from scipy.ndimage import distance_transform_edt

    if not mask.any():
        return mask
    return np.asarray(distance_transform_edt(~mask) <= radius)


def eroded(mask: BoolArray, radius: float) -> BoolArray:
    """Return the pixels that lie farther than that from all outside a mask.

    What lies beyond the edge of the array is not known, and takes nothing away.
    """
    return ~dilated(~mask, radius)
