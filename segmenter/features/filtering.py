"""Gaussian filters in single precision, as products with banded matrices.

A matrix product does thirty multiplications where line by line takes one, so that the zeros of the
band cost less than is gained. Products of one shape lie at the same places, counted from a plane's
corner: a part that begins at a multiple of `TILE`, and ends at one or where the plane does, gets
the very numbers that the whole does, away from where it is cut.
"""

from functools import cache, lru_cache

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from segmenter.work.parallel import spans

Plane = NDArray[np.float32]
# Rows and columns of a plane whose products do not depend on what is beside them.
TILE = 64
# Rows or columns that one product gives along a filter.
_BAND = 32


@cache
def gaussian(sigma: float, truncate: float, order: int = 0) -> Plane:
    """Return a Gaussian to correlate with, or what derives by one, (2 r + 1,).

    Parameters
    ----------
    sigma : float
        In pixels; 0 for no blur at all.
    truncate : float
        How far it reaches, in standard deviations.
    order : {0, 1}
        1 for the first derivative.
    """
    reach = int(truncate * sigma + 0.5)
    places = np.arange(-reach, reach + 1)
    kernel = np.exp(-0.5 * (places / sigma) ** 2) if reach else np.ones(1)
    kernel /= kernel.sum()
    wanted = kernel * places / sigma**2 if order else kernel
    return np.asarray(wanted, np.float32)


def framed(plane: Plane, start: int, stop: int, reach: int) -> Plane:
    """Return some rows with so many more above and below; the border's pixels go on outside."""
    return plane[np.clip(np.arange(start - reach, stop + reach), 0, len(plane) - 1)]


def filtered_down(plane: Plane, *kernels: Plane) -> list[Plane]:
    """Correlate columns with kernels of one length; so many rows less come out.

    Parameters
    ----------
    plane : (h + 2 r, W) array
    kernels : (2 r + 1,) arrays

    Returns
    -------
    filtered : list of (h, W) arrays
    """
    more = len(kernels[0]) - 1
    height, width = len(plane) - more, plane.shape[1]
    filtered = [np.empty((height, width), np.float32) for _ in kernels]
    for start, stop in spans(height, _BAND):
        for kernel, out in zip(kernels, filtered, strict=True):
            band = _band(kernel, stop - start).T
            rows, found = plane[start : stop + more], out[start:stop]
            tiles = _side_by_side(rows, TILE, TILE)
            np.matmul(band, tiles, out=_side_by_side(found, TILE, TILE))
            if rest := width % TILE:
                np.matmul(band, rows[:, width - rest :], out=found[:, width - rest :])
    return filtered


def filtered_across(plane: Plane, kernel: Plane) -> Plane:
    """Correlate rows, (h, W), with a kernel; the border's pixels go on outside."""
    more, width = len(kernel) - 1, plane.shape[1]
    wide = np.pad(plane, ((0, 0), (more // 2, more // 2)), mode="edge")
    filtered = np.empty(plane.shape, np.float32)
    size = min(_BAND, width)
    for start, stop in spans(len(plane), TILE):
        rows, found = wide[start:stop], filtered[start:stop]
        parts = _side_by_side(rows, size + more, size)
        np.matmul(parts, _band(kernel, size), out=_side_by_side(found, size, size))
        if rest := width % size:
            last = rows[:, width - rest :]
            np.matmul(last, _band(kernel, rest), out=found[:, width - rest :])
    return filtered


def _side_by_side(plane: Plane, size: int, step: int) -> Plane:
    """Return so many columns from each ``step`` on, (n, h, size), without a copy."""
    count = max((plane.shape[1] - size) // step + 1, 0)
    down, across = plane.strides
    return as_strided(plane, (count, len(plane), size), (step * across, down, across))


def _band(kernel: Plane, size: int) -> Plane:
    """Return the matrix whose columns are the kernel, each one place further down."""
    return _band_of(kernel.tobytes(), size)


@lru_cache(maxsize=64)
def _band_of(values: bytes, size: int) -> Plane:
    kernel = np.frombuffer(values, np.float32)
    band = np.zeros((size + len(kernel) - 1, size), np.float32)
    for column in range(size):
        band[column : column + len(kernel), column] = kernel
    return band
