"""Pieces of chunks, joined where they go on in others: what may be an object."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.objects.pieces import ChunkPieces, neighbours
from segmenter.errors import ClusterError
from segmenter.objects.settings import ObjectSettings

Indices = NDArray[np.intp]
Table = NDArray[np.uint32]
# Pieces that are held in one place, some 100 bytes each, and objects, some 500.
MOST_PIECES, MOST_OBJECTS = 1 << 24, 1 << 22


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Connected areas of the whole image, numbered from 1 on in the order of their first pixels.

    Attributes
    ----------
    owners : (N + 1,) int array
        What its pixels are called; that of 0 is 0.
    firsts : (N + 1,) int array
        Where each has its first pixel, in the flattened image.
    tops, lefts, bottoms, rights : (N + 1,) int arrays
        Boxes.
    at_border : (N + 1,) bool array
    """

    owners: Indices
    firsts: NDArray[np.int64]
    tops: Indices
    lefts: Indices
    bottoms: Indices
    rights: Indices
    at_border: NDArray[np.bool_]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.owners) - 1


@dataclass(slots=True)
class Joining:
    """Takes the pieces of chunks, in any order.

    Parameters
    ----------
    grid : Grid
    by_corners : bool
        Whether pixels that touch by a corner only are connected, too.
    """

    grid: Grid
    by_corners: bool
    _count: int = 0
    _offsets: dict[Place, int] = field(default_factory=dict)
    _parts: list[ChunkPieces] = field(default_factory=list)
    _joins: list[Indices] = field(default_factory=list)
    # Edges whose neighbours have not come: about a row of chunks.
    _edges: dict[tuple[Place, Place], tuple[Indices, Indices]] = field(default_factory=dict)

    def add(self, place: Place, part: ChunkPieces) -> None:
        """Take the pieces of a chunk.

        Raises
        ------
        ClusterError
            If there are too many to hold.
        """
        offset = self._offsets[place] = self._count
        self._count += len(part.owners)
        if self._count > MOST_PIECES:
            raise ClusterError(
                f"the labels have more than {MOST_PIECES / 1e6:.0f} million connected areas, too"
                " many for objects on a cluster; smooth them, or name --object-labels"
            )
        owners = np.append(0, part.owners)
        for step, other in neighbours(self.grid, place):
            edge = part.edges[step]
            if self.by_corners or 0 in step:
                own = (edge.astype(np.intp) + offset) * (edge > 0), owners[edge].astype(np.intp)
                self._meet((min(place, other), max(place, other)), own)
        kept = (part.firsts, part.owners, part.areas, part.boxes, part.at_border)
        self._parts.append(ChunkPieces(*kept, {}))

    def _meet(self, border: tuple[Place, Place], own: tuple[Indices, Indices]) -> None:
        theirs = self._edges.pop(border, None)
        if theirs is None:
            self._edges[border] = own
            return
        for shift in (-1, 0, 1) if self.by_corners else (0,):
            back, on = max(-shift, 0), max(shift, 0)
            numbers, owners = (
                (mine[back : len(mine) - on], other[on : len(other) - back])
                for mine, other in zip(own, theirs, strict=True)
            )
            pairs = np.stack(numbers)[:, (owners[0] == owners[1]) & (owners[0] > 0)]
            # Along an edge most are those before them once more.
            again = (pairs[:, 1:] == pairs[:, :-1]).all(axis=0)
            is_new = np.ones(pairs.shape[1], np.bool_)
            is_new[1:] = ~again
            self._joins.append(pairs[:, is_new])

    def areas(self, wholes: Indices) -> NDArray[np.int64]:
        """Return the pixels of each whole area."""
        areas = np.zeros(int(wholes.max(initial=-1)) + 1, np.int64)
        np.add.at(areas, wholes, self._every("areas"))
        return areas

    def candidates(self, settings: ObjectSettings) -> tuple[Candidates, "Numbering"]:
        """Return the areas that are large enough, and the number of each piece's.

        Raises
        ------
        ClusterError
            If there are too many objects.
        """
        wholes = self.wholes()
        areas = self.areas(wholes)
        n = len(areas)
        firsts = np.full(n, np.iinfo(np.int64).max)
        np.minimum.at(firsts, wholes, self._every("firsts"))
        border = np.zeros(n, np.bool_)
        border[wholes[self._every("at_border")]] = True
        kept = (areas >= settings.min_area) & ~(border & settings.exclude_border)
        order = np.flatnonzero(kept)[np.argsort(firsts[kept])]
        if len(order) > MOST_OBJECTS:
            raise ClusterError(
                f"there are more than {MOST_OBJECTS / 1e6:.0f} million objects, too many for one"
                " table; leave out small ones by --min-area, or smooth the labels"
            )
        numbers = np.zeros(n, np.uint32)
        numbers[order] = np.arange(1, len(order) + 1)
        owners = np.zeros(n, np.intp)
        owners[wholes] = self._every("owners")
        columns = [owners, firsts, *self._boxes(wholes, n), border]
        told = (np.append(column.dtype.type(0), column[order]) for column in columns)
        return Candidates(*told), Numbering(self.places(), numbers[wholes])

    def wholes(self) -> Indices:
        """Return which pieces belong together, (P,): the same number is the same area."""
        from scipy.sparse import coo_array
        from scipy.sparse.csgraph import connected_components

        n = self._count
        joins = np.concatenate([np.empty((2, 0), np.intp), *self._joins], axis=1) - 1
        links = coo_array((np.ones(joins.shape[1], np.bool_), tuple(joins)), shape=(n, n))
        return connected_components(links, directed=False)[1].astype(np.intp) if n else joins[0]

    def _boxes(self, wholes: Indices, n: int) -> list[Indices]:
        every = np.concatenate([part.boxes for part in self._parts], axis=1)
        found = np.zeros((4, n), np.intp)
        found[:2] = np.iinfo(np.int32).max
        for side, told in zip(found[:2], every[:2], strict=True):
            np.minimum.at(side, wholes, told)
        for side, told in zip(found[2:], every[2:], strict=True):
            np.maximum.at(side, wholes, told)
        return list(found)

    def _every(self, name: str) -> NDArray[np.generic]:
        return np.concatenate([getattr(part, name) for part in self._parts])

    def places(self) -> dict[Place, tuple[int, int]]:
        """Return where the pieces of each chunk begin and end among all."""
        lengths = [len(part.owners) for part in self._parts]
        offsets = zip(self._offsets.items(), lengths, strict=True)
        return {place: (offset, offset + length) for (place, offset), length in offsets}


@dataclass(frozen=True, slots=True, eq=False)
class Numbering:
    """The number of the area that each piece of each chunk belongs to; 0 if it is none.

    Attributes
    ----------
    places : mapping of Place to (int, int)
        Where the pieces of a chunk begin and end among all.
    numbers : (P,) uint32 array
    """

    places: dict[Place, tuple[int, int]]
    numbers: Table

    def tables(self) -> Iterator[tuple[Place, Table]]:
        """Return the numbers by those of the pieces, 0…P, of each chunk."""
        for place, (start, stop) in self.places.items():
            yield place, np.append(np.uint32(0), self.numbers[start:stop])
