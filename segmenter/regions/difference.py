"""What has changed between two segmentations of one photo."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.regions.label_map import LabelMap
from segmenter.work.parallel import map_spans, spans

# Pixels compared at once: the buffers stay in the processor's cache.
BLOCK = 1 << 16
SAME, CHANGED = 1, 255


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """Where two segmentations disagree, whatever their labels are called.

    Attributes
    ----------
    changes : (H, W) uint8 array
        255 where the label changed, 1 where it stayed, 0 where both leave the pixel out.
    share : float
        Changed pixels of all that either labels, 0 to 1.
    """

    changes: NDArray[np.uint8]
    share: float


def difference(before: LabelMap, now: LabelMap) -> Difference:
    """Compare two segmentations of the same photo.

    Labels are paired so that as few pixels as possible change; a label without a partner is new,
    and all its pixels have changed.

    Parameters
    ----------
    before, now : LabelMap

    Returns
    -------
    difference : Difference

    Raises
    ------
    ValueError
        If they are of different sizes.
    """
    if before.labels.shape != now.labels.shape:
        raise ValueError(f"labels of {now.labels.shape} and of {before.labels.shape}")
    sizes = (before.n_labels + 1, now.n_labels + 1)
    overlaps = count_overlaps(before.labels, now.labels, sizes)
    verdicts = _verdicts(overlaps)
    changes = np.empty(now.labels.size, np.uint8)

    def judge(start: int, stop: int) -> None:
        pairs = _pairs(before.labels, now.labels, sizes[1], start, stop)
        np.take(verdicts.ravel(), pairs, out=changes[start:stop], mode="clip")

    map_spans(judge, spans(changes.size, BLOCK))
    changed = int(overlaps[verdicts == CHANGED].sum())
    share = changed / max(int(overlaps.sum() - overlaps[0, 0]), 1)
    return Difference(changes.reshape(now.labels.shape), share)


def count_overlaps(
    before: LabelArray, now: LabelArray, sizes: tuple[int, int]
) -> NDArray[np.int64]:
    """Count the pixels of every pair of labels; returns an array of ``sizes``."""

    def count(start: int, stop: int) -> NDArray[np.intp]:
        pairs = _pairs(before, now, sizes[1], start, stop)
        return np.bincount(pairs, minlength=sizes[0] * sizes[1])

    counts = map_spans(count, spans(before.size, BLOCK))
    return np.sum(counts, axis=0, dtype=np.int64).reshape(sizes)


def _pairs(
    before: LabelArray, now: LabelArray, size: int, start: int, stop: int
) -> NDArray[np.intp]:
    pairs = np.multiply(before.reshape(-1)[start:stop], size, dtype=np.intp)
    pairs += now.reshape(-1)[start:stop]
    return pairs


def _verdicts(overlaps: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return what each pair of labels means for its pixels."""
    from scipy.optimize import linear_sum_assignment

    verdicts = np.full(overlaps.shape, CHANGED, np.uint8)
    verdicts[0, 0] = 0
    rows, columns = linear_sum_assignment(overlaps[1:, 1:], maximize=True)
    verdicts[rows + 1, columns + 1] = SAME
    return verdicts
