"""Paints the labels over the photo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from segmenter.arrays import LabelArray

from .overlay_item import OverlayItem
from .raster import (
    Raster,
    colour_raster,
    label_raster,
    paint_part,
    part_to_paint,
    screen_scale,
)
from .tile_sampling import has_labels, places_on_screen, sample_tiles
from .tile_store import TileStore

if TYPE_CHECKING:
    from segmenter.regions.label_levels import LabelLevels

_BLOCK_ROWS = 64


class LabelItem(OverlayItem):
    """The labels in their colours.

    Up to 255 labels are painted straight from their ids, so that a change of look changes a table
    of colours and nothing else. More are looked up for the part that is painted.
    """

    def __init__(self, levels: LabelLevels, tiles: TileStore | None = None) -> None:
        super().__init__()
        self._levels = levels
        self._tiles = TileStore() if tiles is None else tiles
        self.set_table(np.zeros(1, np.uint32))

    def set_table(self, table: NDArray[np.uint32]) -> None:
        """Change the colours of the label ids; the last one's is that of all further ids."""
        self._table = table
        self._table_of_256 = [*table.tolist(), *[0] * 256][:256]
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed, from the level that suits the zoom."""
        scale = screen_scale(painter)
        labels = self._levels.at_scale(scale)
        exposed = self.clip(painter, option)
        if labels is None or exposed.isEmpty():
            return
        if has_labels(self._tiles, scale, exposed):
            self._paint_on_screen(painter, exposed, labels)
            return
        target, source = part_to_paint(exposed, self._area, labels.shape[1], labels.shape[0])
        if labels.dtype == np.uint8:
            part = label_raster(labels).part(source)
            part.setColorTable(self._table_of_256)
            paint_part(painter, target, part)
        else:
            raster = self._looked_up(labels, source)
            paint_part(painter, target, raster.image)

    def _paint_on_screen(self, painter: QPainter, exposed: QRectF, labels: LabelArray) -> None:
        """Paint the labels of tiles, at the pixels of the screen."""
        from segmenter.regions.borders import sample_labels

        transform, height, width = painter.worldTransform(), *labels.shape
        seen = transform.mapRect(exposed).toAlignedRect()
        rows, columns = places_on_screen(seen, 0, transform)
        area = self._area
        down, across = height / area.height(), width / area.width()
        coarse = partial(sample_labels, labels, rows * down, columns * across)
        sampled = sample_tiles(self._tiles, screen_scale(painter), rows, columns, coarse)
        painter.save()
        painter.resetTransform()
        if sampled.dtype == np.uint8:
            raster = label_raster(sampled)
            raster.image.setColorTable(self._table_of_256)
        else:
            raster = self._looked_up(sampled, QRect(0, 0, seen.width(), seen.height()))
        # Qt paints this format several times faster than others.
        image = raster.image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        painter.drawImage(seen.topLeft(), image)
        painter.restore()

    def _looked_up(self, labels: LabelArray, source: QRect) -> Raster:
        top, left = source.top(), source.left()
        part = labels[top : top + source.height(), left : left + source.width()]
        colours = np.empty(part.shape, np.uint32)
        # In blocks, because NumPy makes 8-byte indices of ids, and these then stay in its cache.
        for first in range(0, len(part), _BLOCK_ROWS):
            block = slice(first, first + _BLOCK_ROWS)
            self._table.take(part[block], mode="clip", out=colours[block])
        return colour_raster(colours)
