"""What is known of one photo besides its pixels: it belongs to that photo, and to no recipe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.errors import RecipeError
from segmenter.recipe import MAX_COMPONENTS

if TYPE_CHECKING:
    from segmenter.editing.edits import Edits
    from segmenter.editing.locks import Locks
    from segmenter.editing.strokes import MarkedPixels, Strokes

LabelImage = NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Pixels whose labels a person has marked; the fit keeps to them.

    Attributes
    ----------
    labels : (H, W) int array
        0 where a pixel is free; label ``i`` of the result is the same label. Never changed.
    strength : float
        How many pixels each marked one counts for.

    Raises
    ------
    RecipeError
        If these are no labels, or the strength is out of its range.
    """

    labels: LabelImage
    strength: float = 1.0

    def __post_init__(self) -> None:
        """Check what nobody checks later."""
        _check_label_image("marks", self.labels)
        if not 0 < self.strength <= 1e6:
            raise RecipeError(f"strength must be above 0, to 1000000, not {self.strength}")

    @property
    def labels_marked(self) -> tuple[int, ...]:
        """The labels that are marked, ascending."""
        marked = np.zeros(int(self.labels.max(initial=0)) + 1, np.bool_)
        marked[self.labels] = True
        return tuple((np.flatnonzero(marked[1:]) + 1).tolist())

    def pixels(self, shape: tuple[int, int]) -> MarkedPixels:
        """Return which pixels are marked, and as what.

        Raises
        ------
        RecipeError
            If the marks are those of another image.
        """
        if self.labels.shape != shape:
            raise RecipeError(f"marks must have the photo's shape {shape}, not {self.labels.shape}")
        places = np.flatnonzero(self.labels)
        from segmenter.editing.strokes import MarkedPixels

        return MarkedPixels(places, self.labels.reshape(-1)[places].astype(np.intp))

    def renamed(self, table: NDArray[np.integer]) -> Marks:
        """Return the marks with other labels.

        Parameters
        ----------
        table : (n + 1,) int array
            The new label of each; marks of a label that becomes 0 vanish, those beyond stay.
        """
        beyond = np.arange(len(table), int(self.labels.max(initial=0)) + 1)
        return Marks(np.concatenate([table, beyond])[self.labels], self.strength)


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """What is known of a photo; two are the same if they share what they hold.

    Attributes
    ----------
    marks : Marks or Strokes, optional
        Labels of some pixels, which a fit keeps to.
    labels : (H, W) int array, optional
        Labels to be taken as they are by a recipe whose source is `Given`, 0 where a pixel is left
        out. K is the largest. Never changed.
    edits : Edits, optional
        What is painted over the labels, whatever they come from.
    background : frozenset of int
        Labels that are left out: they keep their components, and are written as 0.
    locks : Locks, optional
        Labels whose pixels stay as they are.

    Raises
    ------
    RecipeError
        If these are no labels.
    """

    marks: Marks | Strokes | None = None
    labels: LabelImage | None = None
    edits: Edits | None = None
    background: frozenset[int] = frozenset()
    locks: Locks | None = None

    def __post_init__(self) -> None:
        """Check what nobody checks later."""
        if self.labels is not None:
            _check_label_image("labels", self.labels)

    def __eq__(self, other: object) -> bool:
        """Compare by identity of what is held."""
        if not isinstance(other, Knowledge):
            return NotImplemented
        same = self.is_fit_like(other) and self.edits is other.edits
        return same and self.background == other.background and self.locks is other.locks

    @property
    def locked(self) -> frozenset[int]:
        """The labels whose pixels stay as they are."""
        return frozenset() if self.locks is None else self.locks.labels

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(tuple(map(id, (self.marks, self.labels, self.edits, self.locks))))

    def without_marks_of(self, label: int) -> Knowledge:
        """Return the same without the marks of a label, which mean nothing any more."""
        marks = self.marks
        if marks is None or label not in marks.labels_marked:
            return self
        table = np.arange(label + 1)
        table[label] = 0
        left = marks.renamed(table)
        return replace(self, marks=left if left.labels_marked else None)

    def is_fit_like(self, other: Knowledge) -> bool:
        """Whether a fit is told the same; what is painted, locked or left out comes after it."""
        same = self.marks is other.marks and self.labels is other.labels
        return same and self.area is other.area

    @property
    def area(self) -> BoolArray | None:
        """The area of interest, (H, W): outside all is 0, and a fit sees nothing of it."""
        return None if self.edits is None else self.edits.area


NOTHING = Knowledge()


def _check_label_image(name: str, given: LabelImage) -> None:
    if not isinstance(given, np.ndarray) or given.ndim != 2 or given.dtype.kind not in "iu":
        raise RecipeError(f"{name} must be an image of whole numbers, 0 where there is no label")
    if given.size and not 0 <= given.min() <= given.max() <= MAX_COMPONENTS:
        raise RecipeError(f"{name} must be labels from 0 to {MAX_COMPONENTS}")
