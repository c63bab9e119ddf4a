"""Formulas of one line, with fractions and lowered letters.

``r_k = {π_k N(x)}/{p(x)}``: an underscore lowers the letters and digits that follow, a caret raises
them, and braces with a slash between them are a fraction. Single letters are slanted, words and all
else stand upright.
"""

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..look.theme import current_theme

FAMILIES = ("STIX Two Text", "Cambria", "Times New Roman", "Liberation Serif", "DejaVu Serif")
BODY, LOWERED = 15, 11
LOWER_BY, RAISE_BY = 4.0, 6.0
BAR_GAP = 2.0
BAR_ROOM = 3.0
UPRIGHT = "Σ²"
_FRACTION = re.compile(r"\{([^{}]*)\}/\{([^{}]*)\}")
_RUN = re.compile(r"[_^][A-Za-z0-9]+|[A-Za-z]{2,}|.")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font at a place, and how far its baseline is below the line's."""

    text: str
    left: float
    down: float
    font: QFont


@dataclass(frozen=True, slots=True)
class Line:
    """Runs beside each other, and how wide they are."""

    runs: tuple[Run, ...]
    width: float


@cache
def font_of(is_small: bool, is_slanted: bool) -> QFont:
    """Return the font of a run."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(LOWERED if is_small else BODY)
    font.setItalic(is_slanted)
    return font


def set_line(text: str) -> Line:
    """Place the runs of a text without fractions."""
    runs, left = [], 0.0
    for each in _RUN.finditer(text):
        found = each[0]
        is_normal = found == "N" and text.startswith("(", each.end())
        down = {"_": LOWER_BY, "^": -RAISE_BY}.get(found[0], 0.0)
        shown = found[1:] if down and len(found) > 1 else found
        is_letter = len(shown) == 1 and shown.isalpha() and shown not in UPRIGHT
        is_slanted = (is_letter or down > 0) and not is_normal and not shown.isdigit()
        font = font_of(down != 0, is_slanted)
        runs.append(Run(shown, left, down, font))
        left += QFontMetricsF(font).horizontalAdvance(shown)
    return Line(tuple(runs), left)


def set_formula(text: str) -> tuple[tuple[Line, ...], ...]:
    """Return its parts from left to right: one line, or two that are a fraction."""
    parts: list[tuple[Line, ...]] = []
    end = 0
    for found in _FRACTION.finditer(text):
        parts.append((set_line(text[end : found.start()]),))
        parts.append((set_line(found[1]), set_line(found[2])))
        end = found.end()
    return (*parts, (set_line(text[end:]),))


class FormulaView(QWidget):
    """Shows a formula; its accessible name is the formula as it is written.

    Parameters
    ----------
    is_head : bool
        Whether it stands over a column: dimmed, and at the right.
    """

    def __init__(self, is_head: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_head = is_head
        self._parts: tuple[tuple[Line, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_formula(self, text: str) -> None:
        """Show another one."""
        if text == self.accessibleName():
            return
        self.setAccessibleName(text)
        self._parts = set_formula(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that it takes."""
        width = sum(_width(part) for part in self._parts)
        return QSize(round(width) + 2, self._height())

    def minimumSizeHint(self) -> QSize:
        """Let a formula that is too long be cut rather than widen the window."""
        return QSize(40, self._height())

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint its parts one after the other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(current_theme().dim if self._is_head else current_theme().text))
        total = sum(_width(part) for part in self._parts)
        left, base = (self.width() - total if self._is_head else 0.0), self._base()
        for part in self._parts:
            _paint_part(painter, part, QPointF(left, base))
            left += _width(part)
        painter.end()

    def _height(self) -> int:
        tall = QFontMetricsF(font_of(False, False)).height()
        is_flat = all(len(part) == 1 for part in self._parts)
        return round(tall if is_flat else 2 * tall + 2 * BAR_GAP) + 4

    def _base(self) -> float:
        return self.height() / 2 + QFontMetricsF(font_of(False, False)).xHeight() / 2


def _width(part: tuple[Line, ...]) -> float:
    widest = max(line.width for line in part)
    return widest + 2 * BAR_ROOM if len(part) > 1 else widest


def _paint_part(painter: QPainter, part: tuple[Line, ...], place: QPointF) -> None:
    if len(part) == 1:
        _paint_line(painter, part[0], place)
        return
    metrics = QFontMetricsF(font_of(False, False))
    axis, width = place.y() - metrics.xHeight() / 2, _width(part)
    pen = painter.pen()
    painter.setPen(QPen(pen.color(), 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(place.x() + 1, axis), QPointF(place.x() + width - 1, axis))
    painter.setPen(pen)
    bases = (axis - BAR_GAP - metrics.descent(), axis + BAR_GAP + metrics.ascent())
    for line, base in zip(part, bases, strict=True):
        _paint_line(painter, line, QPointF(place.x() + (width - line.width) / 2, base))


def _paint_line(painter: QPainter, line: Line, place: QPointF) -> None:
    for run in line.runs:
        painter.setFont(run.font)
        painter.drawText(QPointF(place.x() + run.left, place.y() + run.down), run.text)
