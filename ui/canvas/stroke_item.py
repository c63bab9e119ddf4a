"""A stroke on the photo, in the colour of the label that it marks."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from segmenter.editing.strokes import Stroke
from segmenter.regions.style import Colour

# On the screen: however far one is zoomed out, a stroke is seen.
_THINNEST, _OUTLINE = 3.0, 1.25
# In the photo: room for the outline and for thin strokes at any usual zoom.
_MARGIN = 100.0
_BRIGHT = 140


class StrokeItem(QGraphicsItem):
    """One stroke, outlined so that it is seen on its own label's colour too."""

    def __init__(self, stroke: Stroke, colour: Colour, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._colour = QColor(*colour)
        self._stroke, self._path = stroke, _path_of(stroke)

    @property
    def stroke(self) -> Stroke:
        """The stroke."""
        return self._stroke

    @property
    def colour(self) -> QColor:
        """Its colour."""
        return self._colour

    def set_stroke(self, stroke: Stroke) -> None:
        """Show how it goes on."""
        self.prepareGeometryChange()
        self._stroke, self._path = stroke, _path_of(stroke)
        self.update()

    def set_colour(self, colour: Colour) -> None:
        """Show it in another colour."""
        if QColor(*colour) != self._colour:
            self._colour = QColor(*colour)
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the stroke's box."""
        reach = self._stroke.radius + _MARGIN
        return self._path.controlPointRect().adjusted(-reach, -reach, reach, reach)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the outline, and the stroke upon it."""
        scale = painter.worldTransform().m11()
        width = max(2 * self._stroke.radius, _THINNEST / scale)
        outline = QColor("#000000" if _brightness(self._colour) > _BRIGHT else "#ffffff")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, outline, width + 2 * _OUTLINE / scale)
        self._draw(painter, self._colour, width)

    def _draw(self, painter: QPainter, colour: QColor, width: float) -> None:
        if self._path.elementCount() == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(self._path.currentPosition(), width / 2, width / 2)
        else:
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            painter.strokePath(self._path, QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))


def _path_of(stroke: Stroke) -> QPainterPath:
    (row, column), *others = stroke.points
    path = QPainterPath(QPointF(column, row))
    for row, column in others:
        path.lineTo(column, row)
    return path


def _brightness(colour: QColor) -> float:
    return 0.3 * colour.red() + 0.59 * colour.green() + 0.11 * colour.blue()
