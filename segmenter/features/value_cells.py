"""Cells of values that are too many to count each: a grid, finer where the fit needs it."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.levels import MIN_COLOURS, Levels
from segmenter.features.raster import Raster, step_for
from segmenter.mixture.gaussians import linear_form, scatter
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples, group, n_monomials, pairs
from segmenter.work.parallel import map_spans, single_threaded_blas, spans, thread_count
from segmenter.work.stepwise import Steps, in_background, map_in_steps

# Bits of each channel: of the finest grid, then of coarser ones, for one to three channels.
BITS = {1: (16, 10, 8), 2: (12, 8, 6, 4), 3: (8, 6, 5, 4)}
# No more cells are made than this.
MOST_CELLS = 1 << 21
# Pixels counted at once, as no single call may keep the window waiting.
COUNTED = 1 << 20
# Pixels that tell the mean and the spread well enough to count from.
LOOKED_AT = 1 << 17
_BLOCK = 1 << 13
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


def grid_steps(raster: Raster) -> Steps[Grid]:
    """Lay a grid over the values that occur."""
    channels = raster.stack.channels

    def ends(start: int, stop: int) -> FloatArray:
        values = raster.values(start, stop)[list(channels)]
        if not values.shape[1]:
            return np.array([[np.inf, -np.inf]] * len(channels))
        return np.stack([values.min(axis=1), values.max(axis=1)], axis=1).astype(np.float64)

    found = yield from map_in_steps(ends, raster.pieces(COUNTED), 2 * thread_count())
    lows = np.min([each[:, 0] for each in found], axis=0)
    highs = np.max([each[:, 1] for each in found], axis=0)
    bits = BITS[len(channels)]
    reach = highs - lows
    if raster.stack.values.are_colours:
        reach = np.full(len(channels), reach.max())
    step = raster.stack.step
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


class ValueCells:
    """The pixels of an image in cells of their values.

    Parameters
    ----------
    raster : Raster
    grid : Grid
    ids : (N,) int32 array
        The cell of each pixel that counts.
    depths : (M,) int array
        How often a cell was divided.
    samples : Samples
        Of the cells.
    """

    def __init__(
        self, raster: Raster, grid: Grid, ids: Ids, depths: NDArray[np.int64], samples: Samples
    ) -> None:
        self._raster, self._grid = raster, grid
        self._ids, self._depths = ids, depths
        self.samples = samples

    def levels(self, codes: NDArray[np.int64]) -> Levels:
        """Put coarser cells before the finest, whose packed places are given."""
        grid, levels = self._grid, [self.samples]
        if len(codes) < MIN_COLOURS:
            return (self.samples,)
        # Cells of cells are cells: each level is grouped from the one before, which is smaller.
        for before, few in pairwise(grid.bits):
            packed = grid.coarser_codes(codes, before, few)
            occurs = np.zeros(1 << (few * len(grid.channels)), np.bool_)
            occurs[packed] = True
            levels.insert(0, group(levels[0], (np.cumsum(occurs) - 1)[packed]))
            codes = np.flatnonzero(occurs)
        return tuple(levels)

    # Finer where it matters ----------------------------------------------------------------------

    def finer_steps(self, mixture: Mixture, tolerance: float) -> Steps["ValueCells | None"]:
        """Divide the cells that keep the bound from the likelihood of the pixels.

        Parameters
        ----------
        mixture : Mixture
            In feature units.
        tolerance : float
            By how much the bound may be below the mean log-likelihood.

        Returns
        -------
        cells : ValueCells, optional
            None if they are fine enough, or would become too many.
        """
        gaps = yield from in_background(lambda: bound_gaps(self.samples, mixture))
        if gaps.sum() <= tolerance:
            return None
        order = np.argsort(-gaps)
        # What stays as it is may cost half of what is allowed.
        left = gaps.sum() - np.cumsum(gaps[order])
        wanted = order[: int(np.searchsorted(-left, -tolerance / 2)) + 1]
        counts = np.rint(self.samples.weights[wanted] * self._raster.n_pixels)
        new = np.minimum(counts, PARTS ** len(self._grid.channels)).sum()
        chosen = np.sort(wanted[(gaps[wanted] > 0) & (counts > 1)])
        if not len(chosen) or self.samples.n_samples + new > MOST_CELLS:
            return None
        return (yield from self._divided_steps(chosen))

    def _divided_steps(self, chosen: NDArray[np.intp]) -> Steps["ValueCells"]:
        rank = np.full(self.samples.n_samples, -1, np.int32)
        rank[chosen] = np.arange(len(chosen))
        parts = PARTS ** len(self._grid.channels)
        pieces, begins = self._raster.pieces(COUNTED), self._raster.begins(COUNTED)

        def codes_of(start: int, stop: int) -> tuple[NDArray[np.intp], Ids]:
            begin = begins[start]
            ids = self._ids[begin : begins[stop]]
            inside = np.flatnonzero(rank[ids] >= 0)
            values = self._raster.values(start, stop)[:, inside]
            depths = self._depths[ids[inside]]
            return begin + inside, rank[ids[inside]] * parts + self._parts(values, depths)

        found = yield from map_in_steps(codes_of, pieces, thread_count())
        where = np.concatenate([places for places, _ in found])
        codes = np.concatenate([each for _, each in found])
        occurs = np.zeros(len(chosen) * parts, np.bool_)
        occurs[codes] = True
        used = np.flatnonzero(occurs)
        number = np.cumsum(occurs, dtype=np.int32) - 1
        kept = np.flatnonzero(rank < 0)
        renamed = np.cumsum(rank < 0, dtype=np.int32) - 1
        ids = renamed[self._ids]
        ids[where] = number[codes] + len(kept)
        yield
        sums = yield from self._sum_steps(where, number[codes], len(used))
        total = sums[0]
        columns = np.concatenate([self.samples.monomials[:, kept], sums / total], axis=1)
        weights = np.concatenate([self.samples.weights[kept], total / self._raster.n_pixels])
        samples = replace(self.samples, monomials=columns, weights=weights)
        depths = np.concatenate([self._depths[kept], self._depths[chosen[used // parts]] + 1])
        return ValueCells(self._raster, self._grid, ids, depths, samples)

    def _parts(self, values: NDArray[np.generic], depths: NDArray[np.int64]) -> Ids:
        """Return which part of its cell each of some pixels is in."""
        packed = np.zeros(values.shape[1], np.int32)
        for depth in np.unique(depths):
            at_depth = depths == depth
            fine = int(PARTS ** int(depth))
            for at, channel in enumerate(self._grid.channels):
                own = values[channel][at_depth]
                part = self._grid.places(own, at, fine * PARTS)
                part -= PARTS * self._grid.places(own, at, fine)
                packed[at_depth] += part.astype(np.int32) * PARTS**at
        return packed

    def _sum_steps(self, where: NDArray[np.intp], ids: Ids, n: int) -> Steps[FloatArray]:
        """Add up the monomials of some pixels, by their places among those that count."""
        sums = np.zeros((n_monomials(self.samples.n_features), n))
        flat = where if self._raster.valid is None else np.flatnonzero(self._raster.valid)[where]
        for start, stop in spans(len(where), COUNTED):
            features = self._raster.stack.points(*self._raster.places(flat[start:stop]))
            add_monomials(sums, _standard(features, self.samples), ids[start:stop])
            yield
        return sums


def bound_gaps(samples: Samples, mixture: Mixture) -> FloatArray:
    """Estimate how far each cell's share of the bound is below its pixels' log-likelihood, (M,).

    To second order that is half the variance, over the posterior, of what the components' log
    densities change by within the cell.

    Parameters
    ----------
    samples : Samples
        Cells.
    mixture : Mixture
        In feature units.
    """
    standard = samples.standardise(mixture)
    form, n = linear_form(standard), samples.n_features
    precisions = np.linalg.inv(standard.covariances)
    rows, others = pairs(n)
    twice = np.where(rows == others, 1.0, 2.0)[:, None]

    def estimate(start: int, stop: int) -> FloatArray:
        columns = samples.columns(start, stop)
        posterior = form.joint(columns)
        normalise(posterior)
        apart = columns[None, 1 : 1 + n] - standard.means[:, :, None]
        slopes = precisions @ apart
        slopes -= np.einsum("km,kdm->dm", posterior, slopes)
        inside = np.maximum(scatter(columns, n), np.where(rows == others, 0.0, -np.inf)[:, None])
        products = np.einsum("km,kpm->pm", posterior, slopes[:, rows] * slopes[:, others])
        variance = (twice * products * inside).sum(axis=0)
        return np.asarray(0.5 * np.maximum(variance, 0.0) * samples.weights[start:stop])

    with single_threaded_blas():
        return np.concatenate(map_spans(estimate, spans(samples.n_samples, _BLOCK)))


def add_monomials(sums: FloatArray, features: FloatArray, ids: Ids) -> None:
    """Add the monomials of standard features, (D, N), to those of their cells, (F, M)."""
    m, cells = len(features), ids.astype(np.intp)
    np.add.at(sums[0], cells, 1.0)
    for row in range(m):
        np.add.at(sums[1 + row], cells, features[row])
    for row, (i, j) in enumerate(zip(*pairs(m), strict=True)):
        np.add.at(sums[1 + m + row], cells, features[i] * features[j])


def _standard(features: FloatArray, samples: Samples) -> FloatArray:
    return np.asarray((features - samples.origin[:, None]) / samples.scale[:, None])


def value_cell_steps(raster: Raster) -> Steps[tuple[ValueCells, Levels]]:
    """Put the pixels into the cells of a grid; return also coarser cells before them."""
    grid = yield from grid_steps(raster)
    begins = raster.begins(COUNTED)
    ids = np.empty(raster.n_pixels, np.int32)
    occurs = np.zeros(1 << (grid.bits[0] * len(grid.channels)), np.bool_)

    def pack(start: int, stop: int) -> None:
        codes = grid.codes(raster.values(start, stop))
        ids[begins[start] : begins[stop]] = codes
        occurs[codes] = True

    yield from map_in_steps(pack, raster.pieces(COUNTED), thread_count())
    used = np.flatnonzero(occurs)
    number = np.cumsum(occurs, dtype=np.int32) - 1

    def rename(start: int, stop: int) -> None:
        ids[start:stop] = number[ids[start:stop]]

    yield from map_in_steps(rename, spans(len(ids), COUNTED), thread_count())
    samples = yield from _samples_steps(raster, ids, len(used))
    cells = ValueCells(raster, grid, ids, np.zeros(len(used), np.int64), samples)
    levels = yield from in_background(lambda: cells.levels(used))
    return cells, levels


def _samples_steps(raster: Raster, ids: Ids, n: int) -> Steps[Samples]:
    origin, scale = yield from _units_steps(raster)
    plain = Samples(np.empty((0, 0)), np.empty(0), origin, scale, raster.stack.floors / scale**2)
    sums, begins = np.zeros((n_monomials(len(origin)), n)), raster.begins(COUNTED)
    few = raster.pieces()[0][1]
    for start, stop in raster.pieces(COUNTED):
        pieces = [(start + a, start + b) for a, b in spans(stop - start, few)]
        blocks = map_spans(lambda a, b: _standard(raster.features(a, b), plain), pieces)
        own = ids[begins[start] : begins[stop]]
        add_monomials(sums, np.concatenate(blocks, axis=1), own)
        yield
    return replace(plain, monomials=sums / sums[0], weights=sums[0] / raster.n_pixels)


def _units_steps(raster: Raster) -> Steps[tuple[FloatArray, FloatArray]]:
    """Return about the mean and the spread of features, the same spread for all."""
    few = raster.thinned(step_for(raster.shape, LOOKED_AT))
    seen = yield from (few if few.n_pixels else raster).all_steps()
    variance = max(float(seen.var(axis=1).max()), float(raster.stack.floors.max()))
    return seen.mean(axis=1), np.full(len(seen), np.sqrt(variance) if variance > 0 else 1.0)
