"""A lesson of one channel: a histogram, coloured by shares, with bells over it."""

from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from segmenter.arrays import FloatArray

from ..look.theme import current_theme
from ..plots.plot_frame import PlotFrame
from .marks import paint_disc, paint_ring, probe_pens, small_font
from .scene import EXTENT, LessonScene, component_colour
from .words import channel_titles

BIN = 5.0
LAST_EDGE = 255.5
ROOM_BELOW = 30.0
ROOM_ABOVE = 1.25
TICKS = (0, 64, 128, 192, 255)
BARS = 0.72
NARROWEST = 0.6  # levels; a thinner bell is drawn as wide, as high as it is


class LineDrawing:
    """Paints a scene of one channel.

    Parameters
    ----------
    scene : LessonScene
    box : QRectF
    """

    def __init__(self, scene: LessonScene, box: QRectF) -> None:
        self.box = box
        self._scene = scene
        inner = box.adjusted(0, 0, 0, -ROOM_BELOW)
        self.frame = PlotFrame(inner, EXTENT, (0.0, ROOM_ABOVE * float(self._counts.max())))

    def values_at(self, position: QPointF) -> tuple[float, ...]:
        """Return the level at a position, none that no pixel can have."""
        return (min(max(self.frame.values_at(position)[0], 0.0), 255.0),)

    def start_position(self, component: int) -> QPointF:
        """Return where the ring of a component is."""
        return self._on_base(float(self._scene.start.means[component, 0]))

    def pixel_position(self, pixel: int) -> QPointF:
        """Return where a pixel's value is, half-way up the plot."""
        return QPointF(self._on_base(self._value(pixel)).x(), self.frame.box.center().y())

    def pixel_at(self, position: QPointF) -> int:
        """Return the first pixel whose value is nearest to a position."""
        value = self.frame.values_at(position)[0]
        return int(np.abs(self._scene.points[0] - value).argmin())

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        outline = QPainterPath()
        outline.addRoundedRect(self.box, 8, 8)
        painter.fillPath(outline, QColor(current_theme().background))
        painter.save()
        painter.setClipPath(outline)
        self._paint_axis(painter)
        self._paint_bars(painter)
        if self._scene.method != "k-means":
            self._paint_bells(painter)
        self._paint_probe(painter)
        for component in range(len(self._scene.start.means)):
            self._paint_component(painter, component)
        painter.restore()

    def _value(self, pixel: int) -> float:
        return float(self._scene.points[0, pixel])

    def _on_base(self, value: float) -> QPointF:
        return self.frame.screen_point((value, 0.0))

    @cached_property
    def _bins(self) -> FloatArray:
        return np.asarray(np.arange(LAST_EDGE - 52 * BIN, LAST_EDGE + 1, BIN))

    @cached_property
    def _counts(self) -> FloatArray:
        return np.asarray(np.histogram(self._scene.points[0], self._bins)[0], np.float64)

    def _paint_axis(self, painter: QPainter) -> None:
        theme, base = current_theme(), self.frame.box.bottom()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(self.box.left(), base), QPointF(self.box.right(), base))
        painter.setFont(small_font())
        painter.setPen(QColor(theme.dim))
        for tick in TICKS:
            middle = self._on_base(tick).x()
            room = QRectF(middle - 30, base + 12, 60, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(tick))
        title = f"{channel_titles(1)[0]} →"
        at_top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.box.adjusted(8, 6, -8, -6), at_top, title)

    def _paint_bars(self, painter: QPainter) -> None:
        """Stack each bin's shares; before there are any, its pixels."""
        posterior = self._scene.moment.posterior
        shares = np.ones((1, self._scene.points.shape[1])) if posterior is None else posterior
        below = np.zeros(len(self._bins) - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for component, weights in enumerate(shares):
            heights = np.histogram(self._scene.points[0], self._bins, weights=weights)[0]
            plain = QColor(current_theme().dim)
            colour = plain if posterior is None else component_colour(component)
            colour.setAlphaF(BARS)
            for bar in self._bars(below, heights):
                painter.fillRect(bar, colour)
            below = below + heights
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _bars(self, below: FloatArray, heights: FloatArray) -> list[QRectF]:
        """Return what lies over each bin's pixels, a pixel narrower than the bin."""
        screen = self.frame.to_screen()
        lefts = (screen.m11() * self._bins[:-1] + screen.dx()).tolist()
        tops = (screen.m22() * (below + heights) + screen.dy()).tolist()
        talls = (-screen.m22() * heights).tolist()
        width = screen.m11() * BIN - 1
        places = zip(lefts, tops, talls, strict=True)
        return [QRectF(left, top, width, tall) for left, top, tall in places]

    def _paint_bells(self, painter: QPainter) -> None:
        total = np.zeros(0)
        for component in range(len(self._scene.start.means)):
            heights = self._bell(component)
            total = heights if not total.size else total + heights
            self._stroke(painter, heights, QPen(component_colour(component), 2.0))
        dashes = QPen(QColor(current_theme().text), 1.2)
        dashes.setDashPattern([3, 3])
        self._stroke(painter, total, dashes)

    @cached_property
    def _levels(self) -> FloatArray:
        """Where bells are drawn: evenly, and closely around each mean."""
        near = np.linspace(-4.0, 4.0, 41)[None]
        means, deviations = self._scene.moment.mixture.means, self._deviations[:, None]
        levels = np.concatenate([np.linspace(*EXTENT, 200), (means + near * deviations).ravel()])
        return np.unique(levels)

    @cached_property
    def _deviations(self) -> FloatArray:
        own = np.sqrt(self._scene.moment.mixture.covariances[:, 0, 0])
        return np.asarray(np.maximum(own, NARROWEST))

    def _bell(self, component: int) -> FloatArray:
        """Return the pixels a bin that a component asks for, at each level."""
        mixture, deviation = self._scene.moment.mixture, self._deviations[component]
        own = float(np.sqrt(mixture.covariances[component, 0, 0]))
        away = (self._levels - mixture.means[component, 0]) / deviation
        peak = float(mixture.weights[component]) / (own * np.sqrt(2 * np.pi))
        return np.asarray(peak * np.exp(-0.5 * away**2) * BIN * self._scene.points.shape[1])

    def _stroke(self, painter: QPainter, heights: FloatArray, pen: QPen) -> None:
        # Far above the plot there is nothing to see, but numbers that painters do not take.
        capped = np.minimum(heights, 2 * self.frame.up[1])
        screen = self.frame.to_screen()
        lefts = (screen.m11() * self._levels + screen.dx()).tolist()
        tops = (screen.m22() * capped + screen.dy()).tolist()
        line = QPolygonF([QPointF(x, y) for x, y in zip(lefts, tops, strict=True)])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        casing = QColor(current_theme().background)
        casing.setAlphaF(0.6)
        for each in (QPen(casing, pen.widthF() + 2.4), pen):
            painter.setPen(each)
            painter.drawPolyline(line)

    def _paint_probe(self, painter: QPainter) -> None:
        base = self._on_base(self._value(self._scene.pixel))
        for pen in probe_pens():
            painter.setPen(pen)
            painter.drawLine(base, QPointF(base.x(), self.box.top()))

    def _paint_component(self, painter: QPainter, component: int) -> None:
        scene, colour = self._scene, component_colour(component)
        is_held, is_first = scene.held == component, not scene.moment.step
        paint_ring(painter, self.start_position(component), component, is_held, is_first)
        if not scene.moment.step:
            return
        mean = self._on_base(float(scene.moment.mixture.means[component, 0]))
        if scene.method == "k-means":
            painter.setPen(QPen(colour, 2.0))
            painter.drawLine(mean, QPointF(mean.x(), self.box.top()))
        paint_disc(painter, mean, component)
