"""A line that is being drawn over the photo."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.canvas.area_item import AreaItem
from ui.look.theme import current_theme

_ON_TOP = 11.0


class LineItem(AreaItem):
    """A line in the accent, with a dark one around it; nothing until it is given ends."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QLineF()
        self.setZValue(_ON_TOP)

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to see."""
        return not self._line.isNull()

    def show_ends(self, ends: tuple[float, float, float, float] | None) -> None:
        """Lie between two places, (row, column, row, column) of the photo; None for nowhere."""
        top, left, bottom, right = ends or (0.0, 0.0, 0.0, 0.0)
        self._line = QLineF(left, top, right, bottom)
        box = QRectF(self._line.p1(), self._line.p2()).normalized()
        margin = 0.05 * max(box.width(), box.height()) + 2
        self.set_area(box.adjusted(-margin, -margin, margin, margin) if ends else QRectF())
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint both lines."""
        for colour, width in (("#000000", 4.0), (current_theme().accent, 2.0)):
            pen = QPen(QColor(colour), width)
            pen.setCosmetic(True)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(self._line)
