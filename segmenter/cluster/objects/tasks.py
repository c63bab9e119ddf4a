"""What workers are asked to do for objects; each function is sent about by its name."""

from dataclasses import dataclass

import numpy as np

from segmenter.cluster.grid import Place
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.objects.kept import kept_table
from segmenter.cluster.objects.pieces import ChunkPieces, found_in, pieces_in
from segmenter.cluster.objects.posteriors import Judging
from segmenter.cluster.objects.sums import ObjectSums, objects_here, sums_of
from segmenter.cluster.objects.things import Things, read_framed, read_part
from segmenter.cluster.sources import Source

CHOSEN = "chosen.npy"


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
    here = objects_here(framed, grid, place)
    posteriors = np.zeros(len(here.ids), np.int64)
    if judging is not None and len(here.ids):
        _, first = np.unique(here.runs.ids, return_index=True)
        values = things.read(box)[here.runs.rows[first], here.runs.starts[first]]
        posteriors = judging.sums(source, box, here, things.labels_of(values))
    return sums_of(framed, here, image, (box.top, box.left), posteriors)


def choose(instances: Instances, store: LabelStore, place: Place) -> None:
    """Write the numbers of objects that are left of those of a chunk."""
    found = read_part(instances.numbered, store.levels[0].box(place))
    store.write(0, place, np.take(kept_table(instances.output, CHOSEN), found))


def table_name(place: Place) -> str:
    """Return the name of the file that tells which objects a chunk's pieces belong to."""
    return f"objects-{place[0]}-{place[1]}.npy"
