"""The ring around a widget that has the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..look.theme import current_theme

_THICKNESS = 2


class FocusRing(QWidget):
    """Lies over its parent, as large as that; the mouse does not notice it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(self, reason: Qt.FocusReason) -> None:
        """Show the ring to those who came by keyboard; a click needs no ring around a photo."""
        self.setVisible(
            reason
            in (
                Qt.FocusReason.TabFocusReason,
                Qt.FocusReason.BacktabFocusReason,
                Qt.FocusReason.ShortcutFocusReason,
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring in the accent colour."""
        painter = QPainter(self)
        painter.setPen(
            QPen(QColor(current_theme().accent), _THICKNESS, j=Qt.PenJoinStyle.MiterJoin)
        )
        inset = _THICKNESS / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()
