"""Outlines of objects over the photo, where they were told apart, and the one that is chosen."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene

from segmenter.arrays import BoolArray, LabelArray
from segmenter.regions.label_levels import LabelLevels

from ..look.theme import current_theme
from .area_item import rows_and_columns
from .markers_item import MarkersItem
from .outline_item import OutlineItem

_CASING = 0.8
_FILL = 0x70


class ObjectsItem:
    """Lines round objects, dots in them, and a wash over the chosen one; nothing at first."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._levels = LabelLevels()
        self._lines = OutlineItem(self._levels)
        self._chosen, self._markers = QGraphicsPixmapItem(), MarkersItem()
        for item in (self._lines, self._chosen, self._markers):
            scene.addItem(item)

    def set_ids(
        self, ids: LabelArray | None, area: QRectF, markers: NDArray[np.integer] | None = None
    ) -> None:
        """Outline objects, (H, W); neighbours have different ids, and 0 is none.

        Markers are rows and columns, (M, 2), of pixels to dot.
        """
        self.choose(None)
        self._markers.set_places(markers, area if ids is not None else QRectF())
        self._levels.set_labels(ids, rows_and_columns(area))
        n = 1 if ids is None else int(np.iinfo(ids.dtype).max) + 1
        colours = np.full(n, QColor(current_theme().accent).rgba(), np.uint32)
        colours[0] = 0
        self._lines.set_table(colours, _CASING)
        self._lines.set_area(QRectF() if ids is None else area)

    def choose(self, mask: BoolArray | None, left: int = 0, top: int = 0) -> None:
        """Lay a wash over a mask, (h, w), whose corner is there; None takes it away."""
        self._chosen.setVisible(mask is not None)
        if mask is None:
            self._chosen.setPixmap(QPixmap())
            return
        colour = QColor(current_theme().accent)
        colour.setAlpha(_FILL)
        pixels: NDArray[np.uint32] = np.where(mask, np.uint32(colour.rgba()), np.uint32(0))
        height, width = mask.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
        self._chosen.setPixmap(QPixmap.fromImage(image))
        self._chosen.setPos(QPointF(left, top))

    def set_shown(self, shown: bool) -> None:
        """Show or hide everything."""
        self._lines.setVisible(shown)
        self._markers.setVisible(shown)
        self._chosen.setOpacity(float(shown))
