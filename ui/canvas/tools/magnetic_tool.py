"""Magnetic lasso: a polygon whose edges keep to borders."""

from .polygon_tool import PolygonTool
from .shape_tool import Kind


class MagneticTool(PolygonTool):
    """Takes corners like a polygon."""

    kind = Kind.MAGNETIC
