"""Where the outlines of regions turn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
# Rows looked at together: their buffers stay small beside the photo.
_ROWS = 128
# The four pixels around a point of the lattice: 0 north-west, 1 north-east, 2 south-west, 3
# south-east. That across a corner is 3 less, those beside it differ in one bit.
_BESIDE, _ABOVE = 1, 2
# A region turns at a point where it has one of the four pixels, or three, or two across a corner.
CONVEX, REFLEX, TOUCHING = range(3)


@dataclass(frozen=True, slots=True, eq=False)
class Corners:
    """Corners of outlines, in reading order.

    Attributes
    ----------
    rows, columns : (N,) int32 arrays
        The lattice point, counted from the top left corner of the map.
    ids : (N,) int32 array
        Whose corner it is.
    turns : (N,) uint8 array
        4 times `CONVEX`, `REFLEX` or `TOUCHING`, plus the pixel that the corner belongs to: where
        there are three, the middle one.
    """

    rows: NDArray[np.int32]
    columns: NDArray[np.int32]
    ids: NDArray[np.int32]
    turns: NDArray[np.uint8]

    def of(self, places: Indices) -> "Corners":
        """Return some of them."""
        return Corners(
            self.rows.take(places),
            self.columns.take(places),
            self.ids.take(places),
            self.turns.take(places),
        )


def find_corners(ids: NDArray[np.integer]) -> Corners:
    """Find the corners of every region of a map, (H, W); what has the id 0 has none."""
    height, width = ids.shape
    parts = []
    for first, last in spans(height + 1, _ROWS):
        # The pixels above and below these rows of points, and a frame of 0.
        framed = np.zeros((last - first + 1, width + 2), np.int32)
        top, bottom = max(first - 1, 0), min(last, height)
        framed[top - first + 1 : bottom - first + 1, 1:-1] = ids[top:bottom]
        parts.append(_corners_of(framed, first))
    return Corners(
        np.concatenate([part.rows for part in parts]),
        np.concatenate([part.columns for part in parts]),
        np.concatenate([part.ids for part in parts]),
        np.concatenate([part.turns for part in parts]),
    )


def _corners_of(framed: NDArray[np.int32], first_row: int) -> Corners:
    across = framed[:, 1:] != framed[:, :-1]
    along = framed[1:] != framed[:-1]
    bends = (across[1:] | across[:-1]) & (along[:, 1:] | along[:, :-1])
    points = np.flatnonzero(bends)
    rows, columns = np.divmod(points, bends.shape[1])
    flat, stride = framed.ravel(), framed.shape[1]
    places = rows * stride + columns
    around = np.stack([flat.take(places + step) for step in (0, 1, stride, stride + 1)], axis=1)
    turns = np.full(around.shape, 255, np.uint8)
    for pixel in range(4):
        own, across_corner = around[:, pixel], around[:, 3 - pixel]
        beside = own == around[:, pixel ^ _BESIDE]
        above = own == around[:, pixel ^ _ABOVE]
        touching = own == across_corner
        alone, is_own = ~(beside | above), own != 0
        turns[is_own & alone & ~touching, pixel] = 4 * CONVEX + pixel
        turns[is_own & beside & above & ~touching, pixel] = 4 * REFLEX + pixel
        turns[is_own & alone & touching, pixel] = 4 * TOUCHING + pixel
    found = np.flatnonzero(turns != 255)
    at = found >> 2
    return Corners(
        (rows.take(at) + first_row).astype(np.int32),
        columns.take(at).astype(np.int32),
        around.ravel().take(found),
        turns.ravel().take(found),
    )
