"""Cells: groups of similar colours, for fits that are coarse first and exact in the end."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.mixture.samples import Samples, group, monomial
from segmenter.work.stepwise import Steps

CodeArray = NDArray[np.intp]
# From few cells to many, the exact samples last; all share one standardisation.
Levels = tuple[Samples, ...]
CellsOfLevel = tuple[CodeArray, Callable[[CodeArray], CodeArray]]

# Bits a channel of the cells; 7 would group too little to be worth it, 3 too much to see a cluster.
CELL_BITS = (6, 5, 4)
# Photos with fewer colours are as quick to fit exactly.
MIN_COLOURS = 2048


def levels_for(levels: Levels, n_components: int) -> Levels:
    """Leave out the levels that are too coarse to tell so many components apart."""
    needed = max(512, 64 * n_components)
    return (*(level for level in levels[:-1] if level.n_samples >= needed), levels[-1])


def cell_steps(exact: Samples, codes: CodeArray, channels: int) -> Steps[Levels]:
    """Put coarser levels before the samples of colours whose packed codes are given."""
    levels = [exact]
    if len(codes) < MIN_COLOURS:
        return tuple(levels)
    # Cells of cells are cells: each level is grouped from the one before, which is smaller.
    for bits in CELL_BITS:
        cells = cell_codes(codes, bits, channels)
        codes, ids = _compress(cells, bits * channels)
        levels.insert(0, group(levels[0], ids))
        codes = _expand(codes, bits, channels)
        yield
    return tuple(levels)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some pixels of an image: those of samples at ``places``, so many of each (``counts``)."""

    samples: Samples
    places: NDArray[np.intp]
    counts: NDArray[np.int64]


def cells_of_levels(codes: CodeArray, channels: int) -> list[CellsOfLevel]:
    """Return the place of each cell of each level of packed colours, and what packs them.

    A cell that does not occur has the place of the last one before it that does.
    """

    def of(bits: int) -> CellsOfLevel:
        def pack(these: CodeArray) -> CodeArray:
            return cell_codes(these, bits, channels)

        return _places(pack(codes), 1 << bits * channels)[1], pack

    return [of(bits) for bits in reversed(CELL_BITS)]


def without(
    cells: Samples, part: Part, cells_of_part: NDArray[np.intp], n_pixels: int, total: float
) -> Samples:
    """Take some pixels out of cells, without grouping all others again.

    Parameters
    ----------
    cells : Samples
    part : Part
    cells_of_part : (L,) int array
        The cell of each of the part's samples.
    n_pixels : int
        What the cells' weights stand for.
    total : float
        What the weights are to stand for.
    """
    before = np.rint(cells.weights * n_pixels)
    occurs, places = _places(cells_of_part, cells.n_samples)
    changed, ids = np.flatnonzero(occurs), places[cells_of_part]
    left = before.copy()
    left[changed] -= np.bincount(ids, part.counts)
    kept = np.flatnonzero(left > 0)
    monomials = cells.monomials.copy() if len(kept) == len(left) else cells.monomials[:, kept]
    stays = left[changed] > 0
    changed = changed[stays]
    at, heavy, light = np.searchsorted(kept, changed), before[changed], left[changed]
    for row in range(1, len(monomials)):
        values = monomial(part.samples, row)[part.places] * part.counts
        sums = monomials[row, at] * heavy
        sums -= np.bincount(ids, values)[stays]
        monomials[row, at] = sums / light
    return replace(cells, monomials=monomials, weights=left[kept] / total)


def cell_codes(codes: CodeArray, bits: int, channels: int) -> CodeArray:
    """Pack the leading ``bits`` of each channel of packed colours."""
    packed = np.zeros_like(codes)
    for channel in range(channels):
        leading = (codes >> (8 * channel + 8 - bits)) & ((1 << bits) - 1)
        packed |= leading << (bits * channel)
    return packed


def _expand(cells: CodeArray, bits: int, channels: int) -> CodeArray:
    """Turn cell codes back into the packed colours of the cells' corners."""
    codes = np.zeros_like(cells)
    for channel in range(channels):
        leading = (cells >> (bits * channel)) & ((1 << bits) - 1)
        codes |= leading << (8 * channel + 8 - bits)
    return codes


def _compress(cells: CodeArray, bits: int) -> tuple[CodeArray, NDArray[np.intp]]:
    """Return the cell codes that occur, ascending, and each sample's place among them."""
    occurs, places = _places(cells, 1 << bits)
    return np.flatnonzero(occurs), places[cells]


def _places(cells: CodeArray, n: int) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    """Return which cells of n occur, (n,), and the place of each of those among them."""
    occurs = np.zeros(n, np.bool_)
    occurs[cells] = True
    return occurs, np.cumsum(occurs) - 1
