"""Rectangle: dragged from corner to corner."""

from dataclasses import replace

from .drag_tool import DragTool
from .shape_tool import Kind, Shape
from .tool import Pointer


class RectangleTool(DragTool):
    """Draws a rectangle while a button is held."""

    kind = Kind.RECTANGLE

    def _grown(self, shape: Shape, at: Pointer) -> Shape:
        return replace(shape, places=(shape.places[0], (at.row, at.column)))

    def _is_shape(self, shape: Shape) -> bool:
        (top, left), (bottom, right) = shape.places
        return top != bottom and left != right
