"""A lasso that follows the borders between regions."""

import numpy as np
from numpy.typing import NDArray

from segmenter.editing.box import Box
from segmenter.editing.stencil import Point
from segmenter.regions.tree.hierarchy import MIDDLE_HEIGHT, Hierarchy

# A window around both ends is searched; past so many places it is looked at in blocks.
MOST_PLACES = 60_000
_MARGIN = 24
# What a step costs where there is no border, in steps along the strongest.
_OFF_BORDER = 0.02


def magnetic_path(hierarchy: Hierarchy, start: Point, stop: Point) -> list[Point]:
    """Find the way between two points that keeps to borders, to the strong ones most of all.

    Parameters
    ----------
    hierarchy : Hierarchy
        Its leaves' borders are followed; a border is the stronger, the later its sides merge.
    start, stop : (float, float)
        Row and column.

    Returns
    -------
    points : list of (float, float)
        From ``start`` to ``stop``, which are the first and the last.

    References
    ----------
    .. [1] E. N. Mortensen and W. A. Barrett, "Intelligent scissors for image composition",
       SIGGRAPH 1995.
    """
    from skimage.graph import route_through_array

    shape = hierarchy.leaves.shape
    box = _window(start, stop, (shape[0], shape[1]))
    strength = border_strength(hierarchy, box)
    size = int(np.ceil(np.sqrt(strength.size / MOST_PLACES)))
    blocks = _in_blocks(strength, size)
    costs = 1 / (_OFF_BORDER + blocks.max(axis=-1))
    ends = [
        tuple(
            int(np.clip(value - low, 0, length - 1)) // size
            for value, low, length in zip(point, (box.top, box.left), box.shape, strict=True)
        )
        for point in (start, stop)
    ]
    way, _ = route_through_array(costs, *ends)  # type: ignore[no-untyped-call]
    places = blocks.argmax(axis=-1)
    # In a block it is the strongest pixel that the way goes through.
    between = [
        (
            box.top + row * size + int(places[row, column]) // size + 0.5,
            box.left + column * size + int(places[row, column]) % size + 0.5,
        )
        for row, column in way[1:-1]
    ]
    return [start, *between, stop]


def border_strength(hierarchy: Hierarchy, box: Box) -> NDArray[np.float32]:
    """Return how strong the border at each pixel of a box is, 0 (none) to 1.

    Parameters
    ----------
    hierarchy : Hierarchy
    box : Box

    Returns
    -------
    strength : (h, w) float32 array
        The height at which the leaves on both sides merge, squeezed into 0…1; that of the
        photo's strongest borders where they never do.
    """
    leaves = hierarchy.leaves[box.slices]
    strength = np.zeros(leaves.shape, np.float32)
    for near, far in (
        ((slice(None), slice(None, -1)), (slice(None), slice(1, None))),
        ((slice(None, -1), slice(None)), (slice(1, None), slice(None))),
    ):
        rows, columns = np.nonzero(leaves[near] != leaves[far])
        first, second = leaves[near][rows, columns], leaves[far][rows, columns]
        heights = merge_heights(hierarchy, first, second)
        found = np.where(np.isinf(heights), 1.0, heights / (heights + MIDDLE_HEIGHT))
        for side in (near, far):
            np.maximum.at(strength[side], (rows, columns), found.astype(np.float32))
    return strength


def merge_heights(
    hierarchy: Hierarchy, first: NDArray[np.integer], second: NDArray[np.integer]
) -> NDArray[np.float64]:
    """Return the height at which pairs of leaves, 1…n, merge; infinite where they never do."""
    n = hierarchy.n_leaves
    total = n + len(hierarchy.merges)
    parents = np.full(total + 1, total)
    parents[hierarchy.merges.ravel()] = n + np.repeat(np.arange(len(hierarchy.merges)), 2)
    heights = np.concatenate([np.zeros(n), hierarchy.heights, [np.inf]])
    pairs, which = np.unique(np.stack([first, second]), axis=1, return_inverse=True)
    # What is left out, 0, merges with nothing.
    nodes, others = np.where(pairs == 0, total, pairs.astype(np.intp) - 1)
    # A merge has a higher number than what it merges, so the lower one of two goes up.
    while (apart := nodes != others).any():
        low = apart & (nodes < others)
        high = apart & ~low
        nodes[low], others[high] = parents[nodes[low]], parents[others[high]]
    return np.asarray(heights[nodes][which.ravel()], np.float64)


def _window(start: Point, stop: Point, shape: tuple[int, int]) -> Box:
    (top, bottom), (left, right) = (sorted(pair) for pair in zip(start, stop, strict=True))
    margin = _MARGIN + int(max(bottom - top, right - left)) // 2
    return Box(int(top), int(left), int(bottom) + 1, int(right) + 1).wider(margin).within(shape)


def _in_blocks(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return the values of each block of a side's length, (h, w, size²)."""
    height, width = (-(-length // size) * size for length in values.shape)
    padded = np.zeros((height, width), values.dtype)
    padded[: values.shape[0], : values.shape[1]] = values
    blocks = padded.reshape(height // size, size, width // size, size).swapaxes(1, 2)
    return blocks.reshape(height // size, width // size, size * size)
