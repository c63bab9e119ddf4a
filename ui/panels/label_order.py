"""In which order labels are listed."""

import re
from collections.abc import Sequence
from typing import Literal, get_args

from .labels_model import LabelRow

Order = Literal["number", "name", "share"]
ORDERS: tuple[Order, ...] = get_args(Order)


def ordered(rows: Sequence[LabelRow], order: Order) -> list[LabelRow]:
    """Return the rows by number, by name as people sort them, or the largest share first."""
    if order == "name":
        return sorted(rows, key=lambda row: (_natural(row.style.name), row.label))
    if order == "share":
        return sorted(rows, key=lambda row: (-row.share, row.label))
    return sorted(rows, key=lambda row: row.label)


def _natural(name: str) -> list[tuple[int, str]]:
    """Let "Label 2" come before "Label 10"."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name.casefold())
    return [(int(part), "") if part[0] in "0123456789" else (-1, part) for part in parts]
