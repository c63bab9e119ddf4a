"""How a stroke that marks a label is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from segmenter.regions.style import Colour

from .thinned_line import ThinnedLine

if TYPE_CHECKING:
    from segmenter.editing.strokes import Stroke

# On the screen: however far one is zoomed out, a stroke is seen.
_THINNEST, _OUTLINE = 3.0, 1.25
# On the screen: so far from its way it may be painted, as every corner of it takes time.
_TOLERANCE = 0.6
_BRIGHT = 140


class StrokeDrawing:
    """A stroke in a colour, outlined so that it is seen on its own label's colour too."""

    def __init__(self, stroke: Stroke, colour: Colour) -> None:
        self.stroke, self.colour = stroke, colour
        self._scale = 0.0
        self._line = ThinnedLine(0.0)
        self._drawn = 0

    def go_on(self, stroke: Stroke) -> None:
        """Take the same stroke with more points, or another one."""
        n = len(self.stroke.points)
        if stroke.points[:n] != self.stroke.points:
            self._scale = 0.0
        self.stroke = stroke

    def box(self, scale: float, first: int = 0) -> QRectF:
        """Return what is painted of the points from some number on, in the photo."""
        points = self.stroke.points[first:]
        rows, columns = [row for row, _ in points], [column for _, column in points]
        reach = self._width(scale) / 2 + 2 * _OUTLINE / scale
        box = QRectF(QPointF(min(columns), min(rows)), QPointF(max(columns), max(rows)))
        return box.adjusted(-reach, -reach, reach, reach)

    def paint(self, painter: QPainter) -> None:
        """Paint the outline, and the stroke upon it."""
        scale = painter.worldTransform().m11()
        path, width = self._path(scale), self._width(scale)
        colour = QColor(*self.colour)
        outline = QColor("#000000" if _brightness(colour) > _BRIGHT else "#ffffff")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, path, outline, width + 2 * _OUTLINE / scale)
        _draw(painter, path, colour, width)

    def _width(self, scale: float) -> float:
        return max(2 * self.stroke.radius, _THINNEST / scale)

    def _path(self, scale: float) -> QPainterPath:
        if scale != self._scale:
            self._scale, self._drawn = scale, 0
            self._line = ThinnedLine(_TOLERANCE / scale)
        self._line.extend(self.stroke.points[self._drawn :])
        self._drawn = len(self.stroke.points)
        (row, column), *others = self._line.places
        path = QPainterPath(QPointF(column, row))
        for row, column in others:
            path.lineTo(column, row)
        return path


def _draw(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    if path.elementCount() == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(path.currentPosition(), width / 2, width / 2)
    else:
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))


def _brightness(colour: QColor) -> float:
    return 0.3 * colour.red() + 0.59 * colour.green() + 0.11 * colour.blue()
