"""Polygon: its corners are clicked one after another."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from .shape_tool import BUTTONS, Place, Shape, ShapeTool
from .tool import Pointer
from .undo_keys import is_redo, is_undo

# On the screen: a click so near to a corner means it.
_NEAR = 7.0
_CLOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST = 3


class PolygonTool(ShapeTool):
    """Takes corners; Enter, a double click or a click on the first corner closes it.

    Undo or Backspace takes the last corner back, and redo sets it again. Corners may lie beside the
    photo, but not the first.
    """

    # Corners that were taken back; the one to be set again first is the last.
    _taken: tuple[Place, ...] = ()

    def press(self, at: Pointer) -> None:
        """Set a corner, or close."""
        shape, place = self._shape, (at.row, at.column)
        if at.button not in BUTTONS:
            return
        if shape is None:
            if at.pixel is not None:
                self._taken = ()
                self._begin(at)
            return
        # The second click of a double click is on the last corner.
        ends = (shape.places[0], shape.places[-1])
        if any(_is_near(place, end, _NEAR / at.zoom) for end in ends):
            self._close(shape)
        else:
            self._taken = ()
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
        """Tell whether a key closes, takes back, sets again or drops."""
        mine = event.key() in _CLOSE or _takes_back(event) or is_redo(event)
        return (self.is_drawing and mine) or super().wants(event)

    def key(self, event: QKeyEvent) -> None:
        """Close, take back, set again or drop."""
        shape = self._shape
        if shape is None or event.key() == Qt.Key.Key_Escape:
            super().key(event)
        elif event.key() in _CLOSE:
            self._close(shape)
        elif is_redo(event):
            self._set_again(shape)
        elif len(shape.places) > 1:
            self._taken = (*self._taken, shape.places[-1])
            self._show(replace(shape, places=shape.places[:-1]))
        else:
            self.drop()

    def _set_again(self, shape: Shape) -> None:
        if self._taken:
            place, self._taken = self._taken[-1], self._taken[:-1]
            self._show(replace(shape, places=(*shape.places, place)))

    def _close(self, shape: Shape) -> None:
        if len(shape.places) >= _FEWEST:
            self._finish(replace(shape, mouse=None))


def _takes_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Backspace or is_undo(event)


def _is_near(place: Place, other: Place, reach: float) -> bool:
    return (place[0] - other[0]) ** 2 + (place[1] - other[1]) ** 2 <= reach * reach
