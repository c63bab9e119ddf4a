"""Tiles of a large photo that are at hand: those seen last, as many as memory may have."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from segmenter.arrays import LabelArray
from segmenter.images.looks import Looks
from segmenter.images.whole import Part

from .raster import photo_raster
from .tiling import TileKey, Tiling

KEPT_BYTES = 256 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """A tile that was read.

    Attributes
    ----------
    part : Part
    picture : QImage
        The same as Qt paints it quickest.
    looks : Looks
        By which it was painted.
    labels : (h, w) array, optional
        Those that lie over it, where they are known.
    is_current : bool
        Whether they are the newest, or are only seen until those are there.
    """

    part: Part
    picture: QImage
    looks: Looks = field(default_factory=Looks)
    labels: LabelArray | None = None
    is_current: bool = True

    @property
    def n_bytes(self) -> int:
        """Memory that it takes."""
        labels = 0 if self.labels is None else self.labels.nbytes
        return self.part.pixels.nbytes + self.picture.sizeInBytes() + labels


def picture_of(pixels: NDArray[np.uint8]) -> QImage:
    """Return grey values or RGB as Qt paints them quickest; a copy."""
    return photo_raster(pixels).image.convertToFormat(QImage.Format.Format_RGB32)


class TileStore(QObject):
    """Holds tiles, and lets those go that were not seen for longest.

    Signals
    -------
    changed(QRectF)
        An area of the scene is to be painted again.
    """

    changed = Signal(QRectF)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tiling: Tiling | None = None
        self._tiles: OrderedDict[TileKey, Tile] = OrderedDict()
        self._bytes = 0

    @property
    def n_bytes(self) -> int:
        """Memory that the tiles take."""
        return self._bytes

    @property
    def count(self) -> int:
        """How many tiles are at hand."""
        return len(self._tiles)

    def begin(self, tiling: Tiling | None) -> None:
        """Hold tiles of another photo, of which there are none yet; None for a small one."""
        self.tiling = tiling
        self._tiles.clear()
        self._bytes = 0

    def find(self, key: TileKey) -> Tile | None:
        """Return a tile that is at hand."""
        tile = self._tiles.get(key)
        if tile is not None:
            self._tiles.move_to_end(key)
        return tile

    def is_there(self, key: TileKey) -> bool:
        """Whether a tile is at hand."""
        return key in self._tiles

    def covers(self, scale: float, area: QRectF) -> bool:
        """Whether all of an area of the scene is seen by tiles, perhaps coarser ones."""
        level = None if self.tiling is None else self.tiling.level_for(scale)
        if self.tiling is None or level is None:
            return False
        keys = self.tiling.tiles_in(level, area)
        return all(self.best(key) is not None for key in keys)

    def best(self, key: TileKey) -> TileKey | None:
        """Return which tile to paint for one: itself, or a coarser one; None for neither."""
        if self.tiling is None or key in self._tiles:
            return key if key in self._tiles else None
        return next((each for each in self.tiling.above(key) if each in self._tiles), None)

    def put(self, key: TileKey, tile: Tile) -> None:
        """Take a tile."""
        if self.tiling is None:
            return
        self._replace(key, tile)
        while self._bytes > KEPT_BYTES and len(self._tiles) > 1:
            _, gone = self._tiles.popitem(last=False)
            self._bytes -= gone.n_bytes
        self.changed.emit(self.tiling.area(key))

    def forget_labels(self, area: QRectF | None = None) -> None:
        """Let go of the labels in an area of the scene, which are others now; None for all."""
        if self.tiling is None:
            return
        for key, tile in list(self._tiles.items()):
            own = self.tiling.area(key)
            if tile.labels is not None and (area is None or own.intersects(area)):
                self._bytes -= tile.labels.nbytes
                self._tiles[key] = replace(tile, labels=None)
                self.changed.emit(own)

    def outdate_labels(self) -> None:
        """Show all labels only until newer ones are there."""
        self._tiles.update((k, replace(each, is_current=False)) for k, each in self._tiles.items())

    def _replace(self, key: TileKey, tile: Tile) -> None:
        before = self._tiles.get(key)
        self._bytes += tile.n_bytes - (0 if before is None else before.n_bytes)
        self._tiles[key] = tile
        self._tiles.move_to_end(key)
