"""A person paints labels over those that were found, and takes the paint away."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.workflows.acting import drag, pixel_place, shown
from ui.starting.composition import composition_of

SKY = [(20, 12), (50, 12), (90, 12)]
MEADOW = (30, 70)


def choose_meadow(window):
    label = int(window.document.project.labels[MEADOW[::-1]])
    composition_of(window).session.select(label)
    return label


def stroke(qtbot, window, pixels=SKY):
    drag(qtbot, window.canvas.viewport(), [pixel_place(window, *pixel) for pixel in pixels])


def test_a_stroke_paints_the_chosen_label_in_one_step_and_undo_takes_it_back(three_labels, qtbot):
    window = three_labels
    before, n = window.document.project.labels, window.document.stack.count()
    label = choose_meadow(window)

    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    stroke(qtbot, window)

    now = window.document.project.labels
    assert window.document.stack.count() == n + 1
    assert all(now[row, column] == label for column, row in SKY)
    changed = np.argwhere(now != before)
    assert changed[:, 0].min() >= 12 - 11
    assert changed[:, 0].max() <= 12 + 11
    window.undo_action.trigger()
    assert np.array_equal(window.document.project.labels, before)


def test_a_stroke_is_seen_before_the_button_is_let_go(three_labels, qtbot):
    window = three_labels
    choose_meadow(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    view, first = window.canvas.viewport(), pixel_place(window, *SKY[0])
    plain, n = shown(window, *SKY[0]), window.document.stack.count()

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)

    assert np.abs(shown(window, *SKY[0]) - plain).max() > 8
    assert window.document.stack.count() == n
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=first)
    assert window.document.stack.count() == n + 1


def test_the_eraser_gives_back_the_labels_below_the_paint(three_labels, qtbot):
    window = three_labels
    before = window.document.project.labels
    choose_meadow(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    stroke(qtbot, window)

    qtbot.keyClick(window.canvas, Qt.Key.Key_E)
    for _ in range(4):
        qtbot.keyClick(window.canvas, Qt.Key.Key_BracketRight)
    stroke(qtbot, window)

    assert np.array_equal(window.document.project.labels, before)


def test_with_shift_a_stroke_keeps_to_the_label_where_it_begins(three_labels, qtbot):
    window = three_labels
    before = window.document.project.labels
    earth = int(before[70, 90])
    composition_of(window).session.select(earth)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    view = window.canvas.viewport()
    shift = Qt.KeyboardModifier.ShiftModifier

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, shift, pixel_place(window, 30, 42))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, shift, pixel_place(window, 30, 42))

    now = window.document.project.labels
    assert now[42, 30] == earth
    assert set(before[now != before].tolist()) == {int(before[42, 30])}


def test_ctrl_and_the_wheel_change_the_size_and_not_the_zoom(three_labels, qtbot):
    window = three_labels
    choose_meadow(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    zoom, place = window.canvas.zoom, QPointF(pixel_place(window, *SKY[0]))
    before = window.document.project.labels

    event = QWheelEvent(
        place,
        QPointF(window.canvas.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120 * 6),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.canvas.viewport(), event)
    stroke(qtbot, window)

    assert window.canvas.zoom == zoom
    changed = np.argwhere(window.document.project.labels != before)
    assert np.ptp(changed[:, 0]) < 10


def test_the_eraser_makes_no_step_where_nothing_is_painted(three_labels, qtbot):
    n = three_labels.document.stack.count()

    qtbot.keyClick(three_labels.canvas, Qt.Key.Key_E)
    stroke(qtbot, three_labels)

    assert three_labels.document.stack.count() == n
