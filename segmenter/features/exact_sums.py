"""Sums of monomials over cells that are the same in whatever order pixels are added."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.samples import Samples, pairs
from segmenter.work.parallel import spans

# Bits of a float's fraction, of which one is left for rounding up.
_BITS = 52
# Pixels added at once, whose monomials stay in the cache.
_BLOCK = 1 << 14


def step_of_sums(largest: float, n_pixels: int) -> float:
    """Return the power of two that monomials are rounded to a multiple of.

    Sums of so many of them are then whole multiples below the largest that a float tells from the
    next, so that each is exact.

    Parameters
    ----------
    largest : float
        No feature is beyond it.
    n_pixels : int
    """
    most = max(largest, 1.0) ** 2 * max(n_pixels, 1)
    return float(2.0 ** (np.ceil(np.log2(most)) - _BITS))


def add_monomials(
    sums: FloatArray, features: FloatArray, ids: NDArray[np.integer], step: float
) -> None:
    """Add the monomials of standard features, (D, N), to those of their cells, (F, M).

    Parameters
    ----------
    sums : (F, M) array
        Changed.
    features : (D, N) array
    ids : (N,) int array
        The cell of each pixel.
    step : float
        From `step_of_sums`.
    """
    m = len(features)
    # What is added to so large a number loses all that is less than the step.
    large = 1.5 * 2.0**_BITS * step
    buffer = np.empty(_BLOCK)
    for start, stop in spans(features.shape[1], _BLOCK):
        cells, block = ids[start:stop].astype(np.intp), features[:, start:stop]
        rounded = buffer[: stop - start]
        np.add.at(sums[0], cells, 1.0)
        for row in range(m):
            np.add(block[row], large, out=rounded)
            rounded -= large
            np.add.at(sums[1 + row], cells, rounded)
        for row, (i, j) in enumerate(zip(*pairs(m), strict=True)):
            np.multiply(block[i], block[j], out=rounded)
            rounded += large
            rounded -= large
            np.add.at(sums[1 + m + row], cells, rounded)


def in_units(seen: FloatArray, floors: FloatArray) -> Samples:
    """Return no samples, but about the mean and the spread of features; the same for all.

    Parameters
    ----------
    seen : (D, N) array
        Some pixels' features.
    floors : (D,) array
    """
    variance = max(float(seen.var(axis=1).max()), float(floors.max()))
    scale = np.full(len(seen), np.sqrt(variance) if variance > 0 else 1.0)
    return Samples(np.empty((0, 0)), np.empty(0), seen.mean(axis=1), scale, floors / scale**2)


def in_standard(features: FloatArray, samples: Samples) -> FloatArray:
    """Return features, (D, N), in the units of samples."""
    return np.asarray((features - samples.origin[:, None]) / samples.scale[:, None])
