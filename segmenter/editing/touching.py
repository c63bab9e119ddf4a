"""Things that touch, taken apart where they are narrow."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.regions.tidying import find_holes
from segmenter.work.parallel import map_spans, spans

_GRAIN = 1.0
# Rows of a band, and pixels that are looked up at once.
_BAND, _AT_ONCE = 256, 1 << 18
# Pixels along a tile, and how many around it are tried.
_TILE, _AROUND = 256, (12, 48)
Box = tuple[slice, slice]


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
    if not mask.any():
        return np.zeros(mask.shape, np.int32), np.zeros((0, 2), np.intp)
    solid = np.pad(mask if holes_divide else mask | find_holes(mask, None), 1)
    depth = _smooth(_distances(solid) if heights is None else np.pad(heights, 1) * solid)
    basins, tops = _basins(depth, solid)
    summits = np.append(0, depth.ravel()[tops])
    basins, depth = basins[1:-1, 1:-1], depth[1:-1, 1:-1]
    heads, joined = _joined(basins, summits, depth, neck)
    things = np.where(mask, joined[basins], 0).astype(np.int32)
    # The first is that of what is outside.
    return things, np.stack(np.divmod(tops[heads[1:] - 1], solid.shape[1]), axis=1) - 1


def _distances(solid: BoolArray) -> NDArray[np.float32]:
    """Return how far each pixel of a framed mask is from the outside.

    It is done by tiles, each with pixels around it, which is enough where the distances in it are
    shorter than that: much less work for many small things, and in threads. What is left is done
    at once.
    """
    result = np.zeros(solid.shape, np.float32)
    rows, columns = (spans(length, _TILE) for length in solid.shape)
    tiles = [(slice(*row), slice(*column)) for row in rows for column in columns]

    def measure(first: int, last: int) -> list[Box]:
        return [tile for tile in tiles[first:last] if not _measured(solid, tile, result)]

    deep = [tile for part in map_spans(measure, spans(len(tiles), 16)) for tile in part]
    if deep:
        whole = (slice(0, solid.shape[0]), slice(0, solid.shape[1]))
        distances = _distances_in(solid, whole)
        for tile in deep:
            result[tile] = distances[tile]
    return result


def _measured(solid: BoolArray, tile: Box, result: NDArray[np.float32]) -> bool:
    """Write the distances of a tile, if what decides them is near."""
    if not solid[tile].any():
        return True
    for around in _AROUND:
        box = tuple(
            slice(max(side.start - around, 0), min(side.stop + around, length))
            for side, length in zip(tile, solid.shape, strict=True)
        )
        if solid[box].all():
            continue
        found = _distances_in(solid, (box[0], box[1]))
        inner = (
            slice(each.start - outer.start, each.stop - outer.start)
            for each, outer in zip(tile, box, strict=True)
        )
        found = found[tuple(inner)]
        if found.max() <= around:
            result[tile] = found
            return True
    return False


def _distances_in(solid: BoolArray, box: Box) -> NDArray[np.float32]:
    """Return how far pixels of a box are from what is outside within it."""
    from scipy.ndimage import distance_transform_edt

    down, right = distance_transform_edt(solid[box], return_distances=False, return_indices=True)
    down -= np.arange(len(down), dtype=np.int32)[:, None]
    right -= np.arange(right.shape[1], dtype=np.int32)
    np.multiply(down, down, out=down)
    down += np.multiply(right, right, out=right)
    found: NDArray[np.float32] = np.sqrt(down, dtype=np.float32)
    return found


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
    is_top = tops == np.arange(len(tops), dtype=np.int32)
    numbers = np.cumsum(is_top, dtype=np.int32)
    basins = np.zeros(depth.shape, np.int32)
    flat, found = basins.ravel(), _followed(numbers, tops)
    for first, last in pieces:
        flat[places[first:last]] = found[first:last]
    return basins, places[is_top].astype(np.intp)


def _followed(table: NDArray[np.int32], places: NDArray[np.int32]) -> NDArray[np.int32]:
    """Look places up in a table, in threads."""
    found = np.empty_like(places)

    def look_up(first: int, last: int) -> None:
        found[first:last] = table.take(places[first:last])

    map_spans(look_up, spans(len(places), _AT_ONCE))
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
