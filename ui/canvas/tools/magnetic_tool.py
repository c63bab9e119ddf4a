"""Magnetic lasso: a polygon whose edges keep to borders, once these are known."""

from PySide6.QtCore import Signal

from ui.canvas.tools.polygon_tool import PolygonTool
from ui.canvas.tools.shape_tool import Kind, Shape


class MagneticTool(PolygonTool):
    """Takes corners like a polygon.

    Signals
    -------
    waited()
        It was to be closed before borders are known; the corners stay.
    """

    waited = Signal()

    kind = Kind.MAGNETIC
    _is_ready = False

    def set_ready(self, ready: bool) -> None:
        """Say whether borders are known."""
        self._is_ready = ready

    def _close(self, shape: Shape) -> None:
        if self._is_ready:
            super()._close(shape)
        else:
            self.waited.emit()
