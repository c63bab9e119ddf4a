"""Labels of every n-th pixel, in a few milliseconds."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, LabelArray
from segmenter.features.tally import Tally
from segmenter.features.thinning import CELL_BITS, ROWS, ThinnedColours
from segmenter.work.parallel import map_spans, spans


def sketch_by_table(
    thinned: ThinnedColours, values: LabelArray, places: NDArray[np.intp], *, by_cells: bool
) -> LabelArray:
    """Give every thinned pixel the label of its colour, or of its cell of colours.

    Parameters
    ----------
    thinned : ThinnedColours
    values : (M,) array
    places : (M,) int array
        Packed colours or cells that have these values.
    by_cells : bool

    Returns
    -------
    labels : (h, w) array
        0 where pixels are left out.
    """
    codes = thinned.cells if by_cells else thinned.codes
    table = np.zeros(1 << ((CELL_BITS if by_cells else 8) * thinned.channels), values.dtype)
    table[places] = values
    labels: LabelArray = np.empty(codes.shape, table.dtype)

    def look_up(start: int, stop: int) -> None:
        np.take(table, codes[start:stop], out=labels[start:stop], mode="clip")

    map_spans(look_up, spans(len(codes), ROWS))
    if thinned.valid is not None:
        labels[~thinned.valid] = 0
    return labels


def sketch_mask(thinned: ThinnedColours, codes: NDArray[np.intp]) -> BoolArray:
    """Return which thinned pixels have one of some packed colours, (h, w)."""
    table = np.zeros(1 << (8 * thinned.channels), np.bool_)
    table[codes] = True
    return np.asarray(table[thinned.codes])


def sketch_tally(
    thinned: ThinnedColours, labels: LabelArray, n: int, shape: tuple[int, int]
) -> Tally:
    """Estimate the tally of a whole photo of ``shape`` from a part of the thinned pixels."""
    ids = labels.reshape(-1)[thinned.every].astype(np.intp)
    counts = np.bincount(ids, minlength=n + 1)[1:]
    sums = [np.bincount(ids, values, n + 1)[1:] for values in thinned.counted]
    means = np.stack(sums, axis=1) / np.maximum(counts, 1)[:, None]
    pixels = np.rint(counts / max(len(ids), 1) * (shape[0] * shape[1])).astype(np.int64)
    return Tally(pixels, means * np.maximum(pixels, 1)[:, None])
