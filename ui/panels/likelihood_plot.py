"""The plot of a log-likelihood curve; importing this imports pyqtgraph, which takes a while."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.page_keys import keep_page_keys
from ui.theme import body_font, current_theme

LEVELS = 4
FILL_OPACITY = 0.2
ROOM_RIGHT = 0.08
VALUES_WIDTH = 52
STROKE = 2
MARGIN = 14
OVERHANG = 60  # the end label may reach beyond the axis
MINUS = "−"
HANDLE = 10
TICK_ROOM = 56  # pixels between the middles of two labels below the curve
KEY_STEPS = {
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
        self._cursor: int | None = None
        self._end_text = ""
        self._may_drag = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_page_keys(self)
        self._plot = pg.PlotWidget(background=None)
        self._plot.setObjectName("likelihood_plot")
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._levels = [pg.InfiniteLine(angle=0) for _ in range(LEVELS)]
        self._line = pg.PlotCurveItem(antialias=True)
        self._stem = pg.PlotCurveItem()
        self._handle = pg.ScatterPlotItem(size=HANDLE, antialias=True)
        for item in (*self._levels, self._line, self._stem, self._handle):
            self._plot.addItem(item)
        self._plot.viewport().installEventFilter(self)
        self._iterations = self._plot.getAxis("bottom")
        self._iterations.setStyle(hideOverlappingLabels=OVERHANG)
        self._values = self._plot.getAxis("left")
        self._values.setWidth(VALUES_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 6, MARGIN, 0)
        layout.addWidget(self._plot)
        self._wear_theme()

    @property
    def curve(self) -> tuple[float, ...]:
        """The values that are drawn."""
        values = self._line.getData()[1]
        return () if values is None else tuple(float(value) for value in values)

    @property
    def end_label(self) -> str:
        """What stands below the end of the curve."""
        return self._end_text

    @property
    def level_labels(self) -> tuple[str, ...]:
        """What stands at the horizontal lines, from below."""
        return _tick_labels(self._values)

    def show_curve(self, curve: Sequence[float], end: str) -> None:
        """Draw ``curve``, one value an iteration from 0 on, with ``end`` below its last point."""
        values = np.asarray(curve, dtype=np.float64)
        last = len(values) - 1
        low, high = _bounds(values)
        self._line.setData(np.arange(len(values)), values)
        self._line.setFillLevel(low)
        self._show_levels(low, high, flat=float(values.min()) == float(values.max()))
        self._plot.setXRange(*((0, last / (1 - ROOM_RIGHT)) if last else (-0.1, 0.9)), padding=0)
        self._plot.setYRange(low, high, padding=0.07)
        self._end_text = end
        self.show_cursor(None)

    @property
    def cursor_iteration(self) -> int | None:
        """Where the handle is, None at the end."""
        return self._cursor

    def show_cursor(self, iteration: int | None) -> None:
        """Put the handle on an iteration, or at the end of the curve."""
        curve = self.curve
        last = len(curve) - 1
        place = last if iteration is None else min(max(iteration, 0), last)
        self._cursor = None if iteration is None else place
        self._handle.setData([place], [curve[place]])
        low = self._line.opts["fillLevel"]
        self._stem.setData([place, place], [curve[place], low])
        self._stem.setVisible(iteration is not None)
        self._iterations.setTicks([self._ticks(last)])

    def set_draggable(self, draggable: bool) -> None:
        """Say whether the handle can be moved."""
        self._may_drag = draggable
        shape = Qt.CursorShape.SizeHorCursor if draggable else Qt.CursorShape.ArrowCursor
        self._plot.viewport().setCursor(shape)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the mouse move the handle."""
        if self._may_drag and isinstance(event, QMouseEvent):
            held = Qt.MouseButton.LeftButton in (event.button() | event.buttons())
            released = event.type() == QEvent.Type.MouseButtonRelease
            if held and not released:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._request(self._iteration_at(event.position()))
            return held
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the handle, or play."""
        key, last = event.key(), len(self.curve) - 1
        place = last if self._cursor is None else self._cursor
        if not self._may_drag:
            super().keyPressEvent(event)
        elif key in KEY_STEPS:
            self._request(min(max(place + KEY_STEPS[Qt.Key(key)], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._request(0 if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Space:
            self.play_requested.emit()
        else:
            super().keyPressEvent(event)

    def position_of(self, iteration: int) -> QPointF:
        """Return where a point of the curve is, in this widget."""
        scene = self._plot.plotItem.vb.mapViewToScene(QPointF(iteration, self.curve[iteration]))
        viewport = self._plot.viewport()
        return QPointF(viewport.mapTo(self, self._plot.mapFromScene(scene)))

    def _iteration_at(self, position: QPointF) -> int:
        view = self._plot.plotItem.vb.mapSceneToView(self._plot.mapToScene(position.toPoint()))
        return min(max(round(float(view.x())), 0), len(self.curve) - 1)

    def _request(self, iteration: int) -> None:
        place = len(self.curve) - 1 if self._cursor is None else self._cursor
        if iteration != place:
            self.iteration_requested.emit(iteration)

    def _ticks(self, last: int) -> list[tuple[int, str]]:
        """Return what stands below the curve; the handle's own comes first."""
        ends = [(0, "0"), (last, self._end_text)] if last > 0 else [(last, self._end_text)]
        if self._cursor is None:
            return ends
        room = TICK_ROOM * last / max(self._plot.width() - VALUES_WIDTH, 1)
        free = [tick for tick in ends if abs(tick[0] - self._cursor) > room]
        return [*free, (self._cursor, self.tr("iteration {0}").format(self._cursor))]

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._wear_theme()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fill the handle while it listens to the keyboard."""
        super().focusInEvent(event)
        self._wear_theme()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Empty the handle."""
        super().focusOutEvent(event)
        self._wear_theme()

    def event(self, event: QEvent) -> bool:
        """Draw as wide on another screen; pyqtgraph's pens count device pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._wear_theme()
        return super().event(event)

    def _show_levels(self, low: float, high: float, *, flat: bool) -> None:
        middle = (low + high) / 2
        levels = [middle] if flat else [float(v) for v in np.linspace(low, high, LEVELS)]
        digits = _digits(high - low)
        self._values.setTicks([[(level, _signed(level, digits)) for level in levels]])
        for place, line in enumerate(self._levels):
            line.setVisible(place < len(levels))
            line.setValue(levels[min(place, len(levels) - 1)])

    def _wear_theme(self) -> None:
        theme = current_theme()
        fill = QColor(theme.accent)
        fill.setAlphaF(FILL_OPACITY)
        accent = pg.mkPen(theme.accent, width=STROKE * self.devicePixelRatioF())
        self._line.setPen(accent)
        self._line.setBrush(fill)
        self._handle.setPen(accent)
        self._handle.setBrush(pg.mkBrush(theme.accent if self.hasFocus() else theme.panel))
        dashes = pg.mkPen(theme.text, width=self.devicePixelRatioF(), dash=[3, 2.5])
        self._stem.setPen(dashes)
        for line in self._levels:
            line.setPen(pg.mkPen(theme.line))
        for axis in (self._iterations, self._values):
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(theme.dim)
            axis.setTickFont(body_font())
            axis.setStyle(tickLength=0, tickAlpha=0, tickTextOffset=8)


def _bounds(values: np.ndarray) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _digits(span: float) -> int:
    """Return the decimals that tell the levels apart."""
    return max(1, -math.floor(math.log10(span / (LEVELS - 1))))


def _tick_labels(axis: pg.AxisItem) -> tuple[str, ...]:
    return tuple(text for ticks in axis._tickLevels or () for _, text in ticks)


def _signed(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace("-", MINUS)
