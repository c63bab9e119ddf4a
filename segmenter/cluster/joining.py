"""Connected pieces of a large label map: found chunk by chunk, joined and absorbed in one place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.cluster.grid import Grid, Place
from segmenter.editing.box import Box
from segmenter.errors import ClusterError
from segmenter.regions.pieces import (
    Contacts,
    Indices,
    contact_steps,
    find_pieces,
    owner_steps,
    summed,
)
from segmenter.work.stepwise import finish

# Pieces that are held in one place, some 300 bytes each.
MOST_PIECES = 1 << 24


@dataclass(frozen=True, slots=True, eq=False)
class PartPieces:
    """The pieces of a chunk, numbered from 1.

    Attributes
    ----------
    firsts : (P + 1,) int array
        Where each has its first pixel, in the flattened image.
    owners, areas : (P + 1,) int arrays
        Label and pixels of each.
    contacts : Contacts
    edges : dict of (N,) int arrays
        Numbers along the upper, left, lower and right edge, by how far the neighbour there is.
    """

    firsts: Indices
    owners: Indices
    areas: Indices
    contacts: Contacts
    edges: Mapping[Place, NDArray[np.int32]]


def pieces_in(labels: LabelArray, box: Box, width: int) -> PartPieces:
    """Find the pieces of a chunk.

    Parameters
    ----------
    labels : (h, w) array
    box : Box
        Where they lie.
    width : int
        Of the whole image.
    """
    found = find_pieces(labels)
    contacts = finish(contact_steps(found))
    flat = found.map.ravel()
    firsts = np.zeros(len(found.owners), np.intp)
    # The last of several writes to one place stays: backwards, that is the first pixel.
    firsts[flat[::-1]] = np.arange(flat.size)[::-1]
    down, across = np.divmod(firsts, labels.shape[1])
    edges = {
        (-1, 0): found.map[0],
        (0, -1): found.map[:, 0],
        (1, 0): found.map[-1],
        (0, 1): found.map[:, -1],
    }
    kept = {side: edge.copy() for side, edge in edges.items()}
    places = (box.top + down) * width + box.left + across
    return PartPieces(places, found.owners, found.areas, contacts, kept)


@dataclass(slots=True)
class Joining:
    """Takes the pieces of chunks, in any order.

    Parameters
    ----------
    grid : Grid
    """

    grid: Grid
    _count: int = 0
    _offsets: dict[Place, int] = field(default_factory=dict)
    _parts: list[PartPieces] = field(default_factory=list)
    _joins: list[Indices] = field(default_factory=list)
    _contacts: list[tuple[Indices, Indices, Indices]] = field(default_factory=list)
    # Edges whose neighbours have not come: about a row of chunks.
    _edges: dict[tuple[Place, Place], tuple[Indices, Indices]] = field(default_factory=dict)

    def add(self, place: Place, part: PartPieces) -> None:
        """Take the pieces of a chunk.

        Raises
        ------
        ClusterError
            If there are too many to hold.
        """
        offset = self._offsets[place] = self._count
        self._count += len(part.owners) - 1
        if self._count > MOST_PIECES:
            raise ClusterError(
                f"the labels have more than {MOST_PIECES / 1e6:.0f} million connected areas, too"
                " many to tidy on a cluster; smooth them first, or leave out --min-region"
            )
        near = part.contacts
        self._contacts.append((near.first + offset, near.second + offset, near.lengths))
        for (down, across), edge in part.edges.items():
            other = place[0] + down, place[1] + across
            if all(0 <= at < n for at, n in zip(other, self.grid.size, strict=True)):
                own = (edge.astype(np.intp) + offset) * (edge > 0), part.owners[edge]
                self._meet((min(place, other), max(place, other)), own)
        self._parts.append(PartPieces(part.firsts[1:], part.owners[1:], part.areas[1:], _NONE, {}))

    def _meet(self, border: tuple[Place, Place], own: tuple[Indices, Indices]) -> None:
        theirs = self._edges.pop(border, None)
        if theirs is None:
            self._edges[border] = own
            return
        counted = (own[0] > 0) & (theirs[0] > 0)
        pairs = np.stack([own[0], theirs[0]])[:, counted]
        same = (own[1] == theirs[1])[counted]
        self._joins.append(np.unique(pairs[:, same], axis=1))
        apart, lengths = np.unique(pairs[:, ~same], axis=1, return_counts=True)
        self._contacts.append((apart[0], apart[1], lengths))

    def tables(self, smallest: int) -> Iterator[tuple[Place, Indices]]:
        """Absorb small pieces, and return the label of each piece of each chunk, (P + 1,)."""
        numbers = self._numbers()
        n = int(numbers.max()) + 1
        areas, owners = np.zeros((2, n), np.intp)
        np.add.at(areas, numbers[1:], self._every("areas"))
        owners[numbers[1:]] = self._every("owners")
        final = finish(owner_steps(owners, areas, self._contacts_of(numbers, n), smallest))
        lengths = [len(part.owners) for part in self._parts]
        for (place, offset), length in zip(self._offsets.items(), lengths, strict=True):
            own = final[numbers[offset : offset + length + 1]]
            own[0] = 0
            yield place, own

    def _every(self, name: str) -> Indices:
        return np.concatenate([getattr(part, name) for part in self._parts])

    def _numbers(self) -> Indices:
        """Return the number of each piece's whole, in the order of first pixels; 0 of 0."""
        from scipy.sparse import coo_array
        from scipy.sparse.csgraph import connected_components

        n = self._count + 1
        joins = np.concatenate([np.empty((2, 0), np.intp), *self._joins], axis=1)
        links = coo_array((np.ones(joins.shape[1], np.bool_), tuple(joins)), shape=(n, n))
        count, wholes = connected_components(links, directed=False)
        firsts = np.full(count, np.iinfo(np.intp).max)
        np.minimum.at(firsts, wholes[1:], self._every("firsts"))
        firsts[wholes[0]] = -1
        numbers = np.empty(count, np.intp)
        numbers[np.argsort(firsts)] = np.arange(count)
        return numbers[wholes]

    def _contacts_of(self, numbers: Indices, n: int) -> Contacts:
        first, second, lengths = (
            np.concatenate(each) for each in zip(*self._contacts, strict=True)
        )
        a, b = numbers[first], numbers[second]
        keys, total = summed(np.minimum(a, b) * n + np.maximum(a, b), lengths)
        return Contacts(keys // n, keys % n, total)


_NONE = Contacts(*np.empty((3, 0), np.intp))
