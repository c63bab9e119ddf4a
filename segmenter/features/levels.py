"""Cells: groups of similar colours, for fits that are coarse first and exact in the end."""

import numpy as np
from numpy.typing import NDArray

from segmenter.mixture.samples import Samples, group
from segmenter.work.stepwise import Steps, finish

CodeArray = NDArray[np.intp]
# From few cells to many, the exact samples last; all share one standardisation.
Levels = tuple[Samples, ...]

# Bits a channel of the cells; 7 would group too little to be worth it, 3 too much to see a cluster.
CELL_BITS = (6, 5, 4)
# Photos with fewer colours are as quick to fit exactly.
MIN_COLOURS = 2048


def levels_for(levels: Levels, n_components: int) -> Levels:
    """Leave out the levels that are too coarse to tell so many components apart."""
    needed = max(512, 64 * n_components)
    return (*(level for level in levels[:-1] if level.n_samples >= needed), levels[-1])


def with_cells(exact: Samples, codes: CodeArray, channels: int) -> Levels:
    """Put coarser levels before the samples of colours whose packed codes are given."""
    return finish(cell_steps(exact, codes, channels))


def cell_steps(exact: Samples, codes: CodeArray, channels: int) -> Steps[Levels]:
    """Put coarser levels like `with_cells`."""
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
