"""Paints the tiles of a large photo over its small picture."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .area_item import AreaItem
from .raster import screen_scale
from .tile_store import TileStore
from .tiling import TileKey

_SMOOTH_BELOW = 2.0


class TileItem(AreaItem):
    """What is at hand of the level that suits the zoom; where it is not, of a coarser one."""

    def __init__(self, store: TileStore) -> None:
        super().__init__()
        self._store = store

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is exposed."""
        tiling, scale = self._store.tiling, screen_scale(painter)
        level = None if tiling is None else tiling.level_for(scale)
        if tiling is None or level is None:
            return
        # Coarser ones first: each reaches over several tiles.
        best = (self._store.best(key) for key in tiling.tiles_in(level, option.exposedRect))
        found = sorted({each for each in best if each is not None}, key=_coarsest_first)
        transform = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        for key in found:
            tile = self._store.find(key)
            if tile is not None:
                target = on_screen(tiling.area(key), transform)
                smooth = target.width() < _SMOOTH_BELOW * tile.picture.width()
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
                painter.drawImage(target, tile.picture, QRectF(tile.picture.rect()))
        painter.restore()


def on_screen(area: QRectF, transform: QTransform) -> QRectF:
    """Return an area's pixels on the screen: two that meet share an edge, and never overlap."""
    seen = transform.mapRect(area)
    left, top = round(seen.left()), round(seen.top())
    return QRectF(left, top, round(seen.right()) - left, round(seen.bottom()) - top)


def _coarsest_first(key: TileKey) -> tuple[int, int, int]:
    return -key.level, key.row, key.column
