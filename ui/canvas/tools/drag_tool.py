"""Shapes that are drawn while a button is held."""

from PySide6.QtCore import Qt

from .shape_tool import BUTTONS, Shape, ShapeTool
from .tool import Pointer


class DragTool(ShapeTool):
    """Begins where the button goes down on the photo, and ends where it goes up."""

    _button = Qt.MouseButton.NoButton

    def press(self, at: Pointer) -> None:
        """Begin a shape."""
        if at.pixel is not None and at.button in BUTTONS and not self.is_drawing:
            self._button = at.button
            self._begin(at)

    def move(self, at: Pointer) -> None:
        """Go on with it."""
        if self._shape is not None:
            self._show(self._grown(self._shape, at))

    def release(self, at: Pointer) -> None:
        """End it; a click alone is none."""
        shape = self._shape
        if shape is None or at.button != self._button:
            return
        shape = self._grown(shape, at)
        if self._is_shape(shape):
            self._finish(shape)
        else:
            self.drop()

    def leave(self) -> None:
        """Forget it."""
        self.drop()

    def _grown(self, shape: Shape, at: Pointer) -> Shape:
        """Return the shape with the mouse at another place."""
        raise NotImplementedError

    def _is_shape(self, shape: Shape) -> bool:
        """Tell whether there is something in it."""
        raise NotImplementedError
