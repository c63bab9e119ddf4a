"""How many pixels have which value of the only feature, and the components as curves."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from segmenter.arrays import FloatArray
from segmenter.features.density import ColourDensity
from ui.look.colours import mixed
from ui.look.theme import current_theme
from ui.plots.component_plot import ComponentPlot
from ui.plots.plot_frame import PlotFrame
from ui.plots.shown_components import ShownComponents

POINTS = 257
HEADROOM = 1.3
# Clipped white and black may hold so many pixels that nothing else would be seen.
TALLEST = 99.0
FILL, FILL_CHOSEN = 0.1, 0.35
BARS = 0.35
REACH = 3.0


class HistogramPlot(ComponentPlot):
    """Bars of the pixels, the weighted Gaussian of each component, and their sum."""

    _heights: FloatArray | None = None
    _curves: FloatArray | None = None

    def set_density(self, density: ColourDensity | None) -> None:
        """Display how many pixels have which value."""
        self._heights = None if density is None else heights(density)
        super().set_density(density)

    def set_components(self, components: ShownComponents | None) -> None:
        """Display components, over the feature of the density."""
        self._curves = None
        if components is not None and self._density is not None:
            self._curves = curves(components, self._values())
        super().set_components(components)

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is: on its curve's top."""
        assert self._components is not None
        value = self._mean(component)[0]
        deviation = float(self._components.deviations()[component, 0])
        top = float(self._components.mixture.weights[component]) / (deviation * (2 * np.pi) ** 0.5)
        return self._frame().screen_point((value, min(top, self._tallest())))

    def _frame(self) -> PlotFrame:
        across = (0.0, 1.0) if self._density is None else self._density.extents[0]
        return PlotFrame(self._box(), across, (0.0, HEADROOM * self._tallest()))

    def _tallest(self) -> float:
        bars = 0.0 if self._heights is None else float(np.percentile(self._heights, TALLEST))
        total = 0.0 if self._curves is None else float(self._curves.sum(0).max())
        return max(bars, total) or 1.0

    def _values(self) -> FloatArray:
        assert self._density is not None
        return np.linspace(*self._density.extents[0], POINTS)

    def _values_at(self, position: QPointF) -> tuple[float, ...]:
        return self._frame().values_at(position)[:1]

    def _component_around(self, position: QPointF) -> int | None:
        if self._components is None or not self._box().contains(position):
            return None
        value = self._values_at(position)
        distances = self._components.distances(value)
        near = [i for i in self._visible() if distances[i] <= REACH]
        likely = curves(self._components, np.array(value))[:, 0]
        return max(near, key=lambda i: float(likely[i]), default=None)

    def _paint_density(self, painter: QPainter, density: ColourDensity) -> None:
        assert self._heights is not None
        frame, theme = self._frame(), current_theme()
        plain = QColor(mixed(theme.canvas, theme.dim, BARS))
        outline = QPainterPath(frame.screen_point((density.edges[0][0], 0.0)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        columns = zip(density.edges[0], density.edges[0][1:], self._heights, strict=False)
        for (low, high, height), colour in zip(columns, density.colours, strict=True):
            bar = QRectF(frame.screen_point((low, height)), frame.screen_point((high, 0.0)))
            outline.lineTo(bar.topLeft())
            outline.lineTo(bar.topRight())
            painter.fillRect(bar, QColor(*colour.tolist()) if self._own_colours else plain)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(outline, QPen(QColor(mixed(theme.canvas, theme.dim, 0.8)), 1))

    def _paint_component(self, painter: QPainter, component: int, colour: QColor) -> None:
        path = self._path(self._curve(component))
        fill = QColor(colour)
        fill.setAlphaF(
            FILL_CHOSEN if self._is_chosen(component) or self._is_lit(component) else FILL
        )
        painter.fillPath(path, fill)
        casing = QColor(current_theme().canvas)
        casing.setAlphaF(0.35)
        painter.strokePath(path, QPen(casing, 3.4))
        painter.strokePath(path, QPen(colour, 2.0))

    def _paint_over(self, painter: QPainter) -> None:
        if self._curves is not None and not self.is_moving:
            pen = QPen(QColor(current_theme().text), 1.3)
            pen.setDashPattern([3, 3])
            painter.strokePath(self._path(self._curves.sum(0)), pen)

    def _paint_probe(self, painter: QPainter) -> None:
        if self._probe is None:
            return
        place = self._frame().screen_point((self._probe[0], 0.0))
        for colour, width in ((QColor(0, 0, 0, 160), 3.5), (QColor(255, 255, 255), 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(place, QPointF(place.x(), self._box().top()))

    def _curve(self, component: int) -> FloatArray:
        assert self._components is not None
        assert self._curves is not None
        curve: FloatArray = self._curves[component]
        if self._moved is None or self._moved[0] != component:
            return curve
        away = self._moved[1][0] - self._components.mixture.means[component, 0]
        shifted = np.interp(self._values() - away, self._values(), curve)
        return np.asarray(shifted, np.float64)

    def _path(self, curve: FloatArray) -> QPainterPath:
        frame = self._frame()
        points = [frame.screen_point(pair) for pair in zip(self._values(), curve, strict=True)]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        return path


def heights(density: ColourDensity) -> FloatArray:
    """Return the share of the pixels per unit of the feature in each bin, (B,)."""
    shares = density.pixels / max(int(density.pixels.sum()), 1)
    return np.asarray(shares / np.diff(density.edges[0]))


def curves(components: ShownComponents, values: FloatArray) -> FloatArray:
    """Return the weighted density of each component at values of the feature, (K, N)."""
    mixture = components.mixture
    variances = mixture.covariances[:, 0]
    squares = (values - mixture.means) ** 2 / variances
    return np.asarray(
        mixture.weights[:, None] * np.exp(-squares / 2) / np.sqrt(2 * np.pi * variances)
    )
