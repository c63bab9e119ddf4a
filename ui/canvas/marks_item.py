"""Shows the strokes that mark labels, drawn as they are and not as pixels."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from segmenter.editing.strokes import Stroke
from segmenter.regions.palette import default_styles
from segmenter.regions.style import Colour, LabelStyle
from ui.canvas.area_item import AreaItem
from ui.canvas.stroke_item import StrokeItem

_ON_TOP = 9.0


class MarksItem(AreaItem):
    """Holds one item a stroke, the later ones on top, cut at the photo's edges."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.setZValue(_ON_TOP)
        self._styles: tuple[LabelStyle, ...] = ()
        self._items: list[StrokeItem] = []
        self._drawn: StrokeItem | None = None
        self._shown = True

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Those that are shown, in their order; not the one that is being drawn."""
        return tuple(item.stroke for item in self._items)

    def set_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Show other strokes; the items of those that stay are kept."""
        kept = {id(item.stroke): item for item in self._items}
        items = [
            kept.pop(id(stroke)) if id(stroke) in kept else self._made(stroke) for stroke in strokes
        ]
        for item in kept.values():
            self._remove(item)
        for place, item in enumerate(items):
            item.setZValue(place)
            item.setVisible(self._shown)
        self._items = items

    def set_styles(self, styles: Sequence[LabelStyle]) -> None:
        """Colour strokes like the labels 1…K; one of a new label has the colour it will get."""
        self._styles = tuple(styles)
        for item in (*self._items, *([] if self._drawn is None else [self._drawn])):
            item.set_colour(self._colour_of(item.stroke.label))

    @property
    def is_shown(self) -> bool:
        """Whether strokes are seen."""
        return self._shown

    def set_shown(self, shown: bool) -> None:
        """Show or hide all strokes but the one that is being drawn."""
        self._shown = shown
        for item in self._items:
            item.setVisible(shown)

    def draw(self, stroke: Stroke | None) -> None:
        """Show a stroke that is being drawn on top of the others; None for no more."""
        if self._drawn is not None and stroke is not None:
            self._drawn.set_stroke(stroke)
            return
        if self._drawn is not None:
            self._remove(self._drawn)
        self._drawn = None if stroke is None else self._made(stroke)
        if self._drawn is not None:
            self._drawn.setZValue(len(self._items))

    def shape(self) -> QPainterPath:
        """Return the photo's area, beyond which nothing is seen."""
        path = QPainterPath()
        path.addRect(self._area)
        return path

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint nothing: the strokes do."""

    def _made(self, stroke: Stroke) -> StrokeItem:
        return StrokeItem(stroke, self._colour_of(stroke.label), self)

    def _remove(self, item: StrokeItem) -> None:
        if (scene := item.scene()) is not None:
            scene.removeItem(item)
        else:
            item.setParentItem(None)

    def _colour_of(self, label: int) -> Colour:
        if label <= len(self._styles):
            return self._styles[label - 1].colour
        taken = {style.colour for style in self._styles}
        free = (style.colour for style in default_styles(label) if style.colour not in taken)
        return next(free, default_styles(label)[-1].colour)
