"""What the chosen tool can do, beside the photo's lower edge."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ...look.theme import current_theme
from ..card import FROM_CORNER, PADDING, Card

HEIGHT = 30


class ToolHint(Card):
    """One line in its parent's lower left corner; the mouse does not notice it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setObjectName("tool_hint")

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_text(self, text: str) -> None:
        """Say something; nothing hides it."""
        self._text = text
        self.setAccessibleName(text)
        if text:
            self._appear()
        else:
            self.hide()

    @Slot()
    def clear(self) -> None:
        """Say nothing."""
        self.show_text("")

    def sizeHint(self) -> QSize:
        """Return the room for the line."""
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 2 * PADDING + 2, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        self._paint_ground(painter)
        painter.setPen(QColor(current_theme().text))
        line = QRect(PADDING, 0, self.width() - PADDING, self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _corner_in(self, parent: QWidget) -> QPoint:
        return QPoint(FROM_CORNER, parent.height() - self.height() - FROM_CORNER)
