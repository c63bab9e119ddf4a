"""A card that lies in a corner of the canvas."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from ..look.theme import current_theme

PADDING = 12
FROM_CORNER = 18
_RADIUS = 8
_OPACITY = 0.94


class Card(QWidget):
    """Keeps to its parent's corner, and the mouse does not notice it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        if parent is not None:
            parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the parent's size changes."""
        if event.type() == QEvent.Type.Resize:
            self._keep_to_corner()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and its type."""
        super().changeEvent(event)
        self.update()

    def _corner_in(self, parent: QWidget) -> QPoint:
        """Return where the card belongs."""
        raise NotImplementedError

    def _appear(self) -> None:
        self.resize(self.sizeHint())
        self._keep_to_corner()
        self.show()
        self.raise_()
        self.update()

    def _keep_to_corner(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.move(self._corner_in(parent))

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        panel = QColor(current_theme().panel)
        panel.setAlphaF(_OPACITY)
        painter.setBrush(panel)
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
