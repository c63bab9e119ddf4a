"""How often each channel has which values, to choose by eye between which of them it is seen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.images.display import some_values, value_ranges
from segmenter.images.image import Image

BINS = 96


@dataclass(frozen=True, slots=True, eq=False)
class ChannelCounts:
    """The values of one channel.

    Attributes
    ----------
    low, high : float
        The least and the greatest, at least one apart if they are whole numbers.
    pixels : (96,) int array
        How many of the pixels that were looked at lie in each of the bins between.
    automatic : (float, float)
        Values shown as black and as full light where nobody chose any.
    """

    low: float
    high: float
    pixels: NDArray[np.int64]
    automatic: tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    counts: tuple[ChannelCounts, ...]


def channel_counts(image: Image) -> tuple[ChannelCounts, ...]:
    """Count the values of each channel of an image, of about a million of its pixels at most."""
    kept = image.memo.find(_Kept)
    if kept is None:
        ranges, seen = value_ranges(image).tolist(), some_values(image)
        found = [_counted(column, ends) for column, ends in zip(seen.T, ranges, strict=True)]
        kept = image.memo.keep(_Kept(tuple(found)))
    return kept.counts


def _counted(values: NDArray[np.generic], ends: list[float]) -> ChannelCounts:
    low, high = float(values.min()), float(values.max())
    if values.dtype == np.uint8:
        low, high = ends
    elif low == high:
        high = low + (1.0 if values.dtype == np.uint16 else abs(low) or 1.0)
    pixels, _ = np.histogram(values, BINS, (low, high))
    return ChannelCounts(low, high, pixels, (ends[0], ends[1]))
