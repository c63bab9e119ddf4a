"""A line of text in the corner of a plot."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.theme import body_font, current_theme

CORNER = 3.0
GROUND = 0.82


def paint_note(painter: QPainter, box: QRectF, note: str) -> None:
    """Paint ``note`` at the top left of ``box``, over what is there; cut where it does not fit."""
    if not note:
        return
    painter.setFont(body_font())
    metrics = painter.fontMetrics()
    room = box.adjusted(8, 6, -8, -6)
    note = metrics.elidedText(note, Qt.TextElideMode.ElideRight, int(room.width()))
    area = QRectF(room.topLeft(), QSizeF(metrics.horizontalAdvance(note), metrics.height()))
    ground = QColor(current_theme().canvas)
    ground.setAlphaF(GROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area.adjusted(-5, -3, 5, 3), CORNER, CORNER)
    painter.setPen(QColor(current_theme().text))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, note)
