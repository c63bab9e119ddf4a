"""QuPath's rules for GeoJSON, as its documentation and its source's remarks have them.

QuPath is in none of the registries that this script installs from. What is checked: a feature
collection of closed rings that are valid by the same rules as JTS's, which QuPath draws by; an
objectType it knows; names of classes that are neither blank nor have a line break, ":" at the
beginning or "::" within, each of which makes QuPath refuse the whole file; colours of three levels.
"""

import json
from importlib import import_module

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def read_geojson(case: Case) -> Found:
    """Check the rules, and fill the polygons where pixels' centres lie in them."""
    shapely = import_module("shapely")
    geometry = import_module("shapely.geometry")
    content = json.loads(case.file.read_text(encoding="utf-8"))
    labels: Array = np.zeros(case.truth.shape, np.int64)
    rows, columns = np.indices(case.truth.shape) + 0.5
    names: dict[int, str] = {}
    colours: dict[int, tuple[int, ...]] = {}
    if content["type"] != "FeatureCollection":
        raise ValueError("is no feature collection")
    for feature in content["features"]:
        told = feature["properties"]
        _check_name(told["classification"]["name"])
        shape = geometry.shape(feature["geometry"])
        if not shape.is_valid or told["objectType"] != "annotation":
            raise ValueError(f"{told['name']}: {shapely.is_valid_reason(shape)}")
        shapely.prepare(shape)
        labels[shapely.contains_xy(shape, columns, rows)] = told["label"]
        names[told["label"]] = told["classification"]["name"]
        colours[told["label"]] = tuple(told["classification"]["color"])
    return Found(labels, names, colours)


def _check_name(name: str) -> None:
    if not name.strip() or "\n" in name or name.startswith(":") or "::" in name:
        raise ValueError(f"QuPath refuses the name {name!r}")


if __name__ == "__main__":
    run({"geojson": read_geojson}, "by its rules")
