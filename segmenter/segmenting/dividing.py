"""One label divided by where it lies: connected pieces, touching things, regions of the tree.

The parts are painted, so that they lie on top of every later fit.
"""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.editing.reshaping import of_label
from segmenter.editing.stencil import Stencil
from segmenter.editing.touching import separate
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.regions.tree.hierarchy import Hierarchy
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.segmentation import Segmentation

MOST_PARTS = 5000
NECK = 0.8


def divide_pieces(
    image: Image, segmentation: Segmentation, label: int, smallest: int = 1
) -> Segmentation:
    """Make labels of the connected pieces of a label.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    label : int
        Its largest piece keeps it; the others get the first ids that are free, in the order of
        their first pixels.
    smallest : int
        Pieces of fewer pixels stay with the label.

    Raises
    ------
    RecipeError
        If there are too many pieces.
    """
    from scipy.ndimage import label as connected

    stencil = _whole(segmentation, label)
    pieces, _ = connected(stencil.mask)
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    pieces[(sizes < smallest)[pieces]] = 0
    return _divided(image, segmentation, label, stencil, pieces)


def divide_touching(
    image: Image, segmentation: Segmentation, label: int, neck: float = NECK
) -> Segmentation:
    """Make labels of the things of a label, also of those that touch, by watershed.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    label : int
        The largest thing keeps it.
    neck : float
        Things are apart where they are narrower than this share of the smaller one's width: 0
        takes nothing apart that touches, 1 all that has a waist.

    Raises
    ------
    RecipeError
        If there are too many things.
    """
    stencil = _whole(segmentation, label)
    return _divided(image, segmentation, label, stencil, separate(stencil.mask, neck))


def divide_regions(
    image: Image, segmentation: Segmentation, label: int, hierarchy: Hierarchy, parts: int = 2
) -> Segmentation:
    """Open a label to the regions that it is made of, and leave all others as they are.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        By regions, or by colour.
    label : int
        Its largest part keeps it.
    hierarchy : Hierarchy
        Of the photo.
    parts : int
        How many, if there are so many leaves: those that are most different.

    Raises
    ------
    RecipeError
        If the label is a single leaf.
    """
    stencil = _whole(segmentation, label)
    leaves = hierarchy.leaves[stencil.box.slices]
    present = np.zeros(hierarchy.n_leaves, np.bool_)
    present[leaves[stencil.mask & (leaves > 0)] - 1] = True
    groups = np.concatenate([[0], _groups(hierarchy, present, parts)])
    if groups.max() < 2:
        raise RecipeError(f"label {label} is one of the smallest regions; it cannot be opened")
    return _divided(image, segmentation, label, stencil, np.where(stencil.mask, groups[leaves], 0))


def border_at(
    labels: NDArray[np.integer], row: int, column: int, reach: int = 6
) -> tuple[int, int] | None:
    """Return the two labels whose common border is nearest to a pixel.

    Parameters
    ----------
    labels : (H, W) int array
        0 has no borders.
    row, column : int
    reach : int
        How far off a border may be, pixels.
    """
    top, left = max(row - reach, 0), max(column - reach, 0)
    part = labels[top : row + reach + 1, left : column + reach + 1]
    best: tuple[float, tuple[int, int]] | None = None
    for near, far, down, right in (
        (part[:, :-1], part[:, 1:], 0.0, 0.5),
        (part[:-1], part[1:], 0.5, 0.0),
    ):
        rows, columns = np.nonzero((near != far) & (near > 0) & (far > 0))
        if len(rows):
            apart = np.hypot(rows + down + top - row, columns + right + left - column)
            at = int(apart.argmin())
            pair = int(near[rows[at], columns[at]]), int(far[rows[at], columns[at]])
            if apart[at] <= reach and (best is None or apart[at] < best[0]):
                best = float(apart[at]), (min(pair), max(pair))
    return None if best is None else best[1]


