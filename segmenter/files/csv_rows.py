"""Rows of a CSV file: written, and read back."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

Row = list[str]


def write_rows(rows: Iterable[Row], file: BinaryIO) -> None:
    """Write rows as UTF-8."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        csv.writer(text).writerows(rows)
    finally:
        text.detach()


def has_rows(rows: Iterable[Row], file: BinaryIO) -> bool:
    """Tell whether a file holds these rows and no others."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        read = csv.reader(text)
        return all(row == next(read, None) for row in rows) and next(read, None) is None
    finally:
        text.detach()
