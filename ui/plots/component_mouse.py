"""Components of a plot under the mouse."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication

from .component_hand import ComponentHand
from .plot_geometry import PlotGeometry, component_at, distance, mean_near
from .plot_scene import Values


class ComponentMouse(QObject):
    """A click chooses, a drag of a mean moves it, anything else tells what is there.

    Positions are the plot's own; the geometry says what is there at that moment.
    """

    hovered = Signal(object)
    """The values under the cursor, or None."""
    label_hovered = Signal(object)
    """The label of the component under the cursor, or None."""

    def __init__(self, hand: ComponentHand) -> None:
        super().__init__(hand)
        self._hand = hand
        self._values: Values | None = None

    @property
    def values(self) -> Values | None:
        """The values under the cursor; None outside the box."""
        return self._values

    def press(self, position: QPointF) -> None:
        """Take hold of whatever is there."""
        self._hand.pressed = position

    def move(self, position: QPointF, geometry: PlotGeometry) -> None:
        """Drag a mean, or tell what is under the cursor."""
        if self._hand.pressed is not None:
            self._drag(self._hand.pressed, position, geometry)
        else:
            self._hover(position, geometry)

    def release(self, position: QPointF, geometry: PlotGeometry) -> None:
        """Leave a dragged mean where it is; without a drag it was a click."""
        if self._hand.pressed is None:
            return
        self._hand.pressed = None
        if self._hand.is_moving:
            self._hand.finish_move()
        else:
            self._hand.pick(component_at(geometry, position), geometry.scene)

    def leave(self) -> None:
        """Tell that nothing is under the cursor."""
        self._hand.at_hand = self._values = None
        self.hovered.emit(None)
        self.label_hovered.emit(None)

    def cursor(self, position: QPointF, geometry: PlotGeometry) -> Qt.CursorShape:
        """Return the cursor that tells what a press would do here."""
        if not self._hand.is_movable or mean_near(geometry, position) is None:
            return Qt.CursorShape.CrossCursor
        holds = self._hand.is_moving
        return Qt.CursorShape.ClosedHandCursor if holds else Qt.CursorShape.OpenHandCursor

    def _hover(self, position: QPointF, geometry: PlotGeometry) -> None:
        self._hand.at_hand = component_at(geometry, position)
        inside = geometry.frame.box.contains(position)
        self._values = geometry.values_at(position) if inside else None
        self.hovered.emit(self._values)
        self.label_hovered.emit(geometry.scene.label_of(self._hand.at_hand))

    def _drag(self, pressed: QPointF, position: QPointF, geometry: PlotGeometry) -> None:
        moved = self._hand.moved
        if moved is not None:
            self._hand.move(moved.component, geometry.values_at(position))
            return
        far = distance(position, pressed) >= QApplication.startDragDistance()
        held = mean_near(geometry, pressed)
        if not (far and self._hand.is_movable) or held is None:
            return
        self._hand.at_hand = held
        self._hand.move(held, geometry.values_at(position))
        # What the canvas lights up here would hide what becomes of the labels.
        self.hovered.emit(None)
