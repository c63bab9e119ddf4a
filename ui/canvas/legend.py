"""What the colours of a map of values mean."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..look.theme import body_font, current_theme, heading_font
from .card import FROM_CORNER, PADDING, Card

_WIDTH = 232
_BAR_HEIGHT = 8
_GAP = 6
_STOPS = 16


@dataclass(frozen=True, slots=True)
class LegendText:
    """What a legend says.

    Attributes
    ----------
    title : str
    meaning : str
        In plain words.
    low, high : str
        At the ends of the scale; without them there is no scale but the colour of what changed.
    """

    title: str = ""
    meaning: str = ""
    low: str = ""
    high: str = ""


class Legend(Card):
    """A card in its parent's bottom right corner; the mouse does not notice it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = LegendText()
        self.setObjectName("legend")

    @property
    def text(self) -> LegendText:
        """What it says."""
        return self._text

    def show_text(self, text: LegendText) -> None:
        """Say ``text``."""
        self._text = text
        self.setAccessibleName(text.title)
        self.setAccessibleDescription(text.meaning)
        self._appear()

    def sizeHint(self) -> QSize:
        """Return the size of the text and, if there is one, the scale."""
        line = self.fontMetrics().height()
        height = 2 * PADDING + line + _GAP + self._meaning_box(0).height()
        if self._text.high:
            height += _BAR_HEIGHT + line + 2 * _GAP
        return QSize(_WIDTH, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme, text = current_theme(), self._text
        painter = QPainter(self)
        self._paint_ground(painter)
        line = QRect(PADDING, PADDING, _WIDTH - 2 * PADDING, self.fontMetrics().height())
        self._paint_title(painter, line)
        line.translate(0, line.height() + _GAP)
        if text.high:
            self._paint_scale(painter, line)
            line.translate(0, _BAR_HEIGHT + line.height() + 2 * _GAP)
        painter.setFont(body_font())
        painter.setPen(QColor(theme.dim))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(self._meaning_box(line.top()), flags, text.meaning)
        painter.end()

    def _paint_title(self, painter: QPainter, line: QRect) -> None:
        box = QRect(line)
        if not self._text.high:
            swatch = QRectF(line.left(), line.center().y() - 5, 11, 11)
            from segmenter.regions.value_colours import change_colour

            painter.setBrush(QColor(*change_colour()))
            painter.drawRoundedRect(swatch, 3, 3)
            box.setLeft(line.left() + 18)
        painter.setFont(heading_font())
        painter.setPen(QColor(current_theme().text))
        metrics = QFontMetrics(heading_font())
        title = metrics.elidedText(self._text.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_scale(self, painter: QPainter, line: QRect) -> None:
        from segmenter.regions.value_colours import scale_colours

        bar = QRectF(line.left(), line.top(), line.width(), _BAR_HEIGHT)
        colours, gradient = scale_colours(), QLinearGradient(bar.topLeft(), bar.topRight())
        for stop in range(_STOPS + 1):
            share = stop / _STOPS
            gradient.setColorAt(share, QColor(*colours[round(share * (len(colours) - 1))]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        ends = line.translated(0, _BAR_HEIGHT + _GAP - 2)
        painter.setFont(body_font())
        painter.setPen(QColor(current_theme().text))
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, self._text.low)
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, self._text.high)

    def _meaning_box(self, top: int) -> QRect:
        room = QRect(PADDING, top, _WIDTH - 2 * PADDING, 1000)
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(body_font()).boundingRect(room, flags, self._text.meaning)

    def _corner_in(self, parent: QWidget) -> QPoint:
        away = QPoint(FROM_CORNER, FROM_CORNER)
        return QPoint(parent.width() - self.width(), parent.height() - self.height()) - away
