"""Where the keyboard points at the photo."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

_ON_TOP = 12.0
# On the screen: where its arms begin and end.
_GAP, _REACH = 3.0, 13.0


class CrosshairItem(QGraphicsItem):
    """Four light arms with a dark rim, as large at any zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(_ON_TOP)
        self.hide()

    def show_at(self, place: QPointF | None) -> None:
        """Stand at a place in the photo; None hides it."""
        if place is not None:
            self.setPos(place)
        self.setVisible(place is not None)

    def boundingRect(self) -> QRectF:
        """Return the box of its arms with their rim."""
        reach = _REACH + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint its arms."""
        arms = [
            QLineF(x * _GAP, y * _GAP, x * _REACH, y * _REACH)
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in (("#000000", 3.5), ("#ffffff", 1.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLines(arms)
