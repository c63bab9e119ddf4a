"""Cells of values that are too many to count each: a grid, finer where the fit needs it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.exact_sums import add_monomials, in_standard, in_units, step_of_sums
from segmenter.features.levels import Levels
from segmenter.features.raster import Raster, step_for
from segmenter.features.value_grid import PARTS, Grid, Ids, grid_over, levels_of, parts_in
from segmenter.mixture.gaussians import linear_form, scatter
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples, n_monomials, pairs
from segmenter.work.parallel import map_spans, single_threaded_blas, spans, thread_count
from segmenter.work.stepwise import Steps, in_background, map_in_steps

# No more cells are made than this.
MOST_CELLS = 1 << 21
# Pixels counted at once, as no single call may keep the window waiting.
COUNTED = 1 << 20
# Pixels that tell the mean and the spread well enough to count from.
LOOKED_AT = 1 << 17
_BLOCK = 1 << 13


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
    stack = raster.stack
    return grid_over(channels, lows, highs, stack.step, one_scale=stack.values.are_colours)


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
    step : float
        From `step_of_sums`.
    """

    def __init__(
        self,
        raster: Raster,
        grid: Grid,
        ids: Ids,
        depths: NDArray[np.int64],
        samples: Samples,
        *,
        step: float,
    ) -> None:
        self._raster, self._grid = raster, grid
        self._ids, self._depths = ids, depths
        self.samples, self._step = samples, step

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
        n_pixels, parts = self._raster.n_pixels, PARTS ** len(self._grid.channels)
        chosen = yield from in_background(
            lambda: cells_to_divide(self.samples, mixture, tolerance, n_pixels, parts)
        )
        return None if chosen is None else (yield from self._divided_steps(chosen))

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
            return begin + inside, rank[ids[inside]] * parts + parts_in(self._grid, values, depths)

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
        samples = with_parts(self.samples, kept, sums, self._raster.n_pixels)
        depths = np.concatenate([self._depths[kept], self._depths[chosen[used // parts]] + 1])
        return ValueCells(self._raster, self._grid, ids, depths, samples, step=self._step)

    def _sum_steps(self, where: NDArray[np.intp], ids: Ids, n: int) -> Steps[FloatArray]:
        """Add up the monomials of some pixels, by their places among those that count."""
        sums = np.zeros((n_monomials(self.samples.n_features), n))
        flat = where if self._raster.valid is None else np.flatnonzero(self._raster.valid)[where]
        for start, stop in spans(len(where), COUNTED):
            features = self._raster.stack.points(*self._raster.places(flat[start:stop]))
            own = ids[start:stop]
            add_monomials(sums, in_standard(features, self.samples), own, self._step)
            yield
        return sums


def cells_to_divide(
    samples: Samples, mixture: Mixture, tolerance: float, n_pixels: int, parts: int
) -> NDArray[np.intp] | None:
    """Return the cells that keep the bound from the likelihood; None if none, or too many, do."""
    gaps = bound_gaps(samples, mixture)
    if gaps.sum() <= tolerance:
        return None
    order = np.argsort(-gaps)
    # What stays as it is may cost half of what is allowed.
    left = gaps.sum() - np.cumsum(gaps[order])
    wanted = order[: int(np.searchsorted(-left, -tolerance / 2)) + 1]
    counts = np.rint(samples.weights[wanted] * n_pixels)
    new = np.minimum(counts, parts).sum()
    chosen = np.sort(wanted[(gaps[wanted] > 0) & (counts > 1)])
    return chosen if len(chosen) and samples.n_samples + new <= MOST_CELLS else None


def with_parts(
    samples: Samples, kept: NDArray[np.intp], sums: FloatArray, n_pixels: int
) -> Samples:
    """Return the cells that are kept, and after them parts of the others by their sums, (F, M)."""
    columns = np.concatenate([samples.monomials[:, kept], sums / sums[0]], axis=1)
    weights = np.concatenate([samples.weights[kept], sums[0] / n_pixels])
    return replace(samples, monomials=columns, weights=weights)


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
    plain = yield from _units_steps(raster)
    step = sums_step(plain, grid, raster.stack.bound, raster.n_pixels)
    samples = yield from _samples_steps(raster, ids, len(used), plain, step)
    cells = ValueCells(raster, grid, ids, np.zeros(len(used), np.int64), samples, step=step)
    levels = yield from in_background(lambda: levels_of(grid, samples, used))
    return cells, levels


def _samples_steps(raster: Raster, ids: Ids, n: int, plain: Samples, step: float) -> Steps[Samples]:
    sums, begins = np.zeros((n_monomials(plain.n_features), n)), raster.begins(COUNTED)
    few = raster.pieces()[0][1]
    for start, stop in raster.pieces(COUNTED):
        pieces = [(start + a, start + b) for a, b in spans(stop - start, few)]
        blocks = map_spans(lambda a, b: in_standard(raster.features(a, b), plain), pieces)
        own = ids[begins[start] : begins[stop]]
        add_monomials(sums, np.concatenate(blocks, axis=1), own, step)
        yield
    return replace(plain, monomials=sums / sums[0], weights=sums[0] / raster.n_pixels)


def sums_step(plain: Samples, grid: Grid, bound: Callable[[float], float], n_pixels: int) -> float:
    """Return what sums over so many pixels are rounded to, so that they are exact.

    Parameters
    ----------
    plain : Samples
        From `in_units`.
    grid : Grid
    bound : callable
        Tells what no feature is beyond, by what no value is beyond.
    n_pixels : int
    """
    largest = float(np.abs([grid.lows * grid.widths, (grid.highs + 1) * grid.widths]).max())
    most = (bound(largest) + np.abs(plain.origin).max()) / plain.scale.min()
    return step_of_sums(float(most), n_pixels)


def _units_steps(raster: Raster) -> Steps[Samples]:
    few = raster.thinned(step_for(raster.shape, LOOKED_AT))
    return in_units((yield from (few if few.n_pixels else raster).all_steps()), raster.stack.floors)
