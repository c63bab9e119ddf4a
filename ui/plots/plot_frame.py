"""Where values are on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlotFrame:
    """A box on the screen and the values at its sides.

    Attributes
    ----------
    box : QRectF
    across, up : (low, high)
    """

    box: QRectF
    across: Extent
    up: Extent

    def to_screen(self) -> QTransform:
        """Return the map from values to screen positions."""
        width, height = self.across[1] - self.across[0], self.up[1] - self.up[0]
        right, down = self.box.width() / width, -self.box.height() / height
        left = self.box.left() - right * self.across[0]
        return QTransform(right, 0, 0, down, left, self.box.bottom() - down * self.up[0])

    def screen_point(self, values: Sequence[float]) -> QPointF:
        """Return where values are."""
        return self.to_screen().map(QPointF(values[0], values[1]))

    def values_at(self, position: QPointF) -> tuple[float, float]:
        """Return the values at a position, those of the nearest side outside the box."""
        inverse, _ = self.to_screen().inverted()
        point = inverse.map(position)
        return _within(point.x(), self.across), _within(point.y(), self.up)


def _within(value: float, extent: Extent) -> float:
    return min(max(value, extent[0]), extent[1])
