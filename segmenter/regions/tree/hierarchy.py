"""Nested regions, fine to coarse, and the one slider through them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.errors import RecipeError
from segmenter.regions.tree.leaves import LeafArray, in_reading_order
from segmenter.work.parallel import even_spans, map_spans

RegionArray = NDArray[np.uint16] | NDArray[np.int32]
MAX_16_BIT_REGIONS = 65535

# The slider's middle: the best single height over many photos.
DEFAULT_DETAIL = 0.5
MIDDLE_HEIGHT = 2.5
# Makes equal steps of the slider change the number of regions by about equal factors.
EVENNESS = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Hierarchy:
    """Regions that nest: each region lies inside one region of any larger detail.

    Attributes
    ----------
    leaves : (H, W) int32 array
        The smallest regions, 1…n, in the order of their first pixels; 0 is left out.
    n_leaves : int
        n.
    merges : (M, 2) int array
        The two nodes of each merge, the least different first. Leaf ``i`` is node ``i - 1``, and
        merge ``m`` makes node ``n + m``: a dendrogram.
    heights : (M,) array
        How different the two are; never falling.
    """

    leaves: LeafArray
    n_leaves: int
    merges: NDArray[np.int32]
    heights: FloatArray

    def at(self, detail: float = DEFAULT_DETAIL) -> RegionArray:
        """Return the regions at one detail.

        Parameters
        ----------
        detail : float, optional
            0 (the leaves) to 1 (one region for each connected area of pixels that count). The
            same value means the same difference between neighbours in every photo.

        Returns
        -------
        regions : (H, W) uint16 or int32 array
            1…R, each a connected area, in the order of their first pixels; 0 is left out.

        Raises
        ------
        RecipeError
            If ``detail`` is not in 0…1.
        """
        table = self.regions_of_leaves(detail)
        regions = np.empty(self.leaves.shape, table.dtype)

        def paint(start: int, stop: int) -> None:
            # All leaves are in range; unlike "raise", "clip" needs no buffer to check that.
            np.take(table, self.leaves[start:stop], out=regions[start:stop], mode="clip")

        map_spans(paint, even_spans(len(regions)))
        return regions

    def regions_of_leaves(self, detail: float) -> RegionArray:
        """Return the region of each leaf at one detail, (n + 1,); that of 0 is 0."""
        n = self.n_leaves
        done = int(np.searchsorted(self.heights, height_at(detail), side="right"))
        nodes = list(range(n + done))
        # From the last merge backwards, so that every node knows where it ends.
        for merge in range(done - 1, -1, -1):
            for child in self.merges[merge].tolist():
                nodes[child] = nodes[n + merge]
        table = in_reading_order(np.array([0, *(node + 1 for node in nodes[:n])]))
        return table.astype(np.uint16) if table.max() <= MAX_16_BIT_REGIONS else table


def height_at(detail: float) -> float:
    """Return the height up to which regions are merged at this detail; the same for all photos.

    Raises
    ------
    RecipeError
        If ``detail`` is not in 0…1.
    """
    if not 0 <= detail <= 1:
        raise RecipeError(f"detail must be 0 to 1, not {detail}")
    if detail == 0:
        return -np.inf
    if detail == 1:
        return np.inf
    return float(MIDDLE_HEIGHT * (detail / (1 - detail)) ** EVENNESS)
