"""How a method's objective went, and how far one has stepped along it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ..look.theme import current_theme
from ..plots.curve_scale import CurveScale
from ..plots.plot_frame import PlotFrame

DOT = 3.5


class SmallCurve(QWidget):
    """A line over the iterations: what is past in the accent, what is to come dimmed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self._now = 0
        self.setMinimumHeight(30)

    def sizeHint(self) -> QSize:
        """Return the room that it needs."""
        return QSize(120, 44)

    @property
    def values(self) -> tuple[float, ...]:
        """The objective after each iteration."""
        return self._values

    def show_curve(self, values: Sequence[float], iteration: int) -> None:
        """Show a curve from iteration 0 on, and where on it one is."""
        self._values = tuple(values)
        self._now = min(iteration, len(self._values) - 1)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the dot."""
        if not self._values:
            return
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(DOT + 1, DOT + 1, -DOT - 1, -DOT - 1)
        scale = CurveScale(np.array(self._values))
        frame = PlotFrame(box, (0.0, max(len(self._values) - 1.0, 1.0)), (scale.low, scale.high))
        places = [frame.screen_point(pair) for pair in enumerate(self._values)]
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        for colour, part in ((theme.dim, places), (theme.accent, places[: self._now + 1])):
            width = 1.2 if colour == theme.dim else 2.0
            painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(QPolygonF(part))
        painter.setBrush(QColor(theme.accent))
        painter.setPen(QPen(QColor(theme.panel), 1.5))
        painter.drawEllipse(places[self._now], DOT, DOT)
        painter.end()
