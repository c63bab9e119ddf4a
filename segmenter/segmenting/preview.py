"""Labels of a photo in a few milliseconds: of every n-th pixel, for the screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray, as_labels
from segmenter.features.colours import distinct_colours, paint_steps
from segmenter.features.levels import cell_codes, sample_levels
from segmenter.features.spaces import to_features
from segmenter.images.image import Image
from segmenter.mixture.em import FitProgress
from segmenter.mixture.evaluate import most_likely, posterior
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_order
from segmenter.recipe import Recipe, Space
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.making import Tally, make_segmentation
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps
from segmenter.work.parallel import map_spans, spans

# A window shows about as many.
MOST_PIXELS = 2_000_000
# Bits a channel of the cells that previews look at.
CELL_BITS = 6
# A first guess sees about so many.
SKETCHED = 500_000
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
        Packed leading bits of the colours.
    used_cells : (M,) int array
        Those that occur, ascending.
    valid : (h, w) bool array, optional
    step : int
        A power of 2.
    channels : int
    """

    codes: Codes
    cells: Codes
    used_cells: NDArray[np.intp]
    valid: BoolArray | None
    step: int
    channels: int

    @property
    def cell_levels(self) -> NDArray[np.uint8]:
        """The colours in the middle of the cells that occur, (M, channels)."""
        shifts = CELL_BITS * np.arange(self.channels)
        leading = (self.used_cells[:, None] >> shifts) & ((1 << CELL_BITS) - 1)
        return ((leading << (8 - CELL_BITS)) + (1 << (7 - CELL_BITS))).astype(np.uint8)


_thinned: "WeakKeyDictionary[Image, Thinned]" = WeakKeyDictionary()


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
        Give all colours of a cell one label: a little coarser, but quicker where the photo has very
        many colours, and its colours need not have been counted before.

    Returns
    -------
    labels : (H // step, W // step) uint8 or uint16 array
        0 where pixels are left out; ``step`` is that of `preview_step`.
    """
    thin = thinned(image)
    if by_cells:
        places, codes, size = thin.used_cells, thin.cells, CELL_BITS * thin.channels
        features = to_features(thin.cell_levels, space)
        chosen = posterior(features, mixture).argmax(axis=0)
    else:
        places, codes, size = distinct_colours(image).codes, thin.codes, 8 * thin.channels
        chosen = most_likely(sample_levels(image, space)[-1], mixture)
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
        cells[start:stop] = cell_codes(packed, CELL_BITS, channels)

    map_spans(pack, spans(height, ROWS))
    valid = None if image.valid is None else image.valid[middle, middle][:height, :width]
    occurs = np.zeros(1 << (CELL_BITS * channels), np.bool_)
    occurs[cells] = True
    return Thinned(codes, cells, np.flatnonzero(occurs), valid, step, channels)


def label_steps(image: Image, space: Space, mixture: Mixture) -> Iterator[LabelArray]:
    """Label every pixel of a photo, in parts: the last is complete. Ask for no more to cancel."""
    chosen = most_likely(sample_levels(image, space)[-1], mixture)
    yield from paint_steps(image, as_labels(chosen + 1, mixture.n_components))


def sketch_steps(image: Image, recipe: Recipe) -> Iterator[SegmentProgress]:
    """Guess the mixture of a large photo from a part of its pixels, before all are counted.

    Parameters
    ----------
    image : Image
    recipe : Recipe

    Yields
    ------
    progress : SegmentProgress
        Starting guesses of `segment_steps`, to be previewed; none where that has first labels as
        soon by itself, or cannot do without all pixels.
    """
    step = preview_step(image, SKETCHED)
    needs_all = recipe.components == "auto" or recipe.constraints is not None
    if step == 1 or needs_all or recipe.start is not None or recipe.detail is not None:
        return
    middle = slice(step // 2, None, step)
    valid = None if image.valid is None else image.valid[middle, middle]
    if valid is not None and not valid.any():
        return
    part = Image(np.ascontiguousarray(image.pixels[middle, middle]), valid, image.name)
    for progress in segment_steps(part, recipe):
        if progress.stage != "starts":
            return
        yield replace(progress, image=image)


def preview(progress: SegmentProgress) -> Segmentation:
    """Turn a step of a run into a result that is only good enough to look at.

    Parameters
    ----------
    progress : SegmentProgress

    Returns
    -------
    segmentation : Segmentation
        Its labels are those of every n-th pixel, its counts are estimated from them, and how many
        colours there are is not known.
    """
    image, recipe = progress.image, progress.recipe
    has_order = recipe.constraints is not None or recipe.start is not None
    mixture = progress.mixture if has_order else in_order(progress.mixture)
    labels = preview_labels(image, recipe.space, mixture, by_cells=True)
    shares, mean_levels = _tally(labels, thinned(image), mixture.n_components)
    counts = np.rint(shares * image.height * image.width).astype(np.int64)
    return make_segmentation(
        image,
        recipe,
        labels,
        FitProgress(mixture, progress.curve, converged=False),
        Tally(counts, mean_levels),
        seconds=(progress.fit_seconds, 0.0),
        distinct=0,
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
