"""Paints the photo."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .area_item import AreaItem
from .photo_levels import PhotoLevels
from .raster import Raster, paint_part, part_to_paint, photo_raster, screen_scale
from .tile_store import TileStore

# Between 100% and 200% pixels of unequal widths would look crunchy; from then on they count.
_SMOOTH_BELOW = 2.0


class PhotoItem(AreaItem):
    """The photo, one scene unit a pixel: smooth below 200%, its very pixels above."""

    def __init__(self, levels: PhotoLevels, tiles: TileStore | None = None) -> None:
        super().__init__()
        self._levels = levels
        self._tiles = TileStore() if tiles is None else tiles
        self._part: tuple[QRectF, Raster] | None = None

    def set_part(self, part: NDArray[np.uint8] | None, target: QRectF) -> None:
        """Lay a newer picture over a part of the photo; None takes it away."""
        self._part = None if part is None else (target, photo_raster(part))
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed, from the level that suits the zoom."""
        scale = screen_scale(painter)
        if self._area.isEmpty() or self._tiles.covers(scale, option.exposedRect):
            return
        raster = self._levels.at_scale(scale)
        target, source = part_to_paint(option.exposedRect, self._area, raster.width, raster.height)
        paint_part(painter, target, raster.part(source), _SMOOTH_BELOW)
        if self._part is not None:
            where, newer = self._part
            paint_part(painter, where, newer.image, _SMOOTH_BELOW)
