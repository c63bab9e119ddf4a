"""napari with its own readers, in a viewer without a display."""

from importlib import import_module
from importlib.metadata import version
from typing import Any

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def _read(case: Case, plugin: str | None) -> Found:
    import_module("npe2").PluginManager.instance().discover()
    viewer = import_module("napari.components").ViewerModel()
    layers = viewer.open(str(case.file), plugin=plugin, stack=False)
    (layer,) = layers
    kind = type(layer).__name__.lower()
    colours = None
    if kind == "labels":
        note = "opens as labels by itself"
    elif getattr(layer, "rgb", False):
        note = "opens as colours"
    else:
        note = f"opens as {kind}"
        table = np.rint(255 * np.asarray(layer.colormap.map(_scaled(layer, case)))).astype(int)
        shown = {label: tuple(row[:3]) for label, row in zip(case.there, table, strict=True)}
        wanted = {label: case.colours[label] for label in case.there}
        if shown == wanted:
            colours, note = shown, f"{note} in the labels' colours"
        else:
            note = f"{note}, in greys"
    return Found(np.asarray(layer.data), None, colours, note)


def _scaled(layer: Any, case: Case) -> Array:
    low, high = layer.contrast_limits
    return np.asarray((np.array(case.there) - low) / (high - low))


def read_builtin(case: Case) -> Found:
    """Open with the reader that napari has built in."""
    return _read(case, "napari")


def read_tiff(case: Case) -> Found:
    """Open with the plug-in for TIFF."""
    return _read(case, "napari-tiff")


if __name__ == "__main__":
    readers = {"labels": read_builtin, "ome": read_builtin, "tiff": read_tiff}
    run(readers, f"{version('napari')}, napari-tiff {version('napari-tiff')}")
