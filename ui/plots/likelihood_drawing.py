"""How a log-likelihood curve is painted, with its grid and its handle."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from segmenter.arrays import FloatArray

from ..look.theme import current_theme
from .curve_scale import CurveScale
from .plot_frame import PlotFrame

FILL_OPACITY = 0.2
STROKE = 2.0
HANDLE = 5.0
TEXT_GAP = 8
TEXT_ROOM = 200


@dataclass(frozen=True, slots=True, eq=False)
class LikelihoodDrawing:
    """Paints a curve of one value an iteration, from 0 on.

    Attributes
    ----------
    curve : (N,) array
    scale : CurveScale
    frame : PlotFrame
        Iterations across, values up.
    """

    curve: FloatArray
    scale: CurveScale
    frame: PlotFrame

    def position_of(self, iteration: int) -> QPointF:
        """Return where a point of the curve is."""
        return self.frame.screen_point((iteration, float(self.curve[iteration])))

    def paint_grid(self, painter: QPainter) -> None:
        """Paint a line and its value for each value of the grid."""
        theme, box = current_theme(), self.frame.box
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, text in zip(self.scale.grid_values, self.scale.value_labels, strict=True):
            # Half pixels keep a 1-px line sharp.
            y = math.floor(self.frame.screen_point((0.0, value)).y()) + 0.5
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.dim))
            room = QRectF(0, y - 10, box.left() - TEXT_GAP, 20)
            painter.drawText(room, aligned, text)

    def paint_iterations(
        self, painter: QPainter, ticks: Sequence[tuple[int, str]], area: QRectF
    ) -> None:
        """Write what stands below the curve at some iterations, all of it within ``area``."""
        painter.setPen(QColor(current_theme().dim))
        metrics, below = painter.fontMetrics(), self.frame.box.bottom()
        for iteration, text in ticks:
            half = metrics.horizontalAdvance(text) / 2
            middle = self.frame.screen_point((iteration, 0.0)).x()
            middle = max(min(middle, area.right() - half - 2), area.left() + half + 2)
            room = QRectF(middle - TEXT_ROOM / 2, below, TEXT_ROOM, area.bottom() - below)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def paint_curve(self, painter: QPainter) -> None:
        """Paint the curve and fill what is below it."""
        accent, path = QColor(current_theme().accent), self._path()
        area = QPainterPath(path)
        area.lineTo(path.currentPosition().x(), self._floor())
        area.lineTo(path.elementAt(0).x, self._floor())
        fill = QColor(accent)
        fill.setAlphaF(FILL_OPACITY)
        painter.fillPath(area, fill)
        painter.strokePath(path, QPen(accent, STROKE))

    def paint_look_back(self, painter: QPainter, iteration: int) -> None:
        """Paint a line down from the iteration that one looks back at."""
        place = self.position_of(iteration)
        dashes = QPen(QColor(current_theme().text), 1)
        dashes.setDashPattern([3, 2.5])
        painter.setPen(dashes)
        painter.drawLine(place, QPointF(place.x(), self._floor()))

    def paint_handle(self, painter: QPainter, iteration: int, has_focus: bool) -> None:
        """Paint the handle, filled while it listens to the keyboard."""
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.accent), STROKE))
        painter.setBrush(QColor(theme.accent if has_focus else theme.panel))
        painter.drawEllipse(self.position_of(iteration), HANDLE, HANDLE)

    def _floor(self) -> float:
        return self.frame.screen_point((0.0, self.scale.low)).y()

    def _path(self) -> QPainterPath:
        """Return the curve, of no more points than there are pixels to tell them apart."""
        last, most = len(self.curve) - 1, max(2 * int(self.frame.box.width()), 2)
        places = np.unique(np.linspace(0, last, min(last + 1, most)).round())
        path = QPainterPath()
        for place in places.astype(int).tolist():
            if path.elementCount():
                path.lineTo(self.position_of(place))
            else:
                path.moveTo(self.position_of(place))
        return path
