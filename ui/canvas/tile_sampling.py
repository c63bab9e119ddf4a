"""The labels of a large photo at the pixels of the screen, each from the finest tile at hand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTransform

from segmenter.arrays import LabelArray

from .tile_store import Tile, TileStore

Places = NDArray[np.floating]


def places_on_screen(seen: QRect, margin: int, transform: QTransform) -> tuple[Places, Places]:
    """Return the rows and the columns of the scene at the middles of the screen's pixels.

    Parameters
    ----------
    seen : QRect
        Pixels of the screen.
    margin : int
        How many more on every side.
    transform : QTransform
        From the scene to the screen: scaled and moved.
    """
    across = np.arange(seen.left() - margin, seen.right() + 1 + margin) + 0.5
    down = np.arange(seen.top() - margin, seen.bottom() + 1 + margin) + 0.5
    rows = (down - transform.dy()) / transform.m22()
    return rows, (across - transform.dx()) / transform.m11()


def sample_tiles(
    store: TileStore, scale: float, rows: Places, columns: Places, coarse: LabelArray
) -> LabelArray:
    """Return the labels at a grid of places in the scene.

    Parameters
    ----------
    store : TileStore
    scale : float
        Screen pixels per unit of the scene.
    rows, columns : (h,) and (w,) arrays
        Ascending.
    coarse : (h, w) array
        The small picture's, where no tile with labels is at hand.
    """
    tiling = store.tiling
    level = None if tiling is None else tiling.level_for(scale)
    if tiling is None or level is None or not len(rows) or not len(columns):
        return coarse
    area = QRectF(columns[0], rows[0], columns[-1] - columns[0], rows[-1] - rows[0])
    sampled = coarse
    for key in tiling.tiles_in(level, area):
        tile = store.find(key)
        if tile is not None and tile.labels is not None:
            sampled = _with_room(sampled, tile.labels, own=sampled is not coarse)
            _lay(tile.labels, tiling.area(key), (rows, columns), sampled)
    return sampled


def has_labels(store: TileStore, scale: float, area: QRectF) -> bool:
    """Whether some of what is seen has labels finer than the small picture's."""
    tiling = store.tiling
    level = None if tiling is None else tiling.level_for(scale)
    if tiling is None or level is None:
        return False
    return any(_is_labelled(store.find(key)) for key in tiling.tiles_in(level, area))


def _is_labelled(tile: Tile | None) -> bool:
    return tile is not None and tile.labels is not None


def _with_room(sampled: LabelArray, labels: LabelArray, *, own: bool) -> LabelArray:
    if labels.dtype.itemsize > sampled.dtype.itemsize:
        return sampled.astype(np.uint16)
    return sampled if own else sampled.copy()


def _lay(
    labels: LabelArray, area: QRectF, places: tuple[Places, Places], sampled: LabelArray
) -> None:
    rows, columns = places
    top, bottom = np.searchsorted(rows, (area.top(), area.bottom()))
    left, right = np.searchsorted(columns, (area.left(), area.right()))
    height, width = labels.shape
    down = ((rows[top:bottom] - area.top()) * (height / area.height())).astype(np.intp)
    across = ((columns[left:right] - area.left()) * (width / area.width())).astype(np.intp)
    down, across = np.minimum(down, height - 1), np.minimum(across, width - 1)
    sampled[top:bottom, left:right] = labels[down].take(across, axis=1)
