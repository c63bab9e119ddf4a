"""A rectangle that is being dragged over the photo."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from ..look.theme import current_theme

_ON_TOP = 11.0
_FILL = 40


class BandItem(QGraphicsRectItem):
    """Hidden until it is given corners."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(_ON_TOP)
        self.hide()

    def show_corners(self, corners: tuple[float, float, float, float] | None) -> None:
        """Lie between two corners, (row, column, row, column) of the photo; None for nowhere."""
        self.setVisible(corners is not None)
        if corners is None:
            return
        top, left, bottom, right = corners
        accent = QColor(current_theme().accent)
        pen = QPen(accent, 1.5, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self.setPen(pen)
        accent.setAlpha(_FILL)
        self.setBrush(accent)
        self.setRect(QRectF(left, top, right - left, bottom - top).normalized())
