"""Where the parts of a label's row are."""

from functools import cache
from typing import Literal

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from ..look.theme import heading_font

Part = Literal["swatch", "name", "lock", "share", "eye"]

ROW_HEIGHT = 34
SWATCH = 22
EYE_TARGET = 30
LOCK_TARGET = 22
PADDING = 8
# A name that can always be read.
SHORT_NAME = "Label 10"


def part_rect(row: QRect, part: Part, labels: int) -> QRect:
    """Return where ``part`` is.

    Parameters
    ----------
    row : QRect
        The whole row.
    part : {"swatch", "name", "lock", "share", "eye"}
    labels : int
        The highest number, for which each swatch has room.
    """
    swatch = QRect(0, 0, swatch_width(len(str(labels))), SWATCH)
    swatch.moveTopLeft(QPoint(row.left() + PADDING, row.top() + (row.height() - SWATCH) // 2))
    eye = QRect(row.right() + 1 - EYE_TARGET - 1, row.top(), EYE_TARGET, row.height())
    share = QRect(0, row.top(), _text_width("100.0%"), row.height())
    share.moveRight(eye.left() - 2)
    lock = QRect(0, row.top(), LOCK_TARGET, row.height())
    lock.moveRight(share.left() - 1)
    name = QRect(row)
    name.setLeft(swatch.right() + 1 + PADDING + 1)
    name.setRight(max(lock.left() - 2, name.left()))
    parts = {"swatch": swatch, "name": name, "lock": lock, "share": share, "eye": eye}
    return parts[part]


def part_at(row: QRect, point: QPoint, labels: int) -> Part:
    """Return the part at ``point``; what is between the others belongs to the name."""
    parts: tuple[Part, ...] = ("swatch", "eye", "lock", "share")
    hits = (part for part in parts if part_rect(row, part, labels).contains(point))
    return next(hits, "name")


def least_width() -> int:
    """Return the width of a row in which a short name and all other parts have room."""
    words = _text_width(SHORT_NAME) + _text_width("100.0%")
    return words + swatch_width(2) + EYE_TARGET + LOCK_TARGET + 2 * PADDING + 6


def swatch_width(digits: int) -> int:
    """Return the width in which every number of so many digits can be read."""
    return max(SWATCH, _text_width("0" * digits) + PADDING)


@cache  # rows are painted many times a second
def _text_width(text: str) -> int:
    return QFontMetrics(heading_font()).horizontalAdvance(text)
