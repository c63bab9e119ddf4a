"""The card that tells about the pixel under the cursor."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from segmenter.regions.style import Colour

from ..look.theme import current_theme
from .card import FROM_CORNER, PADDING, Card

Bar = tuple[str, Colour, float]

_ROWS = 4
_MOST_VALUES = 8
_ROW_HEIGHT = 22
_BAR_WIDTH = 70
_BAR_HEIGHT = 6
_GAP = 9
_WIDEST_NAME = 120
_NEAR = 24


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the card says."""

    title: str = ""
    bars: Sequence[Bar] = ()
    names: Sequence[str] = ()


class PixelReadout(Card):
    """Shows position, colour and the likeliest labels of one pixel.

    It keeps to its parent's top right corner, or to the left one while the cursor is there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = _Shown()
        self.setObjectName("pixel_readout")
        self.setAccessibleName(self.tr("Pixel under the cursor"))

    def show_pixel(
        self,
        column: int,
        row: int,
        values: tuple[float, ...],
        bars: Sequence[Bar],
        *,
        are_colours: bool = True,
        remark: str = "",
    ) -> None:
        """Show a pixel.

        Parameters
        ----------
        column, row : int
            Its position.
        values : tuple of int or float
            Its grey value, red, green and blue, or whatever its channels are.
        bars : sequence of (name, colour, probability)
            Of every label; the four likeliest are shown.
        are_colours : bool, optional
            Whether three values are red, green and blue.
        remark : str, optional
            What else there is to say of it.
        """
        likeliest = sorted(bars, key=lambda bar: bar[2], reverse=True)[:_ROWS]
        told = self._colour_text(values, are_colours=are_colours)
        title = "    ".join(filter(None, (f"x {column}  y {row}", told, remark)))
        self._shown = _Shown(title, likeliest, [name for name, _, _ in bars])
        self.setAccessibleDescription(self._as_text())
        self._appear()

    def sizeHint(self) -> QSize:
        """Return a size that is the same for most pixels, so that the card does not jump."""
        metrics = self.fontMetrics()
        usual = f"x 0000  y 0000    {self._colour_text((255, 255, 255))}"
        title = max(metrics.horizontalAdvance(text) for text in (usual, self._shown.title))
        row = self._name_width(metrics) + 2 * _GAP + _BAR_WIDTH + metrics.horizontalAdvance("1.00")
        width = max(title, row) + 2 * PADDING
        return QSize(width, (1 + len(self._shown.bars)) * _ROW_HEIGHT + 2 * PADDING - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        self._paint_ground(painter)
        inside = self.rect().adjusted(PADDING, PADDING - 2, -PADDING, -PADDING + 2)
        line = QRect(inside.left(), inside.top(), inside.width(), _ROW_HEIGHT)
        painter.setPen(QColor(current_theme().text))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._shown.title)
        for bar in self._shown.bars:
            line.translate(0, _ROW_HEIGHT)
            self._paint_bar(painter, line, bar)
        painter.end()

    def _paint_bar(self, painter: QPainter, line: QRect, bar: Bar) -> None:
        name, colour, probability = bar
        theme, metrics = current_theme(), self.fontMetrics()
        width = self._name_width(metrics)
        painter.setPen(QColor(theme.dim))
        elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
        value = _as_fraction(probability)
        painter.setPen(QColor(theme.text))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, right, value)
        left = line.left() + width + _GAP
        room = line.right() + 1 - metrics.horizontalAdvance("1.00") - _GAP - left
        groove = QRectF(left, line.center().y() + 1 - _BAR_HEIGHT / 2, room, _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        _paint_pill(painter, groove, QColor(theme.line))
        if value != _as_fraction(0):
            groove.setWidth(_BAR_HEIGHT + probability * (room - _BAR_HEIGHT))
            _paint_pill(painter, groove, QColor(*colour))

    def _name_width(self, metrics: QFontMetrics) -> int:
        widest = max((metrics.horizontalAdvance(name) for name in self._shown.names), default=0)
        return min(widest + 1, _WIDEST_NAME)  # advances are rounded down

    def _colour_text(self, values: tuple[float, ...], *, are_colours: bool = True) -> str:
        kinds = {1: self.tr("grey"), 3: "RGB"} if are_colours else {1: self.tr("value")}
        words = [_as_value(value) for value in values[:_MOST_VALUES]]
        rest = ["…"] if len(values) > _MOST_VALUES else []
        return " ".join([kinds.get(len(values), self.tr("values")), *words, *rest])

    def _as_text(self) -> str:
        rows = [f"{name} {_as_fraction(probability)}" for name, _, probability in self._shown.bars]
        return ", ".join([self._shown.title, *rows])

    def _corner_in(self, parent: QWidget) -> QPoint:
        right = parent.width() - self.width() - FROM_CORNER
        corner = QRect(QPoint(right, FROM_CORNER), self.size())
        cursor = parent.mapFromGlobal(QCursor.pos())
        if corner.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(cursor):
            corner.moveLeft(FROM_CORNER)
        return corner.topLeft()


def _as_value(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.5g}"


def _as_fraction(probability: float) -> str:
    return f"{probability:.2f}".removeprefix("0")


def _paint_pill(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
