"""Scale: draws a line over something whose length is known, such as a scale bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.canvas.tools.tool import CanvasTool, Pointer

Line = tuple[float, float, float, float]


class ScaleTool(CanvasTool):
    """Draws a line while the left button is held; Shift keeps it level or upright.

    Signals
    -------
    dragged(object)
        The line so far, (row, column, row, column); None when it is gone.
    drawn(object)
        The line.
    drop_requested()
        Put the tool down.
    """

    dragged = Signal(object)
    drawn = Signal(object)
    drop_requested = Signal()

    cursor = Qt.CursorShape.CrossCursor
    _start: Pointer | None = None

    def press(self, at: Pointer) -> None:
        """Begin a line."""
        if at.button == Qt.MouseButton.LeftButton:
            self._start = at

    def move(self, at: Pointer) -> None:
        """Go on with it."""
        if self._start is not None:
            self.dragged.emit(_line(self._start, at))

    def release(self, at: Pointer) -> None:
        """End it; a click alone is none."""
        start = self._start
        if at.button != Qt.MouseButton.LeftButton or start is None:
            return
        self._start = None
        line = _line(start, at)
        if length_of(line) >= 1:
            self.drawn.emit(line)
        else:
            self.dragged.emit(None)

    def leave(self) -> None:
        """Forget it."""
        self._start = None
        self.dragged.emit(None)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key ends something."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return event.key() == Qt.Key.Key_Escape and plain

    def key(self, event: QKeyEvent) -> None:
        """Forget the line, or put the tool down where there is none."""
        if self._start is None:
            self.drop_requested.emit()
        else:
            self.leave()


def length_of(line: Line) -> float:
    """Return the length of a line, pixels."""
    top, left, bottom, right = line
    return float(((bottom - top) ** 2 + (right - left) ** 2) ** 0.5)


def _line(start: Pointer, end: Pointer) -> Line:
    row, column = end.row, end.column
    if end.shift:
        if abs(row - start.row) < abs(column - start.column):
            row = start.row
        else:
            column = start.column
    return start.row, start.column, row, column
