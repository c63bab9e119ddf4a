"""What spans from where the left button is pressed to where it is let go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from .tool import CanvasTool, Pointer

Ends = tuple[float, float, float, float]


class SpanTool(CanvasTool):
    """Tells where a drag has come to; Esc forgets it, or puts the tool down.

    Signals
    -------
    dragged(object)
        What is drawn so far, (row, column, row, column); None when it is gone.
    drop_requested()
        Put the tool down.
    """

    dragged = Signal(object)
    drop_requested = Signal()

    cursor = Qt.CursorShape.CrossCursor
    _start: Pointer | None = None

    def press(self, at: Pointer) -> None:
        """Begin."""
        if at.button == Qt.MouseButton.LeftButton:
            self._start = at

    def move(self, at: Pointer) -> None:
        """Go on."""
        if self._start is not None:
            self.dragged.emit(self.ends(self._start, at))

    def release(self, at: Pointer) -> None:
        """End."""
        start = self._start
        if at.button != Qt.MouseButton.LeftButton or start is None:
            return
        self._start = None
        self.end(start, at)

    def ends(self, start: Pointer, at: Pointer) -> Ends:
        """Return what lies between two places."""
        return start.row, start.column, at.row, at.column

    def end(self, start: Pointer, at: Pointer) -> None:
        """Do what a finished drag is for."""
        raise NotImplementedError

    def leave(self) -> None:
        """Forget it."""
        self._start = None
        self.dragged.emit(None)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key ends something."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return event.key() == Qt.Key.Key_Escape and plain

    def key(self, event: QKeyEvent) -> None:
        """Forget what is drawn, or put the tool down where nothing is."""
        if self._start is None:
            self.drop_requested.emit()
        else:
            self.leave()
