"""scikit-image, which reads by imageio and tifffile; and NumPy."""

import io
from importlib import import_module
from zipfile import ZipFile

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, by_colour, run


def read_ids(case: Case) -> Found:
    """Read pixels that are ids."""
    return Found(np.asarray(import_module("skimage.io").imread(str(case.file))))


def read_palette(case: Case) -> Found:
    """Read pixels that are colours: its reader of PNG knows no places of a palette."""
    picture = np.asarray(import_module("skimage.io").imread(str(case.file)))
    return Found(by_colour(picture, case), None, case.colours, "reads colours, not ids")


def read_masks(case: Case) -> Found:
    """Read black and white masks, whose names begin with the id."""
    labels: Array = np.zeros(case.truth.shape, np.int64)
    if case.file.suffix == ".png":
        labels[np.asarray(import_module("skimage.io").imread(str(case.file))) == 255] = case.there
        return Found(labels)
    with ZipFile(case.file) as archive:
        for name in archive.namelist():
            mask = import_module("imageio.v3").imread(io.BytesIO(archive.read(name)))
            labels[np.asarray(mask) == 255] = int(name.split("-")[0])
    return Found(labels)


def read_npz(case: Case) -> Found:
    """Read NumPy's archive without pickle."""
    with np.load(case.file, allow_pickle=False) as content:
        return Found(np.asarray(content["labels"]))


if __name__ == "__main__":
    readers = {
        "labels": read_ids,
        "tiff": read_ids,
        "ome": read_ids,
        "palette": read_palette,
        "masks": read_masks,
        "npz": read_npz,
    }
    run(readers, package="scikit-image")
