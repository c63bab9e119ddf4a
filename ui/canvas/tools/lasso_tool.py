"""Lasso: what the mouse is dragged around."""

from dataclasses import replace

from .drag_tool import DragTool
from .shape_tool import Kind, Shape
from .tool import Pointer


class LassoTool(DragTool):
    """Draws freehand while a button is held; the ends are joined."""

    kind = Kind.LASSO

    def _grown(self, shape: Shape, at: Pointer) -> Shape:
        place = at.row, at.column
        same = place == shape.places[-1]
        return shape if same else replace(shape, places=(*shape.places, place))

    def _is_shape(self, shape: Shape) -> bool:
        return len(shape.places) > 2
