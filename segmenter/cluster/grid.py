"""How a large image is cut into chunks that are worked on one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from segmenter.cluster.sources import Source
from segmenter.editing.box import Box

# Rows and columns of a chunk, about: 12 MB of colours.
SIDE = 2048
_COARSEST = 512
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Chunks of an image.

    Attributes
    ----------
    shape : tuple of int
        Height and width of the image.
    chunk : tuple of int
        Rows and columns of a chunk; the last ones may have fewer.
    """

    shape: tuple[int, int]
    chunk: tuple[int, int]

    @property
    def size(self) -> tuple[int, int]:
        """How many chunks there are, down and across."""
        rows, columns = (-(-n // side) for n, side in zip(self.shape, self.chunk, strict=True))
        return rows, columns

    def __len__(self) -> int:
        """Return how many chunks there are."""
        return self.size[0] * self.size[1]

    def places(self) -> Iterator[Place]:
        """Go through the chunks, row by row."""
        return ((row, column) for row in range(self.size[0]) for column in range(self.size[1]))

    def box(self, place: Place) -> Box:
        """Return which pixels a chunk has."""
        top, left = (at * side for at, side in zip(place, self.chunk, strict=True))
        box = Box(top, left, top + self.chunk[0], left + self.chunk[1])
        return box.within(self.shape)

    @property
    def halved(self) -> "Grid":
        """The grid of every second row and column, in chunks of as many pixels."""
        height, width = (-(-n // 2) for n in self.shape)
        return Grid((height, width), self.chunk)

    def levels(self) -> list["Grid"]:
        """Return this grid and those of a pyramid above it, down to a small picture."""
        found = [self]
        while max(found[-1].shape) > _COARSEST:
            found.append(found[-1].halved)
        return found


def grid_of(source: Source, side: int = SIDE) -> Grid:
    """Cut an image into chunks of whole stored ones, so that none is read twice.

    Parameters
    ----------
    source : Source
    side : int, optional
        About how many rows and columns a chunk has.
    """
    rows, columns = (_near(side, stored) for stored in source.chunk)
    return Grid(source.shape, (rows, columns))


def _near(side: int, stored: int) -> int:
    """Return the multiple of a stored chunk's side that is nearest to another, if one is near."""
    return side if stored > 2 * side else max(1, round(side / stored)) * stored
