"""How labels are shown: everything but the labels themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.regions.style import Colour, LabelStyle

_FAINT = 0.5
# How far a label under the cursor goes towards full strength, and towards white.
_LIT_STRENGTH = 0.35
_LIT_WHITE = 0.16
_WASH = 0.35


@dataclass(frozen=True, slots=True)
class OverlayLook:
    """Colours of the overlay.

    Tables of colours are (K + 2,) uint32 arrays: 0xAARRGGBB, alpha not multiplied in. Label 0 and
    the last entry, which stands for every label past K, are transparent.

    Attributes
    ----------
    styles : sequence of LabelStyle
        Of labels 1…K.
    means : sequence of (red, green, blue)
        Mean colours of labels 1…K.
    opacity : float
        0 shows the photo alone, 1 the labels alone.
    highlighted : int, optional
        The label that the others step back for.
    others : tuple of int
        Labels that are highlighted as well.
    hovered : int, optional
        The label under the cursor.
    """

    styles: Sequence[LabelStyle] = ()
    means: Sequence[Colour] = ()
    opacity: float = 0.5
    highlighted: int | None = None
    others: tuple[int, ...] = ()
    hovered: int | None = None

    @property
    def value_opacity(self) -> float:
        """The opacity of values: the photo must hardly tint colours that are read on a scale."""
        return float(1 - (1 - self.opacity) ** 4)

    @property
    def strong_opacity(self) -> float:
        """The opacity of what cannot be read when it is faint: lines and mean colours."""
        return float(1 - (1 - self.opacity) ** 3)

    def table(self) -> NDArray[np.uint32]:
        """Return the labels in their own colours."""
        return self._table([style.colour for style in self.styles], self.opacity)

    def mean_table(self) -> NDArray[np.uint32]:
        """Return the labels in the mean colours of their pixels."""
        return self._table(self.means, self.strong_opacity)

    def line_table(self) -> NDArray[np.uint32]:
        """Return the colours of the labels' outlines."""
        return self._table([style.colour for style in self.styles], self.strong_opacity)

    def wash_table(self) -> NDArray[np.uint32]:
        """Return what lies inside the outlines: something faint where the cursor is."""
        table = self.table()
        for label in range(len(table)):
            if label != self.hovered:
                table[label] = 0
        strength = round(255 * _WASH * self.strong_opacity)
        table[table > 0] = table[table > 0] & 0xFFFFFF | strength << 24
        return table

    def _table(self, colours: Sequence[Colour], opacity: float) -> NDArray[np.uint32]:
        table = np.zeros(len(self.styles) + 2, np.uint32)
        for label, (style, colour) in enumerate(zip(self.styles, colours, strict=False), start=1):
            if not style.visible:
                continue
            strong = (self.highlighted, *self.others)
            faint = self.highlighted is not None and label not in strong
            strength = opacity * (_FAINT if faint else 1.0)
            if label == self.hovered:
                strength += _LIT_STRENGTH * (1 - strength) * min(1.0, 4 * opacity)
            red, green, blue = _towards_white(colour) if label == self.hovered else colour
            table[label] = round(255 * strength) << 24 | red << 16 | green << 8 | blue
        return table


def _towards_white(colour: Colour) -> Colour:
    red, green, blue = (round(value + (255 - value) * _LIT_WHITE) for value in colour)
    return red, green, blue
