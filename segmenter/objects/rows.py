"""The table of objects as rows of text, with their units in the header."""

from collections.abc import Iterator, Sequence
from math import isnan

import numpy as np
from numpy.typing import NDArray

from segmenter.files.csv_rows import Row
from segmenter.files.spreadsheets import as_cell
from segmenter.images.image import PixelSize
from segmenter.objects.units import LENGTHS, Table, in_unit
from segmenter.regions.style import LabelStyle

_IN_PIXELS = ("area", "x", "y", "left", "top", "width", "height", *LENGTHS)
_ROWS_AT_ONCE = 1 << 12


def object_rows(
    table: Table, size: PixelSize | None, styles: Sequence[LabelStyle]
) -> Iterator[Row]:
    """Return the header, then a row an object.

    Parameters
    ----------
    table : mapping of str to (N,) array
        See `measure_objects`.
    size : PixelSize, optional
        Areas and lengths are told in its unit, too.
    styles : sequence of LabelStyle
        Of labels 1…n.
    """
    told = _columns(table, size)
    names = ["", *(as_cell(style.name) for style in styles)]
    first, second, *others = told
    yield [first, second, "name", *others]
    labels = told["label"]
    for start in range(0, len(labels), _ROWS_AT_ONCE):
        part = slice(start, start + _ROWS_AT_ONCE)
        cells = [_texts(column[part]) for column in told.values()]
        cells.insert(2, [names[label] for label in labels[part].tolist()])
        yield from map(list, zip(*cells, strict=True))


def _columns(table: Table, size: PixelSize | None) -> dict[str, NDArray[np.generic]]:
    """Return what a file holds, by its header; the label's name is not among it."""
    scaled, found = in_unit(table, size), {}
    for name, column in table.items():
        found[f"{name}_px" if name in _IN_PIXELS else name] = column
        if name in scaled and size is not None:
            square = "²" if name == "area" else ""
            found[f"{name}_{size.unit}{square}"] = scaled[name]
    return found


def _texts(column: NDArray[np.generic]) -> list[str]:
    if column.dtype.kind == "f":
        return ["" if isnan(value) else f"{value:.7g}" for value in column.tolist()]
    if column.dtype.kind == "b":
        return ["yes" if value else "no" for value in column.tolist()]
    return list(map(str, column.tolist()))
