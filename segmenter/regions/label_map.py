"""What the user sees: labels of pixels, and which components each stands for."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.features.tally import Tally, add_up


@dataclass(frozen=True, slots=True, eq=False)
class LabelMap:
    """Labels of an image's pixels; a label is one or more components of a mixture.

    Its arrays are read-only.

    Attributes
    ----------
    labels : (H, W) uint8 or uint16 array
        0 is left out, 1…n; uint16 past 254.
    owners : (K,) int array
        Label of each component; 0 for a component that is left out.
    tally : Tally
        Pixels of labels 1…n, and the sums of their values.
    """

    labels: LabelArray
    owners: NDArray[np.intp]
    tally: Tally

    def __post_init__(self) -> None:
        """Keep the arrays from being written to."""
        for array in (self.labels, self.owners, self.tally.pixels, self.tally.sums):
            array.flags.writeable = False

    @property
    def n_labels(self) -> int:
        """The largest label, whether it has pixels or not."""
        return len(self.tally.pixels)

    @property
    def shares(self) -> FloatArray:
        """Each label's share of the labelled pixels, (n,)."""
        pixels = self.tally.pixels
        return np.asarray(pixels / max(int(pixels.sum()), 1), np.float64)

    @property
    def means(self) -> FloatArray:
        """Mean value of each label's pixels, (n, C); 0 if it has none."""
        return self.tally.means

    def by_label(self, values: FloatArray) -> FloatArray:
        """Add up what components have, (K, …), to what labels have, (n, …)."""
        if np.array_equal(self.owners, one_label_each(self.n_labels)):
            return values
        return add_up(values, self.owners, self.n_labels)

    def components_of(self, label: int) -> NDArray[np.intp]:
        """Return the places of a label's components in the mixture."""
        return np.flatnonzero(self.owners == label)


def one_label_each(n_components: int) -> NDArray[np.intp]:
    """Return the owners of components each of which is a label of its own."""
    return np.arange(1, n_components + 1)
