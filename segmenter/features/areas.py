"""Sums over the pixels of every area of a map, row by row."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.tally import FeatureSums, Tally
from segmenter.runs import run_starts
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps

# Pixels summed at once, which stay in the cache; the order of the blocks never changes.
SUMMED = 1 << 17
# Shorter runs than this on average cost more than they spare.
PIXELS_OF_RUN = 4
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

    def add_up(start: int, stop: int) -> tuple[int, FloatArray]:
        features, total = rows(start, stop), _AreaSums(areas[start:stop])
        columns = [total.counts(), *(total.of(feature) for feature in features)]
        for i, feature in enumerate(features):
            columns += [total.of(feature * other) for other in features[i:]]
        return total.low, np.stack(columns)

    pieces = spans(len(areas), max(1, SUMMED // max(areas.shape[1], 1)))
    blocks = yield from map_in_steps(add_up, pieces, 2 * thread_count())
    total = np.zeros((len(blocks[0][1]), n + 1))
    for low, block in blocks:
        total[:, low : low + block.shape[1]] += block
    return _moments(total[:, 1:])


class _AreaSums:
    """Adds up values over the areas of some rows, first along runs where those are few."""

    def __init__(self, areas: NDArray[np.integer]) -> None:
        flat, starts = areas.ravel(), run_starts(areas)
        self._starts = starts if len(starts) * PIXELS_OF_RUN < flat.size else None
        owners = flat if self._starts is None else flat[starts]
        self._n_pixels, self.low = flat.size, int(owners.min())
        self._ids = owners.astype(np.intp) - self.low

    def counts(self) -> FloatArray:
        """Return how many pixels each area has, from area ``low`` on."""
        lengths = None if self._starts is None else np.diff(self._starts, append=self._n_pixels)
        return np.bincount(self._ids, lengths).astype(np.float64)

    def of(self, values: NDArray[np.floating]) -> FloatArray:
        """Return the sums of values, (N,), over each area."""
        if self._starts is not None:
            values = np.add.reduceat(values, self._starts, dtype=np.float64)
        return np.bincount(self._ids, values).astype(np.float64)


def _moments(total: FloatArray) -> FeatureSums:
    """Tell apart counts, sums and sums of products i ≤ j, (1 + D (D + 3) / 2, n)."""
    d = int(np.sqrt(2 * len(total) + 0.25) - 1.5)
    rows, columns = np.triu_indices(d)
    seconds = np.empty((total.shape[1], d, d))
    seconds[:, rows, columns] = seconds[:, columns, rows] = total[1 + d :].T
    return FeatureSums(total[0].copy(), total[1 : 1 + d].T.copy(), seconds)


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
