"""Magnetic lasso: a polygon whose edges keep to borders."""

from ui.canvas.tools.polygon_tool import PolygonTool
from ui.canvas.tools.shape_tool import Kind


class MagneticTool(PolygonTool):
    """Takes corners like a polygon."""

    kind = Kind.MAGNETIC
