"""The canvas and what lies over it, none of which is seen without a photo."""

from ..canvas.legend import Legend
from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.readout import PixelReadout
from ..canvas.reshape_card import ReshapeCard
from ..canvas.rewind_mark import RewindMark
from ..canvas.tools.brush_settings import BrushSettings
from ..canvas.tools.scribble_settings import ScribbleSettings
from ..canvas.tools.tool_hint import ToolHint
from ..canvas.work_card import WorkCard


class OverPhoto:
    """Makes them, the canvas being the parent of all others.

    Attributes
    ----------
    canvas, readout, legend, tool_hint, scribble_hint, scribble_settings, brush_settings,
    rewind_mark, reshape_card, work_card
    """

    def __init__(self) -> None:
        self.canvas = PhotoCanvas()
        self.canvas.setObjectName("canvas")
        self.readout = PixelReadout(self.canvas)
        self.legend = Legend(self.canvas)
        self.tool_hint = ToolHint(self.canvas)
        self.scribble_hint = ToolHint(self.canvas)
        self.scribble_hint.setObjectName("scribble_hint")
        self.scribble_settings = ScribbleSettings(self.canvas)
        self.brush_settings = BrushSettings(self.canvas)
        self.rewind_mark = RewindMark(self.canvas)
        self.reshape_card = ReshapeCard(self.canvas)
        self.work_card = WorkCard(self.canvas)
