"""Columns of objects in the unit that the size of a photo's pixels is known in."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import PixelSize

Table = Mapping[str, NDArray[Any]]
LENGTHS = ("perimeter", "major_axis", "minor_axis", "feret")
# Pixels whose sides differ by more have no single length.
_ABOUT_SQUARE = 0.01


def in_unit(table: Table, size: PixelSize | None) -> Table:
    """Return the columns that have a length or an area, in a pixel size's unit or its square.

    Lengths are told only where pixels are about square.
    """
    if size is None:
        return {}
    found: dict[str, NDArray[np.generic]] = {"area": table["area"] * size.area}
    if abs(size.width / size.height - 1) <= _ABOUT_SQUARE:
        found |= {name: table[name] * (size.area**0.5) for name in LENGTHS}
    return found


def unit_of(column: str, unit: str) -> str:
    """Return the unit of a column in files and tables: nothing where it has none."""
    if column == "area":
        return f"{unit}²" if unit != "px" else unit
    return unit if column in LENGTHS else ""
