"""tifffile's series of OME-TIFF, and ome-types, which checks the metadata against OME's schema."""

from importlib import import_module
from importlib.metadata import version

import numpy as np

from benchmarks.peers.readers.reading import Case, Found, run


def read_ome(case: Case) -> Found:
    """Read pixels, and check what is told of them."""
    told = import_module("ome_types").from_tiff(case.file)
    tifffile = import_module("tifffile")
    with tifffile.TiffFile(case.file) as tiff:
        (series,) = tiff.series
        labels = np.asarray(series.asarray())
        if series.kind != "ome" or series.axes != "YX":
            raise ValueError(f"is read as {series.kind} with the axes {series.axes}")
    pixels = told.images[0].pixels
    if (pixels.size_y, pixels.size_x) != labels.shape or pixels.type.value != "int32":
        raise ValueError("tells another size or type")
    return Found(labels)


def read_tiff(case: Case) -> Found:
    """Read a palette's places, and the colours."""
    tifffile = import_module("tifffile")
    with tifffile.TiffFile(case.file) as tiff:
        page = tiff.pages[0]
        table = page.colormap
        colours = {label: tuple((table[:, label] >> 8).tolist()) for label in case.names}
        return Found(np.asarray(page.asarray()), None, colours)


if __name__ == "__main__":
    told = f"{version('ome-types')}, tifffile {version('tifffile')}"
    run({"ome": read_ome, "tiff": read_tiff}, told)
