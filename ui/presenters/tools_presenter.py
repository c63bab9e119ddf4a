"""Gives the canvas the tool that is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.tools.table import PAN
from ..canvas.tools.tool import CanvasTool
from ..canvas.tools.tool_bar import ToolBar


class ToolsPresenter(QObject):
    """Serves the bar of tools.

    Parameters
    ----------
    canvas : PhotoCanvas
    bar : ToolBar
    tools : mapping of str to CanvasTool
        By name; what is not among them is the canvas's own hand.
    parent : QObject
    """

    chosen = Signal(str)
    """Name of the tool."""

    def __init__(
        self,
        canvas: PhotoCanvas,
        bar: ToolBar,
        tools: Mapping[str, CanvasTool],
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._bar, self._tools = canvas, bar, dict(tools)
        bar.tool_requested.connect(self.choose)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Work with a tool from now on; its keys go to the canvas."""
        self._bar.set_tool(name)
        self._canvas.set_tool(self._tools.get(name))
        self._canvas.setFocus()
        self.chosen.emit(name)

    @Slot()
    def put_down(self) -> None:
        """Take the hand again."""
        self.choose(PAN)
