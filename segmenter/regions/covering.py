"""How well areas cover regions: the measure that segmentations are compared with people's by."""

import numpy as np
from numpy.typing import NDArray

# Pairs of region and area up to which each has a place in a table; more are sorted.
MOST_PAIRS = 1 << 22


def covering(regions: NDArray[np.integer], areas: NDArray[np.integer]) -> float:
    """Return how well areas cover regions.

    Each region counts by its size, and by how far it agrees with the area that fits it best.

    Parameters
    ----------
    regions, areas : (H, W) int arrays
        Numbered from 1; pixels that are 0 in either do not count.

    Returns
    -------
    covering : float
        The mean over the regions' pixels of the largest intersection over union, 0 to 1; 0 where
        no pixel counts.

    References
    ----------
    .. [1] P. Arbeláez, M. Maire, C. Fowlkes and J. Malik, "Contour detection and hierarchical
       image segmentation", IEEE PAMI 33(5), 2011, §3.1.
    """
    counted = (regions > 0) & (areas > 0)
    if not counted.any():
        return 0.0
    region, area, common = _pairs(regions[counted], areas[counted])
    region_sizes, area_sizes = np.bincount(region, common), np.bincount(area, common)
    best = np.zeros(len(region_sizes))
    np.maximum.at(best, region, common / (region_sizes[region] + area_sizes[area] - common))
    return float(best @ region_sizes / region_sizes.sum())


def _pairs(
    regions: NDArray[np.integer], areas: NDArray[np.integer]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs that occur, and how often each does."""
    width = int(areas.max()) + 1
    codes = regions.astype(np.intp) * width + areas
    if (int(regions.max()) + 1) * width > MOST_PAIRS:
        found, counts = np.unique(codes, return_counts=True)
    else:
        table = np.bincount(codes)
        found = np.flatnonzero(table)
        counts = table[found]
    region, area = np.divmod(found, width)
    return region, area, counts
