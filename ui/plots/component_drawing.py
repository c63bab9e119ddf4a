"""How a scene is painted, whichever way it is laid out."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ..look.theme import current_theme
from .plot_geometry import PlotGeometry
from .plot_scene import PlotScene

HANDLE = 4.5
OTHERS = 0.35  # opacity of what is not chosen
CORNER = 3.0


class ComponentDrawing(Protocol):
    """Paints the parts of a scene that depend on how it is laid out."""

    @property
    def geometry(self) -> PlotGeometry:
        """Where things are."""

    def paint_colours(self, painter: QPainter) -> None:
        """Paint where the colours lie."""

    def paint_component(self, painter: QPainter, component: int, colour: QColor) -> None:
        """Paint a component without its mean, at the painter's opacity."""

    def paint_all_together(self, painter: QPainter) -> None:
        """Paint what belongs to all components together, if there is such a thing."""

    def paint_probe(self, painter: QPainter) -> None:
        """Mark the values of a pixel, if there are any."""


def paint_ground(painter: QPainter, box: QRectF, has_focus: bool) -> None:
    """Paint what a plot lies on."""
    theme = current_theme()
    painter.setPen(QPen(QColor(theme.accent if has_focus else theme.line), 1))
    painter.setBrush(QColor(theme.canvas))
    painter.drawRoundedRect(box, CORNER, CORNER)


def paint_scene(painter: QPainter, drawing: ComponentDrawing, ringed: int | None) -> None:
    """Paint colours, components and marks.

    Parameters
    ----------
    painter : QPainter
    drawing : ComponentDrawing
    ringed : int, optional
        The component that keys act on.
    """
    scene = drawing.geometry.scene
    order = sorted(scene.visible, key=scene.is_chosen)
    drawing.paint_colours(painter)
    for component in order:
        painter.setOpacity(_opacity(scene, component))
        drawing.paint_component(painter, component, _colour(scene, component))
    painter.setOpacity(1.0)
    drawing.paint_all_together(painter)
    for component in order:
        place = drawing.geometry.mean_position(component)
        if component == ringed:
            _paint_ring(painter, place)
        _paint_mean(painter, place, _colour(scene, component))
    drawing.paint_probe(painter)


def _opacity(scene: PlotScene, component: int) -> float:
    chosen_any = any(scene.is_chosen(i) for i in scene.visible)
    stands_out = scene.is_chosen(component) or scene.is_lit(component)
    return OTHERS if chosen_any and not stands_out else 1.0


def _colour(scene: PlotScene, component: int) -> QColor:
    assert scene.components is not None
    return QColor(*scene.components.styles[component].colour)


def _paint_ring(painter: QPainter, place: QPointF) -> None:
    painter.setPen(QPen(QColor(current_theme().accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place, HANDLE + 4, HANDLE + 4)


def _paint_mean(painter: QPainter, place: QPointF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3.2))
    painter.drawEllipse(place, HANDLE, HANDLE)
    painter.setPen(QPen(Qt.GlobalColor.white, 1.4))
    painter.setBrush(colour)
    painter.drawEllipse(place, HANDLE, HANDLE)
