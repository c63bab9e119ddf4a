"""What workers are asked to do; each function is sent about by its name."""

import platform
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import ClusterError
from segmenter.features import features_of
from segmenter.features.colour_table import ColourTable
from segmenter.features.look_up import LookUp
from segmenter.recipe import FeatureSettings
from segmenter.version import __version__

LOOK_UP = "look-up.npy"


def count(
    source: Source, grid: Grid, place: Place, settings: FeatureSettings
) -> ColourTable | None:
    """Count the colours of a chunk; None if no pixel of it counts."""
    image = source.read(grid.box(place))
    if image.valid is not None and not image.valid.any():
        return None
    counted = features_of(image, settings).unplaced()
    assert isinstance(counted, ColourTable)  # sources and settings of anything else are refused
    return counted


def add_up(parts: Sequence[ColourTable | None]) -> ColourTable | None:
    """Add up what was counted."""
    found = [part for part in parts if part is not None]
    return found[0].add(*found[1:]) if found else None


def label(source: Source, place: Place, store: LabelStore, output: str, run: str) -> None:
    """Label a chunk and write it."""
    image = source.read(store.levels[0].box(place))
    store.write(0, place, look_up_of(output, run).labels_of(image))


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
