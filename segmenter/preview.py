"""Labels of a photo in a few milliseconds: of every n-th pixel, for the screen."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray, as_labels
from segmenter.features.colours import distinct_colours
from segmenter.features.levels import CELL_BITS, cell_codes, sample_levels
from segmenter.images.image import Image
from segmenter.mixture.evaluate import most_likely
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_order
from segmenter.parallel import map_spans, spans
from segmenter.pipeline import SegmentProgress
from segmenter.recipe import Space
from segmenter.regions.segmentation import Segmentation

# A window shows about as many.
MOST_PIXELS = 2_000_000
# With more colours than this, those of a cell get one label while it must be quick.
MOST_COLOURS = 150_000
# Pixels that shares and mean colours are estimated from.
COUNTED = 100_000
ROWS = 64
Codes = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Thinned:
    """Every n-th pixel of a photo.

    Attributes
    ----------
    codes : (h, w) int32 array
        Packed colours.
    cells : (h, w) int32 array
        Packed colours, with the bits of the finest cells only.
    valid : (h, w) bool array, optional
    step : int
        A power of 2.
    channels : int
    """

    codes: Codes
    cells: Codes
    valid: BoolArray | None
    step: int
    channels: int


_thinned: "WeakKeyDictionary[Image, Thinned]" = WeakKeyDictionary()
_used_cells: "WeakKeyDictionary[Image, NDArray[np.intp]]" = WeakKeyDictionary()


def preview_step(image: Image, most_pixels: int = MOST_PIXELS) -> int:
    """Return the smallest power of 2 so that every so many pixels are few enough."""
    step = 1
    while (image.height // step) * (image.width // step) > most_pixels:
        step *= 2
    return step


def preview_labels(
    image: Image, space: Space, mixture: Mixture, *, by_cells: bool = False
) -> LabelArray:
    """Label every n-th pixel of a photo, the middle one of each block.

    Parameters
    ----------
    image : Image
    space : {"rgb", "lab", "hsv", "grey"}
        What the mixture is fitted in.
    mixture : Mixture
        Label ``i`` is its component ``i - 1``.
    by_cells : bool
        Give all colours of a cell one label if the photo has very many: quicker, a little coarser.

    Returns
    -------
    labels : (H // step, W // step) uint8 or uint16 array
        0 where pixels are left out; ``step`` is that of `preview_step`.
    """
    levels, colours = sample_levels(image, space), distinct_colours(image)
    thin = thinned(image)
    if by_cells and len(levels) > 1 and levels[-1].n_samples > MOST_COLOURS:
        places, codes, size = _cells_of(image), thin.cells, CELL_BITS[0] * colours.channels
        chosen = most_likely(levels[-2], mixture)
    else:
        places, codes, size = colours.codes, thin.codes, 8 * colours.channels
        chosen = most_likely(levels[-1], mixture)
    table: LabelArray = np.zeros(1 << size, as_labels(chosen[:1], mixture.n_components).dtype)
    table[places] = as_labels(chosen + 1, mixture.n_components)
    labels = np.empty(codes.shape, table.dtype)

    def look_up(start: int, stop: int) -> None:
        np.take(table, codes[start:stop], out=labels[start:stop], mode="clip")

    map_spans(look_up, spans(len(codes), ROWS))
    if thin.valid is not None:
        labels[~thin.valid] = 0
    return labels


def thinned(image: Image) -> Thinned:
    """Take every n-th pixel of ``image``; done once, then kept as long as the image lives."""
    if image not in _thinned:
        _thinned[image] = _thin(image, preview_step(image))
    return _thinned[image]


def _thin(image: Image, step: int) -> Thinned:
    height, width = image.height // step, image.width // step
    middle = slice(step // 2, None, step)
    channels = 1 if image.is_grey else 3
    codes = np.zeros((height, width), np.int32)
    cells = np.zeros((height, width), np.int32)

    def pack(start: int, stop: int) -> None:
        rows = image.pixels[middle][start:stop, middle][:, :width].reshape(-1, width, channels)
        for channel in range(channels):
            codes[start:stop] |= rows[..., channel].astype(np.int32) << (8 * channel)
        packed = codes[start:stop].astype(np.intp)
        cells[start:stop] = cell_codes(packed, CELL_BITS[0], channels)

    map_spans(pack, spans(height, ROWS))
    valid = None if image.valid is None else image.valid[middle, middle][:height, :width]
    return Thinned(codes, cells, valid, step, channels)


def _cells_of(image: Image) -> NDArray[np.intp]:
    """Return the codes of the finest cells that occur, in the order of their samples."""
    if image not in _used_cells:
        colours = distinct_colours(image)
        occurs = np.zeros(1 << (CELL_BITS[0] * colours.channels), np.bool_)
        occurs[cell_codes(colours.codes, CELL_BITS[0], colours.channels)] = True
        _used_cells[image] = np.flatnonzero(occurs)
    return _used_cells[image]


def preview(progress: SegmentProgress) -> Segmentation:
    """Turn a step of a run into a result that is only good enough to look at.

    Parameters
    ----------
    progress : SegmentProgress

    Returns
    -------
    segmentation : Segmentation
        Its labels are those of every n-th pixel, and its counts are estimated from them.
    """
    image, recipe = progress.image, progress.recipe
    mixture = progress.mixture if recipe.constraints is not None else in_order(progress.mixture)
    labels = preview_labels(image, recipe.space, mixture, by_cells=True)
    shares, mean_levels = _tally(labels, thinned(image), mixture.n_components)
    return Segmentation(
        labels=labels,
        mixture=mixture,
        log_likelihood=progress.curve[-1],
        iterations=progress.fit.iteration,
        converged=False,
        notices=(),
        seconds={"read": image.read_seconds, "fit": progress.fit_seconds, "label": 0.0},
        curve=progress.curve,
        pixel_counts=np.rint(shares * image.height * image.width).astype(np.int64),
        mean_levels=mean_levels,
        distinct_colours=len(distinct_colours(image).codes),
        recipe=recipe,
    )


def _tally(labels: LabelArray, thin: Thinned, n: int) -> tuple[FloatArray, FloatArray]:
    """Return the shares of labels and their mean levels, from a part of the pixels."""
    every = slice(None, None, max(1, labels.size // COUNTED))
    ids = labels.reshape(-1)[every].astype(np.intp)
    codes = thin.codes.reshape(-1)[every]
    counts = np.bincount(ids, minlength=n + 1)[1:]
    sums = [
        np.bincount(ids, (codes >> shift) & 255, n + 1)[1:]
        for shift in range(0, 8 * thin.channels, 8)
    ]
    return counts / max(len(ids), 1), np.stack(sums, axis=1) / np.maximum(counts, 1)[:, None]
