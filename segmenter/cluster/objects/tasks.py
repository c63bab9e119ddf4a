"""What workers are asked to do for objects; each function is sent about by its name."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.objects.pieces import (
    ChunkPieces,
    edge_of,
    found_in,
    neighbours,
    pieces_in,
)
from segmenter.cluster.objects.posteriors import Judging
from segmenter.cluster.objects.sums import ObjectSums, objects_here, sums_of
from segmenter.cluster.objects.things import Things, read_framed, read_part
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import ClusterError


@dataclass(frozen=True, slots=True)
class Instances:
    """Where the objects of an image are numbered.

    Attributes
    ----------
    things : Things
        Of which objects are made.
    numbered : LabelStore
        Which of those that were found each pixel belongs to.
    output : str
        Address of what is written in the end; files of the run lie beside it.
    """

    things: Things
    numbered: LabelStore
    output: str


def find(things: Things, place: Place) -> ChunkPieces:
    """Find the connected pieces of a chunk."""
    grid = things.grid
    found = found_in(things.read(grid.box(place)), by_corners=things.by_corners)
    return pieces_in(found, grid, place)


def number(instances: Instances, place: Place) -> None:
    """Write which object each pixel of a chunk belongs to."""
    things = instances.things
    found = found_in(things.read(things.grid.box(place)), by_corners=things.by_corners)
    table = kept_table(instances.output, table_name(place))
    instances.numbered.write(0, place, np.take(table, found.map))


def measure(
    instances: Instances, source: Source, judging: Judging | None, place: Place
) -> ObjectSums:
    """Measure the objects of a chunk."""
    things, grid = instances.things, instances.things.grid
    box = grid.box(place)
    framed, image = read_framed(instances.numbered, box), source.read(box)
    here = objects_here(framed)
    posteriors = np.zeros(len(here.ids), np.int64)
    if judging is not None and len(here.ids):
        _, first = np.unique(here.runs.ids, return_index=True)
        values = things.read(box)[here.runs.rows[first], here.runs.starts[first]]
        posteriors = judging.sums(image, here, things.labels_of(values))
    goes_on = _goes_on(framed, here.ids, grid, place)
    return sums_of(framed, here, image, (box.top, box.left), goes_on, posteriors)


def choose(instances: Instances, store: LabelStore, place: Place) -> None:
    """Write the numbers of objects that are left of those of a chunk."""
    found = read_part(instances.numbered, store.levels[0].box(place))
    store.write(0, place, np.take(kept_table(instances.output, CHOSEN), found))


def _goes_on(
    framed: NDArray[np.integer], ids: NDArray[np.int64], grid: Grid, place: Place
) -> NDArray[np.bool_]:
    """Return which objects lie at an edge beyond which there is another chunk."""
    inner = framed[2:-2, 2:-2]
    edges = [edge_of(inner, step) for step, _ in neighbours(grid, place)]
    return np.isin(ids, np.unique(np.concatenate([np.zeros(1, inner.dtype), *edges])))


CHOSEN = "chosen.npy"


def table_name(place: Place) -> str:
    """Return the name of the file that tells which objects a chunk's pieces belong to."""
    return f"objects-{place[0]}-{place[1]}.npy"


def kept_table(output: str, name: str) -> NDArray[np.uint32]:
    """Read a table of numbers that lies beside an output."""
    file = Scratch(output).read(name)
    if file is None:
        raise ClusterError(f"{output}: what was known of its objects has gone; start again")
    found: NDArray[np.uint32] = np.load(file, allow_pickle=False)
    return found
