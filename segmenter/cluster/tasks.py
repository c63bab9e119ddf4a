"""What workers are asked to do; each function is sent about by its name."""

import platform
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.joining import PartPieces, pieces_in
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.smoothing import Differences, Smoothing, differences_in
from segmenter.cluster.sources import Source
from segmenter.errors import ClusterError
from segmenter.features.areas import tally_rows
from segmenter.features.colour_table import ColourTable
from segmenter.features.colours import count_parts
from segmenter.features.look_up import LookUp
from segmenter.features.tally import Tally
from segmenter.images.display import rendering
from segmenter.recipe import FeatureSettings
from segmenter.regions.pieces import find_pieces
from segmenter.version import __version__
from segmenter.work.stepwise import finish

LOOK_UP = "look-up.npy"
# An output and the digest of the run that writes it.
Run = tuple[str, str]


def count(
    source: Source, grid: Grid, settings: FeatureSettings, places: Sequence[Place]
) -> ColourTable | None:
    """Count the colours of some chunks; None if no pixel of them counts."""
    boxes = [grid.box(place) for place in places]
    n_pixels = sum(box.shape[0] * box.shape[1] for box in boxes)
    images = (source.read(box) for box in boxes)
    parts = ((rendering(image), image.valid) for image in images)
    colours = count_parts(parts, n_pixels, source.axes.colours)
    return ColourTable(None, settings.space, colours) if len(colours.codes) else None


def add_up(parts: Sequence[ColourTable | None]) -> ColourTable | None:
    """Add up what was counted."""
    found = [part for part in parts if part is not None]
    return found[0].add(*found[1:]) if found else None


def differences(source: Source, grid: Grid, run: Run, place: Place) -> Differences:
    """Look at the grain of a chunk."""
    return differences_in(source, grid.box(place), look_up_of(*run))


def label(
    source: Source, store: LabelStore, run: Run, smoothing: Smoothing | None, place: Place
) -> Tally | None:
    """Label a chunk and write it; tell the tally of what is smoothed."""
    box = store.levels[0].box(place)
    if smoothing is None:
        image = source.read(box)
        store.write(0, place, look_up_of(*run).labels_of(image))
        return None
    around = smoothing.around(box, source.shape)
    image = source.read(around)
    inside = box.inside(around).slices
    labels = smoothing.of(image, look_up_of(*run).labels_of(image))[inside]
    store.write(0, place, labels)
    return tally_of(image.pixels[inside], labels, smoothing.n_labels)


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
    image = source.read(store.levels[0].box(place))
    return tally_of(image.pixels, store.read(place), n)


def tally_of(pixels: NDArray[Any], labels: LabelArray, n: int) -> Tally:
    """Add up the pixels and values of labels 1…n."""
    return finish(tally_rows(pixels, labels, n))


def table_name(place: Place) -> str:
    """Return the name of the file that tells what has become of a chunk's pieces."""
    return f"pieces-{place[0]}-{place[1]}.npy"


def shrink(store: LabelStore, level: int, place: Place) -> None:
    """Write a chunk of a pyramid's level."""
    store.shrink(level, place)


@lru_cache(maxsize=2)
def look_up_of(output: str, run: str) -> LookUp:
    """Return the look-up of a run; each worker reads it once, and again if it was started anew."""
    file = Scratch(output).read(LOOK_UP)
    if file is None:
        raise ClusterError(f"{output}: the look-up of colours has gone; start again")
    return LookUp(np.load(file, allow_pickle=False))


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
