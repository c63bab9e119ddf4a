"""Where colours and components are in a plot of one feature."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from segmenter.arrays import FloatArray

from .plot_frame import PlotFrame
from .plot_scene import PlotScene, Values
from .shown_components import ShownComponents

if TYPE_CHECKING:
    from segmenter.features.density import ColourDensity

POINTS = 257
HEADROOM = 1.3
# Clipped white and black may hold so many pixels that nothing else would be seen.
TALLEST = 99.0
REACH = 3.0  # standard deviations within which a position is a component's


class HistogramGeometry:
    """The feature lies across, the share of the pixels for each unit of it up.

    Attributes
    ----------
    scene : PlotScene
    frame : PlotFrame
    heights : (B,) array
        Share of the pixels per unit of the feature in each bin.
    values : (N,) array
        Where the curves are computed.
    """

    def __init__(self, scene: PlotScene, box: QRectF) -> None:
        self.scene = scene
        self._components = scene.drawn
        across = (0.0, 1.0) if scene.density is None else scene.density.extents[0]
        self.values = np.linspace(*across, POINTS)
        self.heights = np.zeros(0) if scene.density is None else bar_heights(scene.density)
        self._at_rest = densities(scene.components, self.values)
        self.frame = PlotFrame(box, across, (0.0, HEADROOM * self._tallest))

    @cached_property
    def curves(self) -> FloatArray:
        """The components' weighted densities at ``values`` as they are drawn, (K, N)."""
        return (
            self._at_rest if self.scene.moved is None else densities(self._components, self.values)
        )

    def values_at(self, position: QPointF) -> Values:
        """Return the value at a position."""
        return self.frame.values_at(position)[:1]

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is: on its curve's top."""
        assert self._components is not None
        mean = float(self._components.mixture.means[component, 0])
        deviation = float(self._components.deviations()[component, 0])
        top = float(self._components.mixture.weights[component]) / (deviation * (2 * np.pi) ** 0.5)
        return self.frame.screen_point((mean, min(top, self._tallest)))

    def component_around(self, position: QPointF) -> int | None:
        """Return the component that most pixels of the value at a position come from."""
        if self._components is None or not self.frame.box.contains(position):
            return None
        value = self.values_at(position)
        distances = self._components.distances(value)
        near = [i for i in self.scene.visible if distances[i] <= REACH]
        likely = densities(self._components, np.array(value))[:, 0]
        return max(near, key=lambda i: float(likely[i]), default=None)

    def path(self, curve: FloatArray) -> QPainterPath:
        """Return a curve over ``values`` on the screen."""
        points = [self.frame.screen_point(pair) for pair in zip(self.values, curve, strict=True)]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        return path

    @cached_property
    def _tallest(self) -> float:
        # Of the curves at rest: the scale must not change while a mean is being moved.
        bars = float(np.percentile(self.heights, TALLEST)) if self.heights.size else 0.0
        total = float(self._at_rest.sum(axis=0).max())
        return max(bars, total) or 1.0


def bar_heights(density: ColourDensity) -> FloatArray:
    """Return the share of the pixels per unit of the feature in each bin, (B,)."""
    shares = density.pixels / max(int(density.pixels.sum()), 1)
    return np.asarray(shares / np.diff(density.edges[0]))


def densities(components: ShownComponents | None, values: FloatArray) -> FloatArray:
    """Return the weighted density of each component at values of the feature, (K, N)."""
    if components is None:
        return np.zeros((0, len(values)))
    mixture = components.mixture
    variances = mixture.covariances[:, 0]
    squares = (values - mixture.means) ** 2 / variances
    return np.asarray(
        mixture.weights[:, None] * np.exp(-squares / 2) / np.sqrt(2 * np.pi * variances)
    )
