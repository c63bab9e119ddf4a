"""A cloud of colours with ellipses of 1, 2 and 3 standard deviations."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ..look.theme import current_theme
from .density_picture import LastPicture
from .plot_scene import PlotScene
from .scatter_geometry import INSIDE, ScatterGeometry

# Standard deviations of the outlines, with width and opacity.
OUTLINES = ((3.0, 1.0, 0.3), (1.0, 1.0, 0.55), (INSIDE, 1.7, 1.0))
CASING = 0.45
# Qt draws lines of one pixel twenty times as fast as wider ones: those are drawn as several.
THIN = 1.0
FILL = 0.14
WIDER = 0.6
# With more components than this, the inner and outer outlines step back.
UNCROWDED = 6
PROBE = 5.0


class ScatterDrawing:
    """Paints a scene of two features.

    Parameters
    ----------
    pictures : LastPicture
        Outlives the drawing: the picture of the colours is the same for many scenes.
    scene : PlotScene
    box : QRectF
        Where on the screen.
    """

    def __init__(self, pictures: LastPicture, scene: PlotScene, box: QRectF) -> None:
        self.geometry = ScatterGeometry(scene, box)
        self._scene = scene
        self._box = box
        self._pictures = pictures

    def paint_colours(self, painter: QPainter) -> None:
        """Paint the picture of the density."""
        assert self._scene.density is not None
        size = (self._box.size() * painter.device().devicePixelRatioF()).toSize()
        tint = None if self._scene.own_colours else QColor(current_theme().accent)
        painter.drawImage(self._box, self._pictures.of(self._scene.density, tint, size))

    def paint_component(self, painter: QPainter, component: int, colour: QColor) -> None:
        """Paint the three outlines of a component, filled if it is chosen."""
        strength = painter.opacity()
        wider = WIDER if self._scene.is_lit(component) else 0.0
        casing = QColor(current_theme().canvas)
        casing.setAlphaF(CASING)
        if self._scene.is_chosen(component):
            fill = QColor(colour)
            fill.setAlphaF(FILL)
            painter.fillPath(self.geometry.outline(component, INSIDE), fill)
        crowd = 1.0 if wider else min(1.0, UNCROWDED / len(self._scene.visible))
        for deviations, width, opacity in OUTLINES:
            painter.setOpacity(strength * opacity * (1.0 if deviations == INSIDE else crowd))
            rim = (width + wider + THIN) / 2
            lines = (width + wider - THIN) / 2
            for outwards in (rim, -rim):
                self._draw(painter, component, deviations, outwards, casing)
            for outwards in sorted({lines, -lines}):
                self._draw(painter, component, deviations, outwards, colour)
        painter.setOpacity(strength)

    def _draw(
        self,
        painter: QPainter,
        component: int,
        deviations: float,
        outwards: float,
        colour: QColor,
    ) -> None:
        path = self.geometry.outline(component, deviations, outwards)
        painter.strokePath(path, QPen(colour, THIN))

    def paint_all_together(self, painter: QPainter) -> None:
        """Paint nothing: ellipses have no sum."""

    def paint_probe(self, painter: QPainter) -> None:
        """Paint a square around the values of a pixel; what is no number lies nowhere."""
        probe = self._scene.probe
        if probe is None or not np.isfinite(probe).all():
            return
        place = self.geometry.frame.screen_point(probe)
        ring = QRectF(place.x() - PROBE, place.y() - PROBE, 2 * PROBE, 2 * PROBE)
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 4))
        painter.drawRect(ring)
        painter.setPen(QPen(QColor(255, 255, 255), 1.6))
        painter.drawRect(ring)
