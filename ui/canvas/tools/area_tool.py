"""Area of interest: drags a rectangle over what counts."""

from PySide6.QtCore import Signal

from .span_tool import SpanTool
from .tool import Pointer


class AreaTool(SpanTool):
    """Draws a rectangle while the left button is held.

    Signals
    -------
    drawn(object, str)
        The rectangle, and whether it "replaces", "adds" to or "subtracts" from what counts.
    """

    drawn = Signal(object, str)

    def end(self, start: Pointer, at: Pointer) -> None:
        """Tell of the rectangle; a thin one is none."""
        self.dragged.emit(None)
        if abs(at.row - start.row) >= 1 and abs(at.column - start.column) >= 1:
            how = "subtracts" if start.alt else "adds" if start.shift else "replaces"
            self.drawn.emit(self.ends(start, at), how)
