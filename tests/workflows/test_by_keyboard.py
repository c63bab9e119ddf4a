"""A person without a mouse finishes a mask: the arrow keys move a crosshair, keys are buttons."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.workflows.acting import TIMEOUT, choose, label_at, pixel_place, wait_for_fit
from tests.workflows.outlining import settle
from ui.canvas.crosshair_item import CrosshairItem
from ui.starting.composition import composition_of

NO_KEY, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key
SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)


@pytest.fixture
def window(three_labels):
    """A photo of sky, meadow and earth; a mouse that lies somewhere else."""
    return three_labels


def crosshair(window):
    found = [each for each in window.canvas.scene().items() if isinstance(each, CrosshairItem)]
    assert len(found) == 1
    return found[0]


def pointed_at(window):
    """Return the pixel in the crosshair, column and row."""
    assert crosshair(window).isVisible()
    place = crosshair(window).pos()
    return int(place.x()), int(place.y())


def go_to(qtbot, window, pixel):
    """Press arrow keys until the crosshair is at a pixel."""
    qtbot.keyClick(window.canvas, KEY.Key_Right, CTRL)
    while (here := pointed_at(window)) != pixel:
        across, down = pixel[0] - here[0], pixel[1] - here[1]
        if across:
            key = KEY.Key_Right if across > 0 else KEY.Key_Left
        else:
            key = KEY.Key_Down if down > 0 else KEY.Key_Up
        before = here
        qtbot.keyClick(window.canvas, key, CTRL)
        assert pointed_at(window) != before


def hold(window, key, *, down, held=NO_KEY, repeats=False):
    what = QEvent.Type.KeyPress if down else QEvent.Type.KeyRelease
    QApplication.sendEvent(window.canvas, QKeyEvent(what, key, held, "", repeats))


def drag_to(qtbot, window, pixel, key=KEY.Key_Space, held=NO_KEY):
    """Hold a button's key from where the crosshair is to a pixel; it repeats, as keys do."""
    hold(window, key, down=True, held=held)
    hold(window, key, down=False, repeats=True)
    hold(window, key, down=True, repeats=True)
    go_to(qtbot, window, pixel)
    hold(window, key, down=False)
    settle(qtbot, window)


def test_a_thing_becomes_a_label_by_keys_alone(window, qtbot):
    picking, stack = composition_of(window).picking, window.document.stack
    qtbot.keyClick(window.canvas, KEY.Key_Q)
    qtbot.waitUntil(lambda: picking.is_ready, timeout=TIMEOUT)
    before, n = window.document.project.labels, stack.count()

    go_to(qtbot, window, SKY)
    qtbot.keyClick(window.canvas, KEY.Key_Space)
    go_to(qtbot, window, MEADOW)
    qtbot.keyClick(window.canvas, KEY.Key_X)
    go_to(qtbot, window, EARTH)
    qtbot.keyClick(window.canvas, KEY.Key_Space, ALT)
    assert picking.n_clicks == 3
    qtbot.keyClick(window.canvas, KEY.Key_Return)
    qtbot.waitUntil(lambda: stack.count() == n + 1, timeout=TIMEOUT)

    taken = label_at(window, SKY)
    assert taken not in np.unique(before)
    assert label_at(window, MEADOW) != taken
    assert label_at(window, EARTH) != taken
    qtbot.keyClick(window.canvas, KEY.Key_Escape)
    assert not crosshair(window).isVisible()


def test_the_crosshair_begins_in_the_middle_and_goes_as_far_as_keys_say(window, qtbot):
    qtbot.keyClick(window.canvas, KEY.Key_B)
    assert not crosshair(window).isVisible()

    qtbot.keyClick(window.canvas, KEY.Key_Left, CTRL)
    middle = window.canvas.scene_position(QPointF(window.canvas.viewport().rect().center()))
    column, row = pointed_at(window)
    assert abs(column - middle.x()) < 3
    assert abs(row - middle.y()) < 3
    qtbot.keyClick(window.canvas, KEY.Key_Right)
    near = pointed_at(window)[0] - column
    qtbot.keyClick(window.canvas, KEY.Key_Right, SHIFT)
    far = pointed_at(window)[0] - column - near
    assert 1 <= near < far

    for _ in range(60):
        qtbot.keyClick(window.canvas, KEY.Key_Up, SHIFT)
    assert pointed_at(window)[1] == 0


def test_the_photo_moves_along_when_the_crosshair_leaves_the_window(window, qtbot):
    qtbot.keyClick(window.canvas, KEY.Key_E)
    qtbot.keyClick(window.canvas, KEY.Key_Right)
    for _ in range(12):
        window.actions_by_name["zoom_in"].trigger()
    place, view = crosshair(window).pos(), window.canvas.viewport().rect()
    assert view.contains(window.canvas.mapFromScene(place))

    for _ in range(30):
        qtbot.keyClick(window.canvas, KEY.Key_Right, SHIFT)
    assert crosshair(window).pos().x() > place.x() + 5
    assert view.contains(window.canvas.mapFromScene(crosshair(window).pos()))


def test_a_stroke_and_a_rectangle_are_drawn_with_space_held_and_erased_with_x(window, qtbot):
    before, sky = window.document.project.labels, label_at(window, SKY)
    label = choose(window, MEADOW)
    qtbot.keyClick(window.canvas, KEY.Key_B)
    go_to(qtbot, window, (30, 12))
    drag_to(qtbot, window, (90, 12))
    assert all(label_at(window, (column, 12)) == label for column in (30, 60, 90))

    qtbot.keyClick(window.canvas, KEY.Key_R)
    go_to(qtbot, window, (30, 30))
    drag_to(qtbot, window, (60, 38))
    assert (window.document.project.labels[30:38, 30:60] == label).all()
    go_to(qtbot, window, (0, 0))
    drag_to(qtbot, window, (119, 44), KEY.Key_X)

    assert label_at(window, (60, 12)) == sky
    assert np.array_equal(window.document.project.labels, before)


def test_a_polygon_is_set_corner_by_corner_and_closed(window, qtbot):
    label = choose(window, EARTH)
    qtbot.keyClick(window.canvas, KEY.Key_O)
    for corner in ((20, 10), (60, 10), (60, 30), (20, 30)):
        go_to(qtbot, window, corner)
        qtbot.keyClick(window.canvas, KEY.Key_Space)
    qtbot.keyClick(window.canvas, KEY.Key_Return)
    settle(qtbot, window)

    assert (window.document.project.labels[12:29, 22:59] == label).all()


def test_the_mouse_takes_the_crosshair_away_and_space_drags_again(window, qtbot):
    before = window.document.project.labels
    qtbot.keyClick(window.canvas, KEY.Key_B)
    go_to(qtbot, window, SKY)
    qtbot.mouseMove(window.canvas.viewport(), pixel_place(window, *MEADOW))
    QApplication.processEvents()
    assert not crosshair(window).isVisible()

    qtbot.keyClick(window.canvas, KEY.Key_Space)
    settle(qtbot, window)
    assert np.array_equal(window.document.project.labels, before)


def test_a_stroke_ends_when_the_keyboard_goes_elsewhere(window, qtbot):
    label = choose(window, MEADOW)
    qtbot.keyClick(window.canvas, KEY.Key_B)
    go_to(qtbot, window, SKY)
    hold(window, KEY.Key_Space, down=True)
    window.labels.setFocus()
    window.canvas.clearFocus()
    settle(qtbot, window)

    assert label_at(window, SKY) == label
    wait_for_fit(qtbot, window)
