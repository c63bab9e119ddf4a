"""How deep inside its label each pixel lies, for all labels at once."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.objects.boxes import boxes
from segmenter.work.parallel import map_spans, spans

# Depth up to which it is exact; deeper inside a coarser grid tells it, of blocks of so many pixels.
EXACT, COARSE = 64, 4
_ROWS = 64
Depths = NDArray[np.float32]


def depths(labels: NDArray[np.integer]) -> Depths:
    """Return the distance of each pixel to the nearest one of another label, or outside.

    A transform of each label by itself takes several times as long, and holds Python's lock, so
    that a window would stand still meanwhile.

    Parameters
    ----------
    labels : (H, W) int array
        How deep what has none, 0, is does not matter.

    Returns
    -------
    depths : (H, W) float32 array
        Exact up to `EXACT`; from there on to about a tenth, and ever better.

    References
    ----------
    .. [1] P. Felzenszwalb and D. Huttenlocher, "Distance transforms of sampled functions", Theory
       of Computing 8(19), 2012: first along columns, then along rows.
    """
    found = np.empty(labels.shape, np.float32)
    upright = _along_columns(labels)

    def fill(start: int, stop: int) -> None:
        found[start:stop] = _along_rows(labels[start:stop], upright[start:stop])

    map_spans(fill, spans(len(labels), _ROWS))
    np.sqrt(found, out=found)
    deep = found > EXACT
    if deep.any():
        _deepen(found, labels, deep)
    return found


def _along_columns(labels: NDArray[np.integer]) -> Depths:
    """Return how many rows away, up or down, the nearest pixel of another label is, squared."""
    height, width = labels.shape
    rows = np.empty((height, width), np.float32)
    count: NDArray[np.float32] = np.zeros(width, np.float32)
    for row in range(height):
        count = count + 1 if row == 0 else np.where(labels[row] == labels[row - 1], count + 1, 1)
        rows[row] = count
    count = np.zeros(width, np.float32)
    for row in range(height - 1, -1, -1):
        last = row == height - 1
        count = count + 1 if last else np.where(labels[row] == labels[row + 1], count + 1, 1)
        np.minimum(rows[row], count, out=rows[row])
    return np.square(rows, out=rows)


def _along_rows(labels: NDArray[np.integer], upright: Depths) -> Depths:
    """Return squared distances up to a little over `EXACT`; farther ones are too large."""
    width = labels.shape[1]
    edge = np.minimum(np.arange(1, width + 1), np.arange(width, 0, -1)).astype(np.float32)
    found = np.minimum(upright, edge**2)
    for step in range(1, min(EXACT, width - 1) + 1):
        square = np.float32(step**2)
        if found.max() <= square:
            break
        same = labels[:, step:] == labels[:, :-step]
        np.minimum(
            *(found[:, :-step], np.where(same, upright[:, step:] + square, square)),
            out=found[:, :-step],
        )
        np.minimum(
            *(found[:, step:], np.where(same, upright[:, :-step] + square, square)),
            out=found[:, step:],
        )
    return found


def _deepen(found: Depths, labels: NDArray[np.integer], deep: BoolArray) -> None:
    """Tell depths that are no exact ones by the distance to blocks that hold a border."""
    from scipy.ndimage import distance_transform_edt

    height, width = labels.shape
    rows, columns = -(-height // COARSE), -(-width // COARSE)
    # A block that reaches beyond the photo holds its border.
    inner = labels[: height // COARSE * COARSE, : width // COARSE * COARSE]
    blocks = inner.reshape(height // COARSE, COARSE, width // COARSE, COARSE)
    low, high = blocks.min(axis=(1, 3)), blocks.max(axis=(1, 3))
    whole = np.full((rows + 2, columns + 2), -1, np.int64)
    whole[1 : 1 + len(low), 1 : 1 + low.shape[1]] = np.where(low == high, low, -1)
    coarse = np.zeros(whole.shape, np.float32)
    for label, box in boxes(whole.clip(0)):
        around = tuple(slice(side.start - 1, side.stop + 1) for side in box)
        mask = whole[around] == label
        coarse[around][mask] = distance_transform_edt(mask)[mask]
    # A border lies anywhere in its block, and the nearest of all there are is on the near side.
    far = COARSE * coarse[1:-1, 1:-1] + COARSE / 2
    for top in range(0, rows, _ROWS):
        part = slice(COARSE * top, min(COARSE * (top + _ROWS), height))
        finer = far[top : top + _ROWS].repeat(COARSE, axis=0).repeat(COARSE, axis=1)
        finer = np.maximum(finer[: part.stop - part.start, :width], EXACT)
        np.copyto(found[part], finer, where=deep[part])
