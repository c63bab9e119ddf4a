"""How often a channel has which values, with the range that is seen: its ends can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..look.theme import current_theme
from ..widgets.slider import next_gesture

if TYPE_CHECKING:
    from segmenter.images.channel_counts import ChannelCounts

_MARGIN = 6
_RAMP, _GRIP = 5, 5
_HEIGHT = 44
# A range is no narrower than such a share of all there is; of whole numbers no less than one.
_NARROWEST = 1e-3


class RangeHistogram(QWidget):
    """Shows the values of a channel and between which of them it goes from black to full light.

    An end follows the pointer that took it, or the nearer one a click; a double click asks for the
    automatic range. Setters only display.
    """

    requested = Signal(float, float, int)
    """Both ends, and the gesture: one number during a drag."""
    automatic_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: ChannelCounts | None = None
        self._heights: Sequence[float] = ()
        self._ends = (0.0, 1.0)
        self._scale = (0.0, 1.0)
        self._colour = QColor(Qt.GlobalColor.white)
        self._held: int | None = None
        self._gesture = 0
        self.are_whole = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Drag an end of the range; double click for the automatic one"))

    def set_counts(self, counts: ChannelCounts | None) -> None:
        """Display which values there are; None while it is not known."""
        self._counts = counts
        self._heights = ()
        if counts is not None:
            # The square root shows what is rare beside a background of nearly all pixels.
            roots = np.sqrt(counts.pixels)
            self._heights = (roots / max(float(roots.max()), 1.0)).tolist()
        self._measure()

    def set_range(self, low: float, high: float, colour: Sequence[int]) -> None:
        """Display which range is seen, and in which colour."""
        self._ends, self._colour = (low, high), QColor(*colour)
        self._measure()

    def sizeHint(self) -> QSize:
        """Return a low strip."""
        return QSize(160, _HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearer end."""
        if event.button() != Qt.MouseButton.LeftButton or self._counts is None:
            return
        low, high = (self.place_of(end) for end in self._ends)
        at = event.position().x()
        # Of two ends in one place the one towards the pointer can move.
        is_high = at > high or (at > low and abs(at - high) < abs(at - low))
        self._held, self._gesture = int(is_high), next_gesture()
        self._move(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the end that is held."""
        if self._held is None:
            low, high = (self.place_of(end) for end in self._ends)
            near = min(abs(event.position().x() - low), abs(event.position().x() - high))
            is_near = self._counts is not None and near <= 2 * _GRIP
            self.setCursor(Qt.CursorShape.SizeHorCursor if is_near else Qt.CursorShape.ArrowCursor)
        else:
            self._move(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the end; the scale may follow it now."""
        if event.button() == Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None
            self._measure()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the automatic range."""
        self._held = None
        if event.button() == Qt.MouseButton.LeftButton and self._counts is not None:
            self.automatic_requested.emit()

    def place_of(self, value: float) -> float:
        """Return where a value is, from the left."""
        low, high = self._scale
        return _MARGIN + (value - low) / (high - low) * (self.width() - 2 * _MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, range and ramp."""
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.background))
        painter.drawRoundedRect(box, 5, 5)
        if self._counts is not None:
            self._paint_bars(painter)
            self._paint_range(painter)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        assert self._counts is not None
        theme, counts = current_theme(), self._counts
        edges = np.linspace(counts.low, counts.high, len(self._heights) + 1).tolist()
        bottom = self.height() - _RAMP - 3
        painter.setPen(Qt.PenStyle.NoPen)
        for begin, end, height in zip(edges[:-1], edges[1:], self._heights, strict=True):
            inside = end > self._ends[0] and begin < self._ends[1]
            painter.setBrush(QColor(theme.dim if inside else theme.line))
            left, right = self.place_of(begin), self.place_of(end)
            tall = height * (bottom - 4)
            painter.drawRect(QRectF(left, bottom - tall, max(right - left, 1.0), tall))

    def _paint_range(self, painter: QPainter) -> None:
        theme = current_theme()
        low, high = (self.place_of(end) for end in self._ends)
        top = self.height() - _RAMP - 2
        ramp = QLinearGradient(QPointF(low, 0), QPointF(max(high, low + 1), 0))
        ramp.setColorAt(0, QColor(Qt.GlobalColor.black))
        ramp.setColorAt(1, self._colour)
        painter.setBrush(ramp)
        painter.drawRect(QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, _RAMP))
        for at in (low, high):
            painter.setPen(QColor(theme.accent))
            painter.drawLine(QPointF(at, 3), QPointF(at, top + _RAMP))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            corners = [QPointF(at - _GRIP, 1), QPointF(at + _GRIP, 1), QPointF(at, 1 + _GRIP)]
            painter.drawPolygon(QPolygonF(corners))

    def _measure(self) -> None:
        """Make room for all values and for the range, unless a drag would lose its place."""
        if self._held is None:
            known = () if self._counts is None else (self._counts.low, self._counts.high)
            low, high = min(*known, *self._ends), max(*known, *self._ends)
            self._scale = (low, high if high > low else low + 1)
        self.setMouseTracking(True)
        self.update()

    def _move(self, at: float) -> None:
        low, high = self._scale
        share = min(max((at - _MARGIN) / max(self.width() - 2 * _MARGIN, 1), 0.0), 1.0)
        value = low + share * (high - low)
        least = (high - low) * _NARROWEST
        if self.are_whole:
            value, least = float(round(value)), 1.0
        if self._held:
            wanted = self._ends[0], max(value, self._ends[0] + least)
        else:
            wanted = min(value, self._ends[1] - least), self._ends[1]
        if wanted != self._ends:
            self._ends = wanted
            self.update()
            self.requested.emit(*wanted, self._gesture)
