"""Rows cut into runs of equal ids: what regions are measured by and cut along."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.runs import run_starts
from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
# Rows looked at together: their buffers stay small beside the photo.
_ROWS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Runs in reading order; those of id 0 are left out.

    Attributes
    ----------
    rows : (R,) int array
    starts, stops : (R,) int arrays
        First column, and the one after the last.
    ids : (R,) int array
    """

    rows: Indices
    starts: Indices
    stops: Indices
    ids: Indices

    @property
    def lengths(self) -> Indices:
        """Pixels of each run."""
        return self.stops - self.starts

    def where(self, chosen: NDArray[np.bool_]) -> "Runs":
        """Return some of the runs, in the same order."""
        columns = (self.rows, self.starts, self.stops, self.ids)
        return Runs(*(column[chosen] for column in columns))


@dataclass(frozen=True, slots=True, eq=False)
class Sizes:
    """What runs tell of each id, from 0 on; all 0 of those without pixels.

    Attributes
    ----------
    pixels : (N,) int array
    perimeters : (N,) int array
        Pixel edges around it, those of its holes included.
    sums_x, sums_y : (N,) int arrays
        Sums of its pixels' columns and rows.
    lefts, tops, rights, bottoms : (N,) int arrays
        Box; its right column and bottom row are not included.
    """

    pixels: Indices
    perimeters: Indices
    sums_x: Indices
    sums_y: Indices
    lefts: Indices
    tops: Indices
    rights: Indices
    bottoms: Indices

    def of_groups(self, groups: Indices, n: int) -> "Sizes":
        """Return those of groups 0…n - 1 of ids of which none lie side by side.

        Parameters
        ----------
        groups : (N,) int array
            The group of each id.
        n : int
        """
        there = np.flatnonzero(self.pixels)
        inside = groups[there]
        boxes = np.zeros((4, n), np.intp)
        boxes[:2, inside] = np.iinfo(np.intp).max
        for box, least in zip(boxes, (self.lefts, self.tops), strict=False):
            np.minimum.at(box, inside, least[there])
        for box, most in zip(boxes[2:], (self.rights, self.bottoms), strict=True):
            np.maximum.at(box, inside, most[there])
        sums = (self.pixels, self.perimeters, self.sums_x, self.sums_y)
        return Sizes(*(_sum(groups, each, n) for each in sums), *boxes)


def find_runs(ids: NDArray[np.integer]) -> Runs:
    """Cut a map of ids, (H, W), into runs."""
    parts = [_runs_of(ids[first:last], first) for first, last in spans(len(ids), _ROWS)]
    return Runs(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _runs_of(ids: NDArray[np.integer], first_row: int) -> tuple[Indices, ...]:
    width = ids.shape[1]
    starts = run_starts(ids)
    lengths = np.diff(starts, append=ids.size)
    values = ids.ravel()[starts].astype(np.intp)
    kept = values > 0
    rows, columns = np.divmod(starts[kept], width)
    return rows + first_row, columns, columns + lengths[kept], values[kept]


def find_overlaps(runs: Runs) -> tuple[Indices, Indices]:
    """Return which runs lie under which of the same id in the row above: (upper, lower).

    Parameters
    ----------
    runs : Runs

    Returns
    -------
    upper, lower : (N,) int arrays
        Indices of runs that share at least one column.
    """
    if not len(runs.rows):
        return np.empty(0, np.intp), np.empty(0, np.intp)
    width = int(runs.stops.max()) + 1
    # Runs of a row do not overlap, so their starts and ends both ascend, and those that lie under a
    # run follow one another.
    first = np.searchsorted(
        runs.rows * width + runs.stops, (runs.rows + 1) * width + runs.starts, "right"
    )
    last = np.searchsorted(
        runs.rows * width + runs.starts, (runs.rows + 1) * width + runs.stops, "left"
    )
    counts = np.maximum(last - first, 0)
    upper = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    lower = first[upper] + within
    same = runs.ids[upper] == runs.ids[lower]
    return upper[same], lower[same]


def measure(runs: Runs, n: int) -> Sizes:
    """Measure the ids 0…n - 1."""
    lengths = runs.lengths
    upper, lower = find_overlaps(runs)
    shared = np.minimum(runs.stops[upper], runs.stops[lower])
    shared -= np.maximum(runs.starts[upper], runs.starts[lower])
    around = _sum(runs.ids, 2 * lengths + 2, n) - _sum(runs.ids[upper], 2 * shared, n)
    boxes = np.zeros((4, n), np.intp)
    boxes[0] = np.iinfo(np.intp).max
    np.minimum.at(boxes[0], runs.ids, runs.starts)
    boxes[0, boxes[0] == np.iinfo(np.intp).max] = 0
    # NumPy keeps the last of several values for one place: backwards, the first row.
    boxes[1, runs.ids[::-1]] = runs.rows[::-1]
    np.maximum.at(boxes[2], runs.ids, runs.stops)
    boxes[3, runs.ids] = runs.rows + 1
    return Sizes(
        _sum(runs.ids, lengths, n),
        around,
        _sum(runs.ids, lengths * (runs.starts + runs.stops - 1) // 2, n),
        _sum(runs.ids, lengths * runs.rows, n),
        *boxes,
    )


def _sum(ids: Indices, values: Indices, n: int) -> Indices:
    # Whole numbers below 2^53 are exact in floating point.
    return np.bincount(ids, values, n).astype(np.intp)
