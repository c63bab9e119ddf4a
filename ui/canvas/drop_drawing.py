"""The drawing above "Drop a photo here"."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..look.colours import mixed
from ..look.theme import current_theme

_SIZE = QSize(124, 92)
_SKY, _SUN, _HILL, _MEADOW = "#4e79a7", "#f28e2b", "#e15759", "#59a14f"


class DropDrawing(QWidget):
    """A photo whose right half has been segmented."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the same landscape twice: in greys left of the line, in labels right of it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(2, 2, _SIZE.width() - 4, _SIZE.height() - 4)
        card = QPainterPath()
        card.addRoundedRect(frame, 10, 10)
        painter.save()
        painter.setClipPath(card)
        greys = (mixed(theme.panel, theme.dim, share) for share in (0.12, 0.2, 0.4, 0.62))
        _paint_landscape(painter, frame, tuple(greys), 1.0)
        right = QRectF(frame.center().x(), frame.top(), frame.width(), frame.height())
        painter.setClipRect(right, Qt.ClipOperation.IntersectClip)
        painter.fillRect(right, QColor(theme.raised))
        _paint_landscape(painter, frame, (_SKY, _SUN, _HILL, _MEADOW), 0.9)
        painter.restore()
        painter.setPen(QPen(QColor(theme.dim), 1.6))
        painter.drawPath(card)
        painter.setPen(QPen(QColor(theme.text), 1.6))
        painter.drawLine(QPointF(right.left(), frame.top()), QPointF(right.left(), frame.bottom()))
        painter.end()


def _paint_landscape(
    painter: QPainter, box: QRectF, colours: tuple[str, ...], opacity: float
) -> None:
    sky, sun, hill, meadow = (QColor(colour) for colour in colours)
    painter.setOpacity(opacity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(box, sky)
    width, height = box.width(), box.height()
    painter.setBrush(sun)
    painter.drawEllipse(box.topLeft() + QPointF(0.73 * width, 0.28 * height), 9, 9)
    painter.fillPath(_ridge(box, (0.72, 0.3, 0.66, 0.42, 0.74)), hill)
    painter.fillPath(_ridge(box, (0.86, 0.72, 0.7, 0.8, 0.76)), meadow)
    painter.setOpacity(1)


def _ridge(box: QRectF, heights: tuple[float, ...]) -> QPainterPath:
    """Return the area below a line through evenly spaced ``heights``, 0 at the top of ``box``."""
    path = QPainterPath(box.bottomLeft())
    for place, height in enumerate(heights):
        across = place / (len(heights) - 1)
        path.lineTo(box.topLeft() + QPointF(across * box.width(), height * box.height()))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
