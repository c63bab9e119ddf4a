"""Connected pieces of a label map, and giving small ones to their neighbours."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray

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


def absorb(pieces: Pieces, smallest: int, kept: BoolArray | None = None) -> Pieces:
    """Give small pieces to the neighbours they have the longest borders with.

    Parameters
    ----------
    pieces : Pieces
    smallest : int
        Pieces of fewer pixels join a neighbour; what has joined is as large as its parts.
    kept : (P + 1,) bool array, optional
        Which pieces stay what they are, however small. Those without neighbours stay, too.

    Returns
    -------
    pieces : Pieces
        With other owners: that of the largest, or of a kept one, of those that have joined.
    """
    state = _State(
        np.arange(len(pieces.owners)),
        pieces.owners,
        pieces.areas,
        np.zeros(len(pieces.owners), np.bool_) if kept is None else kept,
    )
    contacts = find_contacts(pieces)
    # Each round at least doubles the smallest: a dozen are enough for any photo.
    while True:
        small = (state.areas < smallest) & ~state.kept
        givers, takers = _longest(contacts, small)
        if not len(givers):
            return replace(pieces, owners=state.owners[state.places])
        state, contacts = _join(state, contacts, givers, takers)
        # What has become one label is one piece, before the next gives itself to another.
        same = state.owners[contacts.first] == state.owners[contacts.second]
        state, contacts = _join(state, contacts, contacts.first[same], contacts.second[same])


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """What pieces have become: the place of each among fewer, and those's owners and areas."""

    places: Indices
    owners: Indices
    areas: Indices
    kept: BoolArray


def _longest(contacts: Contacts, small: BoolArray) -> tuple[Indices, Indices]:
    """Return small pieces that have neighbours, and the one each has the longest border with."""
    relevant = np.flatnonzero(small[contacts.first] | small[contacts.second])
    # One order of all borders, ties by place: otherwise three could choose each other in a ring.
    order = relevant[np.argsort(-contacts.lengths[relevant], kind="stable")]
    ends = contacts.first[order], contacts.second[order]
    best = np.full(len(small), len(order))
    for end in ends:
        np.minimum.at(best, end, np.arange(len(order)))
    givers = np.flatnonzero(small & (best < len(order)))
    chosen = best[givers]
    return givers, np.where(ends[0][chosen] == givers, ends[1][chosen], ends[0][chosen])


def _join(
    state: _State, contacts: Contacts, givers: Indices, takers: Indices
) -> tuple[_State, Contacts]:
    """Make one piece of each pair; those among them are kept that were, or else the largest."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    n = len(state.areas)
    links = coo_array((np.ones(len(givers)), (givers, takers)), shape=(n, n))
    joined: Indices = connected_components(links, directed=False)[1].astype(np.intp)
    order = np.lexsort((np.arange(n), -state.areas, ~state.kept))
    _, first = np.unique(joined[order], return_index=True)
    head = order[first]
    areas = np.bincount(joined, state.areas).astype(np.int64)
    after = _State(joined[state.places], state.owners[head], areas, state.kept[head])
    a, b = joined[contacts.first], joined[contacts.second]
    apart = a != b
    keys = np.minimum(a, b)[apart] * len(head) + np.maximum(a, b)[apart]
    unique, inverse = np.unique(keys, return_inverse=True)
    lengths = np.bincount(inverse, contacts.lengths[apart]).astype(np.int64)
    return after, Contacts(unique // len(head), unique % len(head), lengths)
