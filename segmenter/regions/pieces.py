"""Connected pieces of a label map, and giving small ones to their neighbours."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray

Indices = NDArray[np.intp]
# Rows looked at together: their buffers stay small beside the photo.
ROWS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The connected areas of each label, numbered in the order of their first pixels.

    Attributes
    ----------
    map : (H, W) int array
        1…P; 0 where the label is 0.
    owners : (P + 1,) int array
        The label of each piece; that of 0 is 0.
    areas : (P + 1,) int array
        Pixels; of 0 none.
    """

    map: Indices
    owners: Indices
    areas: Indices


@dataclass(frozen=True, slots=True, eq=False)
class Contacts:
    """Pairs of neighbouring pieces, first < second, with the length of their border in pixels."""

    first: Indices
    second: Indices
    lengths: Indices


def find_pieces(labels: NDArray[np.integer]) -> Pieces:
    """Number the 4-connected areas of equal labels; 0 is left out."""
    from skimage.measure import label

    pieces: Indices = label(labels, background=0, connectivity=1)  # type: ignore[no-untyped-call]
    areas = np.bincount(pieces.ravel())
    areas[0] = 0
    owners = np.zeros(len(areas), np.intp)
    owners[pieces.ravel()] = labels.ravel()
    return Pieces(pieces, owners, areas)


def find_contacts(pieces: Pieces) -> Contacts:
    """Measure the borders between pieces."""
    n = len(pieces.owners)
    keys: list[Indices] = []
    for start in range(0, len(pieces.map), ROWS):
        rows = pieces.map[start : start + ROWS + 1]
        for near, far in ((rows[:ROWS, :-1], rows[:ROWS, 1:]), (rows[:-1], rows[1:])):
            across = (near != far) & (near > 0) & (far > 0)
            a, b = near[across], far[across]
            keys.append(np.minimum(a, b) * n + np.maximum(a, b))
    unique, lengths = np.unique(np.concatenate(keys), return_counts=True)
    return Contacts(unique // n, unique % n, lengths)


def give_away(pieces: Pieces, kept: BoolArray) -> Pieces:
    """Give pieces to the labels they have the longest border with.

    Parameters
    ----------
    pieces : Pieces
    kept : (P + 1,) bool array
        Which pieces stay what they are. Those that touch none of them, not even through others,
        stay too.

    Returns
    -------
    pieces : Pieces
        With other owners.
    """
    contacts = find_contacts(pieces)
    from_ = np.concatenate([contacts.first, contacts.second])
    to = np.concatenate([contacts.second, contacts.first])
    lengths = np.tile(contacts.lengths, 2).astype(np.float64)
    heirs = np.where(kept, np.arange(len(kept)), -1)
    while True:
        # From the kept pieces outwards: each round reaches the neighbours of the one before.
        reached = (heirs[from_] < 0) & (heirs[to] >= 0)
        if not reached.any():
            break
        givers, takers = _longest(from_[reached], heirs[to[reached]], lengths[reached])
        heirs[givers] = takers
    heirs = np.where(heirs < 0, np.arange(len(kept)), heirs)
    return replace(pieces, owners=pieces.owners[heirs])


def _longest(givers: Indices, takers: Indices, lengths: FloatArray) -> tuple[Indices, Indices]:
    """Return each giver once, with the taker of the longest border; ties to the first."""
    stride = int(takers.max()) + 1
    unique, inverse = np.unique(givers * stride + takers, return_inverse=True)
    total = np.bincount(inverse, lengths)
    order = np.lexsort((unique, -total, unique // stride))
    givers = unique[order] // stride
    first = np.flatnonzero(np.diff(givers, prepend=-1))
    return givers[first], unique[order][first] % stride
