"""The labels of a large photo at the pixels of the screen, each from the finest tile at hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTransform

from segmenter.arrays import LabelArray

from .tile_store import TileStore
from .tiling import TileKey

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
    store: TileStore,
    scale: float,
    rows: Places,
    columns: Places,
    coarse: Callable[[], LabelArray],
) -> LabelArray:
    """Return the labels at a grid of places in the scene.

    Parameters
    ----------
    store : TileStore
    scale : float
        Screen pixels per unit of the scene.
    rows, columns : (h,) and (w,) arrays
        Ascending.
    coarse : callable
        Samples the small picture's labels, for where no tile with labels is at hand.
    """
    tiling = store.tiling
    level = None if tiling is None else tiling.level_for(scale)
    if tiling is None or level is None or not len(rows) or not len(columns):
        return coarse()
    area = QRectF(columns[0], rows[0], columns[-1] - columns[0], rows[-1] - rows[0])
    found = [(tiling.area(key), _labels_of(store, key)) for key in tiling.tiles_in(level, area)]
    laid = [(place, labels) for place, labels in found if labels is not None]
    if not laid:
        return coarse()
    inside = tiling.scene.contains(area)
    if inside and len(laid) == len(found):
        wide = max(labels.dtype.itemsize for _, labels in laid) > 1
        shape = len(rows), len(columns)
        sampled = np.empty(shape, np.uint16) if wide else np.empty(shape, np.uint8)
    else:
        sampled = coarse()
        if sampled.dtype == np.uint8 and any(each.dtype == np.uint16 for _, each in laid):
            sampled = sampled.astype(np.uint16)
    for place, labels in laid:
        _lay(labels, place, (rows, columns), sampled)
    return sampled


def has_labels(store: TileStore, scale: float, area: QRectF) -> bool:
    """Whether some of what is seen has labels finer than the small picture's."""
    tiling = store.tiling
    level = None if tiling is None else tiling.level_for(scale)
    if tiling is None or level is None:
        return False
    keys = tiling.tiles_in(level, area)
    return any(_labels_of(store, key) is not None for key in keys)


def _labels_of(store: TileStore, key: TileKey) -> LabelArray | None:
    tile = store.find(key)
    return None if tile is None else tile.labels


def _lay(
    labels: LabelArray, area: QRectF, places: tuple[Places, Places], sampled: LabelArray
) -> None:
    rows, columns = places
    top, bottom = np.searchsorted(rows, (area.top(), area.bottom()))
    left, right = np.searchsorted(columns, (area.left(), area.right()))
    if top == bottom or left == right:
        return
    height, width = labels.shape
    down = _inside(rows[top:bottom], area.top(), height / area.height(), height)
    across = _inside(columns[left:right], area.left(), width / area.width(), width)
    target = sampled[top:bottom, left:right]
    # Every pixel is one of the screen at actual size, where most is seen.
    if _is_run(down) and _is_run(across):
        target[:] = labels[down[0] : down[-1] + 1, across[0] : across[-1] + 1]
    else:
        target[:] = labels[down, across[0] : across[-1] + 1].take(across - across[0], axis=1)


def _inside(places: Places, start: float, ratio: float, length: int) -> NDArray[np.intp]:
    return np.minimum(((places - start) * ratio).astype(np.intp), length - 1)


def _is_run(places: NDArray[np.intp]) -> bool:
    return bool(places[-1] - places[0] + 1 == len(places) and (np.diff(places) == 1).all())
