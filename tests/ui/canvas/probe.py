"""What the tests of the canvas look at and do it with."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from segmenter.arrays import LabelArray
from segmenter.regions.style import LabelStyle
from ui.canvas.photo_canvas import PhotoCanvas

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
STYLES = (LabelStyle("first", (0, 0, 0)), LabelStyle("second", (200, 100, 50)))


def quarters(height: int = 60, width: int = 80) -> NDArray[np.uint8]:
    """Return a photo whose quarters are red, green, blue and white."""
    photo = np.empty((height, width, 3), np.uint8)
    top, left = slice(height // 2), slice(width // 2)
    bottom, right = slice(height // 2, None), slice(width // 2, None)
    photo[top, left], photo[top, right] = RED, GREEN
    photo[bottom, left], photo[bottom, right] = BLUE, WHITE
    return photo


def halves(dtype: type[np.uint8] | type[np.uint16] = np.uint8) -> LabelArray:
    """Return labels: 1 above, 2 below."""
    labels = np.ones((60, 80), np.uint16)
    labels[30:] = 2
    return labels if dtype == np.uint16 else labels.astype(np.uint8)


def pixels_of(canvas: PhotoCanvas) -> NDArray[np.uint8]:
    """Return what is on screen, (H, W, 3)."""
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def colour_at(canvas: PhotoCanvas, column: float, row: float) -> tuple[int, ...]:
    """Return the colour on screen in the middle of a pixel of the photo."""
    position = position_of(canvas, column, row)
    return tuple(pixels_of(canvas)[position.y(), position.x()].tolist())


def position_of(canvas: PhotoCanvas, column: float, row: float) -> QPoint:
    """Return where the middle of a pixel of the photo is in the viewport."""
    return canvas.mapFromScene(column + 0.5, row + 0.5)


def wheel(canvas: PhotoCanvas, position: QPoint, notches: float) -> None:
    """Turn the wheel as a mouse does."""
    event = QWheelEvent(
        QPointF(position),
        QPointF(canvas.viewport().mapToGlobal(position)),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
