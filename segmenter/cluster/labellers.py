"""How the pixels of a chunk are labelled: by a look-up of colours, or by the mixture itself."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.editing.box import Box
from segmenter.errors import ClusterError
from segmenter.features import features_of
from segmenter.features.look_up import LookUp
from segmenter.features.part_rows import PartRows, Sight
from segmenter.images.display import keep_ranges
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings
from segmenter.work.stepwise import finish

LOOK_UP = "look-up.npy"


class Labeller(Protocol):
    """Labels chunks; it is sent about."""

    def labelled(self, source: Source, box: Box) -> tuple[Image, LabelArray]:
        """Read a part, which is shown as one of the whole, and label its pixels."""


@dataclass(frozen=True, slots=True)
class ByLookUp:
    """Labels 8-bit photos by the label of each colour, which lies beside the output.

    Attributes
    ----------
    output : str
    run : str
        Digest of the run that writes it.
    """

    output: str
    run: str

    def labelled(self, source: Source, box: Box) -> tuple[Image, LabelArray]:
        """Look up colours."""
        image = source.read(box)
        return image, _look_up_of(self.output, self.run).labels_of(image)


@dataclass(frozen=True, slots=True, eq=False)
class ByMixture:
    """Labels deep images by their likeliest component.

    Attributes
    ----------
    mixture : Mixture
    owners : (K,) int array
    settings : FeatureSettings
    ranges : (C, 2) array
        Values of the whole image that are shown as black and white.
    """

    mixture: Mixture
    owners: NDArray[np.intp]
    settings: FeatureSettings
    ranges: NDArray[np.float64]

    def labelled(self, source: Source, box: Box) -> tuple[Image, LabelArray]:
        """Find the likeliest components."""
        image = source.read(box)
        keep_ranges(image, self.ranges)
        steps = features_of(image, self.settings).label_steps(self.mixture, self.owners)
        return image, finish(steps).labels


@dataclass(frozen=True, slots=True, eq=False)
class BySurroundings:
    """Labels images by what lies around their pixels, and by where they lie.

    Attributes
    ----------
    mixture : Mixture
    owners : (K,) int array
    sight : Sight
    ranges : (C, 2) array, optional
        Values of the whole image that are shown as black and white; None for 8 bits.
    """

    mixture: Mixture
    owners: NDArray[np.intp]
    sight: Sight
    ranges: NDArray[np.float64] | None

    def labelled(self, source: Source, box: Box) -> tuple[Image, LabelArray]:
        """Find the likeliest components; more is read than is labelled."""
        rows = PartRows(source, box, self.sight)
        image = rows.image
        if self.ranges is not None:
            keep_ranges(image, self.ranges)
        return image, rows.labels(self.mixture, self.owners)


@lru_cache(maxsize=2)
def _look_up_of(output: str, run: str) -> LookUp:
    """Return the look-up of a run; each worker reads it once, and again if it was started anew."""
    file = Scratch(output).read(LOOK_UP)
    if file is None:
        raise ClusterError(f"{output}: the look-up of colours has gone; start again")
    return LookUp(np.load(file, allow_pickle=False))
