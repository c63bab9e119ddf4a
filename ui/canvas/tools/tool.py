"""What a tool of the canvas is: it turns the mouse and keys into requests, and decides nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

Pixel = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is, and what is held.

    Attributes
    ----------
    row, column : float
        In the photo, also beside it; the first pixel reaches from 0 to 1.
    pixel : (int, int), optional
        Row and column of the pixel below; None beside the photo.
    button : Qt.MouseButton
        That was pressed or let go; none while it moves.
    modifiers : Qt.KeyboardModifier
    zoom : float
        Pixels of the screen per pixel of the photo.
    """

    row: float
    column: float
    pixel: Pixel | None
    button: Qt.MouseButton
    modifiers: Qt.KeyboardModifier
    zoom: float = 1.0

    @property
    def shift(self) -> bool:
        """Whether Shift is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def control(self) -> bool:
        """Whether Ctrl is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)

    @property
    def alt(self) -> bool:
        """Whether Alt is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)


class CanvasTool(QObject):
    """Takes the left and the right button over the photo while it is chosen.

    The canvas keeps the wheel, the middle button and the space bar, so that one can always move.
    """

    cursor = Qt.CursorShape.ArrowCursor

    def press(self, at: Pointer) -> None:
        """Take a button that goes down."""

    def move(self, at: Pointer) -> None:
        """Take where the mouse goes, with or without a button."""

    def release(self, at: Pointer) -> None:
        """Take a button that goes up."""

    def leave(self) -> None:
        """Take that the mouse is gone, or the tool no longer chosen."""

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether `key` would use a key, which is then no shortcut of the window."""
        return False

    def key(self, event: QKeyEvent) -> None:
        """Use a key that it wants."""

    def turn(self, notches: float) -> bool:
        """Take the wheel while Ctrl is held; False leaves it to the canvas."""
        return False
