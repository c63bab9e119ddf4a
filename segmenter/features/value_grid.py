"""A grid over values, its cells, and the parts that a cell is divided into."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.levels import MIN_COLOURS, Levels
from segmenter.mixture.samples import Samples, group

# Bits of each channel: of the finest grid, then of coarser ones, for one to three channels.
BITS = {1: (16, 10, 8), 2: (12, 8, 6, 4), 3: (8, 6, 5, 4)}
# A cell that is divided has so many parts along each channel.
PARTS = 4
Ids = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A grid over the values of one to three channels.

    Attributes
    ----------
    channels : tuple of int
    widths : (C,) array
        Of its finest cells: powers of two, so that grids of photos of one kind are one.
    lows, highs : (C,) int arrays
        The first and the last cell along each channel.
    bits : tuple of int
        Of each channel, from the finest cells to the coarsest.
    """

    channels: tuple[int, ...]
    widths: FloatArray
    lows: NDArray[np.int64]
    highs: NDArray[np.int64]
    bits: tuple[int, ...]

    def places(
        self, values: NDArray[np.generic], channel: int, parts: int = 1
    ) -> NDArray[np.int64]:
        """Return which cell, or which part of one, values of a channel are in, from 0 on."""
        width = self.widths[channel] / parts
        if width >= 1 and values.dtype != np.float32:
            # Whole numbers over a power of two: bits are taken off.
            found = np.right_shift(values, int(np.log2(width))).astype(np.int64)
        else:
            found = np.floor(values * (1 / width)).astype(np.int64)
        last = (self.highs[channel] + 1) * parts - 1
        return np.asarray(np.minimum(found, last) - self.lows[channel] * parts)

    def codes(self, values: NDArray[np.generic]) -> Ids:
        """Pack the cells of values, (C, N)."""
        packed = np.zeros(values.shape[1], np.int32)
        for at, channel in enumerate(self.channels):
            packed |= self.places(values[channel], at).astype(np.int32) << (self.bits[0] * at)
        return packed

    def coarser_codes(self, codes: NDArray[np.int64], bits: int, few: int) -> NDArray[np.int64]:
        """Pack the ``few`` leading bits of each channel of cells, which have ``bits``."""
        packed = np.zeros_like(codes)
        for at in range(len(self.channels)):
            place = (codes >> (bits * at)) & ((1 << bits) - 1)
            packed |= place >> (bits - few) << (few * at)
        return packed


def grid_over(
    channels: tuple[int, ...],
    lows: FloatArray,
    highs: FloatArray,
    step: float,
    *,
    one_scale: bool,
) -> Grid:
    """Lay a grid over the values between two ends of each channel.

    Parameters
    ----------
    channels : tuple of int
    lows, highs : (C,) arrays
    step : float
        How far apart values are.
    one_scale : bool
        Whether channels share one.
    """
    bits = BITS[len(channels)]
    reach = highs - lows
    if one_scale:
        reach = np.full(len(channels), reach.max())
    widths, firsts, lasts = (np.empty(len(channels)) for _ in range(3))
    for at in range(len(channels)):
        width = _width(reach[at], bits[0], step)
        while True:
            coarse = width * 2.0 ** (bits[0] - bits[-1])
            first = np.floor(lows[at] / coarse) * (coarse / width)
            last = np.floor(highs[at] / width)
            if last * width == highs[at] and step > width and last > first:
                last -= 1  # what is alone at the end of a cell, such as white, belongs to that
            if last - first < 1 << bits[0]:
                break
            width *= 2
        widths[at], firsts[at], lasts[at] = width, first, last
    return Grid(channels, widths, firsts.astype(np.int64), lasts.astype(np.int64), bits)


def _width(reach: float, bits: int, step: float) -> float:
    """Return the width of cells: a power of two that is no finer than values are."""
    finest = 2.0 ** np.floor(np.log2(step))
    return float(max(2.0 ** (np.ceil(np.log2(reach)) - bits), finest)) if reach > 0 else finest


def levels_of(grid: Grid, samples: Samples, codes: NDArray[np.int64]) -> Levels:
    """Put coarser cells before the finest, whose packed places are given."""
    levels = [samples]
    if len(codes) < MIN_COLOURS:
        return (samples,)
    # Cells of cells are cells: each level is grouped from the one before, which is smaller.
    for before, few in pairwise(grid.bits):
        packed = grid.coarser_codes(codes, before, few)
        occurs = np.zeros(1 << (few * len(grid.channels)), np.bool_)
        occurs[packed] = True
        levels.insert(0, group(levels[0], (np.cumsum(occurs) - 1)[packed]))
        codes = np.flatnonzero(occurs)
    return tuple(levels)


def parts_in(grid: Grid, values: NDArray[np.generic], depths: NDArray[np.int64]) -> Ids:
    """Return which part of its cell each of some pixels, (C, N), is in."""
    packed = np.zeros(values.shape[1], np.int32)
    for depth in np.unique(depths):
        at_depth = depths == depth
        fine = int(PARTS ** int(depth))
        for at, channel in enumerate(grid.channels):
            own = values[channel][at_depth]
            part = grid.places(own, at, fine * PARTS)
            part -= PARTS * grid.places(own, at, fine)
            packed[at_depth] += part.astype(np.int32) * PARTS**at
    return packed
