"""A lasso that follows the borders that are seen in a picture."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from segmenter.editing.box import Box
from segmenter.editing.stencil import Point

Picture = NDArray[np.uint8]
# Places of a window in which a way is looked for at once: a few milliseconds.
MOST_PLACES = 1 << 14
# A window reaches farther than both ends by so many pixels, and by half of what is between them.
_MARGIN = 24
# A long way is found in blocks first, then from each to the one so many blocks on.
_RUN = 8
# Standard deviation of the Gaussian that grain is taken away with, pixels.
_SMOOTHING = 1.0
# What a step costs where there is no border, in steps along the strongest.
_OFF_BORDER = 0.5
# A border is half as strong as can be at this change of grey values a pixel, or at what most of the
# pixels around have less than.
_FAINT, _MOST = 4.0, 90.0


@dataclass(frozen=True, slots=True, eq=False)
class _Window:
    """Part of a picture, in blocks.

    Attributes
    ----------
    box : Box
        In the picture.
    step : int
        Pixels along a side of what a value stands for.
    size : int
        Pixels along a side of a block.
    strength : (h, w) array
        Of the strongest border in each block, 0…1.
    places : (h, w, 2) array
        Row and column of its pixel in the picture.
    """

    box: Box
    step: int
    size: int
    strength: NDArray[np.float32]
    places: NDArray[np.float64]

    def block(self, point: Point) -> tuple[int, int]:
        """Return the block that is nearest to a point."""
        height, width = self.strength.shape
        row = int((point[0] - self.box.top) // self.size)
        column = int((point[1] - self.box.left) // self.size)
        return min(max(row, 0), height - 1), min(max(column, 0), width - 1)


def magnetic_path(
    picture: Picture, start: Point, stop: Point, *, is_rough: bool = False
) -> list[Point]:
    """Find the way between two points that keeps to borders, to the strong ones most of all.

    Nothing but a window around both ends is looked at.

    Parameters
    ----------
    picture : (H, W) or (H, W, C) uint8 array
    start, stop : (float, float)
        Row and column.
    is_rough : bool
        Look at a large window in blocks, and no closer: soon enough to follow a mouse.

    Returns
    -------
    points : list of (float, float)
        From ``start`` to ``stop``, which are the first and the last.

    References
    ----------
    .. [1] E. N. Mortensen and W. A. Barrett, "Intelligent scissors for image composition",
       SIGGRAPH 1995.
    """
    window = _window(picture, start, stop)
    if window is None:
        return [start, stop]
    way = _way(window, start, stop)
    if window.size == 1 or is_rough:
        return [start, *way, stop]
    knots = [_strongest(picture, place, window.step) for place in way[_RUN - 1 : 1 - _RUN : _RUN]]
    if not knots:
        return [start, *way, stop]
    points = [start]
    for first, last in pairwise([start, *knots, stop]):
        points += magnetic_path(picture, first, last)[1:]
    return points


def _window(picture: Picture, start: Point, stop: Point) -> _Window | None:
    """Look at what is around two points; None where none of it is in the picture."""
    (top, bottom), (left, right) = (sorted(pair) for pair in zip(start, stop, strict=True))
    longest = max(bottom - top, right - left)
    margin = _MARGIN + int(longest) // 2
    box = Box(int(top), int(left), int(bottom) + 1, int(right) + 1).wider(margin)
    box = box.within((picture.shape[0], picture.shape[1]))
    if box.is_empty:
        return None
    size = int(np.ceil(np.sqrt(box.shape[0] * box.shape[1] / MOST_PLACES)))
    # A few values along a side of a block are enough to tell where in it the border is.
    step = 1 << max(0, size.bit_length() - 2)
    side = -(-size // step)
    blocks = _in_blocks(_border_strength(_reduced(picture[box.slices], step)), side)
    within = blocks.argmax(axis=-1)
    rows, columns = np.indices(within.shape)
    places = np.stack([rows * side + within // side, columns * side + within % side], axis=-1)
    middles = np.array([box.top, box.left]) + (places + 0.5) * step
    return _Window(box, step, side * step, blocks.max(axis=-1), middles)


def _strongest(picture: Picture, place: Point, reach: int) -> Point:
    """Return the middle of the pixel that is most on a border, no farther than so many pixels."""
    row, column = int(place[0]), int(place[1])
    box = Box(row, column, row + 1, column + 1).wider(reach)
    box = box.within((picture.shape[0], picture.shape[1]))
    strength = _border_strength(_reduced(picture[box.slices], 1))
    at = divmod(int(strength.argmax()), strength.shape[1])
    return box.top + at[0] + 0.5, box.left + at[1] + 0.5


def _way(window: _Window, start: Point, stop: Point) -> list[Point]:
    """Return the strongest places of the blocks between those of both ends."""
    from skimage.graph import route_through_array

    costs = 1 / (_OFF_BORDER + window.strength)
    ends = window.block(start), window.block(stop)
    blocks, _ = route_through_array(costs, *ends)  # type: ignore[no-untyped-call]
    places = window.places
    return [(float(places[at][0]), float(places[at][1])) for at in blocks[1:-1]]


def _border_strength(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how much a picture, (h, w, C), changes at each pixel, squeezed into 0…1."""
    from scipy.ndimage import gaussian_filter1d

    for axis in (0, 1):
        picture = gaussian_filter1d(picture, _SMOOTHING, axis=axis, mode="nearest", truncate=3.0)
    squares = np.zeros(picture.shape[:2], np.float32)
    for axis in (0, 1):
        if picture.shape[axis] > 1:
            squares += np.square(np.gradient(picture, axis=axis)).sum(axis=-1)
    change = np.sqrt(squares)
    middle = max(_FAINT, float(np.percentile(change, _MOST)))
    return np.asarray(change / (change + middle), np.float32)


def _reduced(picture: Picture, step: int) -> NDArray[np.float32]:
    """Return the means of squares of so many pixels along a side, (h, w, C); few pixels of each."""
    picture = picture.reshape(*picture.shape[:2], -1)
    skipped = max(1, step // 4)
    seen = picture[::skipped, ::skipped].astype(np.float32)
    side = step // skipped
    missing = [-length % side for length in seen.shape[:2]]
    seen = np.pad(seen, [(0, missing[0]), (0, missing[1]), (0, 0)], mode="edge")
    height, width, n_channels = seen.shape
    squares = seen.reshape(height // side, side, width // side, side, n_channels)
    return np.asarray(squares.mean(axis=(1, 3)))


def _in_blocks(values: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """Return the values of each block of a side's length, (h, w, side²)."""
    height, width = (-(-length // side) * side for length in values.shape)
    padded = np.zeros((height, width), values.dtype)
    padded[: values.shape[0], : values.shape[1]] = values
    blocks = padded.reshape(height // side, side, width // side, side).swapaxes(1, 2)
    return np.asarray(blocks.reshape(height // side, width // side, side * side))
