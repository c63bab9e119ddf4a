"""Scale: draws a line over something whose length is known, such as a scale bar."""

from PySide6.QtCore import Signal

from .span_tool import Ends, SpanTool
from .tool import Pointer


class ScaleTool(SpanTool):
    """Draws a line while the left button is held; Shift keeps it level or upright.

    Signals
    -------
    drawn(object)
        The line.
    """

    drawn = Signal(object)

    def ends(self, start: Pointer, at: Pointer) -> Ends:
        """Return the line between two places."""
        row, column = at.row, at.column
        if at.shift:
            if abs(row - start.row) < abs(column - start.column):
                row = start.row
            else:
                column = start.column
        return start.row, start.column, row, column

    def end(self, start: Pointer, at: Pointer) -> None:
        """Tell of the line; a click alone is none."""
        line = self.ends(start, at)
        if length_of(line) >= 1:
            self.drawn.emit(line)
        else:
            self.dragged.emit(None)


def length_of(line: Ends) -> float:
    """Return the length of a line, pixels."""
    top, left, bottom, right = line
    return float(((bottom - top) ** 2 + (right - left) ** 2) ** 0.5)
