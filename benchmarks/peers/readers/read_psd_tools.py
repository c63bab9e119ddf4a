"""psd-tools."""

from importlib import import_module

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def read_psd(case: Case) -> Found:
    """Read where each layer is not transparent."""
    file = import_module("psd_tools").PSDImage.open(case.file)
    labels: Array = np.zeros(case.truth.shape, np.int64)
    names: dict[int, str] = {}
    colours: dict[int, tuple[int, ...]] = {}
    for layer in file:
        head, _, name = layer.name.partition(" ")
        label = int(head)
        if not label:
            continue
        levels = np.asarray(layer.numpy())
        inside = levels[..., 3] > 0
        left, top, right, bottom = layer.bbox
        labels[top:bottom, left:right][inside] = label
        names[label] = name
        colours[label] = tuple(np.rint(255 * levels[inside][0, :3]).astype(int).tolist())
    return Found(labels, names, colours)


if __name__ == "__main__":
    run({"psd": read_psd}, package="psd-tools")
