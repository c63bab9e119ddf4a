"""Outlines and runs drawn as labels: a pixel belongs to what its centre lies in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import BoolArray
from segmenter.files.mask_file import LARGEST_ID, Mask, as_mask
from segmenter.images.decoded import Refusal

Corners = NDArray[np.float64]
Places = NDArray[np.integer[Any]]
# Places where lines cross rows that are worked out at once, of an outline, and of all.
_CROSSINGS_AT_ONCE, _CROSSINGS_OF_ONE, _MOST_CROSSINGS = 1 << 20, 20_000_000, 100_000_000
# Pixels that are painted in all, and how many a run and a pixel of a short one count for: more
# take over ten seconds, however short the file.
_MOST_PAINTED, _A_RUN, _A_SHORT_PIXEL = 10_000_000_000, 1000, 20
_SHORT, _SHORT_AT_ONCE = 64, 1 << 15
# Beyond all photos, and near enough that sums stay finite.
_FAR = 1e9


class Canvas:
    """A photo's labels as they are drawn, later ones on top.

    Parameters
    ----------
    shape : (int, int)
        Height and width of the photo.

    Raises
    ------
    ValueError
        By all that draw, if a label is none, or what is drawn makes no sense.
    Refusal
        If more is drawn than anybody draws.
    """

    def __init__(self, shape: tuple[int, int]) -> None:
        self.shape = shape
        self._ids: NDArray[np.uint16] | NDArray[np.uint32] = np.zeros(shape, np.uint16)
        self._crossings, self._painted = 0, 0

    @property
    def size(self) -> int:
        """How many pixels there are."""
        return self._ids.size

    @property
    def ids(self) -> Mask:
        """What is drawn, (H, W)."""
        return as_mask(self._ids.astype(np.min_scalar_type(int(self._ids.max(initial=0)))))

    def fill(self, rings: Sequence[ArrayLike], label: int) -> None:
        """Give the pixels within rings a label, by the even-odd rule.

        Parameters
        ----------
        rings : sequence of (N, 2) arrays
            Corners x, y; pixel (0, 0) reaches from 0 to 1. The last one leads to the first.
        label : int
        """
        self._admit(label)
        starts, stops = self._spans(rings)
        self._paint(starts, stops, label)

    def mark(self, inside: BoolArray, label: int, top: int = 0, left: int = 0) -> None:
        """Give the pixels of a part a label where that says so, as far as it lies in the photo."""
        self._admit(label)
        if min(top, left) < 0:
            raise ValueError("a part begins outside of the photo")
        self._count(inside.size)
        part = self._ids[top : top + inside.shape[0], left : left + inside.shape[1]]
        part[inside[: part.shape[0], : part.shape[1]]] = label

    def draw_columns(self, lengths: NDArray[np.int64], label: int) -> None:
        """Give runs of pixels a label, column by column; outside and inside in turn."""
        self._admit(label)
        if (lengths < 0).any() or int(lengths.sum()) != self.size:
            raise ValueError("run lengths do not fill the photo")
        borders = np.cumsum(lengths)
        # As many borders as runs outside: the last of them may be followed by none inside.
        starts, stops = borders[:-1:2], borders[1::2]
        self._count(int((stops - starts).sum()) + _A_RUN * len(starts))
        height = self.shape[0]
        for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
            first, last = start // height, (stop - 1) // height
            if stop <= start:
                continue
            if first == last:
                self._ids[start - first * height : stop - first * height, first] = label
                continue
            self._ids[start - first * height :, first] = label
            self._ids[:, first + 1 : last] = label
            self._ids[: stop - last * height, last] = label

    def _admit(self, label: int) -> None:
        """Make room for a label."""
        if label < 0:
            raise ValueError("it has negative ids")
        if label > LARGEST_ID:
            raise Refusal("has ids beyond all counting; number its labels from 1 on")
        if label > np.iinfo(self._ids.dtype).max:
            self._ids = self._ids.astype(np.uint32)

    def _count(self, n_pixels: int) -> None:
        self._painted += n_pixels
        if self._painted > _MOST_PAINTED:
            raise Refusal("draws the photo over and over again; name a mask of pixels")

    def _spans(self, rings: Sequence[ArrayLike]) -> tuple[Places, Places]:
        """Return the first place of each run within rings, and the one behind its last."""
        height, width = self.shape
        found: list[Places] = [np.empty(0, np.int32)]
        before = self._crossings
        for begins, ends, counts, first in _lines(rings, height):
            self._crossings += int(counts.sum())
            if self._crossings > min(_MOST_CROSSINGS, before + _CROSSINGS_OF_ONE):
                raise Refusal("has outlines of too many lines; name a mask of pixels")
            rows, columns = _crossings(begins, ends, counts, first, width)
            found.append((rows * (width + 1) + columns).astype(np.int32))
        places = np.concatenate(found)
        places.sort()
        rows = places // np.int32(width + 1)
        places -= rows  # rows are a pixel longer where lines cross behind the last
        return places[::2], places[1::2]

    def _paint(self, starts: Places, stops: Places, label: int) -> None:
        lengths = stops - starts
        long = lengths > _SHORT
        n_short = int(lengths[~long].sum())
        n_long = int(lengths.sum()) - n_short
        self._count(n_long + _A_RUN * int(np.count_nonzero(long)) + _A_SHORT_PIXEL * n_short)
        flat = self._ids.reshape(-1)
        for start, stop in zip(starts[long].tolist(), stops[long].tolist(), strict=True):
            flat[start:stop] = label
        starts, lengths = starts[~long], lengths[~long]
        for first in range(0, len(starts), _SHORT_AT_ONCE):
            some = lengths[first : first + _SHORT_AT_ONCE]
            offsets = starts[first : first + _SHORT_AT_ONCE] - np.cumsum(some) + some
            flat[np.repeat(offsets, some) + np.arange(int(some.sum()))] = label


def _lines(
    rings: Sequence[ArrayLike], height: int
) -> Iterator[tuple[Corners, Corners, Places, Places]]:
    """Yield the lines of rings: from, to, how many middles of rows they cross, and the first."""
    for ring in rings:
        begins = np.asarray(ring, np.float64).reshape(-1, 2)
        if not np.isfinite(begins).all():
            raise ValueError("a corner is no number")
        begins = begins.clip(-_FAR, _FAR)
        ends = np.roll(begins, -1, axis=0)
        low, high = np.minimum(begins[:, 1], ends[:, 1]), np.maximum(begins[:, 1], ends[:, 1])
        first = np.clip(np.ceil(low - 0.5), 0, height).astype(np.int64)
        counts = np.clip(np.ceil(high - 0.5), 0, height).astype(np.int64) - first
        # As many lines at once as cross few enough rows, but one at least.
        sums = np.concatenate([[0], np.cumsum(counts)])
        cuts = np.unique(np.searchsorted(sums, np.arange(0, sums[-1], _CROSSINGS_AT_ONCE)))
        for start, stop in pairwise((*cuts.tolist(), len(counts))):
            part = slice(start, stop)
            yield begins[part], ends[part], counts[part], first[part]


def _crossings(
    begins: Corners, ends: Corners, counts: Places, first: Places, width: int
) -> tuple[Places, Places]:
    """Return where lines cross the middles of rows: the row, and the first pixel behind."""
    line = np.repeat(np.arange(len(counts)), counts)
    rows = first[line] + np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts)
    (x, y), (to_x, to_y) = begins[line].T, ends[line].T
    across = x + (rows + 0.5 - y) * (to_x - x) / (to_y - y)
    return rows, np.clip(np.ceil(across - 0.5), 0, width).astype(np.int64)
