"""Texts in CSV files, which spreadsheets take for formulas if they begin like one."""

import re

_LIKE_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def as_cell(text: str) -> str:
    """Return a text with a quote before it if a spreadsheet would compute it."""
    return f"'{text}" if _LIKE_FORMULA.match(text) else text


def from_cell(cell: str) -> str:
    """Return the text that `as_cell` made a cell of."""
    return cell[1:] if cell.startswith("'") and _LIKE_FORMULA.match(cell) else cell
