"""Gaussian filters in single precision, as products with banded matrices.

A matrix product does thirty multiplications where line by line takes one, so that the zeros of the
band cost less than is gained.
"""

from functools import cache, lru_cache

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

Plane = NDArray[np.float32]
# Rows or columns that one product gives, unless the filter reaches further.
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
    """Return some rows with so many more around them; the border's pixels go on outside."""
    height = len(plane)
    rows = plane[np.clip(np.arange(start - reach, stop + reach), 0, height - 1)]
    return np.pad(rows, ((0, 0), (reach, reach)), mode="edge")


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
    size = max(_BAND, more)
    for start in range(0, height, size):
        stop = min(start + size, height)
        for kernel, out in zip(kernels, filtered, strict=True):
            band = _band(kernel, stop - start).T
            np.matmul(band, plane[start : stop + more], out=out[start:stop])
    return filtered


def filtered_across(plane: Plane, kernel: Plane) -> Plane:
    """Correlate rows with a kernel: of (h, W + 2 r) pixels (h, W) come out."""
    more = len(kernel) - 1
    height, width = len(plane), plane.shape[1] - more
    filtered = np.empty((height, width), np.float32)
    size = min(max(_BAND, more), width)
    count = width // size
    # Columns that overlap, side by side, without a copy.
    down, across = plane.strides
    parts = as_strided(plane, (count, height, size + more), (size * across, down, across))
    down, across = filtered.strides
    found = as_strided(filtered, (count, height, size), (size * across, down, across))
    np.matmul(parts, _band(kernel, size), out=found)
    if rest := width - count * size:
        last = plane[:, count * size :]
        np.matmul(last, _band(kernel, rest), out=filtered[:, count * size :])
    return filtered


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
