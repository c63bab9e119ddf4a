"""Where colours lie along two features, and the components there as ellipses."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from segmenter.features.density import ColourDensity
from segmenter.mixture.ellipses import Ellipses, ellipses
from ui.look.theme import current_theme
from ui.plots.component_plot import ComponentPlot
from ui.plots.density_picture import density_picture
from ui.plots.plot_frame import PlotFrame
from ui.plots.shown_components import ShownComponents

# Standard deviations of the outlines, with width and opacity.
OUTLINES = ((3.0, 1.0, 0.3), (1.0, 1.0, 0.55), (2.0, 1.7, 1.0))
INSIDE = 2.0
CASING = 0.45
FILL = 0.14
WIDER = 0.6
# With more components than this, the inner and outer outlines step back.
UNCROWDED = 6
PROBE = 5.0


class ScatterPlot(ComponentPlot):
    """A cloud of colours with ellipses of 1, 2 and 3 standard deviations."""

    _ellipses: Ellipses | None = None
    _picture: QImage | None = None
    _picture_of: object = None

    def set_components(self, components: ShownComponents | None) -> None:
        """Display components, over the two features of the density."""
        self._ellipses = None if components is None else ellipses(components.mixture, n_std=1.0)
        super().set_components(components)

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is."""
        return self._frame().screen_point(self._mean(component))

    def outline(self, component: int, deviations: float) -> QPainterPath:
        """Return the ellipse of a component on the screen."""
        assert self._ellipses is not None
        turn = QTransform()
        turn.translate(*self._mean(component))
        turn.rotateRadians(float(self._ellipses.angles[component]))
        turn.scale(*(deviations * self._ellipses.radii[component]).tolist())
        circle = QPainterPath()
        circle.addEllipse(QPointF(0, 0), 1, 1)
        return (turn * self._frame().to_screen()).map(circle)

    def _frame(self) -> PlotFrame:
        across, up = (0.0, 1.0), (0.0, 1.0)
        if self._density is not None:
            across, up = self._density.extents
        return PlotFrame(self._box(), across, up)

    def _values_at(self, position: QPointF) -> tuple[float, ...]:
        return self._frame().values_at(position)

    def _component_around(self, position: QPointF) -> int | None:
        if self._components is None:
            return None
        distances = self._components.distances(self._values_at(position))
        inside = [(distances[i], i) for i in self._visible() if distances[i] <= INSIDE]
        return min(inside)[1] if inside else None

    def _paint_density(self, painter: QPainter, density: ColourDensity) -> None:
        painter.drawImage(self._box(), self._picture_for(density))

    def _picture_for(self, density: ColourDensity) -> QImage:
        """Return the picture of the density, made again only when it would differ."""
        size = (self._box().size() * self.devicePixelRatioF()).toSize()
        colour = None if self._own_colours else current_theme().accent
        wanted = (density, colour, size.width(), size.height())
        if self._picture is None or self._picture_of != wanted:
            tint = None if colour is None else QColor(colour)
            self._picture, self._picture_of = density_picture(density, tint, size), wanted
        return self._picture

    def _paint_component(self, painter: QPainter, component: int, colour: QColor) -> None:
        strength, wider = painter.opacity(), WIDER if self._is_lit(component) else 0.0
        casing = QColor(current_theme().canvas)
        casing.setAlphaF(CASING)
        if self._is_chosen(component):
            fill = QColor(colour)
            fill.setAlphaF(FILL)
            painter.fillPath(self.outline(component, INSIDE), fill)
        crowd = 1.0 if wider else min(1.0, UNCROWDED / len(self._visible()))
        for deviations, width, opacity in OUTLINES:
            path = self.outline(component, deviations)
            painter.setOpacity(strength * opacity * (1.0 if deviations == INSIDE else crowd))
            painter.strokePath(path, QPen(casing, width + wider + 2))
            painter.strokePath(path, QPen(colour, width + wider))
        painter.setOpacity(strength)

    def _paint_probe(self, painter: QPainter) -> None:
        if self._probe is None or not np.isfinite(self._probe).all():
            return
        place = self._frame().screen_point(self._probe)
        ring = QRectF(place.x() - PROBE, place.y() - PROBE, 2 * PROBE, 2 * PROBE)
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 4))
        painter.drawRect(ring)
        painter.setPen(QPen(QColor(255, 255, 255), 1.6))
        painter.drawRect(ring)
