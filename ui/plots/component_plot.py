"""Components over the colours of a photo, under mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .component_drawing import ComponentDrawing, paint_ground, paint_scene
from .component_hand import ComponentHand
from .component_keys import ComponentKeys
from .component_mouse import ComponentMouse
from .component_note import component_note
from .plot_geometry import PlotGeometry
from .plot_note import paint_note
from .plot_scene import PlotScene
from .shown_components import ShownComponents

if TYPE_CHECKING:
    from segmenter.features.density import ColourDensity

Draw = Callable[[PlotScene, QRectF], ComponentDrawing]


class ComponentPlot(QWidget):
    """Hands events to mouse and keys, and paints what is shown; setters only display.

    Parameters
    ----------
    draw : callable
        Makes the drawing of a scene within a box; that decides how the plot is laid out.
    parent : QWidget, optional

    Attributes
    ----------
    hand : ComponentHand
    mouse : ComponentMouse
        Both have the signals that request.
    """

    def __init__(self, draw: Draw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._content = PlotScene()
        self.hand = ComponentHand(self)
        self.mouse = ComponentMouse(self.hand)
        self._keys = ComponentKeys(self.hand)
        self.hand.move_ended.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def scene(self) -> PlotScene:
        """What is shown: what the setters were told, and what is in somebody's hand."""
        return replace(self._content, at_hand=self.hand.at_hand, moved=self.hand.moved)

    @property
    def density(self) -> ColourDensity | None:
        """The colours that are drawn."""
        return self._content.density

    @property
    def plot_geometry(self) -> PlotGeometry:
        """Where things are on the screen."""
        return self._drawing().geometry

    def mean_position(self, component: int) -> QPointF:
        """Return where the mark of a component's mean is."""
        return self.plot_geometry.mean_position(component)

    def note(self) -> str:
        """Return what stands in the corner: the component at hand, or the values."""
        return component_note(self.scene, self.mouse.values)

    def set_density(self, density: ColourDensity | None) -> None:
        """Display where colours lie; components and marks of others go."""
        self._content = replace(self._content, density=density, probe=None)
        self.hand.moved = None
        self.set_components(None)

    def set_components(self, components: ShownComponents | None) -> None:
        """Display components, over the features of the density."""
        self._content = replace(self._content, components=components)
        self.hand.keep_below(0 if components is None else components.mixture.n_components)
        self.update()

    def set_selected(self, label: int | None) -> None:
        """Display a label as the chosen one."""
        self._content = replace(self._content, selected=label)
        self.update()

    def set_lit(self, label: int | None) -> None:
        """Display a label as the one that is hovered elsewhere."""
        self._content = replace(self._content, lit=label)
        self.update()

    def set_own_colours(self, own: bool) -> None:
        """Draw colours as they are, or all in one."""
        self._content = replace(self._content, own_colours=own)
        self.update()

    def set_probe(self, values: Sequence[float] | None) -> None:
        """Mark the colour of a pixel."""
        self._content = replace(self._content, probe=None if values is None else tuple(values))
        self.update()

    def set_movable(self, movable: bool) -> None:
        """Let means be dragged, or not."""
        self.hand.is_movable = movable

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(220, 220)

    def minimumSizeHint(self) -> QSize:
        """Need enough to see a cloud."""
        return QSize(120, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint colours, components and marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        by_keys = self.hasFocus() and self._keys.in_use
        paint_ground(painter, self._box(), by_keys)
        if self._content.density is not None:
            drawing = self._drawing()
            painter.setClipRect(self._box().adjusted(-6, -6, 6, 6))
            paint_scene(painter, drawing, self.hand.current if by_keys else None)
            marks = [drawing.geometry.mean_position(i) for i in self._content.visible]
            paint_note(painter, self._box(), self.note(), marks)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._keys.rest()
            self.mouse.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a mean, or tell what is under the cursor."""
        if self._content.density is not None:
            self.mouse.move(event.position(), self.plot_geometry)
            self.setCursor(self.mouse.cursor(event.position(), self.plot_geometry))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.mouse.release(event.position(), self.plot_geometry)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is under the cursor."""
        self.mouse.leave()
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the components, choose one, move one."""
        if self._keys.press(event, self.plot_geometry):
            self.update()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let a mean go with the key that held it."""
        self._keys.release(event)
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which component the keys act on."""
        self._keys.focus(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget keys that are held: their release goes elsewhere."""
        self.hand.let_go()
        self.hand.at_hand = None
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _drawing(self) -> ComponentDrawing:
        return self._draw(self.scene, self._box())

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
