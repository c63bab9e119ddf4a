"""The canvas under mouse and keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.probe import (
    RED,
    STYLES,
    colour_at,
    halves,
    position_of,
    quarters,
)
from ui.look.theme import current_theme


def test_hovering_tells_the_pixel_under_the_cursor(canvas, qtbot):
    told = []
    canvas.pixel_hovered.connect(lambda *pixel: told.append(pixel))

    for pixel in ((20, 15), (21, 15), (79, 59)):
        qtbot.mouseMove(canvas.viewport(), position_of(canvas, *pixel))

    assert told == [(20, 15), (21, 15), (79, 59)]


def test_leaving_the_photo_is_told_once(canvas, qtbot):
    qtbot.mouseMove(canvas.viewport(), position_of(canvas, 20, 15))

    with qtbot.waitSignal(canvas.pixel_left):
        qtbot.mouseMove(canvas.viewport(), QPoint(2, 2))
    with qtbot.assertNotEmitted(canvas.pixel_left):
        qtbot.mouseMove(canvas.viewport(), QPoint(3, 3))
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))


def test_leaving_the_canvas_is_leaving_the_photo(canvas, qtbot):
    qtbot.mouseMove(canvas.viewport(), position_of(canvas, 20, 15))

    with qtbot.waitSignal(canvas.pixel_left):
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))


def test_moving_the_photo_under_a_still_cursor_tells_the_new_pixel(canvas, qtbot):
    canvas.zoom_by(4)
    qtbot.mouseMove(canvas.viewport(), QPoint(300, 200))

    with qtbot.waitSignal(canvas.pixel_hovered) as hovered:
        qtbot.keyClick(canvas, Qt.Key.Key_Home)

    there = canvas.scene_position(QPointF(300, 200)).toPoint()
    assert abs(hovered.args[0] - there.x()) + abs(hovered.args[1] - there.y()) <= 2


def test_another_photo_tells_no_pixel_before_the_mouse_moves(canvas, qtbot):
    qtbot.mouseMove(canvas.viewport(), position_of(canvas, 20, 15))

    with qtbot.waitSignal(canvas.pixel_left), qtbot.assertNotEmitted(canvas.pixel_hovered):
        canvas.set_photo(quarters())


def test_a_press_and_release_clicks_the_pixel(canvas, qtbot):
    with qtbot.waitSignal(canvas.pixel_clicked) as clicked:
        qtbot.mouseClick(
            canvas.viewport(), Qt.MouseButton.LeftButton, pos=position_of(canvas, 33, 44)
        )

    assert clicked.args == [33, 44]


def test_a_click_beside_the_photo_clicks_nothing(canvas, qtbot):
    with qtbot.assertNotEmitted(canvas.pixel_clicked):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_a_drag_pans_and_is_no_click(canvas, qtbot, button):
    canvas.zoom_by(2)
    start, before = QPoint(200, 150), canvas.mapFromScene(40, 30)

    with qtbot.assertNotEmitted(canvas.pixel_clicked):
        qtbot.mousePress(canvas.viewport(), button, pos=start)
        qtbot.mouseMove(canvas.viewport(), start + QPoint(30, 10))
        qtbot.mouseMove(canvas.viewport(), start + QPoint(50, 40))
        qtbot.mouseRelease(canvas.viewport(), button, pos=start + QPoint(50, 40))

    assert canvas.mapFromScene(40, 30) - before == QPoint(50, 40)


def test_after_a_drag_the_photo_stays(canvas, qtbot):
    start = QPoint(200, 150)
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas.viewport(), start + QPoint(50, 40))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(50, 40))
    before = canvas.mapFromScene(0, 0)

    qtbot.mouseMove(canvas.viewport(), QPoint(100, 100))

    assert canvas.mapFromScene(0, 0) == before


def test_with_space_held_a_press_is_no_click(canvas, qtbot):
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(canvas.pixel_clicked):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)

    with qtbot.waitSignal(canvas.pixel_clicked):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 150))


def test_a_double_click_fits(canvas, qtbot):
    canvas.zoom_by(4)

    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 150))

    assert canvas.is_fit_in_window


def test_home_fits(canvas, qtbot):
    canvas.zoom_by(4)

    qtbot.keyClick(canvas, Qt.Key.Key_Home)

    assert canvas.is_fit_in_window


@pytest.mark.parametrize(
    ("key", "right", "down"),
    [
        (Qt.Key.Key_Left, 1, 0),
        (Qt.Key.Key_Right, -1, 0),
        (Qt.Key.Key_Up, 0, 1),
        (Qt.Key.Key_Down, 0, -1),
    ],
)
def test_arrows_look_that_way(canvas, qtbot, key, right, down):
    canvas.zoom_by(4)
    before = canvas.mapFromScene(40, 30)

    qtbot.keyClick(canvas, key)

    moved = canvas.mapFromScene(40, 30) - before
    assert (np.sign(moved.x()), np.sign(moved.y())) == (right, down)


@pytest.fixture
def labelled(canvas, qtbot):
    canvas.set_labels(halves())
    canvas.set_opacity(1)
    with qtbot.waitActive(canvas):
        canvas.activateWindow()
        canvas.setFocus()
    return canvas


def test_the_photo_is_alone_while_slash_is_held(labelled, qtbot):
    qtbot.keyPress(labelled, Qt.Key.Key_Slash)
    assert colour_at(labelled, 20, 15) == RED

    qtbot.keyRelease(labelled, Qt.Key.Key_Slash)
    assert colour_at(labelled, 20, 15) == STYLES[0].colour


def test_a_repeating_slash_does_not_flicker(labelled, qtbot):
    qtbot.keyPress(labelled, Qt.Key.Key_Slash)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        repeat = QKeyEvent(
            kind, Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, "/", autorep=True
        )
        QApplication.sendEvent(labelled, repeat)
        assert colour_at(labelled, 20, 15) == RED


def test_losing_the_keyboard_brings_the_labels_back(labelled, qtbot):
    qtbot.keyPress(labelled, Qt.Key.Key_Slash)

    labelled.clearFocus()

    assert colour_at(labelled, 20, 15) == STYLES[0].colour


def test_letting_slash_go_does_not_show_an_overlay_that_is_off(labelled, qtbot):
    labelled.set_overlay_shown(False)

    qtbot.keyClick(labelled, Qt.Key.Key_Slash)

    assert colour_at(labelled, 20, 15) == RED


def test_the_ring_shows_only_for_the_keyboard(canvas, qtbot):
    with qtbot.waitActive(canvas):
        canvas.activateWindow()
    canvas.clearFocus()
    accent = QColor(current_theme().accent)

    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert canvas.grab().toImage().pixelColor(1, 100) != accent

    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.grab().toImage().pixelColor(1, 100) == accent
