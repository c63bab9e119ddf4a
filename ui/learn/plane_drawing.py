"""A lesson of two channels: pixels in a plane, with ellipses over them."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from segmenter.lessons.territory import territory
from segmenter.mixture.ellipses import ellipses

from ..look.theme import current_theme
from ..plots.plot_frame import PlotFrame
from .dots import dots_picture
from .marks import paint_disc, paint_probe, paint_ring, small_font
from .scene import EXTENT, LessonScene, as_picture, blended, component_colour
from .words import channel_titles

POINT = 1.9
GROUND = 0.17
OUTLINES = ((2.0, 2.0, 1.0), (1.0, 1.2, 0.6))  # deviations, width, opacity


class PlaneDrawing:
    """Paints a scene into the largest square of a box.

    Parameters
    ----------
    scene : LessonScene
    box : QRectF
    """

    def __init__(self, scene: LessonScene, box: QRectF) -> None:
        side = min(box.width(), box.height())
        left = box.left() + (box.width() - side) / 2
        self.box = QRectF(left, box.top() + (box.height() - side) / 2, side, side)
        self.frame = PlotFrame(self.box, EXTENT, EXTENT)
        self._scene = scene

    def values_at(self, position: QPointF) -> tuple[float, ...]:
        """Return the levels at a position, none that no pixel can have."""
        return tuple(min(max(value, 0.0), 255.0) for value in self.frame.values_at(position))

    def start_position(self, component: int) -> QPointF:
        """Return where the ring of a component is."""
        return self.frame.screen_point(self._scene.start.means[component].tolist())

    def pixel_position(self, pixel: int) -> QPointF:
        """Return where a pixel is."""
        return self.frame.screen_point(self._scene.points[:, pixel].tolist())

    def pixel_at(self, position: QPointF) -> int:
        """Return the pixel whose values are nearest to a position."""
        values = np.array(self.frame.values_at(position))[:, None]
        return int(((self._scene.points - values) ** 2).sum(axis=0).argmin())

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        outline = QPainterPath()
        outline.addRoundedRect(self.box, 8, 8)
        painter.fillPath(outline, QColor(current_theme().background))
        painter.save()
        painter.setClipPath(outline)
        if self._scene.moment.posterior is not None:
            self._paint_territory(painter)
        self._paint_axes(painter)
        self._paint_pixels(painter)
        for component in range(len(self._scene.start.means)):
            self._paint_component(painter, component)
        paint_probe(painter, self.pixel_position(self._scene.pixel))
        painter.restore()

    def _paint_territory(self, painter: QPainter) -> None:
        moment, method = self._scene.moment, self._scene.method
        shares = territory(moment.mixture, method, EXTENT)
        k, side, _ = shares.shape
        colours = blended(shares.reshape(k, -1)).reshape(side, side, 3)[::-1]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(GROUND)
        painter.drawImage(self.box, as_picture(colours))
        painter.setOpacity(1.0)

    def _paint_axes(self, painter: QPainter) -> None:
        red, blue = channel_titles(2)
        box = self.box.adjusted(8, 6, -8, -6)
        painter.setFont(small_font())
        painter.setPen(QColor(current_theme().dim))
        low, right = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignRight
        painter.drawText(box, low | right, f"{red} →")
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, f"↑ {blue}")

    def _paint_pixels(self, painter: QPainter) -> None:
        posterior, points = self._scene.moment.posterior, self._scene.points
        if posterior is None:
            dim = QColor(current_theme().dim)
            plain = np.array([dim.red(), dim.green(), dim.blue()], np.uint8)
            colours = np.broadcast_to(plain, (points.shape[1], 3))
        else:
            colours = blended(posterior)
        ratio = painter.device().devicePixelRatioF()
        low, high = EXTENT
        shares = (points - low) / (high - low)
        side = round(self.box.width() * ratio)
        places = np.stack([shares[0], 1 - shares[1]]) * side
        painter.drawImage(self.box, dots_picture(places, colours, side, POINT * ratio))

    def _paint_component(self, painter: QPainter, component: int) -> None:
        scene, colour = self._scene, component_colour(component)
        path = QPolygonF([self.frame.screen_point(m) for m in scene.trail[:, component].tolist()])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor(current_theme().background), 4.0), QPen(colour, 1.6)):
            painter.setPen(pen)
            painter.drawPolyline(path)
        if scene.method != "k-means":
            self._paint_outlines(painter, component, colour)
        is_held, is_first = scene.held == component, not scene.moment.step
        paint_ring(painter, self.start_position(component), component, is_held, is_first)
        place = self.frame.screen_point(scene.moment.mixture.means[component].tolist())
        if scene.moment.step:
            paint_disc(painter, place, component)

    def _paint_outlines(self, painter: QPainter, component: int, colour: QColor) -> None:
        found = ellipses(self._scene.moment.mixture, n_std=1.0)
        (x, y), angle = found.centres[component], float(found.angles[component])
        long, short = found.radii[component].tolist()
        turned = QTransform.fromTranslate(float(x), float(y)).rotateRadians(angle)
        for deviations, width, opacity in OUTLINES:
            ring = QPainterPath()
            ring.addEllipse(QPointF(0, 0), deviations * long, deviations * short)
            shown = self.frame.to_screen().map(turned.map(ring))
            painter.setOpacity(opacity)
            casing = QColor(current_theme().background)
            painter.strokePath(shown, QPen(casing, width + 2.4))
            painter.strokePath(shown, QPen(colour, width))
        painter.setOpacity(1.0)
