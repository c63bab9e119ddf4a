"""An outline that is being drawn over the photo."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

Place = tuple[float, float]

_ON_TOP = 11.0
# On the screen.
_CORNER, _DASHES = 3.0, (5.0, 4.0)
# In the photo: room for corners and lines at any usual zoom.
_MARGIN = 100.0


class ShapeItem(QGraphicsItem):
    """White dashes on a dark line, which are seen on any ground; corners have a dot each."""

    def __init__(self) -> None:
        super().__init__()
        self._path, self._corners = QPainterPath(), QPolygonF()
        self.setZValue(_ON_TOP)
        self.hide()

    @property
    def is_shown(self) -> bool:
        """Whether there is an outline."""
        return self.isVisible()

    @property
    def outline(self) -> QPainterPath:
        """The line, x being columns."""
        return self._path

    def show_outline(
        self, places: Sequence[Place], corners: Sequence[Place] = (), *, is_closed: bool = False
    ) -> None:
        """Show a line through places, (row, column) of the photo; none of them hide it."""
        self.prepareGeometryChange()
        self._path = QPainterPath()
        points = QPolygonF([QPointF(column, row) for row, column in places])
        self._path.addPolygon(points)
        if is_closed:
            self._path.closeSubpath()
        self._corners = QPolygonF([QPointF(column, row) for row, column in corners])
        self.setVisible(bool(places))
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the outline's box, with room for its line at any zoom."""
        box = self._path.controlPointRect() | self._corners.boundingRect()
        return box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint both lines, and the corners."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen("#000000", 3.0))
        painter.drawPath(self._path)
        dashed = _pen("#ffffff", 1.5)
        dashed.setDashPattern(_DASHES)
        painter.setPen(dashed)
        painter.drawPath(self._path)
        self._paint_corners(painter)

    def _paint_corners(self, painter: QPainter) -> None:
        radius = _CORNER / painter.worldTransform().m11()
        painter.setPen(_pen("#000000", 1.25))
        painter.setBrush(QColor("#ffffff"))
        for corner in self._corners.toList():
            painter.drawEllipse(corner, radius, radius)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
