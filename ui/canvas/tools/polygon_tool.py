"""Polygon: its corners are clicked one after another."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.canvas.tools.shape_tool import BUTTONS, Place, Shape, ShapeTool
from ui.canvas.tools.tool import Pointer

# On the screen: a click so near to a corner means it.
_NEAR = 7.0
_CLOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST = 3


class PolygonTool(ShapeTool):
    """Takes corners; Enter, a double click or a click on the first corner closes it.

    Backspace takes the last corner back. Corners may lie beside the photo, but not the first.
    """

    def press(self, at: Pointer) -> None:
        """Set a corner, or close."""
        shape, place = self._shape, (at.row, at.column)
        if at.button not in BUTTONS:
            return
        if shape is None:
            if at.pixel is not None:
                self._begin(at)
            return
        # The second click of a double click is on the last corner.
        ends = (shape.places[0], shape.places[-1])
        if any(_is_near(place, end, _NEAR / at.zoom) for end in ends):
            self._close(shape)
        else:
            self._show(replace(shape, places=(*shape.places, place), mouse=None))

    def move(self, at: Pointer) -> None:
        """Show the next edge."""
        if self._shape is not None:
            self._show(replace(self._shape, mouse=(at.row, at.column)))

    def leave(self) -> None:
        """Show no next edge; the corners stay."""
        if self._shape is not None:
            self._show(replace(self._shape, mouse=None))

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key closes, takes back or drops."""
        mine = (*_CLOSE, Qt.Key.Key_Backspace)
        return (self.is_drawing and event.key() in mine) or super().wants(event)

    def key(self, event: QKeyEvent) -> None:
        """Close, take back or drop."""
        shape = self._shape
        if shape is None or event.key() == Qt.Key.Key_Escape:
            super().key(event)
        elif event.key() in _CLOSE:
            self._close(shape)
        elif len(shape.places) > 1:
            self._show(replace(shape, places=shape.places[:-1]))
        else:
            self.drop()

    def _close(self, shape: Shape) -> None:
        if len(shape.places) >= _FEWEST:
            self._finish(replace(shape, mouse=None))


def _is_near(place: Place, other: Place, reach: float) -> bool:
    return (place[0] - other[0]) ** 2 + (place[1] - other[1]) ** 2 <= reach * reach
