"""Paints points over the photo: where touching things were told apart."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..look.theme import current_theme
from .area_item import AreaItem

# More of them on the screen would be no points any more, but a grain.
_MOST = 3000
_DOT, _CASING = 5.0, 8.0
_SHADE = QColor(0, 0, 0, 150)


class MarkersItem(AreaItem):
    """Dots of one size at any zoom, as long as they can be told apart."""

    def __init__(self) -> None:
        super().__init__()
        self._places: NDArray[np.floating] = np.zeros((0, 2))

    def set_places(self, places: NDArray[np.integer] | None, area: QRectF) -> None:
        """Change the pixels, (M, 2) rows and columns, that dots lie on."""
        self._places = np.zeros((0, 2)) if places is None else places + 0.5
        self.set_area(area)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed."""
        exposed = option.exposedRect & self._area
        rows, columns = self._places.T
        seen = (rows >= exposed.top()) & (rows <= exposed.bottom())
        seen &= (columns >= exposed.left()) & (columns <= exposed.right())
        if not 0 < np.count_nonzero(seen) <= _MOST:
            return
        points = [QPointF(x, y) for y, x in self._places[seen].tolist()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for width, colour in ((_CASING, _SHADE), (_DOT, QColor(current_theme().accent))):
            pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPoints(points)
