"""What all items over the photo have in common: a left edge that hides a part."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from .area_item import AreaItem


class OverlayItem(AreaItem):
    """Lies over the photo's area, from a left edge on."""

    def __init__(self) -> None:
        super().__init__()
        self._left = -math.inf

    def set_left_edge(self, left: float) -> None:
        """Paint nothing left of ``left``."""
        if left != self._left:
            self._left = left
            self.update()

    def clip(self, painter: QPainter, option: QStyleOptionGraphicsItem) -> QRectF:
        """Keep the painter right of the edge; return what is left to paint."""
        exposed = option.exposedRect & self._area
        if exposed.left() < self._left:
            exposed.setLeft(min(self._left, exposed.right()))
            painter.setClipRect(exposed, Qt.ClipOperation.IntersectClip)
        return exposed
