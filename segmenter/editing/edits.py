"""Labels painted by hand, in tiles that later versions share: the last stage of labelling."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, BoolArray, LabelArray
from segmenter.editing.box import Box, whole
from segmenter.editing.stencil import Stencil
from segmenter.errors import RecipeError

SIDE = 256
# A tile holds 0 where nothing is painted, and one more than the label where something is: labels
# up to 254 need no second byte, and 0, "left out", can be painted as well.
_LARGEST = 2**16 - 2
_Tile = NDArray[np.uint8] | NDArray[np.uint16]
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Edits:
    """What has been painted over the labels that are derived, which stay below.

    Attributes
    ----------
    shape : (int, int)
        Height and width of the image.
    tiles : mapping of (int, int) to (256, 256) array
        By row and column of the tile; those at the edge are smaller. Never changed.
    area : (H, W) bool array, optional
        Area of interest: outside all is 0. Never changed.
    """

    shape: tuple[int, int]
    tiles: Mapping[_Place, _Tile] = field(default_factory=dict)
    area: BoolArray | None = None

    def __post_init__(self) -> None:
        """Keep the area from being written to."""
        if self.area is not None:
            if self.area.shape != self.shape:
                raise RecipeError(f"the area must have the photo's shape {self.shape}")
            self.area.flags.writeable = False

    @property
    def is_empty(self) -> bool:
        """Whether all labels stay as they are."""
        return not self.tiles and self.area is None

    @property
    def largest(self) -> int:
        """The largest label that is painted, 0 if there is none."""
        return max((int(tile.max()) - 1 for tile in self.tiles.values()), default=0)

    def painted(self, stencil: Stencil, labels: int | NDArray[np.integer]) -> "Change":
        """Paint.

        Parameters
        ----------
        stencil : Stencil
        labels : int or (h, w) int array
            A label, 0 to leave pixels out, or one for each pixel of the stencil's box.

        Returns
        -------
        change : Change

        Raises
        ------
        RecipeError
            If a label is none.
        """
        given = np.asarray(labels)
        low, high = (int(given.min()), int(given.max())) if given.size else (0, 0)
        if low < 0 or high > _LARGEST:
            wrong = low if low < 0 else high
            raise RecipeError(f"labels to paint with are 0 to {_LARGEST}, not {wrong}")
        codes = np.add(labels, 1, dtype=np.uint16, casting="unsafe")
        return self._written(stencil, codes, high + 1)

    def erased(self, stencil: Stencil) -> "Change":
        """Give pixels back the labels that are derived."""
        return self._written(stencil, np.zeros((), np.uint16), 0)

    def with_area(self, area: BoolArray | None) -> "Change":
        """Leave out what lies outside an area; None for the whole image."""
        return Change(replace(self, area=area), whole(self.shape))

    def over(self, derived: NDArray[np.integer], box: Box) -> LabelArray:
        """Return the labels in a box, painted ones over those that are derived.

        Parameters
        ----------
        derived : (H, W) array
        box : Box
        """
        return self.over_part(derived[box.slices], box)

    def over_part(self, derived: NDArray[np.integer], box: Box) -> LabelArray:
        """Return the same from the part, (h, w), of the derived labels that is in the box."""
        labels = _room_for(derived, self._largest_in(box))
        for place, part in _tiles_in(box):
            tile = self.tiles.get(place)
            if tile is not None:
                codes = tile[part.inside(_box_of(place, self.shape)).slices]
                _lay(codes, labels[part.inside(box).slices])
        if self.area is not None:
            labels[~self.area[box.slices]] = 0
        return labels

    def boxes(self) -> Iterator[Box]:
        """Return the boxes outside of which no label is changed, none overlapping another."""
        if self.area is not None:
            places = [place for place, _ in _tiles_in(whole(self.shape))]
        else:
            places = sorted(self.tiles)
        return (_box_of(place, self.shape) for place in places)

    def thinned_over(self, labels: LabelArray, step: int) -> LabelArray:
        """Paint over every n-th pixel, the middle one of each block, in place."""
        first = step // 2
        height, width = labels.shape
        for (row, column), tile in self.tiles.items():
            y, x = -(-(row * SIDE - first) // step), -(-(column * SIDE - first) // step)
            top, left = y * step + first - row * SIDE, x * step + first - column * SIDE
            codes = tile[top::step, left::step][: height - y, : width - x]
            _lay(codes, labels[y : y + codes.shape[0], x : x + codes.shape[1]])
        if self.area is not None:
            labels[~self.area[first::step, first::step][:height, :width]] = 0
        return labels

    def renamed(self, table: NDArray[np.integer]) -> "Edits":
        """Return the edits with other labels; tiles that hold none of them are shared.

        Parameters
        ----------
        table : (n + 1,) int array
            The new label of each; labels beyond stay what they are.
        """
        codes = np.arange(max(self.largest + 2, len(table) + 1))
        codes[1 : len(table) + 1] = np.asarray(table, np.intp) + 1
        tiles = {place: _renamed(tile, codes) for place, tile in self.tiles.items()}
        return replace(self, tiles=tiles)

    def _largest_in(self, box: Box) -> int:
        tiles = (self.tiles.get(place) for place, _ in _tiles_in(box))
        # A tile of bytes holds nothing that needs more.
        return max((_most_in(tile) for tile in tiles if tile is not None), default=0)

    def _written(self, stencil: Stencil, codes: NDArray[np.uint16], most: int) -> "Change":
        box, tiles = stencil.box, dict(self.tiles)
        for place, part in _tiles_in(box):
            mask = stencil.mask[part.inside(box).slices]
            before = tiles.get(place)
            if not mask.any() or (before is None and most == 0):
                continue
            outer = _box_of(place, self.shape)
            tile = _writable(before, outer.shape, most)
            here = codes if codes.ndim == 0 else codes[part.inside(box).slices]
            target = tile[part.inside(outer).slices]
            np.copyto(target, here, where=mask, casting="unsafe")
            tiles[place] = tile
            if most == 0 and not tile.any():
                del tiles[place]
            tile.flags.writeable = False
        return Change(replace(self, tiles=tiles), box)


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """New edits, and the box outside of which they are as before."""

    edits: Edits
    box: Box


def _tiles_in(box: Box) -> Iterator[tuple[_Place, Box]]:
    """Yield the tiles that a box meets, and the part of it that lies in each."""
    if box.is_empty:
        return
    for row in range(box.top // SIDE, -(-box.bottom // SIDE)):
        for column in range(box.left // SIDE, -(-box.right // SIDE)):
            yield (
                (row, column),
                Box(
                    max(box.top, row * SIDE),
                    max(box.left, column * SIDE),
                    min(box.bottom, (row + 1) * SIDE),
                    min(box.right, (column + 1) * SIDE),
                ),
            )


def _box_of(place: _Place, shape: tuple[int, int]) -> Box:
    top, left = place[0] * SIDE, place[1] * SIDE
    return Box(top, left, top + SIDE, left + SIDE).within(shape)


def _most_in(tile: _Tile) -> int:
    return 0 if tile.dtype == np.uint8 else int(tile.max()) - 1


def _room_for(labels: NDArray[np.integer], largest: int) -> LabelArray:
    """Return a copy that can hold a label so large."""
    wide = labels.dtype.itemsize > 1 or largest > MAX_8_BIT_LABELS
    return labels.astype(np.uint16) if wide else labels.astype(np.uint8)


def _lay(codes: NDArray[np.integer], labels: LabelArray) -> None:
    painted = codes > 0
    np.subtract(codes, 1, out=labels, where=painted, casting="unsafe")


def _writable(before: _Tile | None, shape: tuple[int, int], most: int) -> _Tile:
    wide = most > 255
    if before is None:
        return np.zeros(shape, np.uint16) if wide else np.zeros(shape, np.uint8)
    return before.astype(np.uint16) if wide else before.copy()


def _renamed(tile: _Tile, codes: NDArray[np.intp]) -> _Tile:
    present = np.flatnonzero(np.bincount(tile.ravel()))
    if np.array_equal(codes[present], present):
        return tile
    wide = codes[present].max() > 255
    new: _Tile = codes[tile].astype(np.uint16) if wide else codes[tile].astype(np.uint8)
    new.flags.writeable = False
    return new
