"""What is measured of the objects of a chunk, so that it adds up to that of the whole image."""

from dataclasses import dataclass, fields
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.objects.pieces import edge_of, neighbours
from segmenter.images.image import Image
from segmenter.objects.hulls import areas, convex, corners, diameters, extents
from segmenter.objects.moments import moments
from segmenter.objects.values import value_sums
from segmenter.regions.perimeter import FRAME, line_counts
from segmenter.regions.runs import Runs, find_runs, measure

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class ObjectSums:
    """Sums over the pixels that objects have in a chunk.

    Attributes
    ----------
    ids : (P,) int array
        Which objects, ascending.
    pixels, sums_x, sums_y : (P,) int arrays
        Pixels, and sums of their columns and rows in the image.
    boxes : (4, P) int array
        Top, left, bottom and right in the image.
    moments : (5, P) array
        As `Moments`, each counted from the corner of its part's box.
    lines : (P, 3) int array
        As `line_counts`.
    hulls : (P,) int array
        Pixels of its convex hull; 0 where it may go on in other chunks.
    ferets : (P,) array
        The same of Feret's diameter.
    values : (C, 2, P) int array
        As `ValueSums` of each channel.
    posteriors : (P,) int array
        Sums of how likely pixels are to have their label, in the values of a map.
    corners : (4, E) int array
        Of those that may go on: number in ``ids``, row, first and last column of what its hull
        depends on.
    counted : int
        Pixels of the chunk that count.
    """

    ids: Indices
    pixels: Indices
    sums_x: Indices
    sums_y: Indices
    boxes: Indices
    moments: NDArray[np.float64]
    lines: Indices
    hulls: Indices
    ferets: NDArray[np.float64]
    values: Indices
    posteriors: Indices
    corners: Indices
    counted: int

    def write(self, file: BinaryIO) -> None:
        """Write it to a file."""
        np.savez(file, **{each.name: getattr(self, each.name) for each in fields(self)})


def read_sums(file: BinaryIO) -> ObjectSums:
    """Read what was written."""
    with np.load(file, allow_pickle=False) as found:
        content = {each.name: found[each.name] for each in fields(ObjectSums)}
    return ObjectSums(**{**content, "counted": int(content["counted"])})


@dataclass(frozen=True, slots=True, eq=False)
class ObjectsHere:
    """The objects of a chunk.

    Attributes
    ----------
    ids : (P,) int array
        Those that occur, ascending.
    runs : Runs
        Theirs, in the chunk; their ids are places in ``ids``, from 0.
    goes_on : (P,) bool array
        Whether each may have pixels in other chunks.
    """

    ids: Indices
    runs: Runs
    goes_on: NDArray[np.bool_]


def objects_here(framed: NDArray[np.integer], grid: Grid, place: Place) -> ObjectsHere:
    """Return the objects of a chunk, which has a frame for its perimeters."""
    inner = framed[FRAME:-FRAME, FRAME:-FRAME]
    runs = find_runs(inner)
    ids, numbers = np.unique(runs.ids, return_inverse=True)
    edges = [edge_of(inner, step) for step, _ in neighbours(grid, place)]
    goes_on = np.isin(ids, np.unique(np.concatenate([np.zeros(1, inner.dtype), *edges])))
    own = Runs(runs.rows, runs.starts, runs.stops, numbers.astype(np.intp))
    return ObjectsHere(ids, own, goes_on)


def sums_of(
    framed: NDArray[np.integer],
    here: ObjectsHere,
    image: Image,
    corner: tuple[int, int],
    posteriors: Indices,
) -> ObjectSums:
    """Measure the objects of a chunk.

    Parameters
    ----------
    framed : (h + 4, w + 4) int array
        Ids of the chunk and what is around it.
    here : ObjectsHere
    image : Image
        The chunk's.
    corner : tuple of int
        Row and column of the chunk in the image.
    posteriors : (P,) int array
    """
    runs, n = here.runs, len(here.ids)
    sizes = measure(runs, n)
    inner = convex(extents(runs.where(~here.goes_on[runs.ids])))
    left = corners(extents(runs.where(here.goes_on[runs.ids])))
    lines = np.zeros((n, 3), np.int64)
    found, counts = line_counts(framed)
    lines[np.searchsorted(here.ids, found)] = counts
    sums = [value_sums(plane, runs, n) for plane in image.planes]
    own = moments(runs, sizes)
    down, across = corner
    boxes = np.stack([sizes.tops, sizes.lefts, sizes.bottoms, sizes.rights])
    return ObjectSums(
        here.ids,
        sizes.pixels,
        sizes.sums_x + across * sizes.pixels,
        sizes.sums_y + down * sizes.pixels,
        boxes + np.array([[down], [across], [down], [across]]),
        np.stack([own.x, own.y, own.xx, own.yy, own.xy]),
        lines,
        areas(inner, n),
        diameters(inner, n),
        np.array([[each.sums, each.squares] for each in sums]).reshape(len(sums), 2, n),
        posteriors,
        np.stack([left.ids, left.rows + down, left.firsts + across, left.lasts + across]),
        _counted(image),
    )


def _counted(image: Image) -> int:
    whole = image.height * image.width
    return whole if image.valid is None else int(np.count_nonzero(image.valid))
