"""Paints the lines between pixels."""

import math

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .area_item import AreaItem
from .raster import screen_scale

_GRID_FROM = 8.0
_LINE = QColor(128, 128, 128, 80)


class GridItem(AreaItem):
    """A faint line around every pixel, once pixels are large enough to count."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the exposed lines, one screen pixel thick at any zoom."""
        if self._area.isEmpty() or screen_scale(painter) < _GRID_FROM:
            return
        ratio = painter.device().devicePixelRatio()
        to_screen = painter.worldTransform() * QTransform.fromScale(ratio, ratio)
        # Filled in screen pixels: ten times faster than drawing lines.
        painter.resetTransform()
        painter.scale(1 / ratio, 1 / ratio)
        for line in _lines(option.exposedRect & self._area, to_screen):
            painter.fillRect(line, _LINE)


def _lines(exposed: QRectF, to_screen: QTransform) -> list[QRect]:
    box = to_screen.mapRect(exposed).toAlignedRect()
    columns = range(math.floor(exposed.left()), math.ceil(exposed.right()) + 1)
    rows = range(math.floor(exposed.top()), math.ceil(exposed.bottom()) + 1)
    across, down = to_screen.m11(), to_screen.m22()
    return [
        *(
            QRect(_nearest(column * across + to_screen.dx()), box.top(), 1, box.height())
            for column in columns
        ),
        *(QRect(box.left(), _nearest(row * down + to_screen.dy()), box.width(), 1) for row in rows),
    ]


def _nearest(position: float) -> int:
    # round() sends halves to even numbers, so that lines would shift while panning.
    return math.floor(position + 0.5)
