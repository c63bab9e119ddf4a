"""A line of text in the corner of a plot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from ..look.theme import body_font, current_theme

CORNER = 3.0
GROUND = 0.82
NEAR = 10.0


def paint_note(painter: QPainter, box: QRectF, note: str, marks: Sequence[QPointF] = ()) -> None:
    """Paint ``note`` at the left of ``box``, over what is there; cut where there is no room.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
    note : str
        Nothing paints nothing.
    marks : sequence of QPointF, optional
        What should stay seen: the note is below where it would cover more of them above.
    """
    if not note:
        return
    painter.setFont(body_font())
    metrics = painter.fontMetrics()
    room = box.adjusted(8, 6, -8, -6)
    note = metrics.elidedText(note, Qt.TextElideMode.ElideRight, int(room.width()))
    area = QRectF(room.topLeft(), QSizeF(metrics.horizontalAdvance(note), metrics.height()))
    area.translate(0, _way_down(room, area.height(), marks))
    ground = QColor(current_theme().canvas)
    ground.setAlphaF(GROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area.adjusted(-5, -3, 5, 3), CORNER, CORNER)
    painter.setPen(QColor(current_theme().text))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, note)


def _way_down(room: QRectF, height: float, marks: Sequence[QPointF]) -> float:
    """Return how far down the note is, whatever its length: it must not jump as that changes."""
    above = sum(mark.y() <= room.top() + height + NEAR for mark in marks)
    below = sum(mark.y() >= room.bottom() - height - NEAR for mark in marks)
    return room.height() - height if above > below else 0.0
