"""Turn arrays upright, as EXIF and TIFF count the ways a picture can be stored."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = TypeVar("Array", bound=NDArray[Any])
ORIENTATIONS = frozenset(range(1, 9))
_TILE = 256


def turned(array: Array, orientation: int) -> Array:
    """Return an array upright; the same one if it is.

    Parameters
    ----------
    array : (H, W, ...) array
        As stored.
    orientation : int
        1–8.
    """
    if orientation == 1:
        return array
    items = _as_items(array)
    view: Any = items.swapaxes(0, 1) if orientation > 4 else items
    if orientation in (3, 4, 7, 8):
        view = view[::-1]
    if orientation in (2, 3, 6, 7):
        view = view[:, ::-1]
    upright: Any = _copied(view)
    if array.ndim == 3:
        upright = upright[..., None].view(array.dtype)
    return upright  # type: ignore[no-any-return]  # of the same dtype


def _as_items(array: NDArray[Any]) -> NDArray[Any]:
    """Return pixels as one item each, (H, W): they are copied twice as quickly as channels."""
    if array.ndim == 2:
        return array
    whole = np.ascontiguousarray(array)
    return whole.view(np.dtype((np.void, whole.shape[2] * whole.itemsize)))[..., 0]


def _copied(view: Any) -> Any:
    """Copy tile by tile, so that rows that were columns stay in the processor's cache."""
    whole = np.empty(view.shape, view.dtype)
    for top in range(0, view.shape[0], _TILE):
        for left in range(0, view.shape[1], _TILE):
            tile = slice(top, top + _TILE), slice(left, left + _TILE)
            whole[tile] = view[tile]
    return whole
