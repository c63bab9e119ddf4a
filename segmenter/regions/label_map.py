"""What the user sees: labels of pixels, and which components each stands for."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray, as_labels
from segmenter.features.tally import Tally, add_up
from segmenter.work.parallel import map_spans, spans

_COUNTED_AT_ONCE = 1 << 18
ROWS = 256
# From so many labels on a table of pairs pays, which are looked up so many at once.
MANY, PAIRS = 1 << 20, 1 << 14
Array = TypeVar("Array", bound=NDArray[Any])


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
    plain : LabelMap, optional
        The labels below what is painted and before any label is left out; None if these are they.
    """

    labels: LabelArray
    owners: NDArray[np.intp]
    tally: Tally
    plain: "LabelMap | None" = None

    def __post_init__(self) -> None:
        """Keep the arrays from being written to."""
        for array in (self.labels, self.owners, self.tally.pixels, self.tally.sums):
            array.flags.writeable = False

    @property
    def n_labels(self) -> int:
        """The largest label, whether it has pixels or not."""
        return len(self.tally.pixels)

    @property
    def unedited(self) -> "LabelMap":
        """The labels below what is painted, none of them left out."""
        return self.plain or self

    @property
    def used(self) -> tuple[int, ...]:
        """The labels there are, ascending: those of some component, and those that have pixels.

        After a merge ids have gaps.
        """
        used = np.zeros(self.n_labels + 1, np.bool_)
        used[self.owners] = True
        used[1:] |= self.tally.pixels > 0
        return tuple((np.flatnonzero(used[1:]) + 1).tolist())

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

    def renamed(self, table: NDArray[np.integer]) -> "LabelMap":
        """Return the map with labels called otherwise; some may become one.

        Parameters
        ----------
        table : (n + 1,) int array
            The new label of each, from 0, which stays 0.
        """
        places: NDArray[np.intp] = np.asarray(table, np.intp)
        if _changes_nothing(places):
            return self
        tally = self.tally.renamed(places)
        codes = as_labels(places, len(tally.pixels))
        return LabelMap(look_up(codes, self.labels), places[self.owners], tally)

    def with_room(self, n: int) -> "LabelMap":
        """Return the map with labels up to n, whether they have pixels or not."""
        if n <= self.n_labels:
            return self
        return replace(self, tally=self.tally.with_room(n))

    def components_of(self, label: int) -> NDArray[np.intp]:
        """Return the places of a label's components in the mixture."""
        return np.flatnonzero(self.owners == label)


def look_up(table: Array, labels: LabelArray) -> Array:
    """Give every pixel what a table, (n + 1,), has for its label."""
    if (
        labels.size >= MANY
        and labels.dtype == table.dtype == np.uint8
        and labels.flags.c_contiguous
    ):
        return _look_up_pairs(table, labels)
    found = np.empty(labels.shape, table.dtype)

    def fill(start: int, stop: int) -> None:
        # The labels are in range; "clip" spares the check that "raise" buffers for.
        np.take(table, labels[start:stop], out=found[start:stop], mode="clip")

    map_spans(fill, spans(len(labels), ROWS))
    return found  # type: ignore[return-value]  # it is of the dtype of the table


def _look_up_pairs(table: Array, labels: LabelArray) -> Array:
    """Look two neighbours up at once, in half the time."""
    each = np.zeros(256, np.uint8)
    each[: len(table)] = table
    both = each[np.arange(1 << 16, dtype=np.uint16).view(np.uint8)].view(np.uint16)
    found, flat = np.empty(labels.shape, np.uint8), labels.reshape(-1)
    even = flat.size // 2 * 2
    pairs, names = flat[:even].view(np.uint16), found.reshape(-1)[:even].view(np.uint16)

    def fill(start: int, stop: int) -> None:
        np.take(both, pairs[start:stop], out=names[start:stop], mode="clip")

    map_spans(fill, spans(len(pairs), PAIRS))
    found.reshape(-1)[even:] = each[flat[even:]]
    return found  # type: ignore[return-value]  # it is of the dtype of the table


def named(labels: LabelArray, table: LabelArray) -> LabelArray:
    """Look labels up like `look_up`; they are themselves where the table changes nothing."""
    return labels if _changes_nothing(table) else look_up(table, labels)


def _changes_nothing(table: NDArray[np.integer]) -> bool:
    return np.array_equal(table, np.arange(len(table)))


def one_label_each(n_components: int) -> NDArray[np.intp]:
    """Return the owners of components each of which is a label of its own."""
    return np.arange(1, n_components + 1)


def shares_of(labels: LabelArray, n_labels: int) -> FloatArray:
    """Return each label's share of the labelled pixels.

    Parameters
    ----------
    labels : (H, W) array
        0 is left out, 1…n.
    n_labels : int

    Returns
    -------
    (n,) array
        Zeros where no pixel has a label.
    """
    flat = np.ravel(labels)
    pixels = np.zeros(n_labels + 1, np.int64)
    # Counting holds Python's lock, so that it is given blocks.
    for start in range(0, flat.size, _COUNTED_AT_ONCE):
        block = flat[start : start + _COUNTED_AT_ONCE]
        pixels += np.bincount(block, minlength=n_labels + 1)
    return np.asarray(pixels[1:] / max(int(pixels[1:].sum()), 1), np.float64)


def label_table(
    owners: NDArray[np.integer], background: Collection[int] = frozenset()
) -> LabelArray:
    """Return the label of each component, counted from 1, to `look_up` those of pixels in.

    Parameters
    ----------
    owners : (K,) int array
        Label of each component; 0 for a component that is left out.
    background : collection of int, optional
        Labels that are left out, too.

    Returns
    -------
    table : (K + 1,) uint8 or uint16 array
        0 at 0.
    """
    table = np.concatenate([np.zeros(1, np.intp), owners])
    labels = as_labels(table, int(table.max()))
    labels[np.isin(table, list(background))] = 0
    return labels
