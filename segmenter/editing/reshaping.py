"""One label smoothed, grown, shrunk, filled or rid of specks: what to paint for that.

Each function returns a stencil and the labels to paint it with, as `Edits.painted` takes them.
"""

from collections.abc import Callable
from math import ceil, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.editing.box import Box
from segmenter.editing.nearby import nearest_label, within_reach
from segmenter.editing.stencil import Stencil, of_mask
from segmenter.regions.tidying import find_holes
from segmenter.work.parallel import map_spans, spans

Labels = NDArray[np.integer]
ToPaint = tuple[Stencil, Labels]
# What a label gains and what it loses.
Decision = tuple[BoolArray | None, BoolArray | None]
# Pixels along a side of a tile, or of those around it that have a say.
_SIDE, _TIMES = 384, 4
# Standard deviations that a Gaussian reaches.
_WIDTHS = 4.0
# A wider Gaussian than this is one of so many blocks of pixels.
_FINEST = 4.0


def grown(labels: Labels, label: int, by: float) -> ToPaint:
    """Take in all pixels that are no farther from a label than so many pixels.

    Parameters
    ----------
    labels : (H, W) int array
    label : int
    by : float
    """

    def decide(mask: BoolArray, at: Box) -> Decision:
        return ~mask & within_reach(mask, by), None

    return _near_borders(labels, label, ceil(by), decide)


def shrunk(labels: Labels, label: int, by: float) -> ToPaint:
    """Give pixels no farther from another label than so many pixels to what is nearest there.

    Parameters
    ----------
    labels : (H, W) int array
        0 is another label here; the image's edge is none.
    label : int
    by : float
    """

    def decide(mask: BoolArray, at: Box) -> Decision:
        return None, mask & within_reach(~mask, by)

    return _near_borders(labels, label, ceil(by), decide)


def smoothed(labels: Labels, label: int, radius: float) -> ToPaint:
    """Round a label's outline: pixels go where most of those around them are.

    Parameters
    ----------
    labels : (H, W) int array
    label : int
    radius : float
        Standard deviation of the Gaussian that weighs those around, pixels.
    """
    step = max(1, int(radius / _FINEST))

    def decide(mask: BoolArray, at: Box) -> Decision:
        is_most = _blurred(mask, radius, step, (at.top % step, at.left % step)) > 0.5
        return ~mask & is_most, mask & ~is_most

    return _near_borders(labels, label, ceil(_WIDTHS * radius) + 2 * step, decide)


def filled(labels: Labels, label: int, largest: int | None = None) -> ToPaint:
    """Give a label what it surrounds.

    Parameters
    ----------
    labels : (H, W) int array
    label : int
    largest : int, optional
        Pixels of the largest hole that is filled; all if left out.
    """
    box = _box_of(labels, label, 0)
    mask = labels[box.slices] == label
    stencil = of_mask(find_holes(mask, largest) if mask.size else mask, box)
    return stencil, np.full(stencil.box.shape, label, labels.dtype)


def without_specks(labels: Labels, label: int, smallest: int) -> ToPaint:
    """Give a label's pieces of fewer pixels to what is nearest to them.

    Parameters
    ----------
    labels : (H, W) int array
    label : int
    smallest : int
        Pixels of the smallest 4-connected piece that stays.
    """
    from scipy.ndimage import label as connected

    box = _box_of(labels, label, 0)
    pieces, _ = connected(labels[box.slices] == label)
    is_speck = np.bincount(pieces.ravel(), minlength=1) < smallest
    is_speck[0] = False

    def decide(mask: BoolArray, at: Box) -> Decision:
        lost = np.zeros_like(mask)
        inner = Box(
            max(at.top, box.top),
            max(at.left, box.left),
            min(at.bottom, box.bottom),
            min(at.right, box.right),
        )
        lost[inner.inside(at).slices] = is_speck[pieces[inner.inside(box).slices]]
        return None, lost

    # No pixel of so small a piece is farther inside than in a disc of its size.
    return _near_borders(labels, label, ceil(sqrt(max(smallest, 1) / pi)) + 1, decide)


def flooded(labels: Labels, row: int, column: int) -> Stencil:
    """Return the connected area of one label around a pixel."""
    from skimage.segmentation import flood

    mask = flood(labels, (row, column), connectivity=1)  # type: ignore[no-untyped-call]
    return of_mask(mask)


