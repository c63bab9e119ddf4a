"""What all items on the canvas have in common: the photo's area."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem


class AreaItem(QGraphicsItem):
    """Covers an area, and is told which part of it is to be painted."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._area = QRectF()

    def set_area(self, area: QRectF) -> None:
        """Cover ``area``; empty paints nothing."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the photo's area."""
        return self._area


def rows_and_columns(area: QRectF) -> tuple[int, int]:
    """Return the size of the photo that an area is that of."""
    return round(area.height()), round(area.width())
