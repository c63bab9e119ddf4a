"""The stroke that is being drawn on the photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from segmenter.regions.style import Colour

from .area_item import AreaItem
from .stroke_drawing import StrokeDrawing

if TYPE_CHECKING:
    from segmenter.editing.strokes import Stroke

# The line may change so many points back when it goes on.
_BACK = 40


class StrokeItem(AreaItem):
    """Covers the photo's area, so that no more than what is new of the stroke is painted again."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing: StrokeDrawing | None = None
        self._scale = 1.0

    @property
    def stroke(self) -> Stroke | None:
        """The stroke."""
        return None if self._drawing is None else self._drawing.stroke

    def set_stroke(self, stroke: Stroke | None, colour: Colour) -> None:
        """Show a stroke, or how it goes on; None for no more."""
        if stroke is None or self._drawing is None:
            self._drawing = None if stroke is None else StrokeDrawing(stroke, colour)
            self.update()
            return
        first = max(len(self._drawing.stroke.points) - _BACK, 0)
        self._drawing.go_on(stroke)
        self.update(self._drawing.box(self._scale, min(first, len(stroke.points) - 1)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint it."""
        if self._drawing is not None:
            self._scale = painter.worldTransform().m11()
            self._drawing.paint(painter)
