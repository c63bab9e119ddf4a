"""Lights up some pixels of the photo by darkening all others."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from .area_item import rows_and_columns
from .label_item import LabelItem

VEIL, OUTSIDE = 0xB8000000, 0x90000000


class Spotlight(LabelItem):
    """A dark veil with holes, of some colour, ARGB; nothing until it is given pixels."""

    def __init__(self, veil: int = VEIL) -> None:
        from segmenter.regions.label_levels import LabelLevels

        self._holes = LabelLevels()
        super().__init__(self._holes)
        self.set_table(np.array([veil, 0], np.uint32))

    def set_pixels(self, lit: NDArray[np.bool_] | None, area: QRectF) -> None:
        """Leave the pixels that are True uncovered; None takes the veil away.

        Parameters
        ----------
        lit : (H, W) bool array, optional
            As large as ``area`` or halved some times.
        area : QRectF
            The photo's.

        Raises
        ------
        ValueError
            If they belong to a photo of another size.
        """
        holes = None if lit is None else lit.view(np.uint8)
        self._holes.set_labels(holes, rows_and_columns(area))
        self.set_area(QRectF() if lit is None else area)
        self.update()
