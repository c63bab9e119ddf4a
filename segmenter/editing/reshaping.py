"""One label smoothed, grown, shrunk, filled or rid of specks: what to paint for that.

Each function returns a stencil and the labels to paint it with, as `Edits.painted` takes them.
"""

from collections.abc import Callable
from math import ceil, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.editing.box import Box
from segmenter.editing.stencil import Stencil, of_mask
from segmenter.regions.tidying import find_holes
from segmenter.work.parallel import map_spans, spans

Labels = NDArray[np.integer]
ToPaint = tuple[Stencil, Labels]
# What a label gains and what it loses.
Decision = tuple[BoolArray | None, BoolArray | None]
_SIDE = 256
# Standard deviations that a Gaussian reaches.
_WIDTHS = 4.0


def grown(labels: Labels, label: int, by: float) -> ToPaint:
    """Take in all pixels that are no farther from a label than so many pixels.

    Parameters
    ----------
    labels : (H, W) int array
    label : int
    by : float
    """
    from scipy.ndimage import distance_transform_edt

    def decide(mask: BoolArray, at: Box) -> Decision:
        return ~mask & (distance_transform_edt(~mask) <= by), None

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
    from scipy.ndimage import distance_transform_edt

    def decide(mask: BoolArray, at: Box) -> Decision:
        return None, mask & (distance_transform_edt(mask) <= by)

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
    from scipy.ndimage import gaussian_filter

    def decide(mask: BoolArray, at: Box) -> Decision:
        share = gaussian_filter(mask.astype(np.float32), radius, mode="nearest", truncate=_WIDTHS)
        return ~mask & (share > 0.5), mask & (share <= 0.5)

    return _near_borders(labels, label, ceil(_WIDTHS * radius) + 1, decide)


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
    tiles = [
        Box(row, column, row + _SIDE, column + _SIDE).within((box.bottom, box.right))
        for row in range(box.top, box.bottom, _SIDE)
        for column in range(box.left, box.right, _SIDE)
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
                nearest = _nearest_other(part, mask)[core]
                np.copyto(values[here], nearest, where=lost[core])

    map_spans(work, spans(len(tiles), 1))
    stencil = of_mask(changed, box)
    return stencil, values[stencil.box.inside(box).slices]


def _nearest_other(part: Labels, mask: BoolArray) -> Labels:
    """Return for each pixel the nearest label that is not the mask's."""
    from scipy.ndimage import distance_transform_edt

    rows, columns = distance_transform_edt(mask, return_distances=False, return_indices=True)
    return np.asarray(part[rows, columns])
