"""The regions of a small photo, and how far a mixture's labels agree with them."""

from dataclasses import dataclass, replace

import numpy as np

from segmenter.features import Features
from segmenter.features.tally import FeatureSums
from segmenter.images.image import Image
from segmenter.images.thinned import thinned
from segmenter.mixture.mixture import Mixture
from segmenter.regions.covering import covering
from segmenter.regions.pieces import find_pieces
from segmenter.regions.tree.building import compare_steps, see_steps
from segmenter.regions.tree.hierarchy import Hierarchy, RegionArray
from segmenter.regions.tree.merging import merge_steps
from segmenter.regions.tree.reduced import reduce_steps
from segmenter.work.stepwise import Steps, finish, tell

# Half as wide and high as the photos whose regions people have drawn, and all lengths are halved as
# well: that finds the labels as well as twice the size, in less than half the time.
MOST_PIXELS, SIZE = 40_000, 0.5
# Pixels averaged for one of the small photo, in each direction, are so many at least.
AVERAGED = 5
# Grey values by which colours differ that look alike; rounding to one leaves a twelfth as variance.
ALIKE = 10


@dataclass(frozen=True, slots=True, eq=False)
class SmallRegions:
    """Regions of middling detail of a photo made small; kept with the photo.

    Attributes
    ----------
    seed : int
        That they were found with.
    factor : int
        Pixels of the photo to one of the small photo, along a side.
    regions : (h, w) int array
        1…R at the middle pixel of each block, 0 where that does not count; blocks that are cut and
        have none are left out.
    """

    seed: int
    factor: int
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
    step = _thinning_step(image)
    reducing = reduce_steps(thinned(image, step), MOST_PIXELS)
    sight = yield from tell(see_steps(reducing, seed, SIZE), None)
    found = yield from tell(compare_steps(sight, sight.basins, 1), None)
    merges = yield from merge_steps(found.graph, found.spectral, found.looks)
    hierarchy = Hierarchy(sight.basins, found.graph.n_leaves, merges.pairs, merges.heights)
    factor = step * sight.reduced.factor
    return SmallRegions(seed, factor, _at_middles(hierarchy.at(), factor, image))


def _thinning_step(image: Image) -> int:
    """Return which pixels of a large photo are enough, every so many in each direction."""
    if image.valid is not None:  # those that count might be missed
        return 1
    return max(1, int(np.sqrt(image.height * image.width / MOST_PIXELS)) // AVERAGED)


def _at_middles(regions: RegionArray, factor: int, image: Image) -> RegionArray:
    middles = thinned(image, factor)
    at = regions[: middles.height, : middles.width]
    return at if middles.valid is None else at * middles.valid


class Agreement:
    """Tells how far labels of mixtures agree with the regions of a small photo.

    Parameters
    ----------
    found : SmallRegions
        Of the image that the features are of.
    features : Features
        What the mixtures are fitted in.
    """

    def __init__(self, found: SmallRegions, features: Features) -> None:
        self._regions = found.regions
        self._features = features if found.factor == 1 else features.part(found.factor)
        self._sums = self._add_up()

    @property
    def n_regions(self) -> int:
        """How many regions there are to agree with; 0 if no middle of a block counts."""
        return int(self._regions.max(initial=0))

    def covering(self, mixture: Mixture) -> float:
        """Return how well the connected areas of a mixture's labels cover the regions, 0 to 1."""
        if self._features is None:
            return 0.0
        labels = self._features.sketch(mixture, by_cells=False)
        return covering(self._regions, find_pieces(labels).map)

    def log_likelihood(self, mixture: Mixture) -> float:
        """Return how likely the colours are, nats per pixel, if no region is divided.

        Colours are told apart as eyes do: in flat areas a single odd pixel would outweigh all.
        """
        if self._features is None or self._sums is None:
            return 0.0
        floors = np.full(mixture.n_features, ALIKE**2 * 12 * self._features.floor)
        blurred = replace(mixture, covariances=mixture.covariances + np.diag(floors))
        return self._sums.mean_log_likelihood(blurred)

    def _add_up(self) -> FeatureSums | None:
        features, n = self._features, self.n_regions
        if features is None or not n:
            return None
        return finish(features.sum_steps(self._regions, n))[1]
