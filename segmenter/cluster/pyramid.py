"""A large image at several resolutions: those that its file has, and a picture small enough."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.sources import Source, levels_of
from segmenter.editing.box import Box
from segmenter.images.pyramid import halve
from segmenter.images.whole import Part, Resolution, Whole

# Of the small picture: what the window fits and paints at once.
MOST_PIXELS = 24_000_000
# Rows and columns of a tile; files whose chunks are about as large have their own.
TILE = 512
_NEAR_TILE = (256, 1024)
# Read at once while a picture is made of a file without small copies.
WINDOW = 4096


@dataclass(frozen=True, slots=True, eq=False)
class PictureStep:
    """A small picture as far as it is made.

    Attributes
    ----------
    done, total : int
        Windows that are read.
    part : Part
        All of the picture.
    """

    done: int
    total: int
    part: Part


@dataclass(frozen=True, slots=True)
class Pyramid:
    """A large image; see `Whole`.

    Attributes
    ----------
    sources : tuple of Source
        Each resolution that the file has, the full size first.
    halvings : int
        How often the last of them is halved to become the small picture.
    overview : Resolution
    finer : tuple of Resolution
    """

    sources: tuple[Source, ...]
    halvings: int
    overview: Resolution
    finer: tuple[Resolution, ...]

    @property
    def source(self) -> Source:
        """The full size."""
        return self.sources[0]

    @property
    def address(self) -> str:
        """Where it is."""
        return self.source.address

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width at full size."""
        return self.source.shape

    @property
    def tile(self) -> int:
        """Rows and columns that are read at once."""
        side = max(self.source.chunk)
        low, high = _NEAR_TILE
        return side if low <= side <= high else TILE

    def read(self, level: int, rows: slice, columns: slice) -> Part:
        """Read a part of one of the finer resolutions."""
        box = Box(rows.start, columns.start, rows.stop, columns.stop)
        read = self.sources[level].read(box)
        return Part(read.pixels, read.valid)

    def picture_steps(self) -> Iterator[PictureStep]:
        """Make the small picture, window by window; it is whole in the last step."""
        coarsest, side = self.sources[-1], 1 << self.halvings
        height, width = self.overview.shape
        boxes = _windows((height * side, width * side), coarsest.chunk, side)
        made: tuple[NDArray[Any], NDArray[np.bool_]] | None = None
        for done, box in enumerate(boxes, start=1):
            part = _halved(coarsest, box, self.halvings)
            made = made or _room(part, (height, width))
            _lay(part, made, box.top // side, box.left // side)
            yield PictureStep(done, len(boxes), Part(*made))


def whole_source(whole: Whole) -> Source:
    """Return where the full size of an image is read from."""
    assert isinstance(whole, Pyramid)  # there are no others
    return whole.source


def pyramid_of(source: Source, most: int | None = None) -> Pyramid:
    """Find the resolutions of a large image.

    Parameters
    ----------
    source : Source
    most : int, optional
        Pixels of the small picture.
    """
    full, most = source.shape, most or MOST_PIXELS
    sources = levels_of(source)
    factors = [tuple(map(_factor, full, each.shape)) for each in sources]
    there = [
        Resolution(each.shape, (down, across))
        for each, (down, across) in zip(sources, factors, strict=True)
    ]
    enough = next((n for n, each in enumerate(there) if each.n_pixels <= most), len(there) - 1)
    halvings, overview = 0, there[enough]
    while overview.n_pixels > most and min(overview.shape) > 1:
        halvings += 1
        (height, width), (down, across) = overview.shape, overview.factor
        overview = Resolution((height // 2, width // 2), (2 * down, 2 * across))
    finer = there[: enough + (halvings > 0)]
    return Pyramid(sources[: enough + 1], halvings, overview, tuple(finer))


def _factor(full: int, reduced: int) -> float:
    """Return how many times smaller a side is; a whole number where only rounding differs."""
    near = round(full / reduced)
    return float(near) if abs(full - near * reduced) < near else full / reduced


def _windows(shape: tuple[int, int], stored: tuple[int, int], side: int) -> list[Box]:
    """Cut an image into windows of whole stored chunks, as far as these are not too large."""
    across = shape[1] if stored[1] > WINDOW else _whole_chunks(WINDOW, stored[1], side)
    down = _whole_chunks(max(WINDOW * WINDOW // across, 1), stored[0], side)
    return [
        Box(top, left, top + down, left + across).within(shape)
        for top in range(0, shape[0], down)
        for left in range(0, shape[1], across)
    ]


def _whole_chunks(length: int, stored: int, side: int) -> int:
    """Return about a length: whole chunks where that can be, and what is halved evenly."""
    unit = lcm(stored, side)
    unit = unit if unit <= length else side
    return max(length // unit, 1) * unit


def _halved(source: Source, box: Box, times: int) -> Part:
    read = source.read(box)
    pixels, valid = read.pixels, read.valid
    for _ in range(times):
        is_plain = pixels.dtype == np.uint8
        pixels = halve(np.ascontiguousarray(pixels)) if is_plain else _halved_deep(pixels)
    if valid is not None:
        side = 1 << times
        valid = valid[side // 2 :: side, side // 2 :: side] if times else valid
    return Part(pixels, valid)


def _halved_deep(pixels: NDArray[Any]) -> NDArray[Any]:
    """Average every 2×2 pixels of whole numbers of more bits."""
    height, width = (side // 2 * 2 for side in pixels.shape[:2])
    even = pixels[:height, :width]
    sums = even[0::2, 0::2].astype(np.uint32)
    for rows, columns in ((0, 1), (1, 0), (1, 1)):
        sums += even[rows::2, columns::2]
    return ((sums + 2) // 4).astype(pixels.dtype)


def _room(part: Part, shape: tuple[int, int]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    pixels = np.zeros((*shape, *part.pixels.shape[2:]), part.pixels.dtype)
    return pixels, np.ones(shape, np.bool_)


def _lay(part: Part, made: tuple[NDArray[Any], NDArray[np.bool_]], top: int, left: int) -> None:
    height, width = part.pixels.shape[:2]
    place = slice(top, top + height), slice(left, left + width)
    made[0][place] = part.pixels
    if part.valid is not None:
        made[1][place] = part.valid
