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
        part = result[around]
        mask = labels[around] == label
        free = (part == 0) | mask
        now = _shaped(mask, free, settings)
        part[mask] = 0
        part[now] = label
    return result


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


def _shaped(mask: BoolArray, free: BoolArray, settings: ObjectSettings) -> BoolArray:
    if settings.fill_holes:
        padded = np.pad(mask, 1)
        mask = mask | (find_holes(padded, settings.fill_holes)[1:-1, 1:-1] & free)
    if settings.closing:
        mask = mask | (eroded(dilated(mask, settings.closing), settings.closing) & free)
    if settings.opening:
        mask = mask & dilated(eroded(mask, settings.opening), settings.opening)
    return mask
