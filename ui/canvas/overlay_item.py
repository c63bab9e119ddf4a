"""What all items over the photo have in common: an area, and a left edge that hides a part."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem


class OverlayItem(QGraphicsItem):
    """Lies over the photo's area, from a left edge on."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._area = QRectF()
        self._left = -math.inf

    def set_area(self, area: QRectF) -> None:
        """Cover ``area``; empty paints nothing."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self.update()

    def set_left_edge(self, left: float) -> None:
        """Paint nothing left of ``left``."""
        if left != self._left:
            self._left = left
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the photo's area."""
        return self._area

    def clip(self, painter: QPainter, option: QStyleOptionGraphicsItem) -> QRectF:
        """Keep the painter right of the edge; return what is left to paint."""
        exposed = option.exposedRect & self._area
        if exposed.left() < self._left:
            exposed.setLeft(min(self._left, exposed.right()))
            painter.setClipRect(exposed, Qt.ClipOperation.IntersectClip)
        return exposed
