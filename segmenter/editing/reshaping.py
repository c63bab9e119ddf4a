"""One label smoothed, grown, shrunk, filled or rid of specks: what to paint for that.

Each function returns a stencil and the labels to paint it with, as `Edits.painted` takes them.
"""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.editing.box import Box
from segmenter.editing.stencil import Stencil, of_mask
from segmenter.regions.tidying import find_holes

Labels = NDArray[np.integer]
ToPaint = tuple[Stencil, Labels]


def grown(labels: Labels, label: int, by: float) -> ToPaint:
    """Take in all pixels that are no farther from a label than so many pixels.

    Parameters
    ----------
    labels : (H, W) int array
    label : int
    by : float
    """
    from scipy.ndimage import distance_transform_edt

    box = _box_of(labels, label, int(np.ceil(by)))
    mask = labels[box.slices] == label
    if not mask.any():
        return _nothing()
    near = distance_transform_edt(~mask) <= by
    return _to_paint(labels, box, label, near & ~mask, np.zeros_like(mask))


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

    box = _box_of(labels, label, 1)
    mask = labels[box.slices] == label
    if not mask.any() or mask.all():
        return _nothing()
    lost = mask & (distance_transform_edt(mask) <= by)
    return _to_paint(labels, box, label, np.zeros_like(mask), lost)


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

    box = _box_of(labels, label, int(np.ceil(4 * radius)))
    mask = labels[box.slices] == label
    if not mask.any():
        return _nothing()
    inside = gaussian_filter(mask.astype(np.float32), radius, mode="nearest") > 0.5
    return _to_paint(labels, box, label, inside & ~mask, mask & ~inside)


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
    if not mask.any():
        return _nothing()
    return _to_paint(labels, box, label, find_holes(mask, largest), np.zeros_like(mask))


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

    box = _box_of(labels, label, 1)
    mask = labels[box.slices] == label
    if not mask.any() or mask.all():
        return _nothing()
    pieces, _ = connected(mask)
    is_speck = np.bincount(pieces.ravel()) < smallest
    is_speck[0] = False
    return _to_paint(labels, box, label, np.zeros_like(mask), is_speck[pieces])


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


def _nothing() -> ToPaint:
    return of_mask(np.zeros((0, 0), np.bool_)), np.zeros((0, 0), np.uint8)


def _to_paint(labels: Labels, box: Box, label: int, gained: BoolArray, lost: BoolArray) -> ToPaint:
    """Paint the label where it is gained, and where it is lost what is nearest and another."""
    values = np.full(box.shape, label, labels.dtype)
    if lost.any():
        values[lost] = _nearest_other(labels[box.slices], label, lost)
    stencil = of_mask(gained | lost, box)
    return stencil, values[stencil.box.inside(box).slices]


def _nearest_other(part: Labels, label: int, wanted: BoolArray) -> Labels:
    from scipy.ndimage import distance_transform_edt

    rows, columns = distance_transform_edt(
        part == label, return_distances=False, return_indices=True
    )
    return np.asarray(part[rows[wanted], columns[wanted]])
