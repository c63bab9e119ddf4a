"""Connected pieces of a label map, and giving small ones to their neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.regions.strips import number_strip
from segmenter.work.parallel import Span, spans, thread_count
from segmenter.work.stepwise import Steps, finish, map_in_steps

Indices = NDArray[np.intp]
# Rows looked at together: their buffers stay small beside the photo.
ROWS = 256
# Pixels whose pieces are found together.
STRIP_PIXELS = 1 << 21


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The connected areas of each label, numbered in the order of their first pixels.

    Attributes
    ----------
    map : (H, W) int32 array
        1…P; 0 where the label is 0.
    owners : (P + 1,) int array
        The label of each piece; that of 0 is 0.
    areas : (P + 1,) int array
        Pixels; of 0 none.
    """

    map: NDArray[np.int32]
    owners: Indices
    areas: Indices

    def labels(self) -> NDArray[np.int32]:
        """Return the label of each pixel, (H, W)."""
        return self.owners.astype(np.int32).take(self.map)


@dataclass(frozen=True, slots=True, eq=False)
class Contacts:
    """Pairs of neighbouring pieces, first < second, with the length of their border in pixels."""

    first: Indices
    second: Indices
    lengths: Indices


def find_pieces(labels: NDArray[np.integer]) -> Pieces:
    """Number the 4-connected areas of equal labels; 0 is left out."""
    return finish(piece_steps(labels))


