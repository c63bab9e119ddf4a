"""Connected pieces of a chunk, as far as others have to know of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place
from segmenter.editing.box import Box
from segmenter.objects.finding import connected
from segmenter.objects.objects import Objects
from segmenter.objects.settings import ObjectSettings
from segmenter.regions.runs import find_runs, measure

Number = TypeVar("Number", bound=np.integer)
_AROUND = tuple((down, across) for down in (-1, 0, 1) for across in (-1, 0, 1) if down or across)


@dataclass(frozen=True, slots=True, eq=False)
class ChunkPieces:
    """The pieces of a chunk, numbered from 1 on in the order of their first pixels.

    Attributes
    ----------
    firsts : (P,) int64 array
        Where each has its first pixel, in the flattened image.
    owners : (P,) int32 array
        What its pixels are called.
    areas : (P,) int64 array
        Pixels.
    boxes : (4, P) int32 array
        Top, left, bottom and right in the image, the last two just outside.
    at_border : (P,) bool array
        Whether it touches the image's border.
    edges : mapping of (N,) int32 arrays
        Numbers, 0 of none, along each edge beyond which another chunk lies, and in the corners, by
        where that is.
    """

    firsts: NDArray[np.int64]
    owners: NDArray[np.int32]
    areas: NDArray[np.int64]
    boxes: NDArray[np.int32]
    at_border: NDArray[np.bool_]
    edges: Mapping[Place, NDArray[np.int32]]


def found_in(part: NDArray[np.integer], *, by_corners: bool) -> Objects:
    """Find the connected areas of a chunk; each time the same."""
    return connected(part, ObjectSettings(connectivity="8" if by_corners else "4"))


def pieces_in(found: Objects, grid: Grid, place: Place) -> ChunkPieces:
    """Tell of the connected areas of a chunk.

    Parameters
    ----------
    found : Objects
    grid : Grid
    place : Place
        Which chunk it is.
    """
    box, ids, n = grid.box(place), found.map, found.count
    runs = find_runs(ids)
    sizes = measure(runs, n + 1)
    firsts = np.zeros(n + 1, np.int64)
    # The last of several writes to one place stays: backwards, that is the first run.
    firsts[runs.ids[::-1]] = ((box.top + runs.rows) * grid.shape[1] + box.left + runs.starts)[::-1]
    boxes = (sizes.tops, sizes.lefts, sizes.bottoms, sizes.rights)
    corner = np.array([[box.top], [box.left], [box.top], [box.left]])
    at_border = np.zeros(n + 1, np.bool_)
    for edge in border_of(ids, box, grid.shape):
        at_border[edge] = True
    return ChunkPieces(
        firsts[1:],
        found.owners[1:].astype(np.int32),
        sizes.pixels[1:].astype(np.int64),
        (np.stack(boxes)[:, 1:] + corner).astype(np.int32),
        at_border[1:],
        {step: edge_of(ids, step).copy() for step, _ in neighbours(grid, place)},
    )


def neighbours(grid: Grid, place: Place) -> list[tuple[Place, Place]]:
    """Return in which directions other chunks lie, and which those are."""
    found = [(step, (place[0] + step[0], place[1] + step[1])) for step in _AROUND]
    return [
        (step, other)
        for step, other in found
        if all(0 <= at < n for at, n in zip(other, grid.size, strict=True))
    ]


def edge_of(ids: NDArray[Number], step: Place) -> NDArray[Number]:
    """Return what lies along the edge, or in the corner, in some direction."""
    chosen = {-1: slice(0, 1), 0: slice(None), 1: slice(-1, None)}
    return ids[chosen[step[0]], chosen[step[1]]].ravel()


def border_of(ids: NDArray[np.int32], box: Box, shape: tuple[int, int]) -> list[NDArray[np.int32]]:
    """Return what lies along those edges of a chunk that are the image's."""
    found = []
    for step, is_there in (
        ((-1, 0), box.top == 0),
        ((0, -1), box.left == 0),
        ((1, 0), box.bottom == shape[0]),
        ((0, 1), box.right == shape[1]),
    ):
        if is_there:
            found.append(edge_of(ids, step))
    return found
