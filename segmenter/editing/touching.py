"""Things that touch, taken apart where they are narrow."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.regions.tidying import find_holes

_GRAIN = 1.0


def separate(
    mask: BoolArray,
    neck: float,
    heights: NDArray[np.floating] | None = None,
    *,
    holes_divide: bool = False,
) -> NDArray[np.int32]:
    """Number the things of a mask; see `separate_at` for where they are widest.

    Every summit of the distance to the outside begins a basin. Two that touch become one thing,
    the widest contacts first, unless the contact is narrower than ``neck`` times the smaller's
    width; so it does not matter how large things are.

    Parameters
    ----------
    mask : (H, W) bool array
    neck : float
        0 to 1.
    heights : (H, W) array, optional
        What summits are looked for in instead of the distance, 0 where things end.
    holes_divide : bool
        Whether a thing is narrow, too, between a hole and the outside.

    Returns
    -------
    things : (H, W) int32 array
        1…n, 0 outside the mask.

    References
    ----------
    .. [1] F. Meyer, "Topographic distance and watershed lines", Signal Processing 38(1), 1994:
       basins are where ways of steepest ascent end.
    """
    return separate_at(mask, neck, heights, holes_divide=holes_divide)[0]


def separate_at(
    mask: BoolArray,
    neck: float,
    heights: NDArray[np.floating] | None = None,
    *,
    holes_divide: bool = False,
) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
    """Number the things of a mask like `separate`; return the summit of each, too.

    Returns
    -------
    things : (H, W) int32 array
    summits : (n, 2) int array
        Row and column of the highest pixel of each thing.
    """
    from scipy.ndimage import distance_transform_edt, gaussian_filter

    if not mask.any():
        return np.zeros(mask.shape, np.int32), np.zeros((0, 2), np.intp)
    solid = np.pad(mask if holes_divide else mask | find_holes(mask, None), 1)
    inside = distance_transform_edt(solid) if heights is None else np.pad(heights, 1) * solid
    depth = gaussian_filter(inside.astype(np.float32), _GRAIN)
    basins, tops = _basins(depth, solid)
    summits = np.append(0, depth.ravel()[tops])
    basins, depth = basins[1:-1, 1:-1], depth[1:-1, 1:-1]
    heads, joined = _joined(basins, summits, depth, neck)
    things = np.where(mask, joined[basins], 0).astype(np.int32)
    # The first is that of what is outside.
    return things, np.stack(np.divmod(tops[heads[1:] - 1], solid.shape[1]), axis=1) - 1


def _basins(
    depth: NDArray[np.floating], solid: BoolArray
) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
    """Number the summits that pixels of a framed mask lead up to; return where they are, too."""
    height, stride = depth.ravel(), depth.shape[1]
    places = np.flatnonzero(solid)
    best, lead = height[places], places.copy()
    for step in (-stride, -1, 1, stride):
        near = places + step
        # Of a plain only what lies before leads on, so that nothing goes round in it.
        higher = height[near] > best if step > 0 else height[near] >= best
        higher &= solid.ravel()[near]
        best[higher], lead[higher] = height[near[higher]], near[higher]
    ranks = np.zeros(depth.size, np.int32)
    ranks[places] = np.arange(len(places), dtype=np.int32)
    tops = ranks[lead]
    while not np.array_equal(further := tops[tops], tops):
        tops = further
    is_top = tops == np.arange(len(tops))
    numbers = np.cumsum(is_top, dtype=np.int32)
    basins = np.zeros(depth.shape, np.int32)
    basins.ravel()[places] = numbers[tops]
    return basins, places[is_top]


def _joined(
    basins: NDArray[np.integer],
    summits: NDArray[np.floating],
    depth: NDArray[np.floating],
    neck: float,
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the highest basin of each thing, and the thing of each basin, both from 0."""
    n = len(summits) - 1
    pairs, saddles = _contacts(basins, depth, n + 1)
    heads = list(range(n + 1))

    def head(basin: int) -> int:
        while heads[basin] != basin:
            heads[basin] = basin = heads[heads[basin]]
        return basin

    for at in np.argsort(-saddles, kind="stable").tolist():
        first, second = (head(basin) for basin in divmod(int(pairs[at]), n + 1))
        low, high = sorted((first, second), key=lambda basin: (summits[basin], -basin))
        if first != second and saddles[at] >= neck * summits[low]:
            heads[low] = high
    return np.unique([head(basin) for basin in range(n + 1)], return_inverse=True)


def _contacts(
    basins: NDArray[np.integer], depth: NDArray[np.floating], width: int
) -> tuple[NDArray[np.intp], FloatArray]:
    """Return which basins touch, packed, and how deep inside their deepest contact is."""
    keys, depths = [], []
    for near, far in (
        ((slice(None), slice(None, -1)), (slice(None), slice(1, None))),
        ((slice(None, -1), slice(None)), (slice(1, None), slice(None))),
    ):
        a, b = basins[near], basins[far]
        touch = (a != b) & (a > 0) & (b > 0)
        first, second = a[touch].astype(np.intp), b[touch].astype(np.intp)
        keys.append(np.minimum(first, second) * width + np.maximum(first, second))
        depths.append(np.minimum(depth[near][touch], depth[far][touch]))
    pairs, places = np.unique(np.concatenate(keys), return_inverse=True)
    saddles = np.zeros(len(pairs))
    np.maximum.at(saddles, places, np.concatenate(depths))
    return pairs, saddles
