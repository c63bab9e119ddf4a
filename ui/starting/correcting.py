"""Puts the tools together that correct labels by hand."""

from PySide6.QtCore import QObject, Slot

from ..canvas.tools.brush_tool import BrushTool
from ..canvas.tools.fill_tool import FillTool
from ..canvas.tools.lasso_tool import LassoTool
from ..canvas.tools.magnetic_tool import MagneticTool
from ..canvas.tools.polygon_tool import PolygonTool
from ..canvas.tools.rectangle_tool import RectangleTool
from ..canvas.tools.shape_tool import ShapeTool
from ..canvas.tools.table import BRUSH, ERASER, FILL, LASSO, MAGNETIC, POLYGON, RECTANGLE
from ..canvas.tools.tool import CanvasTool
from ..presenters.brush_presenter import BrushPresenter
from ..presenters.brush_settings_presenter import BrushSettingsPresenter
from ..presenters.painting import Painting
from ..presenters.shape_presenter import ShapePresenter
from ..session.document import Document
from ..session.session import Session
from ..window.main_window import MainWindow


class Correcting(QObject):
    """Makes these tools, and whom they serve.

    Attributes
    ----------
    tools : dict of str to CanvasTool
        By name.
    shapes : dict of str to ShapeTool
        Those that draw an outline or fill.
    painting : Painting
    shape_presenter : ShapePresenter
    """

    def __init__(
        self, window: MainWindow, document: Document, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        brushes = {BRUSH: BrushTool(parent=self), ERASER: BrushTool(parent=self)}
        self.shapes: dict[str, ShapeTool] = {
            RECTANGLE: RectangleTool(self),
            LASSO: LassoTool(self),
            POLYGON: PolygonTool(self),
            MAGNETIC: MagneticTool(self),
            FILL: FillTool(self),
        }
        self.tools: dict[str, CanvasTool] = {**brushes, **self.shapes}
        self.painting = Painting(window.canvas, document, session, self)
        self.painting.noticed.connect(window.message_bar.show_notice)
        for name, tool in brushes.items():
            BrushPresenter(
                *(window.canvas, tool, self.painting), erases=name == ERASER, parent=self
            )
        self.brush_settings = BrushSettingsPresenter(
            card=window.brush_settings,
            tools=brushes,
            hint=window.tool_hint,
            document=document,
            session=session,
            parent=self,
        )
        self.shape_presenter = ShapePresenter(
            canvas=window.canvas,
            tools=self.shapes,
            hint=window.tool_hint,
            painting=self.painting,
            document=document,
            session=session,
            parent=self,
        )
        self.shape_presenter.noticed.connect(window.message_bar.show_notice)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Begin or end with a tool."""
        self.brush_settings.choose(name)
        self.shape_presenter.choose(name)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self.painting.shut_down()
        self.shape_presenter.shut_down()
