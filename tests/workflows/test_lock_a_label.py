"""A person locks a label that is finished, and nothing changes its pixels any more."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.workflows.acting import LEFT, drag, label_at, pixel_place, wait_for_fit
from ui.starting.composition import composition_of

SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(three_labels):
    return three_labels


def project(window):
    return window.document.project


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not composition_of(window).label_table.is_busy, timeout=10_000)


def click(qtbot, window, pixel):
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *pixel))


def lock(qtbot, window, pixel):
    click(qtbot, window, pixel)
    qtbot.keyClick(window.canvas, Qt.Key.Key_L, CTRL)
    settle(qtbot, window)
    return label_at(window, pixel)


def locked_rows(window):
    return [row.label for row in window.labels.rows if row.is_locked]


def test_a_locked_label_keeps_its_pixels_when_k_changes(window, qtbot):
    sky = lock(qtbot, window, SKY)
    own, steps = project(window).labels == sky, window.document.stack.count()
    assert locked_rows(window) == [sky]

    window.mixture.components_requested.emit(5, 0)
    wait_for_fit(qtbot, window)
    assert np.array_equal(project(window).labels == sky, own)
    window.mixture.components_requested.emit(2, 1)
    wait_for_fit(qtbot, window)

    assert np.array_equal(project(window).labels == sky, own)
    assert locked_rows(window) == [sky]
    assert window.document.stack.count() == steps + 2


def test_locking_is_one_step_and_undo_unlocks(window, qtbot):
    steps, labels = window.document.stack.count(), project(window).labels
    lock(qtbot, window, SKY)

    assert window.document.stack.count() == steps + 1
    assert project(window).labels is labels

    window.undo_action.trigger()
    assert locked_rows(window) == []


def test_a_click_on_the_lock_in_the_list_locks_and_unlocks(window, qtbot):
    label = window.labels.rows[1].label
    place = window.labels.row_rect(label, "lock").center()
    for expected in ([label], []):
        qtbot.mouseClick(window.labels.view.viewport(), LEFT, pos=place)
        settle(qtbot, window)
        assert locked_rows(window) == expected


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_E])
def test_neither_brush_nor_eraser_touch_it(window, qtbot, key):
    meadow = label_at(window, MEADOW)
    click(qtbot, window, SKY)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    way = [pixel_place(window, 30, 42), pixel_place(window, 30, 60)]
    drag(qtbot, window.canvas.viewport(), way)
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    lock(qtbot, window, MEADOW)
    own = project(window).labels == meadow
    click(qtbot, window, SKY)

    qtbot.keyClick(window.canvas, key)
    places = [pixel_place(window, 20, 30), pixel_place(window, 30, 60), pixel_place(window, 70, 60)]
    drag(qtbot, window.canvas.viewport(), places)

    assert np.array_equal(project(window).labels == meadow, own)


def test_painting_with_a_locked_label_says_that_it_is_locked(window, qtbot):
    lock(qtbot, window, SKY)
    labels = project(window).labels
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)

    drag(
        qtbot, window.canvas.viewport(), [pixel_place(window, 30, 60), pixel_place(window, 40, 60)]
    )

    assert "is locked" in window.message_bar.text
    assert project(window).labels is labels


def test_what_is_picked_spares_it(window, qtbot):
    meadow = lock(qtbot, window, MEADOW)
    own = project(window).labels == meadow
    composition_of(window).session.deselect()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: composition_of(window).picking.is_ready, timeout=10_000)
    steps = window.document.stack.count()
    click(qtbot, window, MEADOW)
    click(qtbot, window, EARTH)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.stack.count() == steps + 1, timeout=10_000)

    assert np.array_equal(project(window).labels == meadow, own)


@pytest.mark.parametrize(
    "name",
    ["leave_out_labels", "split_colours", "split_pieces", "grow_label", "reshape_again"],
)
def test_a_locked_label_is_not_changed_by_its_menu(window, qtbot, name):
    lock(qtbot, window, SKY)
    steps = window.document.stack.count()

    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    settle(qtbot, window)

    assert "is locked" in window.message_bar.text
    assert window.document.stack.count() == steps


def test_a_locked_label_is_not_merged(window, qtbot):
    lock(qtbot, window, SKY)
    steps = window.document.stack.count()
    place = pixel_place(window, *MEADOW)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, CTRL, place)

    window.actions_by_name["merge_labels"].trigger()

    assert "is locked" in window.message_bar.text
    assert window.document.stack.count() == steps
