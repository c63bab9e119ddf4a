"""What is where in a plot of components, whichever way it lays them out."""

from typing import Protocol

from PySide6.QtCore import QPointF

from .plot_frame import PlotFrame
from .plot_scene import PlotScene, Values

GRAB = 9.0  # pixels around a mean within which it is meant


class PlotGeometry(Protocol):
    """Where the values and the components of a scene are on the screen."""

    @property
    def scene(self) -> PlotScene:
        """What is laid out."""

    @property
    def frame(self) -> PlotFrame:
        """The box on the screen, and the values at its sides."""

    def values_at(self, position: QPointF) -> Values:
        """Return the values of the features shown at a position."""

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is."""

    def component_around(self, position: QPointF) -> int | None:
        """Return the component whose ellipse or curve a position is within."""


def mean_near(geometry: PlotGeometry, position: QPointF) -> int | None:
    """Return the component whose mean one could take hold of at a position."""
    near = [(distance(geometry.mean_position(i), position), i) for i in geometry.scene.visible]
    nearest, component = min(near, default=(GRAB + 1, 0))
    return component if nearest <= GRAB else None


def component_at(geometry: PlotGeometry, position: QPointF) -> int | None:
    """Return the component under a position: a mean goes before an ellipse or a curve."""
    held = mean_near(geometry, position)
    return geometry.component_around(position) if held is None else held


def distance(one: QPointF, other: QPointF) -> float:
    """Return how many pixels lie between two positions."""
    away = one - other
    return float((away.x() ** 2 + away.y() ** 2) ** 0.5)
