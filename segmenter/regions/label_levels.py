"""Labels and their reductions, to be seen at any zoom."""

from segmenter.arrays import LabelArray
from segmenter.images.pyramid import deepest_level, level_for, reduction, thin


class LabelLevels:
    """Holds the labels as they came, and smaller ones once they were asked for."""

    def __init__(self) -> None:
        self._levels: dict[int, LabelArray] = {}
        self._finest = 0

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
