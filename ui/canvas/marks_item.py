"""Shows the strokes that mark labels, drawn as they are and not as pixels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from segmenter.regions.style import Colour, LabelStyle

from .area_item import AreaItem
from .kept_picture import KeptPicture
from .stroke_drawing import StrokeDrawing
from .stroke_item import StrokeItem

if TYPE_CHECKING:
    from segmenter.editing.strokes import Stroke

_ON_TOP = 9.0


class MarksItem(AreaItem):
    """Shows strokes, the later ones on top, cut at the photo's edges.

    They are painted once for a zoom; the one that is being drawn is an item of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.setZValue(_ON_TOP)
        self._styles: tuple[LabelStyle, ...] = ()
        self._drawings: list[StrokeDrawing] = []
        self._picture = KeptPicture()
        self._drawn = StrokeItem()
        self._drawn.setParentItem(self)
        self._shown = True

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Those that are shown, in their order; not the one that is being drawn."""
        return tuple(each.stroke for each in self._drawings)

    def set_area(self, area: QRectF) -> None:
        """Cover ``area``; empty paints nothing."""
        self._picture.forget()
        self._drawn.set_area(area)
        super().set_area(area)

    def set_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Show other strokes; what is added on top of others is painted over them."""
        before = self._drawings
        self._drawings = self._drawings_of(strokes)
        n = len(before)
        if n and self._drawings[:n] == before:
            self._picture.add(partial(_paint_all, self._drawings[n:]))
        else:
            self._picture.forget()
        self.update()

    def set_styles(self, styles: Sequence[LabelStyle]) -> None:
        """Colour strokes like the labels 1…K; one of a new label has the colour it will get."""
        before, self._styles = self._styles, tuple(styles)
        if [style.colour for style in before] != [style.colour for style in self._styles]:
            self._drawings = self._drawings_of(self.strokes)
            self._picture.forget()
            self.update()

    @property
    def is_shown(self) -> bool:
        """Whether strokes are seen."""
        return self._shown

    def set_shown(self, shown: bool) -> None:
        """Show or hide all strokes but the one that is being drawn."""
        self._shown = shown
        self.update()

    def draw(self, stroke: Stroke | None) -> None:
        """Show a stroke that is being drawn on top of the others; None for no more."""
        colour = (0, 0, 0) if stroke is None else self._colour_of(stroke.label)
        self._drawn.set_stroke(stroke, colour)

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
        """Paint all strokes but the one that is being drawn."""
        if self._shown and self._drawings:
            exposed = option.exposedRect
            painter.setClipRect(self._area)
            paint = partial(_paint_all, self._drawings)
            self._picture.show(painter, exposed, self._area, paint)

    def _drawings_of(self, strokes: Sequence[Stroke]) -> list[StrokeDrawing]:
        """Return what draws strokes; what draws one already is kept."""
        kept = {(id(each.stroke), each.colour): each for each in self._drawings}
        drawings = (StrokeDrawing(each, self._colour_of(each.label)) for each in strokes)
        return [kept.get((id(each.stroke), each.colour), each) for each in drawings]

    def _colour_of(self, label: int) -> Colour:
        if label <= len(self._styles):
            return self._styles[label - 1].colour
        taken = {style.colour for style in self._styles}
        from segmenter.regions.palette import default_styles

        free = (style.colour for style in default_styles(label) if style.colour not in taken)
        return next(free, default_styles(label)[-1].colour)


def _paint_all(drawings: Sequence[StrokeDrawing], painter: QPainter) -> None:
    for each in drawings:
        each.paint(painter)
