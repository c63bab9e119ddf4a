"""Paints with a brush: shown dab by dab, and one step a stroke."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, Signal, Slot

from segmenter.editing.box import Box
from segmenter.editing.edits import Change, Edits
from segmenter.editing.stencil import Point, brush
from segmenter.images.image import Image
from segmenter.segmenting.finishing import edits_of, patch, with_edits
from segmenter.segmenting.segmentation import Segmentation
from ui.canvas.photo_canvas import PhotoCanvas
from ui.canvas.ring_item import RingItem
from ui.canvas.tools.brush_tool import BrushTool
from ui.session.document import Document
from ui.session.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class _Stroke:
    """What is painted since the button went down."""

    image: Image
    found: Segmentation
    label: int
    only_on: int | None
    last: Point
    edits: Edits
    box: Box


class BrushPresenter(QObject):
    """Serves the brush or the eraser.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : BrushTool
    document : Document
    session : Session
    erases : bool
        Whether pixels get back the labels that are derived.
    parent : QObject
    """

    noticed = Signal(str)
    """Something the user should know."""

    def __init__(
        self,
        canvas: PhotoCanvas,
        tool: BrushTool,
        document: Document,
        session: Session,
        *,
        erases: bool,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._tool, self._erases = canvas, tool, erases
        self._document, self._session = document, session
        self._stroke: _Stroke | None = None
        self._place: QPointF | None = None
        self._ring = RingItem()
        canvas.scene().addItem(self._ring)
        tool.began.connect(self._begin)
        tool.went.connect(self._go)
        tool.ended.connect(self._end)
        tool.moved.connect(self._move_ring)
        tool.resized.connect(self._show_ring)

    @Slot(float, float, bool)
    def _begin(self, row: float, column: float, keeps_to: bool) -> None:
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or found is None or not project.is_up_to_date or self._session.is_running:
            self.noticed.emit(self.tr("The labels are on their way; paint when they are there"))
            return
        if self._erases and not edits_of(found).tiles:
            self.noticed.emit(self.tr("Nothing is painted yet that could be erased"))
            return
        here = project.label_at(int(row), int(column))
        label = self._session.state.selected or here
        if label in project.protected_labels and not self._erases:
            name = project.styles[label - 1].name
            self.noticed.emit(self.tr("{0} is locked; unlock it first (Ctrl+L)").format(name))
            return
        edits = edits_of(found)
        box = Box(int(row), int(column), int(row), int(column))
        only_on = here if keeps_to else None
        self._stroke = _Stroke(image, found, label, only_on, (row, column), edits, box)
        self._go(row, column)

    @Slot(float, float)
    def _go(self, row: float, column: float) -> None:
        stroke = self._stroke
        if stroke is None:
            return
        shape = stroke.image.height, stroke.image.width
        stencil = brush([stroke.last, (row, column)], self._tool.size / 2, shape)
        if stroke.only_on is not None:
            stencil = stencil.only_on(stroke.found.labels[stencil.box.slices], {stroke.only_on})
        protected = stroke.found.knowledge.locked
        stencil = stencil.sparing(stroke.found.labels[stencil.box.slices], protected)
        if self._erases:
            change = stroke.edits.erased(stencil)
        else:
            change = stroke.edits.painted(stencil, stroke.label)
        self._stroke = replace(
            stroke, last=(row, column), edits=change.edits, box=stroke.box.union(change.box)
        )
        if not change.box.is_empty:
            self._canvas.patch_labels(change.box, patch(stroke.image, stroke.found, change))

    @Slot()
    def _end(self) -> None:
        stroke, self._stroke = self._stroke, None
        if stroke is None:
            return
        project = self._document.project
        if project.segmentation is not stroke.found:
            self._canvas.set_labels(project.labels)
            return
        result = with_edits(stroke.image, stroke.found, Change(stroke.edits, stroke.box))
        step = self.tr("Erase paint") if self._erases else self.tr("Paint {0}")
        self._document.edit(project.labelled(result), step.format(stroke.label))

    @Slot(object)
    def _move_ring(self, place: tuple[float, float] | None) -> None:
        self._place = None if place is None else QPointF(place[1], place[0])
        self._show_ring()

    @Slot()
    def _show_ring(self) -> None:
        self._ring.show_at(self._place, self._tool.size)
