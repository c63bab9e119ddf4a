"""Reductions by powers of two: a small view of a large photo neither aliases nor is slow."""

import math

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray

Pixels = NDArray[np.uint8]

_BLOCK_ROWS = 128
_SOFTEST = 0.1


def deepest_level(height: int, width: int) -> int:
    """Return how often a photo can be halved before a side vanishes."""
    return max(min(height, width).bit_length() - 1, 0)


def level_for(scale: float, deepest: int) -> int:
    """Choose the level to draw from.

    Parameters
    ----------
    scale : float
        Screen pixels per pixel of the photo.
    deepest : int
        The smallest level there is.

    Returns
    -------
    int
        0 is the photo itself; level n is 2**n times smaller. At least as fine as the screen, or so
        little coarser that the eye cannot tell.
    """
    if scale >= 1:
        return 0
    return min(math.floor(-math.log2(scale) + _SOFTEST), deepest)


def reduction(size: tuple[int, int], reduced: tuple[int, ...]) -> int | None:
    """Return how often ``size`` must be halved to get ``reduced``, None if it cannot be."""
    for level in range(deepest_level(*size) + 1):
        if (size[0] >> level, size[1] >> level) == reduced:
            return level
    return None


def halve(pixels: Pixels) -> Pixels:
    """Average every 2×2 pixels; an odd last row or column is left out.

    Parameters
    ----------
    pixels : (H, W) or (H, W, C) uint8 array

    Returns
    -------
    (H // 2, W // 2) or (H // 2, W // 2, C) uint8 array
    """
    height, width = pixels.shape[0] // 2, pixels.shape[1] // 2
    planes = pixels.reshape(*pixels.shape[:2], -1)
    half = np.empty((height, width, planes.shape[2]), np.uint8)
    # In blocks, because each NumPy call may hold up the window's thread while it runs.
    for top in range(0, height, _BLOCK_ROWS):
        block = planes[2 * top : 2 * min(top + _BLOCK_ROWS, height), : 2 * width]
        pairs = np.add(block[0::2], block[1::2], dtype=np.uint16)
        for plane in range(planes.shape[2]):
            sums = pairs[:, 0::2, plane] + pairs[:, 1::2, plane]
            half[top : top + _BLOCK_ROWS, :, plane] = (sums + 2) >> 2
    return half.reshape(height, width, *pixels.shape[2:])


def thin(labels: LabelArray, level: int) -> LabelArray:
    """Keep the middle of every 2**level × 2**level block; ids cannot be averaged.

    Parameters
    ----------
    labels : (H, W) uint8 or uint16 array
    level : int

    Returns
    -------
    (H >> level, W >> level) array
        C-contiguous; ``labels`` itself at level 0 if it is.
    """
    if level == 0:
        return labels if labels.flags.c_contiguous else labels.copy()
    side = 1 << level
    height, width = labels.shape[0] >> level, labels.shape[1] >> level
    return labels[side // 2 :: side, side // 2 :: side][:height, :width].copy()
