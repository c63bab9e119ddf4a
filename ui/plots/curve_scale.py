"""The range of a curve, and the values at the lines across its plot."""

import math
from functools import cached_property

import numpy as np

from segmenter.arrays import FloatArray

GRID_LINES = 4
FLATTEST = 1e-9  # nats per pixel; what differs by less is rounding
MINUS = "−"


class CurveScale:
    """From the least to the greatest value of a curve; around its value if it is flat.

    Parameters
    ----------
    curve : (N,) array
        At least one value.
    """

    def __init__(self, curve: FloatArray) -> None:
        low, high = float(curve.min()), float(curve.max())
        self._is_flat = high - low < FLATTEST
        self.low, self.high = (low - 0.5, high + 0.5) if self._is_flat else (low, high)

    @cached_property
    def grid_values(self) -> tuple[float, ...]:
        """The values with a line, from below."""
        if self._is_flat:
            return ((self.low + self.high) / 2,)
        return tuple(np.linspace(self.low, self.high, GRID_LINES).tolist())

    @cached_property
    def value_labels(self) -> tuple[str, ...]:
        """What stands at the lines: as many decimals as tell them apart."""
        apart = (self.high - self.low) / (GRID_LINES - 1)
        digits = max(1, -math.floor(math.log10(apart)))
        return tuple(f"{value:.{digits}f}".replace("-", MINUS) for value in self.grid_values)
