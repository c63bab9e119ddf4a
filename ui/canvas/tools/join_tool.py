"""Join: points at the border between two labels."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from .tool import CanvasTool, Pointer


class JoinTool(CanvasTool):
    """Tells where a border is pointed at, and where it is clicked.

    Signals
    -------
    hovered(int, int)
        Row and column.
    clicked(int, int)
        The same.
    left()
        There is no such place.
    drop_requested()
        Put the tool down.
    """

    hovered = Signal(int, int)
    clicked = Signal(int, int)
    left = Signal()
    drop_requested = Signal()

    cursor = Qt.CursorShape.PointingHandCursor

    def press(self, at: Pointer) -> None:
        """Click on a border."""
        if at.pixel is not None and at.button == Qt.MouseButton.LeftButton:
            self.clicked.emit(*at.pixel)

    def move(self, at: Pointer) -> None:
        """Point at a border."""
        if at.pixel is None:
            self.left.emit()
        else:
            self.hovered.emit(*at.pixel)

    def leave(self) -> None:
        """Point at nothing."""
        self.left.emit()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key puts the tool down."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return event.key() == Qt.Key.Key_Escape and plain

    def key(self, event: QKeyEvent) -> None:
        """Put the tool down."""
        self.drop_requested.emit()
