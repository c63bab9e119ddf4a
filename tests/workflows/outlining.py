"""How a person outlines and fills what belongs to a label."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.workflows.acting import LEFT, choose, pixel_place
from ui.canvas.shape_item import ShapeItem
from ui.starting.composition import composition_of

RIGHT = Qt.MouseButton.RightButton
NO_KEY, SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
RECTANGLE, LASSO, POLYGON, MAGNETIC, FILL = (getattr(Qt.Key, f"Key_{letter}") for letter in "RLONF")
SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)
IN_SKY = [(20, 10), (60, 10), (60, 30), (20, 30)]
BESIDE = (-9, 20)


def project(window):
    return window.document.project


def settle(qtbot, window):
    painting = composition_of(window).correcting.painting
    qtbot.waitUntil(lambda: not painting.is_busy, timeout=10_000)


def take(qtbot, window, key):
    qtbot.keyClick(window.canvas, key)


def drag_through(qtbot, window, pixels, button=LEFT, held=NO_KEY):
    view, places = window.canvas.viewport(), [pixel_place(window, *pixel) for pixel in pixels]
    qtbot.mousePress(view, button, held, places[0])
    for place in places[1:]:
        qtbot.mouseMove(view, place)
        QApplication.processEvents()
    qtbot.mouseRelease(view, button, held, places[-1])
    settle(qtbot, window)


def click(qtbot, window, *pixels, button=LEFT, held=NO_KEY):
    for pixel in pixels:
        qtbot.mouseMove(window.canvas.viewport(), pixel_place(window, *pixel))
        QApplication.processEvents()
        qtbot.mouseClick(window.canvas.viewport(), button, held, pixel_place(window, *pixel))
    settle(qtbot, window)


def press_key(qtbot, window, key):
    qtbot.keyClick(window.canvas, key)
    settle(qtbot, window)


def outline(window):
    shown = [item for item in window.canvas.scene().items() if isinstance(item, ShapeItem)]
    assert len(shown) == 1
    return shown[0]


def paint_sky_as(qtbot, window, pixel):
    """Paint a rectangle of the sky with the label of a pixel; return the label."""
    label = choose(window, pixel)
    take(qtbot, window, RECTANGLE)
    drag_through(qtbot, window, [IN_SKY[0], IN_SKY[2]])
    return label
