"""Labels and their reductions, to be seen at any zoom."""

import numpy as np

from segmenter.arrays import LabelArray
from segmenter.editing.box import Box
from segmenter.images.pyramid import deepest_level, level_for, reduction, thin


class LabelLevels:
    """Holds the labels as they came, and smaller ones once they were asked for."""

    def __init__(self) -> None:
        self._levels: dict[int, LabelArray] = {}
        self._finest = 0
        self._is_own = False

    def set_labels(self, labels: LabelArray | None, size: tuple[int, int]) -> None:
        """Replace the labels; copies nothing if they are C-contiguous.

        Parameters
        ----------
        labels : (H, W) array, optional
            As large as the photo, or halved some times as ``thin`` does it.
        size : tuple of int
            Rows and columns of the photo.

        Raises
        ------
        ValueError
            If they belong to a photo of another size.
        """
        if labels is None:
            self._levels = {}
            return
        finest = reduction(size, labels.shape)
        if finest is None:
            raise ValueError(f"labels of {labels.shape} do not belong to a photo of {size}")
        self._finest = finest
        self._levels = {finest: thin(labels, 0)}
        self._is_own = False

    def write(self, box: Box, labels: LabelArray) -> None:
        """Replace the labels in a box, at all levels, without a look at the others.

        Parameters
        ----------
        box : Box
            Inside the photo; labels that are halved are left as they are.
        labels : (h, w) array
        """
        if self._finest not in self._levels or self._finest > 0:
            return
        given = self._levels[0]
        wide = given.dtype.itemsize < labels.dtype.itemsize
        if wide or not self._is_own:  # what was given belongs to others
            self._levels = {0: given.astype(np.uint16) if wide else given.copy()}
            self._is_own = True
        full = self._levels[0]
        full[box.slices] = labels
        for level, reduced in self._levels.items():
            if level > 0:
                rows = slice(box.top >> level, -(-box.bottom >> level) + 1)
                columns = slice(box.left >> level, -(-box.right >> level) + 1)
                height, width = reduced[rows, columns].shape
                side = 1 << level
                middle = full[side // 2 :: side, side // 2 :: side][rows, columns]
                reduced[rows, columns] = middle[:height, :width]

    @property
    def labels(self) -> LabelArray | None:
        """The labels as they came."""
        return self._levels[self._finest] if self._levels else None

    def at_scale(self, scale: float) -> LabelArray | None:
        """Return the level to see at ``scale`` screen pixels per pixel, None without labels."""
        if not self._levels:
            return None
        finest = self._levels[self._finest]
        further = deepest_level(*finest.shape)
        level = max(level_for(scale, self._finest + further), self._finest)
        if level not in self._levels:
            self._levels[level] = thin(finest, level - self._finest)
        return self._levels[level]
