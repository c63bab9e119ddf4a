"""The plot of a log-likelihood curve; importing this imports pyqtgraph, which takes a while."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import body_font, current_theme

LEVELS = 4
FILL_OPACITY = 0.2
ROOM_RIGHT = 0.08
VALUES_WIDTH = 52
STROKE = 2
MARGIN = 14
OVERHANG = 60  # the end label may reach beyond the axis
MINUS = "−"


class LikelihoodPlot(QWidget):
    """A filled curve over the iterations, its end marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = pg.PlotWidget(background=None)
        self._plot.setObjectName("likelihood_plot")
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._levels = [pg.InfiniteLine(angle=0) for _ in range(LEVELS)]
        self._line = pg.PlotCurveItem(antialias=True)
        self._end = pg.ScatterPlotItem(size=9, antialias=True)
        for item in (*self._levels, self._line, self._end):
            self._plot.addItem(item)
        self._iterations = self._plot.getAxis("bottom")
        self._iterations.setStyle(hideOverlappingLabels=OVERHANG)
        self._values = self._plot.getAxis("left")
        self._values.setWidth(VALUES_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, MARGIN, 0)
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
        labels = _tick_labels(self._iterations)
        return labels[-1] if labels else ""

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
        self._end.setData([last], values[-1:])
        self._show_levels(low, high, flat=float(values.min()) == float(values.max()))
        start = [(0, "0")] if last > 0 else []
        self._iterations.setTicks([[*start, (last, end)]])
        self._plot.setXRange(*((0, last / (1 - ROOM_RIGHT)) if last else (-0.1, 0.9)), padding=0)
        self._plot.setYRange(low, high, padding=0.04)

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
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
        self._end.setPen(accent)
        self._end.setBrush(pg.mkBrush(theme.panel))
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
