"""Things that touch, taken apart where they are narrow."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.regions.tidying import find_holes
from segmenter.work.parallel import map_spans, spans

_GRAIN = 1.0
# Rows of a band, and pixels that are looked up at once.
_BAND, _AT_ONCE = 256, 1 << 17


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
    from scipy.ndimage import distance_transform_edt

    if not mask.any():
        return np.zeros(mask.shape, np.int32), np.zeros((0, 2), np.intp)
    solid = np.pad(mask if holes_divide else mask | find_holes(mask, None), 1)
    inside = distance_transform_edt(solid) if heights is None else np.pad(heights, 1) * solid
    depth = _smooth(inside)
    basins, tops = _basins(depth, solid)
    summits = np.append(0, depth.ravel()[tops])
    basins, depth = basins[1:-1, 1:-1], depth[1:-1, 1:-1]
    heads, joined = _joined(basins, summits, depth, neck)
    things = _followed(joined.astype(np.int32), basins) * mask
    # The first is that of what is outside.
    return things, np.stack(np.divmod(tops[heads[1:] - 1], solid.shape[1]), axis=1) - 1


def _smooth(heights: NDArray[np.floating]) -> NDArray[np.float32]:
    """Return heights without the grain that would make summits of single pixels."""
    from scipy.ndimage import gaussian_filter

    result = np.empty(heights.shape, np.float32)
    reach = int(4 * _GRAIN + 0.5)

    def smooth(first: int, last: int) -> None:
        top = max(first - reach, 0)
        part = heights[top : last + reach].astype(np.float32)
        result[first:last] = gaussian_filter(part, _GRAIN)[first - top : last - top]

    map_spans(smooth, spans(len(heights), _BAND))
    return result


def _basins(
    depth: NDArray[np.floating], solid: BoolArray
) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
    """Number the summits that pixels of a framed mask lead up to; return where they are, too."""
    height, inside, stride = depth.ravel(), solid.ravel(), depth.shape[1]
    places = np.flatnonzero(solid).astype(np.int32)
    lead, pieces = np.empty_like(places), spans(len(places), _AT_ONCE)
    ranks = np.zeros(depth.size, np.int32)

    def climb(first: int, last: int) -> None:
        at = places[first:last]
        ranks[at] = np.arange(first, last, dtype=np.int32)
        best, to = height.take(at), at.copy()
        for step in (-stride, -1, 1, stride):
            near = at + step
            there = height.take(near)
            # Of a plain only what lies before leads on, so that nothing goes round in it.
            higher = there > best if step > 0 else there >= best
            higher &= inside.take(near)
            np.copyto(best, there, where=higher)
            np.copyto(to, near, where=higher)
        lead[first:last] = to

    map_spans(climb, pieces)
    tops = _followed(ranks, lead)
    while not np.array_equal(further := _followed(tops, tops), tops):
        tops = further
    heads = np.flatnonzero(tops == np.arange(len(tops), dtype=np.int32))
    numbers = np.zeros(len(tops), np.int32)
    numbers[heads] = np.arange(1, len(heads) + 1, dtype=np.int32)
    basins = np.zeros(depth.shape, np.int32)
    flat, found = basins.ravel(), _followed(numbers, tops)
    for first, last in pieces:
        flat[places[first:last]] = found[first:last]
    return basins, places[heads].astype(np.intp)


def _followed(table: NDArray[np.int32], places: NDArray[np.int32]) -> NDArray[np.int32]:
    """Look places up in a table, in threads."""
    found = np.empty(places.shape, np.int32)
    rows = _AT_ONCE * len(places) // max(places.size, 1)

    def look_up(first: int, last: int) -> None:
        found[first:last] = table.take(places[first:last])

    map_spans(look_up, spans(len(places), max(1, rows)))
    return found


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
