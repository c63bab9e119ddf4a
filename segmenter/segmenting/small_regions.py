"""The regions of a small photo, and how far a mixture's labels agree with them."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.features import Features, features_of
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings
from segmenter.regions.covering import covering
from segmenter.regions.pieces import find_pieces
from segmenter.regions.tree.building import compare_steps, see_steps
from segmenter.regions.tree.hierarchy import Hierarchy, RegionArray
from segmenter.regions.tree.merging import merge_steps
from segmenter.regions.tree.reduced import Reduced, reduce_steps
from segmenter.work.stepwise import Steps, finish, tell

# Half as wide and high as the photos whose regions people have drawn, and all lengths are halved as
# well: that finds the labels as well as twice the size, in less than half the time.
MOST_PIXELS, SIZE = 40_000, 0.5
# Grey values by which colours differ that look alike; rounding to one leaves a twelfth as variance.
ALIKE = 10


@dataclass(frozen=True, slots=True, eq=False)
class SmallRegions:
    """A photo made small, and its regions of middling detail; kept with the photo.

    Attributes
    ----------
    seed : int
        That they were found with.
    image : Image
        The small photo.
    regions : (h, w) int array
        1…R; 0 where no pixel counts.
    """

    seed: int
    image: Image
    regions: RegionArray


def small_regions(image: Image, seed: int) -> SmallRegions:
    """Find the regions of a photo, made small, like `small_region_steps`."""
    return finish(small_region_steps(image, seed))


def small_region_steps(image: Image, seed: int) -> Steps[SmallRegions]:
    """Find the regions of a photo, made small, in steps.

    Parameters
    ----------
    image : Image
        Some of its pixels count.
    seed : int

    Returns
    -------
    found : SmallRegions
    """
    kept = image.memo.find(SmallRegions)
    if kept is None or kept.seed != seed:
        kept = image.memo.keep((yield from _find(image, seed)))
    return kept


def _find(image: Image, seed: int) -> Steps[SmallRegions]:
    sight = yield from tell(see_steps(reduce_steps(image, MOST_PIXELS), seed, SIZE), None)
    found = yield from tell(compare_steps(sight, sight.basins, 1), None)
    merges = yield from merge_steps(found.graph, found.spectral, found.looks)
    hierarchy = Hierarchy(sight.basins, found.graph.n_leaves, merges.pairs, merges.heights)
    return SmallRegions(seed, _as_image(sight.reduced), hierarchy.at())


def _as_image(reduced: Reduced) -> Image:
    values = np.rint(255 * reduced.colours).astype(np.uint8)
    pixels = values[0] if len(values) == 1 else np.ascontiguousarray(values.transpose(1, 2, 0))
    return Image(pixels, None if reduced.valid.all() else reduced.valid)


class Agreement:
    """Tells how far labels of mixtures agree with the regions of a small photo.

    Parameters
    ----------
    found : SmallRegions
    settings : FeatureSettings
        What the mixtures are fitted in.
    """

    def __init__(self, found: SmallRegions, settings: FeatureSettings) -> None:
        self._regions = found.regions
        self._features: Features = features_of(found.image, settings)
        n = len(self._features.counts)
        # Each pixel's place among the samples, from 1 on, so that labels are one look-up. No more
        # than there are pixels, they fit in so many bits.
        self._places: NDArray[np.uint16] = self._features.paint(
            np.arange(1, n + 1, dtype=np.uint16)
        )
        _, self._sums = finish(self._features.sum_steps(found.regions, self.n_regions))

    @property
    def n_regions(self) -> int:
        """How many regions there are to agree with."""
        return int(self._regions.max())

    def covering(self, mixture: Mixture) -> float:
        """Return how well the connected areas of a mixture's labels cover the regions, 0 to 1."""
        table = np.concatenate([[0], self._features.choose(mixture) + 1])
        return covering(self._regions, find_pieces(table[self._places]).map)

    def log_likelihood(self, mixture: Mixture) -> float:
        """Return how likely the colours are, nats per pixel, if no region is divided.

        Colours are told apart as eyes do: in flat areas a single odd pixel would outweigh all.
        """
        floors = np.full(mixture.n_features, ALIKE**2 * 12 * self._features.floor)
        blurred = replace(mixture, covariances=mixture.covariances + np.diag(floors))
        return self._sums.mean_log_likelihood(blurred)
