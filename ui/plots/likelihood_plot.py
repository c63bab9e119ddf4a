"""The plot of a log-likelihood curve, with a handle on it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from segmenter.arrays import FloatArray

from ..widgets.page_keys import keep_page_keys
from .curve_scale import CurveScale
from .likelihood_drawing import TEXT_GAP, LikelihoodDrawing
from .plot_frame import PlotFrame

ROOM_RIGHT = 0.08
ROOM_ABOVE = 0.07
VALUES_WIDTH = 56
MARGINS = (4, 8, 14, 24)  # left, top, right, and below for the iterations
TICK_ROOM = 56  # pixels between the middles of two labels below the curve
KEY_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}


class LikelihoodPlot(QWidget):
    """A filled curve over the iterations, and a handle on it that may be dragged.

    Left and Right move the handle by an iteration, Home and End to the ends, Space plays.
    """

    iteration_requested = Signal(int)
    """The handle was moved."""
    play_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("likelihood_plot")
        self._curve: FloatArray = np.zeros(0)
        self._cursor: int | None = None
        self._end_text = ""
        self._may_drag = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_page_keys(self)

    @property
    def curve(self) -> tuple[float, ...]:
        """The values that are drawn."""
        return tuple(self._curve.tolist())

    @property
    def end_label(self) -> str:
        """What stands below the end of the curve."""
        return self._end_text

    @property
    def value_labels(self) -> tuple[str, ...]:
        """What stands at the horizontal lines, from below."""
        return CurveScale(self._curve).value_labels

    @property
    def iteration_labels(self) -> tuple[str, ...]:
        """What stands below the curve, from the left but for the handle's own, which is last."""
        return tuple(text for _, text in self._ticks(self._drawing().frame.box.width()))

    def show_curve(self, curve: Sequence[float], end: str) -> None:
        """Draw ``curve``, one value an iteration from 0 on, with ``end`` below its last point."""
        self._curve = np.array(curve, dtype=np.float64)
        self._end_text = end
        self.show_cursor(None)

    @property
    def cursor_iteration(self) -> int | None:
        """Where the handle is, None at the end."""
        return self._cursor

    def show_cursor(self, iteration: int | None) -> None:
        """Put the handle on an iteration, or at the end of the curve."""
        self._cursor = None if iteration is None else min(max(iteration, 0), self._last)
        self.update()

    def set_draggable(self, draggable: bool) -> None:
        """Say whether the handle can be moved."""
        self._may_drag = draggable
        self.setCursor(Qt.CursorShape.SizeHorCursor if draggable else Qt.CursorShape.ArrowCursor)

    def position_of(self, iteration: int) -> QPointF:
        """Return where a point of the curve is, in this widget."""
        return self._drawing().position_of(iteration)

    # Mouse and keyboard --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle there."""
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the mouse move the handle."""
        self._drag(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the handle, or play."""
        key = event.key()
        if not self._may_drag:
            super().keyPressEvent(event)
        elif key in KEY_MOVES:
            self._request(min(max(self._place + KEY_MOVES[Qt.Key(key)], 0), self._last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._request(0 if key == Qt.Key.Key_Home else self._last)
        elif key == Qt.Key.Key_Space:
            self.play_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fill the handle while it listens to the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Empty the handle."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _drag(self, event: QMouseEvent) -> None:
        if not (self._may_drag and Qt.MouseButton.LeftButton in event.buttons()):
            super().mousePressEvent(event)
            return
        across = self._drawing().frame.values_at(event.position())[0]
        self._request(min(max(round(across), 0), self._last))

    def _request(self, iteration: int) -> None:
        if iteration != self._place:
            self.iteration_requested.emit(iteration)

    # Where things are ----------------------------------------------------------------------------

    @property
    def _last(self) -> int:
        return len(self._curve) - 1

    @property
    def _place(self) -> int:
        return self._last if self._cursor is None else self._cursor

    def _drawing(self) -> LikelihoodDrawing:
        scale = CurveScale(self._curve)
        left, top, right, below = MARGINS
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(label) for label in scale.value_labels)
        values = max(VALUES_WIDTH, widest + TEXT_GAP)
        box = QRectF(self.rect()).adjusted(left + values, top, -right, -below)
        room = ROOM_ABOVE * (scale.high - scale.low)
        across = (0.0, self._last / (1 - ROOM_RIGHT)) if self._last else (-0.1, 0.9)
        frame = PlotFrame(box, across, (scale.low - room, scale.high + room))
        return LikelihoodDrawing(self._curve, scale, frame)

    def _ticks(self, width: float) -> list[tuple[int, str]]:
        """Return what stands below a curve so wide; the handle's own, last, pushes others away."""
        last = self._last
        ends = [(0, "0"), (last, self._end_text)] if last > 0 else [(last, self._end_text)]
        if self._cursor is None:
            return ends
        room = TICK_ROOM * last / max(width, 1)
        free = [tick for tick in ends if abs(tick[0] - self._cursor) > room]
        return [*free, (self._cursor, self.tr("iteration {0}").format(self._cursor))]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grid, curve and handle."""
        if not len(self._curve):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = self._drawing()
        drawing.paint_grid(painter)
        ticks = self._ticks(drawing.frame.box.width())
        drawing.paint_iterations(painter, ticks, QRectF(self.rect()))
        drawing.paint_curve(painter)
        if self._cursor is not None:
            drawing.paint_look_back(painter, self._cursor)
        drawing.paint_handle(painter, self._place, self.hasFocus())
        painter.end()
