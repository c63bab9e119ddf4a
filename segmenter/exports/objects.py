"""Measurements of each object as CSV, with their units in the header."""

from collections.abc import Iterator
from math import isnan
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.job import ExportJob
from segmenter.exports.rows import Row, has_rows, write_rows
from segmenter.files.spreadsheets import as_cell
from segmenter.objects.units import LENGTHS, in_unit

_IN_PIXELS = ("area", "x", "y", "left", "top", "width", "height", *LENGTHS)
_ROWS_AT_ONCE = 1 << 12


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a row an object: see `measure_objects` for the columns.

    Where the size of pixels is known, areas and lengths are told in its unit, too.
    """
    write_rows(_rows(job), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the rows back and compare them."""
    return has_rows(_rows(job), file)


def columns(job: ExportJob) -> dict[str, NDArray[np.generic]]:
    """Return what the file holds, by its header; the label's name is not among it."""
    counted = job.counted()
    size, found = counted.scale, {}
    scaled = in_unit(counted.table, size)
    for name, column in counted.table.items():
        found[f"{name}_px" if name in _IN_PIXELS else name] = column
        if name in scaled and size is not None:
            square = "²" if name == "area" else ""
            found[f"{name}_{size.unit}{square}"] = scaled[name]
    return found


def _rows(job: ExportJob) -> Iterator[Row]:
    told = columns(job)
    names = ["", *(as_cell(style.name) for style in job.styles)]
    first, second, *others = told
    yield [first, second, "name", *others]
    labels = told["label"]
    for start in range(0, len(labels), _ROWS_AT_ONCE):
        part = slice(start, start + _ROWS_AT_ONCE)
        cells = [_texts(column[part]) for column in told.values()]
        cells.insert(2, [names[label] for label in labels[part].tolist()])
        yield from map(list, zip(*cells, strict=True))


def _texts(column: NDArray[np.generic]) -> list[str]:
    if column.dtype.kind == "f":
        return ["" if isnan(value) else f"{value:.7g}" for value in column.tolist()]
    if column.dtype.kind == "b":
        return ["yes" if value else "no" for value in column.tolist()]
    return list(map(str, column.tolist()))
