"""Fill: clicks on an area that is to have another label."""

from .shape_tool import BUTTONS, Kind, Shape, ShapeTool
from .tool import Pointer


class FillTool(ShapeTool):
    """Takes single clicks."""

    kind = Kind.FLOOD

    def press(self, at: Pointer) -> None:
        """Click on an area."""
        if at.pixel is None or at.button not in BUTTONS:
            return
        self._begin(at)
        shape: Shape | None = self._shape
        if shape is not None:  # nobody has objected
            self._finish(shape)
