"""Puts together what counts and measures: the table of objects, and the scale of the photo."""

from PySide6.QtCore import QObject

from ..canvas.tools.scale_tool import ScaleTool
from ..canvas.tools.table import SCALE
from ..canvas.tools.tool import CanvasTool
from ..presenters.objects_presenter import Counting, ObjectsPresenter
from ..presenters.scale_presenter import ScalePresenter
from ..session.document import Document
from ..session.session import Session
from ..window.main_window import MainWindow


class Measuring(QObject):
    """Makes them, and the tool.

    Attributes
    ----------
    objects : ObjectsPresenter
    scale : ScalePresenter
    tools : dict of str to CanvasTool
        By name.
    tool : ScaleTool
    """

    def __init__(
        self, window: MainWindow, document: Document, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        counting = Counting(window.objects, window.canvas, window.status)
        self.objects = ObjectsPresenter(counting, document, session, self)
        self.objects.noticed.connect(window.message_bar.show_notice)
        self.objects.panel_wanted.connect(window.show_objects_dock)
        self.tool = ScaleTool(self)
        self.tools: dict[str, CanvasTool] = {SCALE: self.tool}
        self.scale = ScalePresenter(
            canvas=window.canvas,
            tool=self.tool,
            hint=window.tool_hint,
            document=document,
            over=window,
            parent=self,
        )

    def shut_down(self) -> None:
        """Drop what is being counted and wait for it."""
        self.objects.shut_down()
