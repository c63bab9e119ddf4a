"""Where colours and components are in a plot of two features."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from segmenter.arrays import FloatArray

from .plot_frame import PlotFrame
from .plot_scene import PlotScene, Values

if TYPE_CHECKING:
    from segmenter.mixture.ellipses import Ellipses

INSIDE = 2.0  # standard deviations within which a position is a component's


class ScatterGeometry:
    """The first feature lies across, the second up; components are ellipses.

    Attributes
    ----------
    scene : PlotScene
    frame : PlotFrame
    """

    def __init__(self, scene: PlotScene, box: QRectF) -> None:
        across, up = ((0.0, 1.0), (0.0, 1.0)) if scene.density is None else scene.density.extents
        self.scene = scene
        self.frame = PlotFrame(box, across, up)
        self._components = scene.drawn

    def values_at(self, position: QPointF) -> Values:
        """Return the two values at a position."""
        return self.frame.values_at(position)

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is: in the middle of its ellipse."""
        return self._places[component]

    def component_around(self, position: QPointF) -> int | None:
        """Return the component that is nearest in its own standard deviations."""
        if self._components is None:
            return None
        distances = self._components.distances(self.values_at(position))
        inside = [(distances[i], i) for i in self.scene.visible if distances[i] <= INSIDE]
        return min(inside)[1] if inside else None

    def outline(self, component: int, deviations: float, outwards: float = 0.0) -> QPainterPath:
        """Return the ellipse of a component on the screen.

        Parameters
        ----------
        component : int
        deviations : float
            Its radii in standard deviations.
        outwards : float
            Pixels by which they are longer.
        """
        turns, radii = self._axes
        lengths = np.maximum(deviations * radii[component] + outwards, 0.0)
        (a, b), (c, d) = (turns[component] * lengths).tolist()
        centre = self.mean_position(component)
        return QTransform(a, c, b, d, centre.x(), centre.y()).map(self._circle)

    @cached_property
    def _circle(self) -> QPainterPath:
        circle = QPainterPath()
        circle.addEllipse(QPointF(0, 0), 1, 1)
        return circle

    @cached_property
    def _places(self) -> list[QPointF]:
        return [self.frame.screen_point(centre) for centre in self._ellipses.centres.tolist()]

    @cached_property
    def _axes(self) -> tuple[FloatArray, FloatArray]:
        """Directions, (K, 2, 2), and lengths, (K, 2), of the half axes on the screen, in pixels."""
        found, screen = self._ellipses, self.frame.to_screen()
        cos, sin = np.cos(found.angles), np.sin(found.angles)
        turns = np.array([[cos, -sin], [sin, cos]]).transpose(2, 0, 1)
        linear = np.array([[screen.m11(), screen.m21()], [screen.m12(), screen.m22()]])
        directions, lengths, _ = np.linalg.svd(linear @ (turns * found.radii[:, None]))
        return directions, lengths

    @cached_property
    def _ellipses(self) -> Ellipses:
        from segmenter.mixture.ellipses import ellipses

        assert self._components is not None
        return ellipses(self._components.mixture, n_std=1.0)
