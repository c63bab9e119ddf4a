"""Paints the borders between labels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from segmenter.arrays import LabelArray

from .overlay_item import OverlayItem
from .raster import Raster, colour_raster, label_raster, screen_scale
from .tile_sampling import places_on_screen, sample_tiles
from .tile_store import TileStore

if TYPE_CHECKING:
    from segmenter.regions.label_levels import LabelLevels

_CASING = 255
# From this scale on there is room for wider lines, whose colours are seen more clearly.
_WIDE_FROM = 2.0
_CASING_STRENGTH = 0.5


class OutlineItem(OverlayItem):
    """A line in its label's colour on either side of each border, in a thin dark casing.

    Lines are found at the pixels of the screen, for what is painted and nothing else: they are as
    sharp and as thin at any zoom.
    """

    def __init__(self, levels: LabelLevels, tiles: TileStore | None = None) -> None:
        super().__init__()
        self._levels = levels
        self._tiles = TileStore() if tiles is None else tiles
        self.set_table(np.zeros(1, np.uint32), 0.0)

    def set_table(self, table: NDArray[np.uint32], casing: float) -> None:
        """Change the colours of the labels' lines, and how strong the casing is (0…1)."""
        self._table = table
        self._casing = round(255 * _CASING_STRENGTH * casing) << 24
        self._table_of_256 = [*[*table.tolist(), *[0] * 256][:_CASING], self._casing]
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed."""
        scale = screen_scale(painter)
        labels = self._levels.at_scale(scale)
        exposed = self.clip(painter, option)
        if labels is None or exposed.isEmpty():
            return
        transform = painter.worldTransform()
        seen = transform.mapRect(exposed).toAlignedRect()
        on_screen = self._on_screen(labels, seen, transform, scale)
        lines = self._draw(on_screen, 2 if scale >= _WIDE_FROM else 1)
        painter.save()
        painter.resetTransform()
        from segmenter.regions.borders import MARGIN

        margin = QRect(MARGIN, MARGIN, seen.width(), seen.height())
        # Qt paints this format several times faster than others.
        image = lines.image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        painter.drawImage(seen.topLeft(), image, margin)
        painter.restore()

    def _on_screen(
        self, labels: LabelArray, seen: QRect, transform: QTransform, scale: float
    ) -> LabelArray:
        """Return the label at every pixel of ``seen``, with a margin around."""
        from segmenter.regions.borders import MARGIN, sample_labels, without_specks

        area, (height, width) = self._area, labels.shape
        rows, columns = places_on_screen(seen, MARGIN, transform)
        across, down = width / area.width(), height / area.height()
        coarse = partial(sample_labels, labels, rows * down, columns * across)
        sampled = sample_tiles(self._tiles, scale, rows, columns, coarse)
        return without_specks(sampled) if scale < 1 else sampled

    def _draw(self, labels: LabelArray, width: int) -> Raster:
        from segmenter.regions.borders import find_lines

        shown = self._without_hidden(labels)
        lines, casing = find_lines(shown, width)
        if labels.dtype == np.uint8:
            ids = np.multiply(shown, lines, dtype=np.uint8)
            ids |= np.multiply(casing, _CASING, dtype=np.uint8)
            raster = label_raster(ids)
            raster.image.setColorTable(self._table_of_256)
            return raster
        colours = np.where(lines, self._table.take(shown, mode="clip"), np.uint32(0))
        colours[casing] = self._casing
        return colour_raster(colours)

    def _without_hidden(self, labels: LabelArray) -> LabelArray:
        """Make one of all labels that are not seen: there are no lines between them."""
        hidden = np.flatnonzero(self._table[1:-1] >> 24 == 0) + 1
        if not len(hidden):
            return labels
        ids = np.arange(len(self._table), dtype=labels.dtype)
        ids[hidden] = ids[-1] = 0
        return cast(LabelArray, ids.take(labels, mode="clip"))
