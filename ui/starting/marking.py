"""Puts together what says which labels pixels have: joining, areas, scribbles and their marks."""

from PySide6.QtCore import QObject, Signal, Slot

from ..canvas.tools.area_tool import AreaTool
from ..canvas.tools.join_tool import JoinTool
from ..canvas.tools.scribble_tool import ScribbleTool
from ..canvas.tools.table import AREA, JOIN, SCRIBBLE
from ..canvas.tools.tool import CanvasTool
from ..presenters.area_presenter import AreaPresenter
from ..presenters.join_presenter import JoinPresenter
from ..presenters.label_table_presenter import LabelTablePresenter
from ..presenters.marks_presenter import MarksPresenter
from ..presenters.scribble_presenter import ScribblePresenter
from ..session.document import Document
from ..session.session import Session
from ..window.main_window import MainWindow


class Marking(QObject):
    """Makes them, and their tools.

    Attributes
    ----------
    area : AreaPresenter
    marks : MarksPresenter
    tools : dict of str to CanvasTool
        By name.
    """

    drop_requested = Signal()
    """A tool has done its work, or its user wants none."""

    def __init__(
        self,
        window: MainWindow,
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._document, self._session = window, document, session
        area, join, scribble = AreaTool(self), JoinTool(self), ScribbleTool(parent=self)
        self.tools: dict[str, CanvasTool] = {AREA: area, JOIN: join, SCRIBBLE: scribble}
        for tool in (area, join):
            tool.drop_requested.connect(self.drop_requested)
        self._present_areas(area, join, table)
        self._present_marks(scribble)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Follow the tool in hand."""
        for presenter in (self._join, self.area, self.marks):
            presenter.choose(name)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self.area.shut_down()
        self._join.shut_down()

    def _present_areas(self, area: AreaTool, join: JoinTool, table: LabelTablePresenter) -> None:
        window = self._window
        self.area = AreaPresenter(
            canvas=window.canvas,
            tool=area,
            hint=window.tool_hint,
            table=table,
            document=self._document,
            session=self._session,
            parent=self,
        )
        self._join = JoinPresenter(
            canvas=window.canvas,
            tool=join,
            hint=window.tool_hint,
            table=table,
            document=self._document,
            session=self._session,
            parent=self,
        )

    def _present_marks(self, tool: ScribbleTool) -> None:
        window, document, session = self._window, self._document, self._session
        scribbles = ScribblePresenter(
            canvas=window.canvas,
            tool=tool,
            settings=window.scribble_settings,
            document=document,
            session=session,
            parent=self,
        )
        scribbles.noticed.connect(window.message_bar.show_notice)
        self.marks = MarksPresenter(
            canvas=window.canvas,
            settings=window.scribble_settings,
            hint=window.scribble_hint,
            actions=window.actions_by_name,
            document=document,
            session=session,
            parent=self,
        )
