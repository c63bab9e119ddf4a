"""Paints the labels over the photo."""

import numpy as np
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from segmenter.regions.segmentation import LabelArray
from ui.canvas.overlay_look import OverlayLook
from ui.canvas.pyramid import deepest_level, level_for, thin
from ui.canvas.raster import (
    Raster,
    colour_raster,
    label_raster,
    paint_part,
    part_to_paint,
    screen_scale,
)

_BLOCK_ROWS = 64


class LabelItem(QGraphicsItem):
    """The labels in their colours.

    Up to 255 labels are painted straight from their ids, so that a change of look changes a table
    of colours and nothing else. More are looked up for the part that is painted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._area = QRectF()
        self._levels: dict[int, LabelArray] = {}
        self.set_look(OverlayLook())

    def set_labels(self, labels: LabelArray | None) -> None:
        """Replace the labels; copies nothing if they are C-contiguous."""
        area = QRectF() if labels is None else QRectF(0, 0, labels.shape[1], labels.shape[0])
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._levels = {} if labels is None else {0: thin(labels, 0)}
        self.update()

    def set_look(self, look: OverlayLook) -> None:
        """Change colours, opacity or highlight."""
        self._table = look.table()
        self._table_of_256 = [*self._table.tolist(), *[0] * 256][:256]
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the labels' area."""
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed, from the level that suits the zoom."""
        if not self._levels:
            return
        labels = self._at_scale(screen_scale(painter))
        target, source = part_to_paint(
            option.exposedRect, self._area, labels.shape[1], labels.shape[0]
        )
        if labels.dtype == np.uint8:
            part = label_raster(labels).part(source)
            part.setColorTable(self._table_of_256)
            paint_part(painter, target, part)
        else:
            raster = self._looked_up(labels, source)
            paint_part(painter, target, raster.image)

    def _at_scale(self, scale: float) -> LabelArray:
        level = level_for(scale, deepest_level(*self._levels[0].shape))
        if level not in self._levels:
            self._levels[level] = thin(self._levels[0], level)
        return self._levels[level]

    def _looked_up(self, labels: LabelArray, source: QRect) -> Raster:
        top, left = source.top(), source.left()
        part = labels[top : top + source.height(), left : left + source.width()]
        colours = np.empty(part.shape, np.uint32)
        # In blocks, because NumPy makes 8-byte indices of ids, and these then stay in its cache.
        for first in range(0, len(part), _BLOCK_ROWS):
            block = slice(first, first + _BLOCK_ROWS)
            self._table.take(part[block], mode="clip", out=colours[block])
        return colour_raster(colours)
