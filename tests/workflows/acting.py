"""What a person does with the window, and sees in it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from segmenter.segmenting.segmentation import Segmentation
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
TIMEOUT = 30_000
Colour = tuple[int, ...]


def wait_for_fit(qtbot: QtBot, window: MainWindow) -> Segmentation:
    """Wait for the labels that the settings ask for."""

    def is_done() -> bool:
        now = window.document.project
        found = now.is_up_to_date and now.segmentation is not None
        return found and not window.progress.isVisible()

    qtbot.waitUntil(is_done, timeout=TIMEOUT)
    project = window.document.project
    assert project.segmentation is not None
    return project.segmentation


def drag(qtbot: QtBot, widget: QWidget, ways: Sequence[QPointF | QPoint]) -> None:
    """Press at the first place, move to the others one after another and let go."""
    first, *others = (QPointF(way).toPoint() for way in ways)
    qtbot.mouseMove(widget, first)
    qtbot.mousePress(widget, LEFT, pos=first)
    for way in others:
        qtbot.mouseMove(widget, (first + way) / 2)
        QApplication.processEvents()
        qtbot.mouseMove(widget, way)
        QApplication.processEvents()
    qtbot.mouseRelease(widget, LEFT, pos=others[-1])


def pixel_place(window: MainWindow, column: int, row: int) -> QPoint:
    """Return where a pixel of the photo is on the canvas."""
    return window.canvas.mapFromScene(column + 0.5, row + 0.5)


def hover_pixel(qtbot: QtBot, window: MainWindow, column: int, row: int) -> None:
    """Bring the mouse to a pixel of the photo."""
    qtbot.mouseMove(window.canvas.viewport(), pixel_place(window, column, row))
    QApplication.processEvents()


def picture(widget: QWidget) -> NDArray[np.int64]:
    """Return what a widget shows, (H, W, 3)."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    return pixels.astype(np.int64)


def shown(window: MainWindow, column: int, row: int) -> NDArray[np.int64]:
    """Return the colour on screen at a pixel of the photo."""
    place = pixel_place(window, column, row)
    return np.asarray(picture(window.canvas.viewport())[place.y(), place.x()])


def is_about(shown: NDArray[np.int64], expected: ArrayLike) -> bool:
    """Tell whether a colour is the one that was computed, but for rounding."""
    return bool(np.abs(shown - np.asarray(expected)).max() <= 3)


def mixed(below: ArrayLike, above: ArrayLike, opacity: float) -> NDArray[np.float64]:
    """Lay a colour over another."""
    return (1 - opacity) * np.asarray(below, float) + opacity * np.asarray(above, float)


def label_at(window: MainWindow, pixel: tuple[int, int]) -> int:
    """Return the label of a pixel, column and row."""
    return window.document.project.label_at(pixel[1], pixel[0])


def choose(window: MainWindow, pixel: tuple[int, int]) -> int:
    """Choose the label of a pixel; return it."""
    label = label_at(window, pixel)
    composition_of(window).session.select(label)
    return label
