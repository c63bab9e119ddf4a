"""Where the tiles of a large photo lie; the scene is that of its small picture."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from segmenter.images.image import Image
from segmenter.images.whole import Resolution

# So little coarser than the screen may a level be, in halvings; the eye cannot tell.
_SOFTEST = 0.1


@dataclass(frozen=True, slots=True)
class TileKey:
    """Which tile: of which level, and where in it."""

    level: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Tiling:
    """Tiles of several levels.

    Attributes
    ----------
    overview : Resolution
        Of the small picture, whose pixels are the scene's units.
    levels : tuple of Resolution
        Finer ones, the full size first.
    side : int
        Rows and columns of a tile.
    """

    overview: Resolution
    levels: tuple[Resolution, ...]
    side: int

    @property
    def detail(self) -> float:
        """How many pixels of the full size a unit of the scene has."""
        return max(self.overview.factor)

    @property
    def scene(self) -> QRectF:
        """All of the small picture."""
        height, width = self.overview.shape
        return QRectF(0, 0, width, height)

    def level_for(self, scale: float) -> int | None:
        """Return the coarsest level that is fine enough.

        Parameters
        ----------
        scale : float
            Screen pixels per unit of the scene.

        Returns
        -------
        level : int, optional
            None where the small picture is.
        """
        softer = scale * 2**-_SOFTEST
        if softer <= 1:
            return None
        fine = (n for n in reversed(range(len(self.levels))) if self._units(n)[0] <= 1 / softer)
        return next(fine, 0)

    def tiles_in(self, level: int, area: QRectF) -> Iterator[TileKey]:
        """Return a level's tiles that meet an area of the scene."""
        down, across = self._units(level)
        height, width = self.levels[level].shape
        rows = _span(area.top() / down, area.bottom() / down, height, self.side)
        columns = _span(area.left() / across, area.right() / across, width, self.side)
        return (TileKey(level, row, column) for row in rows for column in columns)

    def above(self, key: TileKey) -> Iterator[TileKey]:
        """Return the tiles of coarser levels in which the middle of a tile lies."""
        middle = self.area(key).center()
        for level in range(key.level + 1, len(self.levels)):
            down, across = self._units(level)
            row, column = int(middle.y() / down) // self.side, int(middle.x() / across) // self.side
            yield TileKey(level, row, column)

    def part(self, key: TileKey) -> tuple[slice, slice]:
        """Return a tile's rows and columns in its level."""
        height, width = self.levels[key.level].shape
        top, left = key.row * self.side, key.column * self.side
        bottom, right = min(top + self.side, height), min(left + self.side, width)
        return slice(top, bottom), slice(left, right)

    def area(self, key: TileKey) -> QRectF:
        """Return where a tile lies in the scene."""
        rows, columns = self.part(key)
        down, across = self._units(key.level)
        size = (columns.stop - columns.start) * across, (rows.stop - rows.start) * down
        return QRectF(columns.start * across, rows.start * down, *size)

    def _units(self, level: int) -> tuple[float, float]:
        """Return how many units of the scene a pixel of a level is high and wide."""
        own, least = self.levels[level].factor, self.overview.factor
        return own[0] / least[0], own[1] / least[1]


def tiling_of(image: Image) -> Tiling | None:
    """Return the tiles of a photo; None of one that is not too large."""
    whole = image.whole
    return None if whole is None else Tiling(whole.overview, whole.finer, whole.tile)


def _span(first: float, last: float, length: int, side: int) -> range:
    count = -(-length // side)
    return range(max(math.floor(first / side), 0), min(math.ceil(last / side), count))
