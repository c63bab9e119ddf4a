"""Lines over the photo: a border between two labels that would go, or one that is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..look.theme import current_theme
from .area_item import AreaItem

_ON_TOP = 10.0


class BorderItem(AreaItem):
    """Lines in the accent, with dark ones around them, seen on any ground."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QLineF] = []
        self.setZValue(_ON_TOP)

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to see."""
        return bool(self._lines)

    def show_edges(self, edges: Sequence[Sequence[float]]) -> None:
        """Show lines, (row, column, row, column) each; none hide it."""
        self._lines = [QLineF(left, top, right, bottom) for top, left, bottom, right in edges]
        ends = [QRectF(line.p1(), line.p2()).normalized() for line in self._lines]
        area = QRectF()
        for end in ends:
            area |= end.adjusted(-0.5, -0.5, 0.5, 0.5)
        margin = 0.02 * max(area.width(), area.height()) + 2
        self.set_area(area.adjusted(-margin, -margin, margin, margin) if ends else area)

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
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLines(self._lines)
