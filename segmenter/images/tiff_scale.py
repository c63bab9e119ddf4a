"""How large a TIFF's pixels are, and where on a map they lie.

References
----------
.. [1] Open Geospatial Consortium, "OGC GeoTIFF Standard", 2019, 19-008r4.
.. [2] Open Microscopy Environment, "The OME Data Model", 2016-06.
"""

import re
from typing import Any

from segmenter.images.image import PixelSize, Place

_SCALE, _TIE_POINT, _TRANSFORM = 33550, 33922, 34264
_KEYS, _DOUBLES, _ASCII, _NODATA = 34735, 34736, 34737, 42113
_GEO_TAGS = (_SCALE, _TIE_POINT, _TRANSFORM, _KEYS, _DOUBLES, _ASCII)
_MODEL_TYPE, _RASTER_TYPE, _GEOGRAPHIC, _PROJECTED, _LINEAR_UNIT = 1024, 1025, 2048, 3072, 3076
_IS_POINT, _GEOGRAPHIC_MODEL = 2, 2
_UNITS = {9001: "m", 9002: "ft", 9003: "us-ft", 9036: "km"}
_USER_DEFINED = 32767
_MICRONS = {"um", "µm", "μm", "micron", "microns", "\\u00b5m", "micrometer", "micrometre"}
_IN_MICRONS = {"nm": 1e-3, "mm": 1e3, "cm": 1e4, "m": 1e6, "inch": 25400.0, "in": 25400.0}
# What programs write that know no resolution.
_PLACEHOLDERS = (72.0, 96.0)
_INCH, _CENTIMETRE = 2, 3


def microns(width: float, height: float, unit: str) -> PixelSize | None:
    """Return a pixel size, in µm where the unit is one of length; None if it is none."""
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        return None
    name = unit.strip().strip("\0")
    if name.casefold() in _MICRONS or name == "µm":
        return PixelSize(width, height, "µm")
    if name in _IN_MICRONS:
        factor = _IN_MICRONS[name]
        return PixelSize(width * factor, height * factor, "µm")
    return PixelSize(width, height, name) if name and name not in ("pixel", "pixels") else None


def of_resolution(x_per_inch: float, y_per_inch: float) -> PixelSize | None:
    """Return the pixel size of dots per inch; None where they are what is written for none."""
    if min(x_per_inch, y_per_inch) <= 1 or any(
        abs(x_per_inch - usual) < 0.5 for usual in _PLACEHOLDERS
    ):
        return None
    return microns(1 / x_per_inch, 1 / y_per_inch, "inch")


def tiff_pixel_size(tiff: Any, page: Any, place: Place | None) -> PixelSize | None:
    """Return the pixel size that a TIFF tells, by the most telling of its ways."""
    if place is not None:
        a, b, _, d, e, _ = place.transform
        unit = _unit(_keys(page), place)
        return PixelSize((a * a + d * d) ** 0.5, (b * b + e * e) ** 0.5, unit) if unit else None
    if tiff.is_ome:
        return _of_ome(tiff.ome_metadata or "")
    resolution = _resolution(page)
    if resolution is None:
        return None
    across, down = resolution
    if tiff.is_imagej:
        unit = str((tiff.imagej_metadata or {}).get("unit", ""))
        return microns(1 / across, 1 / down, unit)
    per_inch = {_INCH: 1.0, _CENTIMETRE: 2.54}.get(int(page.tags.valueof(296, default=_INCH)))
    return None if per_inch is None else of_resolution(across * per_inch, down * per_inch)


def place_of(page: Any) -> Place | None:
    """Return where on a map a page lies, if it is GeoTIFF."""
    tags = page.tags
    transform = _transform(tags.valueof(_TRANSFORM), tags.valueof(_SCALE), tags.valueof(_TIE_POINT))
    if transform is None:
        return None
    keys = _keys(page)
    if keys.get(_RASTER_TYPE) == _IS_POINT:  # the place is a pixel's middle
        a, b, c, d, e, f = transform
        transform = (a, b, c - (a + b) / 2, d, e, f - (d + e) / 2)
    epsg = keys.get(_PROJECTED) or keys.get(_GEOGRAPHIC)
    told = {
        tag.code: (int(tag.dtype), int(tag.count), tag.value)
        for tag in tags
        if tag.code in _GEO_TAGS
    }
    return Place(transform, epsg if epsg != _USER_DEFINED else None, told)


def nodata_of(page: Any) -> float | None:
    """Return the value that GDAL says stands for missing data."""
    text = str(page.tags.valueof(_NODATA) or "").strip("\0 ")
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _transform(
    matrix: Any, scale: Any, tie: Any
) -> tuple[float, float, float, float, float, float] | None:
    if matrix is not None and len(matrix) == 16:
        m = [float(value) for value in matrix]
        return m[0], m[1], m[3], m[4], m[5], m[7]
    if scale is None or tie is None or len(scale) < 2 or len(tie) < 6:
        return None
    width, height = float(scale[0]), float(scale[1])
    left, top = float(tie[3]) - float(tie[0]) * width, float(tie[4]) + float(tie[1]) * height
    return width, 0.0, left, 0.0, -height, top


def _keys(page: Any) -> dict[int, int]:
    """Return the GeoTIFF keys that hold a number in the directory itself."""
    values = page.tags.valueof(_KEYS) or ()
    rows = [values[i : i + 4] for i in range(4, len(values) - 3, 4)]
    return {int(key): int(value) for key, location, _, value in rows if location == 0}


def _unit(keys: dict[int, int], place: Place) -> str:
    if keys.get(_MODEL_TYPE) == _GEOGRAPHIC_MODEL:
        return "°"
    usual = "m" if place.epsg or keys.get(_PROJECTED) else ""
    return _UNITS.get(keys.get(_LINEAR_UNIT, 0), usual)


def _resolution(page: Any) -> tuple[float, float] | None:
    found = []
    for code in (282, 283):
        value = page.tags.valueof(code)
        if not isinstance(value, tuple) or len(value) != 2 or not value[0] or not value[1]:
            return None
        found.append(value[0] / value[1])
    return found[0], found[1]


def _of_ome(xml: str) -> PixelSize | None:
    pixels = re.search(r"<(?:\w+:)?Pixels\s[^>]*>", xml)
    if pixels is None:
        return None
    told = dict(re.findall(r'(\w+)="([^"]*)"', pixels[0]))
    try:
        width, height = float(told["PhysicalSizeX"]), float(told["PhysicalSizeY"])
    except (KeyError, ValueError):
        return None
    return microns(width, height, told.get("PhysicalSizeXUnit", "µm"))
