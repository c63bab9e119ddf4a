"""Samples of pixels no two of which need be alike: some of them, evenly spread, and cells of those.

Where features differ at every pixel no grid has few cells. What is estimated from half a million
pixels is as far from what all would give as a hundredth of a standard error of one of them.
"""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.levels import Levels
from segmenter.features.raster import Raster, step_for
from segmenter.mixture.samples import Samples, group, make_samples, n_monomials
from segmenter.work.stepwise import Steps, in_background

# Monomials of the pixels that are fitted: half a million pixels of three features.
MOST_VALUES = 5 << 20
LEAST_PIXELS = 1 << 17
# Cells that starts are found on, and how far they reach, in standard deviations.
_CELLS, _REACH = 1 << 13, 3.0
_BINS = (32, 24, 16, 12, 8, 6, 5, 4, 3, 2)
_TRIED = 1 << 13


def most_pixels(n_features: int) -> int:
    """Return how many pixels are fitted where each is a sample of its own."""
    return max(MOST_VALUES // n_monomials(n_features), LEAST_PIXELS)


def sample_steps(raster: Raster, most: int) -> Steps[Levels]:
    """Take some pixels as samples, and cells of those before them.

    Parameters
    ----------
    raster : Raster
    most : int
        So many pixels at most, of those that count.
    """
    part = raster.thinned(sample_step(raster.shape, raster.n_pixels, most))
    features = yield from (part if part.n_pixels else raster).all_steps()
    floors = raster.stack.floors
    return (yield from in_background(lambda: levels_of_rows(features, floors)))


def sample_step(shape: tuple[int, int], n_pixels: int, most: int) -> int:
    """Return of how many pixels, in each direction, one is a sample, if so many count."""
    return step_for(shape, most * shape[0] * shape[1] // max(n_pixels, 1))


def levels_of_rows(features: FloatArray, floors: FloatArray) -> Levels:
    """Return the features of some pixels, (D, N), as samples, and cells of those before them."""
    # Sums are rounded by how rows lie in memory, which is not the same where pixels are left out.
    return with_coarse(make_samples(np.ascontiguousarray(features), floor=floors))


def with_coarse(exact: Samples) -> Levels:
    """Put cells before samples, if there are many."""
    if exact.n_samples < 2 * _CELLS:
        return (exact,)
    codes = _codes(exact)
    _, ids = np.unique(codes, return_inverse=True)
    cells = group(exact, ids)
    return (cells, exact) if 2 * cells.n_samples < exact.n_samples else (exact,)


def _codes(samples: Samples) -> NDArray[np.int64]:
    """Pack which bin along each feature a sample is in; so many bins that cells are few."""
    scaled = _scaled(samples)
    every = slice(None, None, max(1, samples.n_samples // _TRIED))
    for bins in _BINS:
        tried = _packed(scaled[:, every], bins)
        # A share of distinct cells among few says how many there are among all.
        if len(np.unique(tried)) <= len(tried) // 4:
            break
    return _packed(scaled, bins)


def _scaled(samples: Samples) -> FloatArray:
    """Return features as shares of how far cells reach, 0 to 1 within it."""
    features = samples.standard_features
    means = features @ samples.weights
    spread = np.sqrt(features**2 @ samples.weights - means**2)
    shares = (features - means[:, None]) / np.maximum(spread, 1e-12)[:, None] / _REACH
    return np.asarray((shares + 1) / 2)


def _packed(scaled: FloatArray, bins: int) -> NDArray[np.int64]:
    codes = np.zeros(scaled.shape[1], np.int64)
    for row in scaled:
        # Past 64 bits codes wrap: cells far apart may then be one, which is a cell as well.
        codes = codes * bins + np.clip((row * bins).astype(np.int64), 0, bins - 1)
    return codes
