"""How labels are shown: everything but the labels themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.regions.style import LabelStyle

_FAINT = 0.5


@dataclass(frozen=True, slots=True)
class OverlayLook:
    """Colours of the overlay.

    Attributes
    ----------
    styles : sequence of LabelStyle
        Of labels 1…K.
    opacity : float
        0 shows the photo alone, 1 the labels alone.
    highlighted : int, optional
        The label that the others step back for.
    """

    styles: Sequence[LabelStyle] = ()
    opacity: float = 0.5
    highlighted: int | None = None

    def table(self) -> NDArray[np.uint32]:
        """Compute the colour of every label id.

        Returns
        -------
        (K + 2,) uint32 array
            0xAARRGGBB, alpha not multiplied in. Label 0 and the last entry, which stands for every
            label past K, are transparent.
        """
        table = np.zeros(len(self.styles) + 2, np.uint32)
        for label, style in enumerate(self.styles, start=1):
            red, green, blue = style.colour
            table[label] = self._alpha(label, style) << 24 | red << 16 | green << 8 | blue
        return table

    def _alpha(self, label: int, style: LabelStyle) -> int:
        if not style.visible:
            return 0
        faint = self.highlighted is not None and label != self.highlighted
        return round(255 * self.opacity * (_FAINT if faint else 1.0))
