"""Maps of a large image whose connected areas are objects, or may be."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid
from segmenter.cluster.label_store import LabelStore
from segmenter.editing.box import Box
from segmenter.objects.finding import chosen_labels
from segmenter.objects.settings import ObjectSettings
from segmenter.regions.perimeter import FRAME


@dataclass(frozen=True, slots=True)
class Things:
    """A map in a store; each connected area of equal values is one thing.

    Attributes
    ----------
    store : LabelStore
    settings : ObjectSettings
        Which labels count, if these are labels.
    n_names : int
        Values are labels up to less than this, or, of things that were cut apart, further ones by
        multiples of it.
    """

    store: LabelStore
    settings: ObjectSettings
    n_names: int

    @property
    def grid(self) -> Grid:
        """How it is cut into chunks."""
        return self.store.levels[0]

    @property
    def by_corners(self) -> bool:
        """Whether pixels that touch by a corner only are connected, too."""
        return self.settings.connectivity == "8" and not self.settings.split

    def read(self, box: Box) -> NDArray[np.integer]:
        """Read a part."""
        found = read_part(self.store, box)
        return found if self.settings.split else chosen_labels(found, self.settings)

    def labels_of(self, values: NDArray[np.integer]) -> NDArray[np.intp]:
        """Return the labels of things by the map's values."""
        return np.asarray(values % self.n_names, np.intp)


def read_part(store: LabelStore, box: Box) -> NDArray[np.integer]:
    """Read a part of what a store has at full size."""
    found: NDArray[np.integer] = store.array(0)[box.slices]
    return found


def read_framed(store: LabelStore, box: Box) -> NDArray[np.integer]:
    """Read a part with as much around it as perimeters depend on, 0 where the image ends."""
    wide = box.wider(FRAME)
    around = wide.within(store.levels[0].shape)
    rows = around.top - wide.top, wide.bottom - around.bottom
    columns = around.left - wide.left, wide.right - around.right
    return np.pad(read_part(store, around), (rows, columns))
