"""Joins two labels by a click on their common border."""

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Slot

from segmenter.arrays import LabelArray
from segmenter.segmenting.dividing import border_at, common_border
from segmenter.segmenting.merging import merge_labels

from ..canvas.border_item import BorderItem
from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.tools.join_tool import JoinTool
from ..canvas.tools.table import JOIN
from ..canvas.tools.tool_hint import ToolHint
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall
from .label_table_presenter import LabelTablePresenter

HOVER_MILLISECONDS = 30
# How far off a border may be, on screen, and how much of it is shown: there, and of the photo.
_NEAR = 10.0
_SEEN, _MOST = 1600.0, 1200
Pair = tuple[int, int]
Edges = list[list[float]]


class JoinPresenter(QObject):
    """Serves the tool that joins.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : JoinTool
    hint : ToolHint
    table : LabelTablePresenter
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        tool: JoinTool,
        hint: ToolHint,
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._hint, self._table = canvas, hint, table
        self._document, self._session = document, session
        self._is_chosen = False
        self._place: tuple[int, int] | None = None
        self._item = BorderItem()
        canvas.scene().addItem(self._item)
        self._calls = LatestCall(self)
        self._calls.done.connect(self._show)
        self._rest = QTimer(self, interval=HOVER_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._look)
        tool.hovered.connect(self._hover)
        tool.left.connect(self._leave)
        tool.clicked.connect(self._join)
        session.changed.connect(self._look_again)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._rest.stop()
        self._calls.shut_down()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Say what the tool does while it is the one."""
        if name == JOIN:
            self._hint.show_text(self.tr("Click on a border: its two labels become one · Esc ends"))
        self._is_chosen = name == JOIN

    @Slot(int, int)
    def _hover(self, row: int, column: int) -> None:
        self._place = (row, column)
        if not self._rest.isActive():
            self._rest.start()

    @Slot()
    def _leave(self) -> None:
        self._place = None
        self._calls.drop()
        self._item.show_edges(())

    @Slot()
    def _look_again(self) -> None:
        if self._is_chosen and self._place is not None:
            self._rest.start()

    @Slot()
    def _look(self) -> None:
        labels = self._document.project.labels
        if self._place is None or labels is None:
            self._item.show_edges(())
            return
        zoom = self._canvas.zoom
        work = partial(
            _pointed_at, labels, *self._place, _reach(zoom), min(round(_SEEN / zoom), _MOST)
        )
        self._calls.start(labels, work)

    @Slot(object, object)
    def _show(self, labels: LabelArray, found: tuple[Pair, Edges] | None) -> None:
        project = self._document.project
        pair, edges = found or ((), [])
        is_now = labels is project.labels and self._place is not None
        can_go = project.protected_labels.isdisjoint(pair)
        self._item.show_edges(edges if is_now and can_go else ())

    @Slot(int, int)
    def _join(self, row: int, column: int) -> None:
        project = self._document.project
        labels, found = project.labels, project.segmentation
        if labels is None or found is None:
            return
        pair = border_at(labels, row, column, _reach(self._canvas.zoom))
        if pair is None:
            self._table.say(self.tr("No border is here; point at one between two labels"))
            return
        kept, gone = sorted(pair, key=lambda label: -int(found.pixel_counts[label - 1]))
        if self._table.is_locked(pair):
            return
        step = self.tr("Join {0} and {1}").format(*sorted(pair))
        self._table.change(partial(merge_labels, labels=(kept, gone)), step, None)


def _reach(zoom: float) -> int:
    return max(1, round(_NEAR / zoom))


def _pointed_at(
    labels: LabelArray, row: int, column: int, near: int, seen: int
) -> tuple[Pair, Edges] | None:
    pair = border_at(labels, row, column, near)
    if pair is None:
        return None
    edges: Edges = np.asarray(common_border(labels, pair, row, column, seen)).tolist()
    return pair, edges
