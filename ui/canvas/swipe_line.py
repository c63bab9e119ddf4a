"""The line between the photo and its labels."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from ..look.theme import current_theme
from ..widgets.page_keys import keep_page_keys

_WIDTH = 26
_GRIP = 9
_KNOB = 20
_LINE = 2
_NUDGE, _LEAP = 8, 64
_KNOB_COLOUR, _EDGE, _ARROWS = QColor("#ffffff"), QColor(0, 0, 0, 90), QColor("#22262c")
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -8,
    Qt.Key.Key_PageUp: 8,
}


class SwipeLine(QWidget):
    """Stands where its parent's photo ends and the labels begin; dragged or moved by arrows.

    Signals
    -------
    moved(float)
        Where it is wanted: 0 at the parent's left edge, 1 at its right.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grabbed_at = 0.0
        self.setObjectName("swipe_line")
        self.setAccessibleName(self.tr("Line between photo and labels"))
        self.setToolTip(self.tr("Drag, or use the arrow keys: photo left, labels right"))
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_page_keys(self)
        self.hide()

    def stand(self, at: float, area: QRect) -> None:
        """Stand at ``at`` within ``area``, both in the parent."""
        left = round(at - _WIDTH / 2)
        self.setGeometry(QRect(left, area.top(), _WIDTH, area.height()))
        grip = QRegion((_WIDTH - _GRIP) // 2, 0, _GRIP, self.height())
        ring = self._knob().adjusted(-3, -3, 3, 3).toAlignedRect()
        self.setMask(grip.united(QRegion(ring)))

    def sizeHint(self) -> QSize:
        """Return the size of the knob."""
        return QSize(_WIDTH, _WIDTH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._grabbed_at = event.position().x() - self.width() / 2

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask_for(self.mapToParent(event.position()).x() - self._grabbed_at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; the canvas must not take it for a click on a pixel."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the middle."""
        self._ask_for(self._room() / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; with Shift, far."""
        key = event.key()
        if key in _MOVES:
            far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.move_by(_MOVES[Qt.Key(key)] * (_LEAP if far else _NUDGE))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._ask_for(0 if key == Qt.Key.Key_Home else self._room())
        else:
            super().keyPressEvent(event)

    def move_by(self, pixels: int) -> None:
        """Ask for a place so many pixels further right."""
        self._ask_for(self.geometry().left() + self.width() / 2 + pixels)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a white line with a dark edge, legible on any photo, and a knob with arrows."""
        painter = QPainter(self)
        middle = self.width() / 2
        line = QRectF(middle - _LINE / 2, 0, _LINE, self.height())
        painter.fillRect(line.adjusted(-1, 0, 1, 0), _EDGE)
        painter.fillRect(line, _KNOB_COLOUR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob = self._knob()
        ring = QColor(current_theme().accent) if self.hasFocus() else _EDGE
        painter.setPen(QPen(ring, 2.5 if self.hasFocus() else 1))
        painter.setBrush(_KNOB_COLOUR)
        painter.drawEllipse(knob)
        painter.setPen(QPen(_ARROWS, 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for side in (-1, 1):
            painter.drawPath(_arrow(knob.center(), side))
        painter.end()

    def _knob(self) -> QRectF:
        box = QRectF(0, 0, _KNOB, _KNOB)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def _room(self) -> int:
        parent = self.parentWidget()
        return 1 if parent is None else max(parent.width(), 1)

    def _ask_for(self, position: float) -> None:
        self.moved.emit(min(max(position / self._room(), 0.0), 1.0))


def _arrow(centre: QPointF, side: int) -> QPainterPath:
    path = QPainterPath(centre + QPointF(side * 2.6, -3.2))
    path.lineTo(centre + QPointF(side * 5.8, 0))
    path.lineTo(centre + QPointF(side * 2.6, 3.2))
    return path
