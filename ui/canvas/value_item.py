"""Paints a value at each pixel in the colours of a scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .overlay_item import OverlayItem
from .photo_levels import PhotoLevels
from .raster import label_raster, paint_part, part_to_paint, screen_scale

if TYPE_CHECKING:
    from segmenter.segmenting.maps import ValueArray


class ValueItem(OverlayItem):
    """A map of 8-bit values; a change of colours changes a table and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.levels = PhotoLevels(wrap=label_raster)
        self.set_table([0] * 256)

    def set_values(self, values: ValueArray | None) -> None:
        """Replace the map; copies nothing if it is C-contiguous."""
        self.levels.set_pixels(values)
        self.set_area(
            QRectF() if values is None else QRectF(0, 0, values.shape[1], values.shape[0])
        )

    def set_table(self, table: Sequence[int]) -> None:
        """Change the colours of the 256 values, 0xAARRGGBB."""
        self._table = table
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed, from the level that suits the zoom."""
        exposed = self.clip(painter, option)
        if exposed.isEmpty():
            return
        raster = self.levels.at_scale(screen_scale(painter))
        target, source = part_to_paint(exposed, self._area, raster.width, raster.height)
        part = raster.part(source)
        part.setColorTable(self._table)
        paint_part(painter, target, part)
