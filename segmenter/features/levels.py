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
    """Return which cells occur in each level of packed colours, ascending, and what packs them."""

    def of(bits: int) -> CellsOfLevel:
        def pack(these: CodeArray) -> CodeArray:
            return cell_codes(these, bits, channels)

        return _compress(pack(codes), bits * channels)[0], pack

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
    n = cells.n_samples
    before = np.rint(cells.weights * n_pixels)
    left = before - np.bincount(cells_of_part, part.counts, n)
    monomials, has_any = cells.monomials.copy(), left > 0
    changed = np.unique(cells_of_part)
    changed = changed[has_any[changed]]
    for row in range(1, len(monomials)):
        values = monomial(part.samples, row)[part.places] * part.counts
        sums = monomials[row, changed] * before[changed]
        sums -= np.bincount(cells_of_part, values, n)[changed]
        monomials[row, changed] = sums / left[changed]
    return replace(cells, monomials=monomials[:, has_any], weights=left[has_any] / total)


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
    occurs = np.zeros(1 << bits, np.bool_)
    occurs[cells] = True
    places = np.cumsum(occurs) - 1
    return np.flatnonzero(occurs), places[cells]
