"""Bars of the pixels, the weighted Gaussian of each component, and their sum."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ..look.colours import mixed
from ..look.theme import current_theme
from .histogram_geometry import HistogramGeometry
from .plot_scene import PlotScene

FILL, FILL_CHOSEN = 0.1, 0.35
BARS = 0.35


class HistogramDrawing:
    """Paints a scene of one feature.

    Parameters
    ----------
    scene : PlotScene
    box : QRectF
        Where on the screen.
    """

    def __init__(self, scene: PlotScene, box: QRectF) -> None:
        self.geometry = HistogramGeometry(scene, box)
        self._scene = scene
        self._box = box

    def paint_colours(self, painter: QPainter) -> None:
        """Paint a bar for each bin, and the line along their tops."""
        density, frame, theme = self._scene.density, self.geometry.frame, current_theme()
        assert density is not None
        plain = QColor(mixed(theme.canvas, theme.dim, BARS))
        outline = QPainterPath(frame.screen_point((density.edges[0][0], 0.0)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        columns = zip(density.edges[0], density.edges[0][1:], self.geometry.heights, strict=False)
        for (low, high, height), colour in zip(columns, density.colours, strict=True):
            bar = QRectF(frame.screen_point((low, height)), frame.screen_point((high, 0.0)))
            outline.lineTo(bar.topLeft())
            outline.lineTo(bar.topRight())
            own = self._scene.own_colours
            painter.fillRect(bar, QColor(*colour.tolist()) if own else plain)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(outline, QPen(QColor(mixed(theme.canvas, theme.dim, 0.8)), 1))

    def paint_component(self, painter: QPainter, component: int, colour: QColor) -> None:
        """Paint the curve of a component and fill what is below it."""
        path = self.geometry.path(self.geometry.curves[component])
        stands_out = self._scene.is_chosen(component) or self._scene.is_lit(component)
        fill = QColor(colour)
        fill.setAlphaF(FILL_CHOSEN if stands_out else FILL)
        painter.fillPath(path, fill)
        casing = QColor(current_theme().canvas)
        casing.setAlphaF(0.35)
        painter.strokePath(path, QPen(casing, 3.4))
        painter.strokePath(path, QPen(colour, 2.0))

    def paint_all_together(self, painter: QPainter) -> None:
        """Paint the sum of the curves; while a mean is moved it would say nothing of the fit."""
        if self._scene.components is not None and self._scene.moved is None:
            pen = QPen(QColor(current_theme().text), 1.3)
            pen.setDashPattern([3, 3])
            painter.strokePath(self.geometry.path(self.geometry.curves.sum(axis=0)), pen)

    def paint_probe(self, painter: QPainter) -> None:
        """Paint a line at the value of a pixel."""
        if self._scene.probe is None:
            return
        place = self.geometry.frame.screen_point((self._scene.probe[0], 0.0))
        for colour, width in ((QColor(0, 0, 0, 160), 3.5), (QColor(255, 255, 255), 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(place, QPointF(place.x(), self._box.top()))
