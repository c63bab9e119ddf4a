"""GeoJSON: polygons with holes, in pixels or on the map where the photo lies."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from segmenter.files.annotations.drawing import Canvas, Corners
from segmenter.files.annotations.wanted import Wanted, colour_from, name_from
from segmenter.files.mask_file import MaskFile
from segmenter.images.image import Place


def read_geojson(content: dict[str, Any], wanted: Wanted) -> MaskFile:
    """Read features; those of one ``label``, or else of one class, are a label.

    Raises
    ------
    Refusal
        If the photo's size is not known.
    """
    canvas = Canvas(wanted.known_shape())
    names, colours, numbers = {}, {}, dict[str, int]()
    unread = 0
    for feature in content["features"]:
        told = feature.get("properties") or {}
        given: object = told.get("label")
        kind = told.get("classification") or {}
        name = name_from(told.get("label_name", kind.get("name", told.get("name"))))
        is_id = isinstance(given, int) and given > 0
        number = int(str(given)) if is_id else numbers.setdefault(name, len(numbers) + 1)
        names[number] = name
        if (colour := colour_from(kind.get("color", told.get("color")))) is not None:
            colours[number] = colour
        polygons = list(_polygons(feature.get("geometry") or {}))
        unread += not polygons
        for rings in polygons:
            canvas.fill([_in_pixels(ring, wanted.place) for ring in rings], number)
    notices = (f"{unread} of its features enclose nothing, and are left out",) if unread else ()
    return MaskFile(canvas.ids, colours, names=names, notices=notices)


def _polygons(geometry: dict[str, Any]) -> Iterator[Any]:
    if geometry.get("type") == "Polygon":
        yield geometry["coordinates"]
    elif geometry.get("type") == "MultiPolygon":
        yield from geometry["coordinates"]


def _in_pixels(ring: Any, place: Place | None) -> Corners:
    corners = np.asarray([corner[:2] for corner in ring], np.float64)
    if place is None:
        return corners
    a, b, c, d, e, f = place.transform
    x, y = corners[:, 0] - c, corners[:, 1] - f
    return np.stack([e * x - b * y, a * y - d * x], axis=1) / (a * e - b * d)
