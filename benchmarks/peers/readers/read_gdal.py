"""GDAL by rasterio, and its vector side by pyogrio."""

from importlib import import_module
from importlib.metadata import version

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def read_raster(case: Case) -> Found:
    """Read a band, and its colour table where it has one."""
    with import_module("rasterio").open(case.file) as file:
        if file.count != 1:
            raise ValueError(f"has {file.count} bands")
        labels = np.asarray(file.read(1))
        try:
            table = file.colormap(1)
        except ValueError:
            return Found(labels)
    return Found(labels, None, {label: table[label][:3] for label in case.names})


def read_geojson(case: Case) -> Found:
    """Read features and burn them in."""
    _, _, shapes, fields = import_module("pyogrio.raw").read(str(case.file))
    meta = import_module("pyogrio").read_info(str(case.file))
    named = dict(zip(meta["fields"], fields, strict=True))
    shapely, features = import_module("shapely"), import_module("rasterio.features")
    labels: Array = np.zeros(case.truth.shape, np.int64)
    found = [shapely.from_wkb(shape) for shape in shapes]
    ids = [int(label) for label in named["label"]]
    features.rasterize(zip(found, ids, strict=True), out=labels)
    return Found(labels, dict(zip(ids, named["label_name"], strict=True)))


if __name__ == "__main__":
    told = str(import_module("rasterio").__gdal_version__)
    readers = dict.fromkeys(("labels", "palette", "tiff", "ome"), read_raster)
    run({**readers, "geojson": read_geojson}, f"{told} (rasterio {version('rasterio')})")
