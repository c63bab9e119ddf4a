"""Labels and their reductions, which several items paint from."""

from PySide6.QtCore import QRectF

from segmenter.regions.segmentation import LabelArray
from ui.canvas.pyramid import deepest_level, level_for, reduction, thin


class LabelLevels:
    """Holds the labels as they came, and smaller ones once they were asked for."""

    def __init__(self) -> None:
        self._levels: dict[int, LabelArray] = {}
        self._finest = 0

    def set_labels(self, labels: LabelArray | None, area: QRectF) -> None:
        """Replace the labels; copies nothing if they are C-contiguous.

        Parameters
        ----------
        labels : (H, W) array, optional
            As large as ``area`` or halved some times, as ``thin`` does it.
        area : QRectF
            What they cover, one unit a pixel of the photo.

        Raises
        ------
        ValueError
            If they belong to a photo of another size.
        """
        if labels is None:
            self._levels = {}
            return
        size = (round(area.height()), round(area.width()))
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
        """Return the level to paint at ``scale`` screen pixels per pixel, None without labels."""
        if not self._levels:
            return None
        finest = self._levels[self._finest]
        further = deepest_level(*finest.shape)
        level = max(level_for(scale, self._finest + further), self._finest)
        if level not in self._levels:
            self._levels[level] = thin(finest, level - self._finest)
        return self._levels[level]
