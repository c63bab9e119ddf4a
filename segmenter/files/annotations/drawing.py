"""Outlines and runs drawn as labels: a pixel belongs to what its centre lies in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import BoolArray
from segmenter.files.mask_file import LARGEST_ID, Mask, as_mask
from segmenter.images.decoded import Refusal

Corners = NDArray[np.float64]
Places = NDArray[np.integer[Any]]
# Outlines that are kept until they are drawn together: one alone costs as much as hundreds.
_MOST_KEPT = 1 << 15
# Places where lines cross rows that are worked out at once, of what is drawn together, and of all.
_CROSSINGS_AT_ONCE, _CROSSINGS_KEPT, _MOST_CROSSINGS = 1 << 20, 20_000_000, 100_000_000
# Pixels that are painted in all, and how many a run and a pixel of a short one count for: more
# take over ten seconds, however short the file.
MOST_PAINTED, _A_RUN, _A_SHORT_PIXEL = 10_000_000_000, 1000, 20
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
        # Rings that are still to be drawn, the number of each one's outline, and their labels.
        self._rings: list[Corners] = []
        self._owners: list[int] = []
        self._labels: list[int] = []
        self._n_corners = 0

    @property
    def size(self) -> int:
        """How many pixels there are."""
        return self._ids.size

    @property
    def ids(self) -> Mask:
        """What is drawn, (H, W)."""
        self._draw_kept()
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
        for ring in rings:
            corners = np.asarray(ring, np.float64).reshape(-1, 2)
            if len(corners):
                self._rings.append(corners)
                self._owners.append(len(self._labels))
                self._n_corners += len(corners)
        self._labels.append(label)
        may_cross = self._n_corners * self.shape[0]
        if may_cross > _CROSSINGS_KEPT or len(self._labels) > _MOST_KEPT:
            self._draw_kept()

    def mark(self, inside: BoolArray, label: int, top: int = 0, left: int = 0) -> None:
        """Give the pixels of a part a label where that says so, as far as it lies in the photo."""
        self._admit(label)
        if inside.ndim != len(self.shape) or min(top, left) < 0:
            raise ValueError("a part begins outside of the photo, or has colours")
        self._draw_kept()
        self._count(inside.size)
        part = self._ids[top : top + inside.shape[0], left : left + inside.shape[1]]
        part[inside[: part.shape[0], : part.shape[1]]] = label

    def draw_columns(self, lengths: NDArray[np.int64], label: int) -> None:
        """Give runs of pixels a label, column by column; outside and inside in turn."""
        self._admit(label)
        if (lengths < 0).any() or int(lengths.sum()) != self.size:
            raise ValueError("run lengths do not fill the photo")
        self._draw_kept()
        borders = np.cumsum(lengths)
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
        if self._painted > MOST_PAINTED:
            raise Refusal("draws the photo over and over again; name a mask of pixels")

    # Outlines ----------------------------------------------------------------------------------

    def _draw_kept(self) -> None:
        if not self._labels:
            return
        labels = np.array(self._labels, self._ids.dtype)
        owners, starts, stops = self._spans()
        self._rings, self._owners, self._labels, self._n_corners = [], [], [], 0
        # Those of many runs one by one, and those between them together.
        counts = np.bincount(owners, minlength=len(labels))
        ends = np.cumsum(counts)
        place = 0
        for owner in np.flatnonzero(counts > _SHORT_AT_ONCE).tolist():
            begin, end = int(ends[owner] - counts[owner]), int(ends[owner])
            self._paint_some(starts[place:begin], stops[place:begin], labels[owners[place:begin]])
            self._paint_one(starts[begin:end], stops[begin:end], labels[owner])
            place = end
        self._paint_some(starts[place:], stops[place:], labels[owners[place:]])

    def _spans(self) -> tuple[Places, Places, Places]:
        """Return the outline of each run, its first place, and the one behind its last."""
        height, width = self.shape
        found: list[Places] = [np.empty(0, np.int64)]
        lines = _lines(self._rings, height)
        whose = np.repeat(np.array(self._owners, np.int64), [len(ring) for ring in self._rings])
        n_crossings = int(lines.counts.sum())
        self._crossings += n_crossings
        if n_crossings > _CROSSINGS_KEPT or self._crossings > _MOST_CROSSINGS:
            raise Refusal("has outlines of too many lines; name a mask of pixels")
        for part in lines.parts():
            line, rows, columns = _crossings(lines, part, width)
            found.append((whose[line] * height + rows) * (width + 1) + columns)
        places = np.concatenate(found)
        places.sort()
        rows = places // (width + 1)
        places -= rows  # rows are a pixel longer where lines cross behind the last
        owners = rows[::2] // height
        places[::2] -= owners * self.size
        places[1::2] -= owners * self.size
        return owners, places[::2], places[1::2]

    def _paint_one(self, starts: Places, stops: Places, label: Any) -> None:
        """Paint the runs of an outline, which do not lie over each other."""
        lengths = stops - starts
        long = lengths > _SHORT
        self._paint_runs(starts[long], stops[long], np.broadcast_to(label, int(long.sum())))
        starts, lengths = starts[~long], lengths[~long]
        self._paint_pixels(starts, lengths, np.broadcast_to(label, len(starts)))

    def _paint_some(self, starts: Places, stops: Places, labels: NDArray[Any]) -> None:
        """Paint runs one on top of the other, in the way that takes less time."""
        lengths = stops - starts
        if _A_SHORT_PIXEL * int(lengths.sum()) > _A_RUN * len(lengths):
            self._paint_runs(starts, stops, labels)
        else:
            self._paint_pixels(starts, lengths, labels)

    def _paint_runs(self, starts: Places, stops: Places, labels: NDArray[Any]) -> None:
        self._count(int((stops - starts).sum()) + _A_RUN * len(starts))
        flat = self._ids.reshape(-1)
        for start, stop, label in zip(starts.tolist(), stops.tolist(), labels, strict=True):
            flat[start:stop] = label

    def _paint_pixels(self, starts: Places, lengths: Places, labels: NDArray[Any]) -> None:
        self._count(_A_SHORT_PIXEL * int(lengths.sum()))
        flat = self._ids.reshape(-1)
        for first in range(0, len(starts), _SHORT_AT_ONCE):
            part = slice(first, first + _SHORT_AT_ONCE)
            some = lengths[part]
            offsets = np.repeat(starts[part] - np.cumsum(some) + some, some)
            # Where a place is there twice, the last one counts.
            flat[offsets + np.arange(len(offsets))] = np.repeat(labels[part], some)


@dataclass(frozen=True, slots=True, eq=False)
class _Lines:
    """The lines of rings: from, to, how many middles of rows they cross, and the first of those."""

    begins: Corners
    ends: Corners
    counts: Places
    first: Places

    def parts(self) -> Iterator[slice]:
        """Yield as many lines at once as cross few enough rows, but one at least."""
        sums = np.concatenate([[0], np.cumsum(self.counts)])
        cuts = np.unique(np.searchsorted(sums, np.arange(0, sums[-1], _CROSSINGS_AT_ONCE)))
        for start, stop in pairwise((*cuts.tolist(), len(self.counts))):
            yield slice(start, stop)


def _lines(rings: Sequence[Corners], height: int) -> _Lines:
    begins = np.concatenate([np.empty((0, 2)), *rings])
    if not np.isfinite(begins).all():
        raise ValueError("a corner is no number")
    begins = begins.clip(-_FAR, _FAR)
    ends = np.roll(begins, -1, axis=0)
    lengths = np.array([len(ring) for ring in rings], np.int64)
    last = np.cumsum(lengths) - 1
    ends[last] = begins[last - lengths + 1]
    low, high = np.minimum(begins[:, 1], ends[:, 1]), np.maximum(begins[:, 1], ends[:, 1])
    first = np.clip(np.ceil(low - 0.5), 0, height).astype(np.int64)
    counts = np.clip(np.ceil(high - 0.5), 0, height).astype(np.int64) - first
    return _Lines(begins, ends, counts, first)


def _crossings(lines: _Lines, part: slice, width: int) -> tuple[Places, Places, Places]:
    """Return where lines cross the middles of rows: which, the row, the first pixel behind."""
    counts = lines.counts[part]
    line = np.repeat(np.arange(part.start, part.stop), counts)
    before = np.repeat(np.cumsum(counts) - counts, counts)
    rows = lines.first[line] + np.arange(len(line)) - before
    (x, y), (to_x, to_y) = lines.begins[line].T, lines.ends[line].T
    across = x + (rows + 0.5 - y) * (to_x - x) / (to_y - y)
    return line, rows, np.clip(np.ceil(across - 0.5), 0, width).astype(np.int64)
