"""What is counted: areas of labels, numbered."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.regions.label_map import look_up

Indices = NDArray[np.intp]
NO_MARKERS: Indices = np.zeros((0, 2), np.intp)
NO_MARKERS.flags.writeable = False


@dataclass(frozen=True, slots=True, eq=False)
class Objects:
    """Objects of a photo, numbered in the order of their first pixels.

    Attributes
    ----------
    map : (H, W) int32 array
        1…N; 0 where there is none.
    owners : (N + 1,) int array
        The label of each; that of 0 is 0.
    markers : (M, 2) int array
        Where things were told apart, row and column of the summit of each.
    """

    map: NDArray[np.int32]
    owners: Indices
    markers: Indices = field(default_factory=lambda: NO_MARKERS)

    def __post_init__(self) -> None:
        """Keep the arrays from being written to."""
        self.map.flags.writeable = False
        self.owners.flags.writeable = False

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.owners) - 1

    def only(self, kept: BoolArray) -> "Objects":
        """Return some of the objects, numbered anew in the same order.

        Parameters
        ----------
        kept : (N,) bool array
        """
        if kept.all():
            return self
        table = np.zeros(len(self.owners), np.int32)
        table[1:][kept] = np.arange(1, np.count_nonzero(kept) + 1, dtype=np.int32)
        owners = np.concatenate([self.owners[:1], self.owners[1:][kept]])
        mapped: NDArray[np.int32] = look_up(table, self.map)  # type: ignore[arg-type]
        is_left = mapped[self.markers[:, 0], self.markers[:, 1]] > 0
        return Objects(mapped, owners, self.markers[is_left])
