"""Labels that stay as they are: which, and where their pixels were when they were locked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.editing.edits import Edits
from segmenter.editing.stencil import Stencil


@dataclass(frozen=True, slots=True, eq=False)
class Locks:
    """Labels whose pixels nothing changes: they lie on top of all that is derived and painted.

    Attributes
    ----------
    labels : frozenset of int
        Those that are locked.
    pixels : Edits
        Their pixels, as if painted.
    """

    labels: frozenset[int]
    pixels: Edits

    def with_label(self, label: int, stencil: Stencil) -> "Locks":
        """Return the locks with one more label, whose pixels a stencil tells."""
        return Locks(self.labels | {label}, self.pixels.painted(stencil, label).edits)

    def without_label(self, label: int, stencil: Stencil) -> "Locks | None":
        """Return the locks without a label, none of whose pixels lies beside a stencil."""
        if not self.labels - {label}:
            return None
        return Locks(self.labels - {label}, self.pixels.erased(stencil).edits)

    def renamed(self, table: NDArray[np.integer]) -> "Locks":
        """Return the locks with other labels; ``table`` (n + 1,) tells the new one of each."""
        names = {int(table[label]) if label < len(table) else label for label in self.labels}
        return Locks(frozenset(names), self.pixels.renamed(table))
