"""The plot of a log-likelihood curve, with a handle on it."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from segmenter.arrays import FloatArray
from ui.look.theme import current_theme
from ui.plots.plot_frame import PlotFrame
from ui.widgets.page_keys import keep_page_keys

GRID_LINES = 4
FLATTEST = 1e-9  # nats per pixel; what differs by less is rounding
FILL_OPACITY = 0.2
ROOM_RIGHT = 0.08
ROOM_ABOVE = 0.07
VALUES_WIDTH = 56
STROKE = 2.0
MARGINS = (4, 8, 14, 24)  # left, top, right, and below for the iterations
TEXT_GAP = 8
MINUS = "−"
HANDLE = 5.0
TICK_ROOM = 56  # pixels between the middles of two labels below the curve
TEXT_ROOM = 200
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
        low, high = self._bounds()
        digits = _digits(high - low)
        return tuple(_signed(value, digits) for value in self._grid_values())

    @property
    def iteration_labels(self) -> tuple[str, ...]:
        """What stands below the curve, from the left but for the handle's own, which is last."""
        return tuple(text for _, text in self._ticks())

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
        return self._frame().screen_point((iteration, float(self._curve[iteration])))

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
        across = self._frame().values_at(event.position())[0]
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

    @property
    def _is_flat(self) -> bool:
        return bool(np.ptp(self._curve) < FLATTEST)

    def _bounds(self) -> tuple[float, float]:
        low, high = float(self._curve.min()), float(self._curve.max())
        return (low - 0.5, high + 0.5) if self._is_flat else (low, high)

    def _grid_values(self) -> list[float]:
        low, high = self._bounds()
        if self._is_flat:
            return [(low + high) / 2]
        return [float(value) for value in np.linspace(low, high, GRID_LINES)]

    def _frame(self) -> PlotFrame:
        left, top, right, below = MARGINS
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(label) for label in self.value_labels)
        values = max(VALUES_WIDTH, widest + TEXT_GAP)
        box = QRectF(self.rect()).adjusted(left + values, top, -right, -below)
        low, high = self._bounds()
        room = ROOM_ABOVE * (high - low)
        across = (0.0, self._last / (1 - ROOM_RIGHT)) if self._last else (-0.1, 0.9)
        return PlotFrame(box, across, (low - room, high + room))

    def _ticks(self) -> list[tuple[int, str]]:
        """Return what stands below the curve; the handle's own, last, pushes others away."""
        last = self._last
        ends = [(0, "0"), (last, self._end_text)] if last > 0 else [(last, self._end_text)]
        if self._cursor is None:
            return ends
        room = TICK_ROOM * last / max(self._frame().box.width(), 1)
        free = [tick for tick in ends if abs(tick[0] - self._cursor) > room]
        return [*free, (self._cursor, self.tr("iteration {0}").format(self._cursor))]

    # Painting ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grid, curve and handle."""
        if not len(self._curve):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame()
        self._paint_grid(painter, frame)
        self._paint_iterations(painter, frame)
        self._paint_curve(painter, frame)
        self._paint_handle(painter, frame)
        painter.end()

    def _paint_grid(self, painter: QPainter, frame: PlotFrame) -> None:
        theme, box = current_theme(), frame.box
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, text in zip(self._grid_values(), self.value_labels, strict=True):
            # Half pixels keep a 1-px line sharp.
            y = math.floor(frame.screen_point((0.0, value)).y()) + 0.5
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.dim))
            room = QRectF(0, y - 10, box.left() - TEXT_GAP, 20)
            painter.drawText(room, aligned, text)

    def _paint_iterations(self, painter: QPainter, frame: PlotFrame) -> None:
        painter.setPen(QColor(current_theme().dim))
        metrics = painter.fontMetrics()
        for iteration, text in self._ticks():
            half = metrics.horizontalAdvance(text) / 2
            middle = frame.screen_point((iteration, 0.0)).x()
            middle = max(min(middle, self.width() - half - 2), half + 2)
            room = QRectF(middle - TEXT_ROOM / 2, frame.box.bottom(), TEXT_ROOM, MARGINS[3])
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_curve(self, painter: QPainter, frame: PlotFrame) -> None:
        accent = QColor(current_theme().accent)
        path = self._path(frame)
        floor = frame.screen_point((0.0, self._bounds()[0])).y()
        area = QPainterPath(path)
        area.lineTo(path.currentPosition().x(), floor)
        area.lineTo(path.elementAt(0).x, floor)
        fill = QColor(accent)
        fill.setAlphaF(FILL_OPACITY)
        painter.fillPath(area, fill)
        painter.strokePath(path, QPen(accent, STROKE))

    def _path(self, frame: PlotFrame) -> QPainterPath:
        """Return the curve, of no more points than there are pixels to tell them apart."""
        most = max(2 * int(frame.box.width()), 2)
        places = np.unique(np.linspace(0, self._last, min(self._last + 1, most)).round())
        path = QPainterPath()
        for place in places.astype(int).tolist():
            point = frame.screen_point((place, float(self._curve[place])))
            if path.elementCount():
                path.lineTo(point)
            else:
                path.moveTo(point)
        return path

    def _paint_handle(self, painter: QPainter, frame: PlotFrame) -> None:
        theme, place = current_theme(), self.position_of(self._place)
        if self._cursor is not None:
            dashes = QPen(QColor(theme.text), 1)
            dashes.setDashPattern([3, 2.5])
            painter.setPen(dashes)
            floor = frame.screen_point((0.0, self._bounds()[0])).y()
            painter.drawLine(place, QPointF(place.x(), floor))
        painter.setPen(QPen(QColor(theme.accent), STROKE))
        painter.setBrush(QColor(theme.accent if self.hasFocus() else theme.panel))
        painter.drawEllipse(place, HANDLE, HANDLE)


def _digits(span: float) -> int:
    """Return the decimals that tell the values of the grid apart."""
    return max(1, -math.floor(math.log10(span / (GRID_LINES - 1))))


def _signed(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace("-", MINUS)
