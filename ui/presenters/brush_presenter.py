"""Paints with a brush: shown dab by dab, and one step a stroke."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, Slot

from segmenter.editing.box import Box
from segmenter.editing.edits import Change, Edits
from segmenter.editing.stencil import Point, brush

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.ring_item import RingItem
from ..canvas.tools.brush_tool import BrushTool
from .painting import Paint, Painting, Stroke

_NOWHERE = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    """What is painted since the button went down."""

    line: int
    paint: Paint
    last: Point
    edits: Edits
    box: Box = _NOWHERE

    @property
    def painted(self) -> Stroke:
        """All of it."""
        return Stroke(self.paint, Change(self.edits, self.box))


class BrushPresenter(QObject):
    """Serves the brush or the eraser.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : BrushTool
    painting : Painting
    erases : bool
        Whether pixels get back the labels that are derived.
    parent : QObject
    """

    def __init__(
        self,
        canvas: PhotoCanvas,
        tool: BrushTool,
        painting: Painting,
        *,
        erases: bool,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._tool, self._erases = tool, erases
        self._painting = painting
        self._stroke: _Drawn | None = None
        self._place: QPointF | None = None
        self._ring = RingItem()
        canvas.scene().addItem(self._ring)
        tool.began.connect(self._begin)
        tool.went.connect(self._go)
        tool.ended.connect(self._end)
        tool.moved.connect(self._move_ring)
        tool.resized.connect(self._show_ring)
        painting.applied.connect(self._show_again)

    @Slot(float, float, bool)
    def _begin(self, row: float, column: float, keeps_to: bool) -> None:
        painting = self._painting
        aim = painting.aim_at(row, column, erases=self._erases, keeps_to=keeps_to)
        paint = None if aim is None else painting.paint_for(aim)
        if paint is not None:
            self._stroke = _Drawn(painting.line, paint, (row, column), paint.base)
            self._go(row, column)

    @Slot(float, float)
    def _go(self, row: float, column: float) -> None:
        stroke = self._stroke
        if stroke is None:
            return
        if not self._painting.is_current(stroke.line):
            self._stroke = None  # it is of another photo, or of labels that are no longer wanted
            self._painting.drop()
            return
        image = stroke.paint.image
        path = [stroke.last, (row, column)]
        stencil = brush(path, self._tool.size / 2, (image.height, image.width))
        self._stroke = stroke = replace(stroke, last=(row, column))
        change = stroke.paint.spread(stroke.edits, stencil)
        if change is not None:
            self._stroke = replace(stroke, edits=change.edits, box=stroke.box.union(change.box))
            self._painting.show(stroke.paint, change)

    @Slot()
    def _end(self) -> None:
        stroke, self._stroke = self._stroke, None
        if stroke is not None and not stroke.box.is_empty:
            self._painting.finish(stroke.line, stroke.painted)

    @Slot()
    def _show_again(self) -> None:
        """Show what is on top of a result that has come."""
        stroke = self._stroke
        if stroke is not None and not stroke.box.is_empty:
            self._painting.show(stroke.paint, stroke.painted.change)

    @Slot(object)
    def _move_ring(self, place: tuple[float, float] | None) -> None:
        self._place = None if place is None else QPointF(place[1], place[0])
        self._show_ring()

    @Slot()
    def _show_ring(self) -> None:
        self._ring.show_at(self._place, self._tool.size)
