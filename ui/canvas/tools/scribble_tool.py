"""Scribbles: strokes that mark a label, and clicks that take a stroke away."""

from PySide6.QtCore import Qt, Signal

from ui.canvas.tools.brush_tool import BrushTool
from ui.canvas.tools.tool import Pointer


class ScribbleTool(BrushTool):
    """Draws while the left button is held; right or Shift points at a stroke that is to go.

    Signals
    -------
    began(float, float, bool)
        Row, column, and whether it starts a new label.
    erase_requested(float, float)
        Row and column of the stroke.
    """

    erase_requested = Signal(float, float)

    def press(self, at: Pointer) -> None:
        """Begin a stroke, or point at one."""
        if at.pixel is None:
            return
        if at.button == Qt.MouseButton.RightButton or at.shift:
            self.erase_requested.emit(at.row, at.column)
        else:
            self.begin(at.row, at.column, at.control)
