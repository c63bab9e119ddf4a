"""Says that what is dragged over the window may be dropped there."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..look.theme import current_theme

_EDGE, _WIDTH, _RADIUS, _OPACITY = 10.0, 2.0, 10.0, 28


class DropFrame(QWidget):
    """Covers another widget while something is over it; the mouse does not notice it.

    Parameters
    ----------
    over : QWidget
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("drop_frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def show_over(self) -> None:
        """Cover the widget as it is now."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the widget below."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an edge in the accent's colour, and a breath of it inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(current_theme().accent)
        painter.setPen(QPen(accent, _WIDTH))
        accent.setAlpha(_OPACITY)
        painter.setBrush(accent)
        inside = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        painter.end()
