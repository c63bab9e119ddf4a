"""The keyboard in place of a mouse: where it points, and which button a key stands for."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from ..crosshair_item import CrosshairItem

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_BUTTONS = {Qt.Key.Key_Space: Qt.MouseButton.LeftButton, Qt.Key.Key_X: Qt.MouseButton.RightButton}
_NO_BUTTON = Qt.MouseButton.NoButton
# On the screen.
_STEP, _FAR = 4.0, 40.0


class KeyPointer:
    """Moves a crosshair over the photo by the arrow keys.

    With Shift it goes far, with Ctrl by a single pixel. Space is the left button and X the right
    one, which are down as long as the key is.

    Attributes
    ----------
    place : QPointF, optional
        The middle of a pixel of the photo; None while the mouse is what points.
    button : Qt.MouseButton
        The one that is down.
    """

    def __init__(self, item: CrosshairItem) -> None:
        self.place: QPointF | None = None
        self.button = _NO_BUTTON
        self._item = item

    def begin(self, place: QPointF, area: QRectF) -> None:
        """Point at the pixel of an area that is nearest to a place."""
        self._stand(place, area)

    def move(self, event: QKeyEvent, zoom: float, area: QRectF) -> None:
        """Go as an arrow key says, but not out of an area."""
        across, down = _WAYS[Qt.Key(event.key())]
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = 1
        else:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = max(1, round((_FAR if shift else _STEP) / zoom))
        assert self.place is not None
        self._stand(self.place + QPointF(across * step, down * step), area)

    def press(self, event: QKeyEvent) -> bool:
        """Put a button down; False if one is down already."""
        if event.isAutoRepeat() or self.button != _NO_BUTTON:
            return False
        self.button = _BUTTONS[Qt.Key(event.key())]
        return True

    def lifts(self, event: QKeyEvent) -> bool:
        """Tell whether a key that is let go holds the button that is down."""
        is_down = self.button != _NO_BUTTON and not event.isAutoRepeat()
        return is_down and _BUTTONS.get(Qt.Key(event.key())) == self.button

    def lift(self) -> Qt.MouseButton:
        """Let the button go; return which."""
        button, self.button = self.button, _NO_BUTTON
        return button

    def leave(self) -> None:
        """Leave pointing to the mouse."""
        self.place, self.button = None, _NO_BUTTON
        self._item.show_at(None)

    def _stand(self, place: QPointF, area: QRectF) -> None:
        self.place = QPointF(
            _within(place.x(), area.left(), area.right()),
            _within(place.y(), area.top(), area.bottom()),
        )
        self._item.show_at(self.place)


def is_arrow(event: QKeyEvent) -> bool:
    """Tell whether a key is one of those that move the crosshair."""
    return event.key() in _WAYS


def is_button(event: QKeyEvent) -> bool:
    """Tell whether a key stands for a button."""
    return event.key() in _BUTTONS


def _within(value: float, low: float, high: float) -> float:
    return min(max(math.floor(value), low), high - 1) + 0.5
