"""From a photo to the samples that EM reads, coarse to exact."""

from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.colours import CodeArray, colour_steps
from segmenter.features.spaces import quantisation_floor, to_features
from segmenter.images.image import Image
from segmenter.mixture.samples import Samples, group, make_samples
from segmenter.recipe import Space
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, finish, map_in_steps

Levels = tuple[Samples, ...]

# Bits a channel of the cells; 7 would group too little to be worth it, 3 too much to see a cluster.
CELL_BITS = (6, 5, 4)
# Photos with fewer colours are as quick to fit exactly.
MIN_COLOURS = 2048
# Colours converted at once.
BLOCK = 1 << 15

_kept: "WeakKeyDictionary[Image, tuple[Space, Levels]]" = WeakKeyDictionary()


def sample_levels(image: Image, space: Space) -> Levels:
    """Return a photo's samples at several resolutions.

    Parameters
    ----------
    image : Image
    space : {"rgb", "lab", "hsv", "grey"}

    Returns
    -------
    levels : tuple of Samples
        From few cells to many, the exact samples (every distinct colour) last. All share one
        standardisation. Kept with the image until another space is asked for.
    """
    return finish(level_steps(image, space))


def level_steps(image: Image, space: Space) -> Steps[Levels]:
    """Make samples like `sample_levels`."""
    kept = _kept.get(image)
    if kept is None or kept[0] != space:
        levels = yield from _build(image, space)
        kept = _kept[image] = (space, levels)
    return kept[1]


def feature_steps(image: Image, space: Space) -> Steps[FloatArray]:
    """Return the features of a photo's distinct colours, (D, M)."""
    colours = yield from colour_steps(image)
    levels = colours.levels

    def convert(start: int, stop: int) -> FloatArray:
        return to_features(levels[start:stop], space)

    parts = yield from map_in_steps(convert, spans(len(levels), BLOCK), thread_count())
    return np.concatenate(parts, axis=1)


def levels_for(levels: Levels, n_components: int) -> Levels:
    """Leave out the levels that are too coarse to tell so many components apart."""
    needed = max(512, 64 * n_components)
    return (*(level for level in levels[:-1] if level.n_samples >= needed), levels[-1])


def _build(image: Image, space: Space) -> Steps[Levels]:
    colours = yield from colour_steps(image)
    features = yield from feature_steps(image, space)
    exact = make_samples(features, colours.counts, quantisation_floor(space))
    yield
    return (yield from _cell_steps(exact, colours.codes, colours.channels))


def with_cells(exact: Samples, codes: CodeArray, channels: int) -> Levels:
    """Put coarser levels before the samples of colours whose packed codes are given."""
    return finish(_cell_steps(exact, codes, channels))


def _cell_steps(exact: Samples, codes: CodeArray, channels: int) -> Steps[Levels]:
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