def common_border(
    labels: NDArray[np.integer], pair: tuple[int, int], row: int, column: int, reach: int
) -> NDArray[np.intp]:
    """Return the edges of pixels that part two labels, around a pixel.

    Parameters
    ----------
    labels : (H, W) int array
    pair : (int, int)
    row, column : int
    reach : int
        How far off they may be along rows and columns, pixels.

    Returns
    -------
    edges : (n, 4) int array
        Row and column of both ends of each, straight on where the border is; pixel (0, 0) reaches
        from 0 to 1.
    """
    top, left = max(row - reach, 0), max(column - reach, 0)
    part = labels[top : row + reach + 1, left : column + reach + 1]
    first, second = part == pair[0], part == pair[1]
    upright = (first[:, :-1] & second[:, 1:]) | (second[:, :-1] & first[:, 1:])
    level = (first[:-1] & second[1:]) | (second[:-1] & first[1:])
    tops, bottoms, columns = _runs(upright.T)
    lefts, rights, rows = _runs(level)
    edges = [
        np.stack([tops, columns + 1, bottoms, columns + 1], axis=1),
        np.stack([rows + 1, lefts, rows + 1, rights], axis=1),
    ]
    return np.asarray(np.concatenate(edges) + np.array([top, left, top, left]))


def _runs(mask: BoolArray) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Return where runs along the rows of a mask begin and end, and their rows."""
    padded = np.pad(mask, ((0, 0), (1, 1))).astype(np.int8)
    change = np.diff(padded, axis=1)
    rows, begins = np.nonzero(change == 1)
    return begins, np.nonzero(change == -1)[1], rows


def free_labels(segmentation: Segmentation, count: int) -> list[int]:
    """Return the first ids that stand for nothing."""
    used = {*segmentation.map.used, *segmentation.map.unedited.used}
    used |= segmentation.knowledge.background
    free = (number for number in range(1, 2**16) if number not in used)
    return [next(free) for _ in range(count)]


def _whole(segmentation: Segmentation, label: int) -> Stencil:
    stencil = of_label(segmentation.labels, label)
    if stencil.box.is_empty:
        raise RecipeError(f"label {label} has no pixels to divide; choose another one")
    return stencil


def _divided(
    image: Image,
    segmentation: Segmentation,
    label: int,
    stencil: Stencil,
    parts: NDArray[np.integer],
) -> Segmentation:
    """Paint numbered parts, (h, w) from 1, of a label; 0 stays."""
    sizes = np.bincount(parts.ravel())
    sizes[0] = 0
    present = np.flatnonzero(sizes)
    if len(present) < 2:
        return segmentation
    if len(present) > MOST_PARTS:
        raise RecipeError(
            f"label {label} has {len(present):,} parts, more than {MOST_PARTS:,};"
            " remove its specks first"
        )
    others = present[present != sizes.argmax()]
    table = np.full(len(sizes), label)
    table[others] = free_labels(segmentation, len(others))
    change = edits_of(segmentation).painted(stencil, table[parts])
    return with_edits(image, segmentation, change)


def _groups(hierarchy: Hierarchy, present: BoolArray, parts: int) -> NDArray[np.intp]:
    """Divide the leaves that are present where they are most different: 1…parts, 0 elsewhere."""
    n, merges = hierarchy.n_leaves, hierarchy.merges
    has_any = np.concatenate([present, np.zeros(len(merges), np.bool_)])
    for merge, (first, second) in enumerate(merges.tolist()):
        has_any[n + merge] = has_any[first] or has_any[second]
    dividing = np.flatnonzero(has_any[merges].all(axis=1))
    cut = set(dividing[::-1][: parts - 1].tolist())
    groups = np.zeros(n + len(merges), np.intp)
    count = 0
    for node in range(n + len(merges) - 1, -1, -1):
        if has_any[node] and not groups[node]:  # a root
            groups[node] = count = count + 1
        if node >= n:
            first, second = merges[node - n].tolist()
            groups[first] = groups[second] = groups[node]
            if node - n in cut:
                groups[second] = count = count + 1
    return np.where(present, groups[:n], 0)
