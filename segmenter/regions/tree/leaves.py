"""The smallest regions of a hierarchy: basins between ridges of contrast."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.regions.tree.reduced import Planes

LeafArray = NDArray[np.int32]
# Joins minima that grain alone keeps apart.
SMOOTHING = 1.2


def find_leaves(strength: Planes, valid: BoolArray, smoothing: float = SMOOTHING) -> LeafArray:
    """Divide a photo where contrast is highest.

    Parameters
    ----------
    strength : (h, w) array
        Contrast of every pixel.
    valid : (h, w) bool array
        Which pixels count.
    smoothing : float, optional
        Sigma of the Gaussian that blurs the contrast, pixels.

    Returns
    -------
    leaves : (h, w) int32 array
        1…n, each a connected area, in the order of their first pixels; 0 where no pixel counts.
    """
    from scipy.ndimage import gaussian_filter
    from skimage.measure import label
    from skimage.segmentation import watershed

    relief = gaussian_filter(strength, smoothing, mode="nearest")
    relief[~valid] = np.inf
    basins: LeafArray = watershed(relief, mask=valid, connectivity=1)  # type: ignore[no-untyped-call]
    # Where all is flat there is no minimum to begin with.
    dry = valid & (basins == 0)
    if dry.any():
        flats: LeafArray = label(dry, connectivity=1)  # type: ignore[no-untyped-call]
        basins[dry] = basins.max() + flats[dry]
    return in_reading_order(basins)


def in_reading_order(labels: NDArray[np.integer]) -> LeafArray:
    """Number the labels that occur 1…n in the order of their first pixels; 0 stays 0."""
    flat = labels.ravel()
    first = np.full(int(flat.max(initial=0)) + 1, flat.size, np.int64)
    # The last of several writes to one place stays: backwards, that is the first pixel.
    first[flat[::-1]] = np.arange(flat.size)[::-1]
    first[0] = -1
    places = np.empty(len(first), np.int32)
    places[np.argsort(first, kind="stable")] = np.arange(len(first))
    return np.asarray(places[labels])
