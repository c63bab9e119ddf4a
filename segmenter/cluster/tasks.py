"""What workers are asked to do; each function is sent about by its name."""

import platform
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.joining import PartPieces, pieces_in
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.labellers import Labeller
from segmenter.cluster.marking import MarksAt
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.smoothing import Differences, Smoothing, differences_in
from segmenter.cluster.sources import Source
from segmenter.editing.box import Box, whole
from segmenter.errors import ClusterError
from segmenter.features.areas import tally_rows
from segmenter.features.colour_table import ColourTable
from segmenter.features.colours import count_parts
from segmenter.features.deep_parts import (
    CellSums,
    Division,
    Look,
    Places,
    Reach,
    Rule,
    Steps,
    added,
    look_at,
    reach_of,
    sums_in,
)
from segmenter.features.marked import MarkedValues
from segmenter.features.part_rows import PartRows, RowSamples, Sight
from segmenter.features.tally import Tally
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.recipe import FeatureSettings
from segmenter.regions.pieces import find_pieces
from segmenter.version import __version__
from segmenter.work.stepwise import finish


def count(
    source: Source, grid: Grid, settings: FeatureSettings, places: Sequence[Place]
) -> ColourTable | None:
    """Count the colours of some chunks; None if no pixel of them counts."""
    boxes = [grid.box(place) for place in places]
    n_pixels = sum(box.shape[0] * box.shape[1] for box in boxes)
    images = (source.read(box) for box in boxes)
    parts = ((rendering(image), image.valid) for image in images)
    colours = count_parts(parts, n_pixels, source.axes.colours)
    return None if colours is None else ColourTable(None, settings.space, colours)


def look(source: Source, grid: Grid, steps: Steps, place: Place) -> Look:
    """Look at a deep chunk."""
    box = grid.box(place)
    return look_at(source.read(box), box, grid.shape[1], steps)


def reach(
    source: Source, grid: Grid, usual: tuple[FloatArray, float], seen: tuple[int, ...], place: Place
) -> Reach:
    """Find how far the values of a deep chunk reach."""
    box = grid.box(place)
    return reach_of(source.read(box), box, grid.shape[1], usual, seen)


def sum_cells(
    source: Source, grid: Grid, rule: Rule, division: Division | None, places: Sequence[Place]
) -> CellSums:
    """Add up the cells of some deep chunks."""
    boxes = [grid.box(place) for place in places]
    images = ((source.read(box), box) for box in boxes)
    return added([sums_in(*each, grid.shape[1], rule, division) for each in images])


def components(
    source: Source, grid: Grid, labeller: Labeller, n: int, place: Place
) -> NDArray[np.int64]:
    """Count the pixels of each of n components in a chunk."""
    _, labels = labeller.labelled(source, grid.box(place))
    return np.bincount(labels.reshape(-1), minlength=n + 1)[1:].astype(np.int64)


def mark(source: Source, grid: Grid, marks: MarksAt, place: Place) -> MarkedValues:
    """Count the marked pixels of a chunk."""
    box = grid.box(place)
    return marks.counted(source.read(box), box, grid.shape)


def count_valid(source: Source, grid: Grid, place: Place) -> int:
    """Count the pixels of a chunk that count."""
    image = source.read(grid.box(place))
    return image.height * image.width if image.valid is None else int(image.valid.sum())


def sample(
    source: Source, grid: Grid, sight: Sight, every: tuple[int, Places], place: Place
) -> RowSamples | None:
    """Take every so many pixels of the whole that lie in a chunk, but those that are far."""
    return PartRows(source, grid.box(place), sight).samples(*every)


def add_up(parts: Sequence[ColourTable | None]) -> ColourTable | None:
    """Add up what was counted."""
    found = [part for part in parts if part is not None]
    return found[0].add(*found[1:]) if found else None


def differences(source: Source, grid: Grid, labeller: Labeller, place: Place) -> Differences:
    """Look at the grain of a chunk."""
    return differences_in(source, grid.box(place), labeller)


def label(
    source: Source,
    store: LabelStore,
    labeller: Labeller,
    shaping: tuple[Smoothing | None, int | None],
    place: Place,
) -> Tally | None:
    """Label a chunk and write it; tell the tally of labels 1…n, if there is such a number."""
    smoothing, n = shaping
    box = store.levels[0].box(place)
    around = box if smoothing is None else smoothing.around(box, source.shape)
    image, labels = labeller.labelled(source, around)
    if smoothing is not None:
        labels = smoothing.of(image, labels)
    inside = box.inside(around)
    labels = labels[inside.slices]
    store.write(0, place, labels)
    return None if n is None else tally_of(image, inside, labels, n)


def find(store: LabelStore, place: Place) -> PartPieces:
    """Find the connected pieces of a chunk's labels."""
    grid = store.levels[0]
    return pieces_in(store.read(place), grid.box(place), grid.shape[1])


def tidy(
    stores: tuple[LabelStore, LabelStore], output: str, source: Source, n: int, place: Place
) -> Tally:
    """Write what has become of a chunk's pieces into the second store, and tell the tally."""
    unshaped, store = stores
    pieces = find_pieces(unshaped.read(place))
    file = Scratch(output).read(table_name(place))
    if file is None:
        raise ClusterError(f"{output}: what was known of its pieces has gone; start again")
    table = np.load(file, allow_pickle=False).astype(unshaped.array(0).dtype)
    store.write(0, place, table[pieces.map])
    return tally(source, store, n, place)


def tally(source: Source, store: LabelStore, n: int, place: Place) -> Tally:
    """Tell the tally of a chunk whose labels are written."""
    box = store.levels[0].box(place)
    return tally_of(source.read(box), whole(box.shape), store.read(place), n)


def tally_of(image: Image, box: Box, labels: LabelArray, n: int) -> Tally:
    """Add up the pixels and values of labels 1…n, which lie in a box."""
    return finish(tally_rows(image.values(*box.slices), labels, n))


def table_name(place: Place) -> str:
    """Return the name of the file that tells what has become of a chunk's pieces."""
    return f"pieces-{place[0]}-{place[1]}.npy"


def shrink(store: LabelStore, level: int, place: Place) -> None:
    """Write a chunk of a pyramid's level."""
    store.shrink(level, place)


def versions() -> dict[str, str]:
    """Return what must be the same everywhere."""
    import dask
    import distributed

    return {
        "Pixture": __version__,
        "Python": platform.python_version().rpartition(".")[0],
        "dask": dask.__version__,
        "distributed": distributed.__version__,
    }
