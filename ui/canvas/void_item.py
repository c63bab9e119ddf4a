"""Hatches what has no value: no number, no data, or transparent."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..look.theme import current_theme
from .area_item import AreaItem
from .photo_levels import PhotoLevels
from .raster import label_raster, part_to_paint, screen_scale

# Of the ground where something is seen, and where nothing is.
_TABLE = [0xFFFFFFFF, 0]
_LAYER = QImage.Format.Format_ARGB32_Premultiplied


class VoidItem(AreaItem):
    """Lies over the photo where nothing is to be seen; its stripes are as wide at any zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = PhotoLevels(wrap=label_raster)

    def set_valid(self, valid: NDArray[np.bool_] | None, area: QRectF) -> None:
        """Cover ``area`` where ``valid`` is False; None covers nothing."""
        self._levels.set_pixels(None if valid is None else valid.view(np.uint8))
        self.set_area(QRectF() if valid is None else area)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed, from the level that suits the zoom."""
        exposed = option.exposedRect & self._area
        if exposed.isEmpty():
            return
        raster = self._levels.at_scale(screen_scale(painter))
        target, source = part_to_paint(exposed, self._area, raster.width, raster.height)
        part = raster.part(source)
        part.setColorTable(_TABLE)
        to_screen = painter.worldTransform()
        seen = to_screen.mapRect(exposed).toAlignedRect()
        layer = QImage(seen.size(), _LAYER)
        layer.fill(Qt.GlobalColor.transparent)
        corner = QPointF(seen.topLeft())
        hatched = QPainter(layer)
        hatched.setTransform(to_screen * QTransform.fromTranslate(-corner.x(), -corner.y()))
        hatched.drawImage(target, part, QRectF(part.rect()))
        hatched.resetTransform()
        hatched.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        theme = current_theme()
        hatched.fillRect(layer.rect(), QColor(theme.canvas))
        # Wherever it is painted from, the stripes go on from those beside it.
        hatched.setBrushOrigin(-corner)
        hatched.fillRect(layer.rect(), QBrush(QColor(theme.dim), Qt.BrushStyle.BDiagPattern))
        hatched.end()
        painter.save()
        painter.resetTransform()
        painter.drawImage(corner, layer)
        painter.restore()
