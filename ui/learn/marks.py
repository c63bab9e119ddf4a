"""Marks that plots of one and of two channels have in common."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ..look.colours import readable_on
from ..look.theme import body_font, current_theme
from .scene import component_colour

DISC = 8.0
RING = 6.0
HELD = 2.5
PROBE = 5.0


def paint_disc(painter: QPainter, place: QPointF, component: int) -> None:
    """Paint where a component is: its number on a disc of its colour."""
    colour = component_colour(component)
    painter.setPen(QPen(QColor(current_theme().panel), 1.5))
    painter.setBrush(colour)
    painter.drawEllipse(place, DISC, DISC)
    _paint_number(painter, place, component, QColor(readable_on(colour)))


def _paint_number(painter: QPainter, place: QPointF, component: int, colour: QColor) -> None:
    font = body_font()
    font.setPixelSize(10)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(colour)
    box = QRectF(place.x() - DISC, place.y() - DISC, 2 * DISC, 2 * DISC)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(component + 1))


def paint_ring(
    painter: QPainter, place: QPointF, component: int, is_held: bool, is_numbered: bool
) -> None:
    """Paint where a component starts: a ring that can be dragged."""
    theme, colour = current_theme(), component_colour(component)
    radius = (DISC if is_numbered else RING) + (HELD if is_held else 0.0)
    painter.setBrush(QColor(theme.background))
    painter.setPen(QPen(QColor(theme.background), 5.0))
    painter.drawEllipse(place, radius, radius)
    painter.setPen(QPen(colour, 2.5 if is_held else 2.0))
    painter.drawEllipse(place, radius, radius)
    if is_numbered:
        _paint_number(painter, place, component, QColor(theme.text))


def paint_probe(painter: QPainter, place: QPointF) -> None:
    """Paint a square around the pixel that is looked at."""
    box = QRectF(place.x() - PROBE, place.y() - PROBE, 2 * PROBE, 2 * PROBE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in probe_pens():
        painter.setPen(pen)
        painter.drawRect(box)


def probe_pens() -> tuple[QPen, QPen]:
    """Return what the mark of the pixel is drawn with: its casing, then itself."""
    theme = current_theme()
    return QPen(QColor(theme.background), 4.2), QPen(QColor(theme.text), 1.8)


def small_font() -> QFont:
    """Return the type of what stands at axes."""
    font = body_font()
    font.setPixelSize(10)
    return font
