"""Area of interest: drags a rectangle over what counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.canvas.tools.tool import CanvasTool, Pointer


class AreaTool(CanvasTool):
    """Draws a rectangle while the left button is held.

    Signals
    -------
    dragged(object)
        The rectangle so far, (row, column, row, column); None when it is gone.
    drawn(object, str)
        The rectangle, and whether it "replaces", "adds" to or "subtracts" from what counts.
    drop_requested()
        Put the tool down.
    """

    dragged = Signal(object)
    drawn = Signal(object, str)
    drop_requested = Signal()

    cursor = Qt.CursorShape.CrossCursor
    _start: Pointer | None = None

    def press(self, at: Pointer) -> None:
        """Begin a rectangle."""
        if at.button == Qt.MouseButton.LeftButton:
            self._start = at

    def move(self, at: Pointer) -> None:
        """Go on with it."""
        if self._start is not None:
            self.dragged.emit(_corners(self._start, at))

    def release(self, at: Pointer) -> None:
        """End it."""
        start = self._start
        if at.button != Qt.MouseButton.LeftButton or start is None:
            return
        self.leave()
        if abs(at.row - start.row) >= 1 and abs(at.column - start.column) >= 1:
            how = "subtracts" if start.alt else "adds" if start.shift else "replaces"
            self.drawn.emit(_corners(start, at), how)

    def leave(self) -> None:
        """Forget it."""
        self._start = None
        self.dragged.emit(None)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key ends something."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return event.key() == Qt.Key.Key_Escape and plain

    def key(self, event: QKeyEvent) -> None:
        """Forget the rectangle, or put the tool down where there is none."""
        if self._start is None:
            self.drop_requested.emit()
        else:
            self.leave()


def _corners(first: Pointer, second: Pointer) -> tuple[float, float, float, float]:
    return first.row, first.column, second.row, second.column
