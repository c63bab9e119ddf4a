"""Shows over the photo what is picked, and what a click would take."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from segmenter.arrays import BoolArray
from segmenter.picking.outcomes import Hover

from ..look.theme import current_theme
from .area_item import AreaItem
from .raster import label_raster

_NOTHING, _THING, _BORDER, _OFFERED = range(4)
_ON_TOP = 10.0
_DOT = 4.5
_BELONGS, _DOES_NOT = QColor("#35c46a"), QColor("#e5484d")


@dataclass(frozen=True, slots=True)
class Dot:
    """Where somebody clicked, and whether that belongs."""

    row: int
    column: int
    inside: bool


class PickItem(AreaItem):
    """A fill and an outline in the accent, a paler fill under the mouse, a dot a click."""

    def __init__(self) -> None:
        super().__init__()
        self._thing: BoolArray | None = None
        self._factor = 1
        self._dots: tuple[Dot, ...] = ()
        self._offer: Hover | None = None
        self._adds = True
        self._codes: NDArray[np.uint8] | None = None
        self.setZValue(_ON_TOP)

    def show_thing(self, thing: BoolArray | None, factor: int, dots: Sequence[Dot]) -> None:
        """Show a mask of the photo, reduced by a factor, and clicks; None for clicks alone."""
        self._thing, self._factor, self._dots = thing, factor, tuple(dots)
        self._offer = None
        self._draw()

    def show_offer(self, offer: Hover | None, *, adds: bool = True) -> None:
        """Show what a click would add to the thing, or take from it; None for nothing."""
        if offer is not self._offer:
            self._offer, self._adds = offer, adds
            self._draw()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint all of it; it is small."""
        if self._codes is None and not self._dots:
            return
        painter.save()
        painter.setClipRect(self._area, Qt.ClipOperation.IntersectClip)
        if self._codes is not None:
            raster = label_raster(self._codes)
            raster.image.setColorTable(_colours())
            size = QRectF(0, 0, raster.width * self._factor, raster.height * self._factor)
            painter.drawImage(size, raster.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = _DOT / painter.worldTransform().m11()
        pen = QPen(QColor("white"), 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for dot in self._dots:
            painter.setBrush(_BELONGS if dot.inside else _DOES_NOT)
            painter.drawEllipse(QPointF(dot.column + 0.5, dot.row + 0.5), across, across)
        painter.restore()

    def _draw(self) -> None:
        thing, offer = self._thing, self._offer
        self._codes = None
        if thing is not None:
            self._codes = np.where(thing, np.uint8(_THING), np.uint8(_NOTHING))
            if offer is not None:
                top, left = offer.box.top // offer.factor, offer.box.left // offer.factor
                height, width = offer.mask.shape
                part = self._codes[top : top + height, left : left + width]
                part[offer.mask & (part == (_NOTHING if self._adds else _THING))] = _OFFERED
            self._codes[_border_of(thing)] = _BORDER
        self.update()


def _border_of(mask: BoolArray) -> BoolArray:
    framed = np.pad(mask, 1, mode="edge")
    inner = framed[:-2, 1:-1] & framed[2:, 1:-1] & framed[1:-1, :-2] & framed[1:-1, 2:]
    return np.asarray(mask & ~inner)


def _colours() -> list[int]:
    accent = QColor(current_theme().accent).rgb() & 0xFFFFFF
    return [0, 0x80 << 24 | accent, 0xFFFFFFFF, 0x60FFFFFF, *[0] * 252]
