"""The circle that shows how much a brush covers."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

_ON_TOP = 11.0
_MARGIN = 2.0


class RingItem(QGraphicsItem):
    """A light circle in a dark one, seen on any ground."""

    def __init__(self) -> None:
        super().__init__()
        self._radius = 0.0
        self.setZValue(_ON_TOP)
        self.hide()

    def show_at(self, place: QPointF | None, diameter: float) -> None:
        """Stand around a place in the photo; None hides it."""
        if place is None:
            self.hide()
            return
        if diameter / 2 != self._radius:
            self.prepareGeometryChange()
            self._radius = diameter / 2
        self.setPos(place)
        self.show()

    def boundingRect(self) -> QRectF:
        """Return the circle's box, with room for its lines at any zoom."""
        reach = self._radius * 1.05 + _MARGIN * 8
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint both lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in (("#000000", 2.5), ("#ffffff", 1.0)):
            pen = QPen(QColor(colour), width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawEllipse(QPointF(0, 0), self._radius, self._radius)
