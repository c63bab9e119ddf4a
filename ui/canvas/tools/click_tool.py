"""Click on it: points at things, and at what does not belong to them."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from .tool import CanvasTool, Pointer
from .undo_keys import is_undo

_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClickTool(CanvasTool):
    """Left means that a pixel belongs to the thing, right or Alt that it does not.

    Signals
    -------
    clicked(int, int, bool)
        Row, column, and whether it belongs.
    hovered(int, int, bool)
        The same of where a click would be.
    left()
        There is no such place.
    undo_requested()
        Take the last click back.
    take_requested(bool)
        Make a label of the thing; True for a new one whatever is chosen.
    drop_requested()
        Forget the thing, or put the tool down where there is none.
    """

    clicked = Signal(int, int, bool)
    hovered = Signal(int, int, bool)
    left = Signal()
    undo_requested = Signal()
    take_requested = Signal(bool)
    drop_requested = Signal()

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._can_undo = False

    def set_picking(self, is_picking: bool) -> None:
        """Say whether there are clicks: only then Ctrl+Z is the tool's."""
        self._can_undo = is_picking

    def press(self, at: Pointer) -> None:
        """Point at a pixel."""
        if at.pixel is not None:
            inside = at.button == Qt.MouseButton.LeftButton and not at.alt
            self.clicked.emit(*at.pixel, inside)

    def move(self, at: Pointer) -> None:
        """Tell where a click would be."""
        if at.pixel is None:
            self.left.emit()
        else:
            self.hovered.emit(*at.pixel, not at.alt)

    def leave(self) -> None:
        """Tell that a click would be nowhere."""
        self.left.emit()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key takes, drops or undoes."""
        key = event.key()
        if is_undo(event) or key == Qt.Key.Key_Backspace:
            return self._can_undo
        return key in _TAKE or (key == Qt.Key.Key_Escape and self._is_plain(event))

    def key(self, event: QKeyEvent) -> None:
        """Take, drop or undo."""
        if event.key() in _TAKE:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.take_requested.emit(bool(shift))
        elif event.key() == Qt.Key.Key_Escape:
            self.drop_requested.emit()
        else:
            self.undo_requested.emit()

    @staticmethod
    def _is_plain(event: QKeyEvent) -> bool:
        return event.modifiers() == Qt.KeyboardModifier.NoModifier