def piece_steps(labels: NDArray[np.integer]) -> Steps[Pieces]:
    """Find pieces like `find_pieces`, strip by strip; then what goes on below a strip is joined."""
    height, width = labels.shape
    strips = spans(height, max(1, STRIP_PIXELS // max(width, 1)))
    numbers = np.empty(labels.shape, np.int32)

    def number(top: int, bottom: int) -> tuple[Indices, Indices]:
        return number_strip(labels[top:bottom], numbers[top:bottom])

    parts = yield from map_in_steps(number, strips, thread_count())
    offsets = np.cumsum([0, *(len(areas) for areas, _ in parts)])
    finals = _joined_below(labels, numbers, strips, offsets)

    def renumber(top: int, bottom: int) -> None:
        strip = strips.index((top, bottom))
        table = finals[offsets[strip] : offsets[strip + 1] + 1].copy()
        table[0] = 0
        # All numbers are in range; unlike "raise", "clip" needs no buffer to check that.
        np.take(table, numbers[top:bottom], out=numbers[top:bottom], mode="clip")

    if len(strips) > 1:
        yield from map_in_steps(renumber, strips, 2 * thread_count())
    n = int(finals[-1] if len(finals) == 1 else finals.max()) + 1
    areas, owners = np.zeros((2, n), np.intp)
    np.add.at(areas, finals[1:], np.concatenate([areas for areas, _ in parts]))
    owners[finals[1:]] = np.concatenate([owners for _, owners in parts])
    return Pieces(numbers, owners, areas)


def _joined_below(
    labels: NDArray[np.integer],
    numbers: NDArray[np.int32],
    strips: Sequence[Span],
    offsets: Indices,
) -> NDArray[np.int32]:
    """Return the final number of each number 0… that the strips gave, counted through."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    upper, lower = [np.empty(0, np.intp)], [np.empty(0, np.intp)]
    for strip, (top, _) in enumerate(strips[1:], start=1):
        goes_on = (labels[top] == labels[top - 1]) & (labels[top] != 0)
        upper.append(numbers[top - 1, goes_on] + offsets[strip - 1])
        lower.append(numbers[top, goes_on] + offsets[strip])
    ends = np.concatenate([*upper, *lower])
    involved, places = np.unique(ends, return_inverse=True)
    pairs = tuple(places.reshape(2, -1))
    links = coo_array((np.ones(len(pairs[0])), pairs), shape=(len(involved),) * 2)
    _, joined = connected_components(links, directed=False)
    _, firsts = np.unique(joined, return_index=True)
    heads = np.arange(offsets[-1] + 1)
    heads[involved] = involved[firsts[joined]]
    # What has joined is counted where its first pixel is.
    order = np.cumsum(heads == np.arange(len(heads)), dtype=np.int32) - np.int32(1)
    return np.asarray(order[heads], np.int32)


def contact_steps(pieces: Pieces) -> Steps[Contacts]:
    """Measure the borders between pieces; in the order of their first and second ones."""
    n = len(pieces.owners)

    def find(start: int, stop: int) -> tuple[Indices, Indices]:
        rows = pieces.map[start : stop + 1]
        found = []
        for near, far in (
            (rows[: stop - start, :-1], rows[: stop - start, 1:]),
            (rows[:-1], rows[1:]),
        ):
            y, x = np.divmod(np.flatnonzero(near != far), near.shape[1])
            a, b = near[y, x].astype(np.intp), far[y, x].astype(np.intp)
            low = np.minimum(a, b)
            found.append((low * n + np.maximum(a, b))[low > 0])
        return np.unique(np.concatenate(found), return_counts=True)

    parts = yield from map_in_steps(find, spans(len(pieces.map), ROWS), 2 * thread_count())
    keys, lengths = (np.concatenate(column) for column in zip(*parts, strict=True))
    keys, lengths = summed(keys, lengths)
    return Contacts(keys // n, keys % n, lengths)


def summed(keys: Indices, values: Indices) -> tuple[Indices, Indices]:
    """Return each key once, ascending, with the sum of its values."""
    if not len(keys):
        return keys, values
    order = np.argsort(keys, kind="stable")
    ascending = keys[order]
    starts = np.flatnonzero(np.append(True, ascending[1:] != ascending[:-1]))
    return ascending[starts], np.add.reduceat(values[order], starts)


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
    return finish(absorb_steps(pieces, smallest, kept))


def absorb_steps(pieces: Pieces, smallest: int, kept: BoolArray | None = None) -> Steps[Pieces]:
    """Absorb like `absorb`."""
    contacts = yield from contact_steps(pieces)
    owners = yield from owner_steps(pieces.owners, pieces.areas, contacts, smallest, kept)
    return replace(pieces, owners=owners)


def owner_steps(
    owners: Indices,
    areas: Indices,
    contacts: Contacts,
    smallest: int,
    kept: BoolArray | None = None,
) -> Steps[Indices]:
    """Return who owns each piece, (P + 1,), after small ones are absorbed like `absorb`.

    Parameters
    ----------
    owners, areas : (P + 1,) int arrays
        As of `Pieces`, whose map nobody needs.
    contacts : Contacts
        In the order of their first and second pieces.
    smallest, kept
        As for `absorb`.
    """
    none = np.zeros(len(owners), np.bool_)
    state = _State(np.arange(len(owners)), owners, areas, none if kept is None else kept)
    # Each round at least doubles the smallest: a dozen are enough for any photo.
    while True:
        yield
        small = (state.areas < smallest) & ~state.kept
        givers, takers = _longest(contacts, small)
        if not len(givers):
            return state.owners[state.places]
        state, contacts = _join(state, contacts, givers, takers)
        yield
        # What has become one label is one piece, before the next gives itself to another.
        same = state.owners[contacts.first] == state.owners[contacts.second]
        state, contacts = _join(state, contacts, contacts.first[same], contacts.second[same])


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """What pieces have become: the number of what each has joined, and the owners of those."""

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
    """Join each pair into one piece, owned by the kept one of its parts or else the largest."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    n = len(state.areas)
    links = coo_array((np.ones(len(givers)), (givers, takers)), shape=(n, n))
    joined: Indices = connected_components(links, directed=False)[1].astype(np.intp)
    head = _heads(state, joined)
    areas = np.bincount(joined, state.areas).astype(np.int64)
    after = _State(joined[state.places], state.owners[head], areas, state.kept[head])
    a, b = joined[contacts.first], joined[contacts.second]
    apart = a != b
    keys = np.minimum(a, b)[apart] * len(head) + np.maximum(a, b)[apart]
    keys, lengths = summed(keys, contacts.lengths[apart])
    return after, Contacts(keys // len(head), keys % len(head), lengths)


def _heads(state: _State, joined: Indices) -> Indices:
    """Return the first of the largest pieces, or of the largest that are kept, of each group."""
    rank = state.areas + state.kept * (state.areas.max() + 1)
    best = np.zeros(int(joined.max()) + 1, rank.dtype)
    np.maximum.at(best, joined, rank)
    candidates = np.flatnonzero(rank == best[joined])[::-1]
    head = np.empty(len(best), np.intp)
    # Of several values for one place the last one stays: backwards, that is the first piece.
    head[joined[candidates]] = candidates
    return head
