"""Measurements of each object as CSV, with their units in the header."""

from collections.abc import Iterator
from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.files.csv_rows import Row, has_rows, write_rows
from segmenter.objects.rows import object_rows


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a row an object: see `measure_objects` for the columns.

    Where the size of pixels is known, areas and lengths are told in its unit, too.
    """
    write_rows(_rows(job), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the rows back and compare them."""
    return has_rows(_rows(job), file)


def _rows(job: ExportJob) -> Iterator[Row]:
    counted = job.counted()
    return object_rows(counted.table, counted.scale, job.styles)
