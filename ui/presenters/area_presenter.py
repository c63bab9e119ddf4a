"""The area of interest: drawn, taken from a label, shown by darkening what lies outside."""

from collections.abc import Callable
from functools import partial
from math import ceil

import numpy as np
from PySide6.QtCore import QObject, Slot

from segmenter.arrays import BoolArray, LabelArray
from segmenter.editing.stencil import rectangle
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.project import Project

from ..canvas.band_item import BandItem
from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.tools.area_tool import AreaTool
from ..canvas.tools.table import AREA
from ..canvas.tools.tool_hint import ToolHint
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall
from .label_table_presenter import LabelTablePresenter

Corners = tuple[float, float, float, float]
# What it was, and what the step is called.
_Key = tuple[Image, Knowledge, str]


class AreaPresenter(QObject):
    """Serves the area tool, and receives the actions of the area.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : AreaTool
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
        tool: AreaTool,
        hint: ToolHint,
        table: LabelTablePresenter,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._hint, self._table = canvas, hint, table
        self._document, self._session = document, session
        self._band = BandItem()
        canvas.scene().addItem(self._band)
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        tool.dragged.connect(self._show_band)
        tool.drawn.connect(self._draw)
        document.changed.connect(self._follow)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._calls.shut_down()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Say what the tool does while it is the one."""
        if name == AREA:
            text = self.tr("Drag over what counts · Shift: more · Alt: less · Esc ends")
            self._hint.show_text(text)

    @Slot()
    def area_of_label(self) -> None:
        """Let only the chosen label's pixels count."""
        label = self._table.label_to_change(even_locked=True)
        labels = self._document.project.labels
        if label is not None and labels is not None:
            step = self.tr("Only inside {0}").format(label)
            self._start(step, partial(_of_label, labels, label))

    @Slot()
    def clear_area(self) -> None:
        """Let the whole photo count."""
        project = self._document.project
        if project.knowledge.area is None:
            self._table.say(self.tr("The whole photo counts already"))
        else:
            self._calls.drop()
            self._document.edit(project.with_area(None), self.tr("Whole photo"))

    @Slot(object)
    def _show_band(self, corners: Corners | None) -> None:
        self._band.show_corners(corners)

    @Slot(object, str)
    def _draw(self, corners: Corners, how: str) -> None:
        image, area = self._document.project.image, self._document.project.knowledge.area
        if image is not None:
            shape = image.height, image.width
            self._start(self.tr("Area of interest"), partial(_changed, area, corners, how, shape))

    def _start(self, step: str, work: Callable[[], BoolArray]) -> None:
        project = self._document.project
        image = project.image
        assert image is not None
        key: _Key = (image, project.knowledge, step)
        self._calls.start(key, partial(_if_any, image, work))

    @Slot(object, object)
    def _take(self, key: _Key, area: BoolArray | None) -> None:
        image, knowledge, step = key
        project = self._document.project
        if project.image is not image or project.knowledge != knowledge:
            return
        if area is None:
            self._table.say(self.tr("Nothing would be left inside; draw another area"))
            return
        self._document.edit(project.with_area(None if area.all() else area), step)

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        area = now.knowledge.area
        if now.image is not before.image or area is not before.knowledge.area:
            self._canvas.set_interest(area)


def _of_label(labels: LabelArray, label: int) -> BoolArray:
    return np.asarray(labels == label)


def _changed(
    area: BoolArray | None, corners: Corners, how: str, shape: tuple[int, int]
) -> BoolArray:
    top, left, bottom, right = corners
    stencil = rectangle((min(top, bottom), min(left, right)), _inner(corners), shape)
    if how == "replaces" or area is None:
        # Without an area all counts: there is nothing to add to, but something to take from.
        now = np.full(shape, how == "subtracts", np.bool_)
    else:
        now = area.copy()
    now[stencil.box.slices] = how != "subtracts"
    return now


def _inner(corners: Corners) -> tuple[float, float]:
    """Return the lower right corner as that of its last pixel."""
    top, left, bottom, right = corners
    return ceil(max(top, bottom)) - 1, ceil(max(left, right)) - 1


def _if_any(image: Image, work: Callable[[], BoolArray]) -> BoolArray | None:
    area = work()
    counts = area if image.valid is None else area & image.valid
    return area if counts.any() else None
