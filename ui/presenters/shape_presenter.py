"""Paints what is outlined or clicked: rectangle, lasso, polygon, magnetic lasso and fill."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.editing.reshaping import flooded
from segmenter.editing.stencil import Stencil, polygon, rectangle
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.segmenting.finishing import edits_of
from segmenter.segmenting.segmentation import Segmentation

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.shape_item import ShapeItem
from ..canvas.tools.shape_tool import Kind, Shape, ShapeTool
from ..canvas.tools.tool_hint import ToolHint
from ..session.document import Document
from ..session.session import Session
from .magnet import Edges, Magnet
from .painting import Aim, Paint, Painted, Painting


class ShapePresenter(QObject):
    """Serves the tools that draw an outline or fill.

    Parameters
    ----------
    canvas : PhotoCanvas
    tools : mapping of str to ShapeTool
        By name.
    hint : ToolHint
    painting : Painting
    document : Document
    session : Session
    parent : QObject
    """

    noticed = Signal(str)
    """Something the user should know."""

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        tools: Mapping[str, ShapeTool],
        hint: ToolHint,
        painting: Painting,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._tools, self._hint, self._painting = dict(tools), hint, painting
        self._document, self._session = document, session
        self._tool: ShapeTool | None = None
        self._shape: Shape | None = None
        self._item = ShapeItem()
        canvas.scene().addItem(self._item)
        self._magnet = Magnet(self)
        self._magnet.changed.connect(self._show)
        for tool in self._tools.values():
            tool.began.connect(self._begin)
            tool.outlined.connect(self._outline)
            tool.drawn.connect(self._draw)
        document.changed.connect(self._follow)
        session.selection_changed.connect(self._say)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._magnet.shut_down()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Begin or end with a tool."""
        self._tool = None  # what is dropped says nothing any more
        self._drop()
        self._tool = self._tools.get(name)
        self._look_at_photo()
        self._say()

    # Drawing -----------------------------------------------------------------------------------

    @Slot(object)
    def _begin(self, shape: Shape) -> None:
        if self._aim(shape) is None:
            self._drop()
        elif shape.kind is not Kind.FLOOD:
            self._outline(shape)

    @Slot(object)
    def _outline(self, shape: Shape | None) -> None:
        was_drawing, self._shape = self._shape is not None, shape
        self._magnet.trace(shape if shape is not None and shape.kind is Kind.MAGNETIC else None)
        self._show()
        if was_drawing != (shape is not None):
            self._say()

    @Slot(object)
    def _draw(self, shape: Shape) -> None:
        image, aim = self._document.project.image, self._aim(shape)
        if image is not None and aim is not None:
            edges = self._magnet.edges_of(shape) if shape.kind is Kind.MAGNETIC else None
            self._painting.start(self._painting.line, partial(_painted, image, aim, shape, edges))

    def _aim(self, shape: Shape) -> Aim | None:
        needs_choice = shape.kind is Kind.FLOOD and not shape.erases
        if needs_choice and self._session.state.selected is None:
            self.noticed.emit(self.tr("Choose a label first: what is clicked becomes a part of it"))
            return None
        return self._painting.aim_at(*shape.places[0], erases=shape.erases, keeps_to=shape.keeps_to)

    def _drop(self) -> None:
        for tool in self._tools.values():
            tool.drop()

    @Slot()
    def _show(self) -> None:
        shape = self._shape
        if shape is None:
            self._item.show_outline(())
        elif shape.kind is Kind.RECTANGLE:
            self._item.show_outline(_corners(shape), is_closed=True)
        elif shape.kind is Kind.LASSO:
            self._item.show_outline(shape.outline)
        elif shape.kind is Kind.POLYGON:
            self._item.show_outline(shape.outline, shape.places)
        else:
            self._item.show_outline(self._magnet.way(shape), shape.places)

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._drop()
            self._look_at_photo()
            self._say()

    def _look_at_photo(self) -> None:
        image = self._document.project.image
        is_wanted = self._tool is not None and self._tool.kind is Kind.MAGNETIC
        wanted = image if is_wanted else None
        self._magnet.look_at(None if wanted is None else rendering(wanted))

    # Words -------------------------------------------------------------------------------------

    @Slot()
    def _say(self) -> None:
        if self._tool is None:
            return  # what is there is another tool's
        text = self._words(self._tool.kind)
        if text != self._hint.text:
            self._hint.show_text(text)

    def _words(self, kind: Kind) -> str:
        if self._document.project.image is None:
            return ""
        if self._shape is not None:
            return self._text_while_drawing(kind)
        more = self.tr("Shift: only over the label below · Right or Alt: erase")
        text = self._text(kind).format(self._target())
        return text if kind is Kind.FLOOD else f"{text} · {more}"

    def _text(self, kind: Kind) -> str:
        return {
            Kind.RECTANGLE: self.tr("Drag a rectangle: paints {0}"),
            Kind.LASSO: self.tr("Drag around it: paints {0}"),
            Kind.POLYGON: self.tr("Click corners: paints {0}"),
            Kind.MAGNETIC: self.tr("Click along a border: paints {0}"),
            Kind.FLOOD: self.tr("Click: paints the area {0} · Right or Alt: erase · Esc ends"),
        }[kind]

    def _text_while_drawing(self, kind: Kind) -> str:
        if kind in (Kind.RECTANGLE, Kind.LASSO):
            return self.tr("Let go: paints · Esc drops")
        return self.tr("Click: more · Enter or first corner: closes · Backspace: back · Esc drops")

    def _target(self) -> str:
        label, styles = self._session.state.selected, self._session.seen.styles
        if label is None or label > len(styles):
            return self.tr("the label below")
        return styles[label - 1].name


def _corners(shape: Shape) -> tuple[tuple[float, float], ...]:
    (top, left), (bottom, right) = shape.places[0], shape.places[-1]
    return (top, left), (top, right), (bottom, right), (bottom, left)


def _painted(
    image: Image, aim: Aim, shape: Shape, edges: Edges | None, found: Segmentation
) -> Painted | None:
    """Paint a shape on labels; None if that changes nothing."""
    paint = Paint(image, found, edits_of(found), aim)
    if shape.kind is Kind.FLOOD and paint.label == paint.here:
        return None
    change = paint.spread(paint.base, _stencil(shape, edges, paint))
    return None if change is None else paint.done(change)


def _stencil(shape: Shape, edges: Edges | None, paint: Paint) -> Stencil:
    size = paint.image.height, paint.image.width
    if shape.kind is Kind.RECTANGLE:
        return rectangle(shape.places[0], shape.places[-1], size)
    if shape.kind is Kind.FLOOD:
        return flooded(paint.found.labels, *paint.aim.pixel)
    return polygon(shape.places if edges is None else edges.around(shape.places), size)
