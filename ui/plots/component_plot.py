"""What the scatter and the histogram share: components under mouse and keyboard."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.plots.component_surface import ComponentSurface

GRAB = 9.0
NUDGE = 0.02
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_NUDGES = {
    Qt.Key.Key_Left: (-NUDGE, 0.0),
    Qt.Key.Key_Right: (NUDGE, 0.0),
    Qt.Key.Key_Up: (0.0, NUDGE),
    Qt.Key.Key_Down: (0.0, -NUDGE),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ComponentPlot(ComponentSurface):
    """Draws components over colours, and asks to choose and to move them.

    A click chooses, a drag of a mean moves it. The arrows go from component to component, Enter
    chooses, Shift and the arrows move a mean, which is asked for once Shift is let go.
    """

    label_picked = Signal(int)
    """A label, or 0 where none is."""
    hovered = Signal(object)
    """The values under the cursor, or None."""
    label_hovered = Signal(object)
    """The label of the component under the cursor, or None."""
    mean_moved = Signal(int, object)
    """A component and the values its mean is to have."""
    move_ended = Signal()
    """A mean was let go, moved or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._movable = True
        self._pressed: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def is_moving(self) -> bool:
        """Whether a mean is being moved."""
        return self._moved is not None

    def set_movable(self, movable: bool) -> None:
        """Let means be dragged, or not."""
        self._movable = movable

    def component_at(self, position: QPointF) -> int | None:
        """Return the component under a position."""
        held = self._mean_near(position)
        return self._component_around(position) if held is None else held

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._by_keyboard = False
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a mean, or tell what is under the cursor."""
        if self._density is None:
            return
        if self._pressed is not None:
            self._drag(event.position())
        else:
            self._hover(event.position())
        self._show_cursor(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave a dragged mean where it is; without a drag it was a click."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self._moved is not None:
            self._finish_move()
        else:
            self._pick(self.component_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is under the cursor."""
        self._at_hand = self._under_cursor = None
        self.hovered.emit(None)
        self.label_hovered.emit(None)
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the components, choose one, move one."""
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _NUDGES and shift and self._current is not None:
            self._nudge(self._current, _NUDGES[Qt.Key(key)])
        elif key in _STEPS and self._visible():
            self._go(_STEPS[Qt.Key(key)])
        elif key in _ENTER and self._current is not None:
            self._pick(self._current)
        elif key == Qt.Key.Key_Escape and self._moved is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)
            return
        self.update()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave the mean that was moved by keys where it is."""
        if event.key() == Qt.Key.Key_Shift and self._moved is not None and self._pressed is None:
            self._finish_move()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which component the keys act on."""
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget keys that are held: their release goes elsewhere."""
        self._let_go()
        self._at_hand = None
        super().focusOutEvent(event)

    def _component_around(self, position: QPointF) -> int | None:
        raise NotImplementedError

    def _values_at(self, position: QPointF) -> tuple[float, ...]:
        raise NotImplementedError

    def _hover(self, position: QPointF) -> None:
        self._at_hand = self.component_at(position)
        inside = self._box().contains(position)
        self._under_cursor = self._values_at(position) if inside else None
        self.hovered.emit(self._under_cursor)
        self.label_hovered.emit(self._label_of(self._at_hand))

    def _drag(self, position: QPointF) -> None:
        assert self._pressed is not None
        if self._moved is None:
            far = _length(position - self._pressed) >= QApplication.startDragDistance()
            held = self._mean_near(self._pressed)
            if not (far and self._movable) or held is None:
                return
            self._moved, self._at_hand = (held, self._mean(held)), held
            # What the canvas lights up here would hide what becomes of the labels.
            self.hovered.emit(None)
        self._moved = self._moved[0], self._values_at(position)

    def _mean_near(self, position: QPointF) -> int | None:
        near = [(_length(self.mean_position(i) - position), i) for i in self._visible()]
        distance, component = min(near, default=(GRAB + 1, 0))
        return component if distance <= GRAB else None

    def _finish_move(self) -> None:
        assert self._moved is not None
        moved = self._moved
        self.mean_moved.emit(*moved)
        self._let_go()

    def _let_go(self) -> None:
        self._pressed = None
        if self._moved is not None:
            # The next fit may number the components anew.
            self._moved = self._at_hand = None
            self.move_ended.emit()
        self.update()

    def _pick(self, component: int | None) -> None:
        self._current = component
        self.label_picked.emit(self._label_of(component) or 0)

    def _label_of(self, component: int | None) -> int | None:
        if component is None or self._components is None:
            return None
        return self._components.labels[component] or None

    def _go(self, step: int) -> None:
        self._by_keyboard = True
        visible = self._visible()
        if self._current in visible:
            place = visible.index(self._current) + step
        else:
            place = 0 if step > 0 else -1
        self._current = self._at_hand = visible[place % len(visible)]

    def _nudge(self, component: int, step: tuple[float, float]) -> None:
        density = self._density
        if density is None or not self._movable:
            return
        moved = [
            min(max(value + share * (high - low), low), high)
            for value, share, (low, high) in zip(
                self._mean(component), step, density.extents, strict=False
            )
        ]
        self._moved = component, tuple(moved)

    def _show_cursor(self, position: QPointF) -> None:
        over = self._mean_near(position) is not None
        closed, opened = Qt.CursorShape.ClosedHandCursor, Qt.CursorShape.OpenHandCursor
        hand = closed if self._moved else opened
        shape = hand if over and self._movable else Qt.CursorShape.CrossCursor
        self.setCursor(shape)


def _length(away: QPointF) -> float:
    return float((away.x() ** 2 + away.y() ** 2) ** 0.5)
