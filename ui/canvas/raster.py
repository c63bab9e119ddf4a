"""Arrays that Qt paints from, and which part of them a repaint needs."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from segmenter.arrays import LabelArray

_MOST_REDUCED = 2.2
_WITH_ALPHA = QImage.Format.Format_ARGB32_Premultiplied
_WITHOUT_ALPHA = QImage.Format.Format_RGB32


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """An image over an array's memory, and the array, which must live as long."""

    image: QImage
    array: NDArray[np.unsignedinteger]

    @property
    def width(self) -> int:
        """Columns."""
        return self.image.width()

    @property
    def height(self) -> int:
        """Rows."""
        return self.image.height()

    def part(self, source: QRect) -> QImage:
        """Return a part without copying it; it needs the raster to live as long."""
        stride = self.array.strides[0]
        start = source.top() * stride + source.left() * self.image.depth() // 8
        memory = self.array.data.cast("B")[start:]
        layout = self.image.format()
        return QImage(memory, source.width(), source.height(), stride, layout)


def photo_raster(pixels: NDArray[np.uint8]) -> Raster:
    """Wrap (H, W) grey values or (H, W, 3) RGB without copying, if they are C-contiguous."""
    grey = pixels.ndim == 2
    return _wrap(pixels, QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888)


def label_raster(labels: LabelArray) -> Raster:
    """Wrap (H, W) uint8 label ids without copying, if they are C-contiguous."""
    return _wrap(labels, QImage.Format.Format_Indexed8)


def colour_raster(colours: NDArray[np.uint32]) -> Raster:
    """Wrap (H, W) 0xAARRGGBB colours, alpha not multiplied in."""
    return _wrap(colours, QImage.Format.Format_ARGB32)


def _wrap(array: NDArray[np.unsignedinteger], layout: QImage.Format) -> Raster:
    memory = np.ascontiguousarray(array)
    height, width = memory.shape[:2]
    return Raster(QImage(memory.data, width, height, memory.strides[0], layout), memory)


def part_to_paint(exposed: QRectF, area: QRectF, width: int, height: int) -> tuple[QRectF, QRect]:
    """Find the part of a raster that covers ``exposed``.

    Parameters
    ----------
    exposed : QRectF
        What must be painted, in the photo's coordinates.
    area : QRectF
        What the whole raster covers, in the photo's coordinates.
    width, height : int
        Size of the raster.

    Returns
    -------
    target : QRectF
        Where the part goes, in the photo's coordinates.
    source : QRect
        The part, whole pixels of the raster, with a margin for smooth scaling to blend with.
    """
    across, down = width / area.width(), height / area.height()
    margin = 2
    left = max(math.floor(exposed.left() * across) - margin, 0)
    top = max(math.floor(exposed.top() * down) - margin, 0)
    right = min(math.ceil(exposed.right() * across) + margin, width)
    bottom = min(math.ceil(exposed.bottom() * down) + margin, height)
    source = QRect(left, top, max(right - left, 0), max(bottom - top, 0))
    target = QRectF(left / across, top / down, source.width() / across, source.height() / down)
    return target, source


def screen_scale(painter: QPainter) -> float:
    """Return the screen pixels per pixel of the photo."""
    detail = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
    return float(detail * painter.device().devicePixelRatio())


def paint_part(painter: QPainter, target: QRectF, part: QImage, smooth_below: float = 1.0) -> None:
    """Paint a part of a photo or of labels: smooth below some scale, its very pixels above."""
    scale = screen_scale(painter)
    smooth = scale < smooth_below and scale != 1
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    too_fine = part.width() > _MOST_REDUCED * scale * target.width()
    if smooth and not too_fine:
        # Qt scales this format several times faster than any other; but hard edges would be a
        # pixel off, and a part much larger than the screen takes longer to convert than to paint.
        part = part.convertToFormat(_WITH_ALPHA if part.hasAlphaChannel() else _WITHOUT_ALPHA)
    painter.drawImage(target, part, QRectF(part.rect()))
