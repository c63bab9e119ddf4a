"""Every n-th pixel of an 8-bit photo: enough for a screen, and for a first guess."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features.levels import cell_codes
from segmenter.work.parallel import map_spans, spans

# A window shows about as many.
MOST_PIXELS = 2_000_000
# Bits a channel of the cells that sketches look at.
CELL_BITS = 6
# Pixels that shares and mean colours are estimated from.
COUNTED = 100_000
ROWS = 64
Codes = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class ThinnedColours:
    """The colours of every n-th pixel.

    Attributes
    ----------
    codes : (h, w) int32 array
        Packed colours.
    cells : (h, w) int32 array
        Packed leading bits of the colours.
    used_cells : (M,) int array
        Those that occur, ascending.
    valid : (h, w) bool array, optional
    channels : int
    counted : (channels, S) array
        Values of the pixels that shares and means are estimated from: those `every` tells.
    """

    codes: Codes
    cells: Codes
    used_cells: NDArray[np.intp]
    valid: BoolArray | None
    channels: int
    counted: FloatArray

    @property
    def every(self) -> slice:
        """Which of the pixels, row by row, are counted."""
        return _every(self.codes.size)

    @property
    def cell_values(self) -> NDArray[np.uint8]:
        """The colours in the middle of the cells that occur, (M, channels)."""
        shifts = CELL_BITS * np.arange(self.channels)
        leading = (self.used_cells[:, None] >> shifts) & ((1 << CELL_BITS) - 1)
        return ((leading << (8 - CELL_BITS)) + (1 << (7 - CELL_BITS))).astype(np.uint8)


def thinning_step(shape: tuple[int, int], most_pixels: int = MOST_PIXELS) -> int:
    """Return the smallest power of 2 so that every so many pixels of a photo are few enough.

    It stops at the shorter side, of which something has to be left.
    """
    step = 1
    while (shape[0] // step) * (shape[1] // step) > most_pixels and 2 * step <= min(shape):
        step *= 2
    return step


def thin(pixels: NDArray[np.uint8], valid: BoolArray | None, channels: int) -> ThinnedColours:
    """Take every n-th pixel of a photo, the middle one of each block."""
    step = thinning_step((pixels.shape[0], pixels.shape[1]))
    height, width = pixels.shape[0] // step, pixels.shape[1] // step
    middle = slice(step // 2, None, step)
    codes = np.zeros((height, width), np.int32)
    cells = np.zeros((height, width), np.int32)

    def pack(start: int, stop: int) -> None:
        rows = pixels[middle][start:stop, middle][:, :width].reshape(-1, width, channels)
        for channel in range(channels):
            codes[start:stop] |= rows[..., channel].astype(np.int32) << (8 * channel)
        packed = codes[start:stop].astype(np.intp)
        cells[start:stop] = cell_codes(packed, CELL_BITS, channels)

    map_spans(pack, spans(height, ROWS))
    kept = None if valid is None else valid[middle, middle][:height, :width]
    occurs = np.zeros(1 << (CELL_BITS * channels), np.bool_)
    occurs[cells] = True
    some = codes.reshape(-1)[_every(codes.size)]
    counted = (some >> (8 * np.arange(channels))[:, None]) & 255
    return ThinnedColours(
        *(codes, cells, np.flatnonzero(occurs), kept, channels, counted.astype(np.float64))
    )


def _every(size: int) -> slice:
    return slice(None, None, max(1, size // COUNTED))
