"""Scribbles: strokes that mark a label, and clicks that take a stroke away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from .brush_tool import BrushTool
from .tool import Pointer


class ScribbleTool(BrushTool):
    """Draws while the left button is held; right or Shift points at a stroke that is to go.

    Esc drops the stroke that is being drawn.

    Signals
    -------
    began(float, float, bool)
        Row, column, and whether it starts a new label.
    erase_requested(float, float)
        Row and column of the stroke.
    dropped()
        Instead of ended.
    """

    erase_requested = Signal(float, float)
    dropped = Signal()

    def press(self, at: Pointer) -> None:
        """Begin a stroke, or point at one."""
        if at.pixel is None:
            return
        if at.button == Qt.MouseButton.RightButton or at.shift:
            self.erase_requested.emit(at.row, at.column)
        else:
            self.begin(at.row, at.column, at.control)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key drops a stroke, or changes the size."""
        return self._drops(event) or super().wants(event)

    def key(self, event: QKeyEvent) -> None:
        """Drop the stroke, or change the size."""
        if self._drops(event):
            self._is_down = False
            self.dropped.emit()
        else:
            super().key(event)

    def _drops(self, event: QKeyEvent) -> bool:
        return self._is_down and event.key() == Qt.Key.Key_Escape
