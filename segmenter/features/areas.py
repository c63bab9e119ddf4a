"""Sums over the pixels of every area of a map, row by row."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.tally import FeatureSums, Tally
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps

# Rows summed at once; the order in which blocks are added up never changes.
ROWS = 256
# Pixels counted at once.
PIXELS = 1 << 19
RowsOfFeatures = Callable[[int, int], NDArray[np.floating]]


def sum_rows(rows: RowsOfFeatures, areas: NDArray[np.integer], n: int) -> Steps[FeatureSums]:
    """Add up the features of areas 1…n.

    Parameters
    ----------
    rows : callable
        Gives the features of the pixels in rows ``start`` to ``stop``, (D, N).
    areas : (H, W) int array
        0 is left out.
    n : int
    """

    def add_up(start: int, stop: int) -> tuple[FloatArray, FloatArray, FloatArray]:
        ids = areas[start:stop].ravel().astype(np.intp)
        features = rows(start, stop)

        def total(values: NDArray[np.floating]) -> FloatArray:
            return np.bincount(ids, values, n + 1)[1:].astype(np.float64)

        d = len(features)
        products = np.empty((n, d, d))
        for i, j in zip(*np.triu_indices(d), strict=True):
            products[:, i, j] = products[:, j, i] = total(features[i] * features[j])
        counts = np.bincount(ids, minlength=n + 1)[1:].astype(np.float64)
        return counts, np.stack([total(feature) for feature in features], axis=1), products

    blocks = yield from map_in_steps(add_up, spans(len(areas), ROWS), thread_count())
    return FeatureSums(*(np.sum(column, axis=0) for column in zip(*blocks, strict=True)))


def tally_rows(pixels: NDArray[np.generic], labels: NDArray[np.integer], n: int) -> Steps[Tally]:
    """Add up the values of the pixels of labels 1…n.

    Parameters
    ----------
    pixels : (H, W) or (H, W, C) array
    labels : (H, W) int array
        0 is left out.
    n : int
    """
    height, width = labels.shape
    n_channels = pixels[0, 0].size

    def count(start: int, stop: int) -> tuple[int, FloatArray]:
        ids = labels[start:stop].ravel()
        low, high = int(ids.min()), int(ids.max())
        here = ids.astype(np.intp) - low
        values = pixels[start:stop].reshape(-1, n_channels)
        sums = [np.bincount(here, value, high - low + 1) for value in values.T]
        return low, np.stack([np.bincount(here, minlength=high - low + 1), *sums])

    # Whole numbers below 2^53 are exact in floating point, in whatever order they are added.
    pieces = spans(height, max(1, PIXELS // max(width, 1)))
    blocks = yield from map_in_steps(count, pieces, 2 * thread_count())
    total = np.zeros((1 + n_channels, n + 1))
    for low, block in blocks:
        total[:, low : low + block.shape[1]] += block
    return Tally(total[0, 1:].astype(np.int64), total[1:, 1:].T.copy())
