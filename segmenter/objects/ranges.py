"""Lists in settings of objects: labels, and ranges of the table's columns."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.errors import RecipeError

_BETWEEN = ".."
_LARGEST_LABEL = 2**16 - 2


@dataclass(frozen=True, slots=True)
class Range:
    """Values of a column of the table, ends included.

    Attributes
    ----------
    column : str
    low, high : float
        Infinite where there is no end.
    """

    column: str
    low: float = -math.inf
    high: float = math.inf

    def holds(self, values: NDArray[np.generic]) -> BoolArray:
        """Return which values are in the range; what is not known is in none."""
        numbers = np.asarray(values, np.float64)
        return np.asarray((numbers >= self.low) & (numbers <= self.high))


def parse_ranges(text: str) -> tuple[Range, ...]:
    """Read ranges, as ``area=200..5000,circularity=0.8..``; the last of a column counts.

    Raises
    ------
    RecipeError
        If one is none.
    """
    found = (_range(part) for part in text.split(",") if part.strip())
    return tuple({each.column: each for each in found}.values())


def write_ranges(ranges: Iterable[Range]) -> str:
    """Write ranges as `parse_ranges` reads them; those without ends say nothing."""
    limited = (each for each in ranges if (each.low, each.high) != (-math.inf, math.inf))
    return ",".join(
        f"{each.column}={_end(each.low)}{_BETWEEN}{_end(each.high)}" for each in limited
    )


def parse_labels(text: str) -> tuple[int, ...]:
    """Read ids of labels with commas, ascending.

    Raises
    ------
    RecipeError
        If one is no label.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise RecipeError(f"object labels are ids with commas, as 1,3, not {text[:60]!r}")
    labels = sorted({int(part) for part in parts})
    if labels and not 1 <= labels[0] <= labels[-1] <= _LARGEST_LABEL:
        raise RecipeError(f"object labels are 1 to {_LARGEST_LABEL}, not {text[:60]!r}")
    return tuple(labels)


def within(table: Mapping[str, NDArray[np.generic]], ranges: Iterable[Range]) -> BoolArray:
    """Return which rows of a table are in all ranges.

    Raises
    ------
    RecipeError
        If the table has no such column.
    """
    kept = np.ones(len(next(iter(table.values()))), np.bool_)
    for each in ranges:
        if each.column not in table:
            raise RecipeError(
                f"objects have no column {each.column!r}; they have {', '.join(table)}"
            )
        kept &= each.holds(table[each.column])
    return kept


def _range(part: str) -> Range:
    column, equals, ends = part.strip().partition("=")
    low, between, high = ends.partition(_BETWEEN)
    try:
        first = float(low) if low.strip() else -math.inf
        last = float(high) if high.strip() else math.inf
    except ValueError:
        between = ""
        first = last = math.nan
    if not (column and equals and between and first <= last):
        raise RecipeError(f"a range is COLUMN=LOW..HIGH, as area=200..5000, not {part[:60]!r}")
    return Range(column.strip(), first, last)


def _end(value: float) -> str:
    return "" if math.isinf(value) else repr(value).removesuffix(".0")
