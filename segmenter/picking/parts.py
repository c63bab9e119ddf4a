"""Cut leaves into parts: small areas whose borders follow the photo's edges."""

import numpy as np

from segmenter.arrays import BoolArray
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.reduced import Planes

# A photo of any size has about so many cells of the grid that parts begin with.
CELLS = 4300
SMALLEST_SPACING = 6
# How much parts keep to their grid where there is no edge, in L*a*b* units a pixel.
COMPACTNESS = 1.0


def find_parts(lab: Planes, leaves: LeafArray) -> LeafArray:
    """Divide leaves along their edges and, where there are none, into compact cells.

    Parameters
    ----------
    lab : (3, h, w) array
    leaves : (h, w) int32 array
        1…n, 0 where no pixel counts.

    Returns
    -------
    parts : (h, w) int32 array
        1…m, each a connected area of one leaf; 0 where no pixel counts.

    References
    ----------
    .. [1] P. Neubert and P. Protzel, "Compact watershed and preemptive SLIC", 2014.
    """
    from skimage.measure import label
    from skimage.segmentation import watershed

    valid = leaves > 0
    cells = watershed(  # type: ignore[no-untyped-call]
        _gradient(lab), _grid(valid), mask=valid, compactness=COMPACTNESS
    )
    # Areas that the grid missed are one cell, which the leaves and gaps between them divide.
    both = cells.astype(np.int64) * (int(leaves.max(initial=0)) + 1) + leaves
    parts: LeafArray = label(both, background=0, connectivity=1)  # type: ignore[no-untyped-call]
    return parts.astype(np.int32)


def _gradient(lab: Planes) -> Planes:
    from scipy.ndimage import gaussian_gradient_magnitude

    total = sum(gaussian_gradient_magnitude(plane, 1.0, mode="nearest") ** 2 for plane in lab)
    return np.asarray(np.sqrt(total), np.float32)


def _grid(valid: BoolArray) -> LeafArray:
    """Return markers 1… in rows and columns; 0 between them and where no pixel counts."""
    spacing = max(SMALLEST_SPACING, round(float(np.sqrt(valid.size / CELLS))))
    markers = np.zeros(valid.shape, np.int32)
    rows, columns = (np.arange(min(spacing, n) // 2, n, spacing) for n in valid.shape)
    markers[np.ix_(rows, columns)] = 1
    markers *= valid
    markers[markers > 0] = np.arange(1, np.count_nonzero(markers) + 1)
    return markers
