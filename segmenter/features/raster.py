"""Which pixels of an image are gone through, and in which blocks."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features.stack import Stack
from segmenter.work.parallel import Span, spans
from segmenter.work.stepwise import Steps, map_in_steps

# Pixels of a block: whose features stay in the cache, or nearly.
BLOCK = 1 << 16


class Raster:
    """Every so many pixels of an image, those that count.

    Parameters
    ----------
    stack : Stack
        That of the whole image.
    step : int
        In each direction; the middle one of each block is taken.
    whole_blocks : bool
        Whether blocks that the image's border cuts are left out, as sketches do.
    counting : (H, W) bool array, optional
        Which of the image's pixels count; those that have values if left out.
    part : (slice, slice), optional
        The rows and the columns that are taken, by so many; if they are not all.
    """

    def __init__(
        self,
        stack: Stack,
        step: int = 1,
        *,
        whole_blocks: bool = False,
        counting: BoolArray | None = None,
        part: tuple[slice, slice] | None = None,
    ) -> None:
        self.stack, self.step, self._counting = stack, step, counting
        height, width = stack.values.shape
        ends = (height // step * step, width // step * step) if whole_blocks else (height, width)
        self.rows, self.columns = (slice(step // 2, end, step) for end in ends)
        if part is not None:
            self.rows, self.columns = part
        self._down = np.arange(height)[self.rows]
        self._across = np.arange(width)[self.columns]
        valid = stack.values.valid if counting is None else counting
        self.valid: BoolArray | None = None if valid is None else valid[self.rows, self.columns]

    def thinned(self, step: int) -> "Raster":
        """Return every so many pixels, in each direction, of these."""
        return Raster(self.stack, self.step * step, counting=self._counting)

    def without(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> "Raster":
        """Return the others, if some of the image's pixels count no more."""
        values = self.stack.values
        counting = np.ones(values.shape, np.bool_) if values.valid is None else values.valid.copy()
        counting[rows, columns] = False
        return Raster(self.stack, self.step, counting=counting)

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of what is gone through."""
        return len(self._down), len(self._across)

    @property
    def n_pixels(self) -> int:
        """How many of the pixels count."""
        height, width = self.shape
        return height * width if self.valid is None else int(np.count_nonzero(self.valid))

    def pieces(self, pixels: int = BLOCK) -> list[Span]:
        """Cut the rows into blocks of about so many pixels."""
        height, width = self.shape
        return spans(height, max(1, pixels // max(width, 1)))

    def begins(self, pixels: int) -> dict[int, int]:
        """Return how many pixels count before each row where such a block begins or ends."""
        begins, count, width = {0: 0}, 0, self.shape[1]
        for start, stop in self.pieces(pixels):
            kept = self.kept(start, stop)
            count += (stop - start) * width if kept is None else int(np.count_nonzero(kept))
            begins[stop] = count
        return begins

    def part(self, start: int, stop: int) -> tuple[slice, slice]:
        """Return where some of the rows are in the image."""
        rows = self._down[start:stop]
        return slice(int(rows[0]), int(rows[-1]) + 1, self.step), self.columns

    def kept(self, start: int, stop: int) -> BoolArray | None:
        """Return which pixels of some rows count, flattened; None if all do."""
        return None if self.valid is None else self.valid[start:stop].reshape(-1)

    def flat(self, start: int, stop: int) -> NDArray[np.intp]:
        """Return the places of some rows' pixels that count, in all that is gone through."""
        width, kept = self.shape[1], self.kept(start, stop)
        places = np.arange(start * width, stop * width)
        return places if kept is None else places[kept]

    def features(self, start: int, stop: int) -> FloatArray:
        """Return the features of some rows' pixels that count, (D, N)."""
        block = self.stack.block(*self.part(start, stop))
        flat = block.reshape(len(block), -1)
        kept = self.kept(start, stop)
        return flat if kept is None else flat[:, kept]

    def values(self, start: int, stop: int) -> NDArray[np.generic]:
        """Return the image's own values of some rows' pixels that count, (C, N)."""
        part = self.stack.values.part(*self.part(start, stop))
        flat = part.reshape(len(part), -1)
        kept = self.kept(start, stop)
        return flat if kept is None else flat[:, kept]

    def all_steps(self) -> Steps[FloatArray]:
        """Return the features of all pixels that count, (D, N)."""
        blocks = yield from map_in_steps(self.features, self.pieces(), 8)
        return np.concatenate(blocks, axis=1)

    def places(self, flat: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return rows and columns in the image of places in what is gone through."""
        down, across = np.divmod(flat, len(self._across))
        return self._down[down], self._across[across]


def step_for(shape: tuple[int, int], most: int) -> int:
    """Return the smallest step so that every so many pixels are no more than ``most``."""
    step = max(1, int(np.sqrt(shape[0] * shape[1] / most)))
    while -(-shape[0] // step) * -(-shape[1] // step) > most:
        step += 1
    return step