def of_label(labels: Labels, label: int) -> Stencil:
    """Return all pixels of a label."""
    box = _box_of(labels, label, 0)
    return Stencil(box, labels[box.slices] == label)


def _box_of(labels: Labels, label: int, margin: int) -> Box:
    """Return the box around a label, wider by a margin."""
    shape = (labels.shape[0], labels.shape[1])
    return of_mask(labels == label).box.wider(margin).within(shape)


def _near_borders(
    labels: Labels, label: int, reach: int, decide: Callable[[BoolArray, Box], Decision]
) -> ToPaint:
    """Decide tile by tile what a label gains and loses; inside and far off nothing does.

    ``decide`` is given the label's mask in a tile that is so many pixels wider on every side that
    what lies beyond has no say.
    """
    shape = (labels.shape[0], labels.shape[1])
    box = _box_of(labels, label, reach)
    values = np.full(box.shape, label, labels.dtype)
    changed = np.zeros(box.shape, np.bool_)
    side = max(_SIDE, _TIMES * reach)
    tiles = [
        Box(row, column, row + side, column + side).within((box.bottom, box.right))
        for row in range(box.top, box.bottom, side)
        for column in range(box.left, box.right, side)
    ]

    def work(first: int, last: int) -> None:
        for tile in tiles[first:last]:
            wide = tile.wider(reach).within(shape)
            part = labels[wide.slices]
            mask = part == label
            if mask.all() or not mask.any():
                continue
            here, core = tile.inside(box).slices, tile.inside(wide).slices
            gained, lost = decide(mask, wide)
            if gained is not None:
                changed[here] |= gained[core]
            if lost is not None and lost[core].any():
                changed[here] |= lost[core]
                wanted = np.zeros_like(lost)
                wanted[core] = lost[core]
                values[here][lost[core]] = nearest_label(part, mask, wanted)

    map_spans(work, spans(len(tiles), 1))
    stencil = of_mask(changed, box)
    return stencil, values[stencil.box.inside(box).slices]


def _blurred(
    mask: BoolArray, radius: float, step: int, phase: tuple[int, int]
) -> NDArray[np.float32]:
    """Return the share of a mask around each pixel, weighed by a Gaussian, (h, w).

    A wide one is worked out on the shares of blocks, ``step`` pixels along a side, between whose
    middles it is straight; ``phase`` is how far into a block the mask begins.
    """
    from scipy.ndimage import gaussian_filter

    if step == 1:
        values = mask.astype(np.float32)
        return np.asarray(gaussian_filter(values, radius, mode="nearest", truncate=_WIDTHS))
    ends = [(first, -(first + n) % step) for first, n in zip(phase, mask.shape, strict=True)]
    padded = np.pad(mask, ends, mode="edge").view(np.uint8)
    height, width = (length // step for length in padded.shape)
    shares = np.add.reduce(padded.reshape(height, step, -1), axis=1, dtype=np.uint16)
    shares = np.add.reduce(shares.reshape(height, width, step), axis=2, dtype=np.float32)
    # Blocks and straight lines blur as well: what is left of the variance is the Gaussian's.
    left = sqrt(radius**2 - (step**2 - 1) / 4) / step
    shares = gaussian_filter(shares / step**2, left, mode="nearest", truncate=_WIDTHS)
    for axis in (0, 1):
        shares = _stretched(shares, step, axis, phase[axis], mask.shape[axis])
    return np.asarray(shares)


def _stretched(
    values: NDArray[np.float32], step: int, axis: int, first: int, length: int
) -> NDArray[np.float32]:
    """Return straight lines between the middles of blocks, at so many pixels along an axis."""
    at = (np.arange(first, first + length) + 0.5) / step - 0.5
    low = np.floor(at).astype(np.intp)
    shape = (-1, 1) if axis == 0 else (1, -1)
    share = (at - low).astype(np.float32).reshape(shape)
    last = values.shape[axis] - 1
    before = values.take(np.clip(low, 0, last), axis)
    after = values.take(np.clip(low + 1, 0, last), axis)
    after -= before
    after *= share
    after += before
    return after
