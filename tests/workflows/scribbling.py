"""How a person scribbles, and what comes of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSpinBox

from tests.workflows.acting import LEFT, pixel_place, wait_for_fit

RIGHT = Qt.MouseButton.RightButton
NO_KEY, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
SKY, MEADOW, EARTH = (
    [(20, 12), (60, 20), (95, 12)],
    [(10, 60), (30, 75), (50, 60)],
    [(70, 60), (90, 75), (110, 60)],
)


def scribble(qtbot, window, pixels, held=NO_KEY):
    """Draw with the left button through pixels, column and row each, and wait for the fit."""
    draw(qtbot, window, pixels, held)
    return wait_for_fit(qtbot, window)


def draw(qtbot, window, pixels, held=NO_KEY):
    view, places = window.canvas.viewport(), [pixel_place(window, *pixel) for pixel in pixels]
    qtbot.mouseMove(view, places[0])
    qtbot.mousePress(view, LEFT, held, places[0])
    for place in places[1:]:
        qtbot.mouseMove(view, place)
        QApplication.processEvents()
    qtbot.mouseRelease(view, LEFT, held, places[-1])


def take_tool(qtbot, window):
    qtbot.keyClick(window.canvas, Qt.Key.Key_G)


def strokes_of(window):
    marks = window.document.project.marks
    return () if marks is None else marks.strokes


def shown_k(window):
    return window.mixture.findChild(QSpinBox, "components_number").value()


def set_strength(window, strength):
    window.scribble_settings.strength_requested.emit(strength, 0)
