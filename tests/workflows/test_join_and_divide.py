"""A person joins labels by a click on their border, and opens a region to finer ones."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from tests.ui.finding import part
from tests.workflows.acting import LEFT, hover_pixel, label_at, pixel_place, wait_for_fit
from ui.canvas.border_item import BorderItem
from ui.starting.composition import composition_of

SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)
BORDER = (60, 75)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(three_labels, qtbot):
    qtbot.keyClick(three_labels.canvas, Qt.Key.Key_J)
    return three_labels


def project(window):
    return window.document.project


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not composition_of(window).label_table.is_busy, timeout=10_000)


def click(qtbot, window, pixel):
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *pixel))
    settle(qtbot, window)


def border(window):
    items = [i for i in window.canvas.scene().items() if isinstance(i, BorderItem)]
    return next((item for item in items if item.is_shown), items[0])


def test_the_border_that_would_go_is_seen_before_the_click(window, qtbot):
    hover_pixel(qtbot, window, *BORDER)
    qtbot.waitUntil(lambda: border(window).is_shown)
    rect = border(window).boundingRect()
    assert rect.left() < 60 < rect.right()
    assert rect.top() < 50
    assert rect.bottom() > 88

    hover_pixel(qtbot, window, *SKY)
    qtbot.waitUntil(lambda: not border(window).is_shown)


def test_a_click_joins_the_two_and_undo_parts_them(window, qtbot):
    before, steps = project(window).labels, window.document.stack.count()

    click(qtbot, window, BORDER)

    assert label_at(window, MEADOW) == label_at(window, EARTH)
    assert np.array_equal(project(window).labels[:40], before[:40])
    assert window.document.stack.count() == steps + 1

    window.undo_action.trigger()
    wait_for_fit(qtbot, window)
    assert np.array_equal(project(window).labels, before)


def test_a_click_away_from_all_borders_says_so(window, qtbot):
    steps = window.document.stack.count()

    click(qtbot, window, SKY)

    assert "No border is here" in window.message_bar.text
    assert window.document.stack.count() == steps


def test_a_locked_label_is_not_joined(window, qtbot):
    composition_of(window).session.select(label_at(window, EARTH))
    qtbot.keyClick(window.canvas, Qt.Key.Key_L, CTRL)
    settle(qtbot, window)
    steps = window.document.stack.count()

    hover_pixel(qtbot, window, *BORDER)
    click(qtbot, window, BORDER)

    assert not border(window).is_shown
    assert "is locked" in window.message_bar.text
    assert window.document.stack.count() == steps


def test_escape_puts_the_tool_down(window, qtbot):
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)

    assert part(window, QToolButton, "tool_pan").isChecked()
    assert not window.tool_hint.isVisible()


def menu_of(window):
    place = window.labels.row_rect(window.labels.rows[0].label, "name").center()
    window.labels.view.customContextMenuRequested.emit(place)
    return window.findChild(QMenu, "label_menu")


def test_a_region_is_opened_and_the_others_stay(window, qtbot):
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    window.shape.detail_requested.emit(0.3, 0)
    wait_for_fit(qtbot, window)
    before, steps = project(window).labels, window.document.stack.count()
    click(qtbot, window, SKY)
    label = label_at(window, SKY)
    menu = menu_of(window)
    assert window.actions_by_name["divide_region"] in menu.actions()
    menu.close()

    window.actions_by_name["divide_region"].trigger()
    settle(qtbot, window)

    labels = project(window).labels
    assert len(np.unique(labels[before == label])) == 2
    assert np.array_equal(labels[before != label], before[before != label])
    assert window.document.stack.count() == steps + 1


def test_labels_by_colour_are_no_regions(window, qtbot):
    composition_of(window).session.select(label_at(window, SKY))
    menu = menu_of(window)
    assert window.actions_by_name["divide_region"] not in menu.actions()
    menu.close()

    window.actions_by_name["divide_region"].trigger()

    assert "Only regions" in window.message_bar.text


def test_each_tool_says_what_it_does(window, qtbot):
    said = []
    for key in (Qt.Key.Key_I, Qt.Key.Key_Q, Qt.Key.Key_J, Qt.Key.Key_I, Qt.Key.Key_J):
        qtbot.keyClick(window.canvas, key)
        composition_of(window).session.select(label_at(window, SKY))
        assert window.tool_hint.isVisible()
        said.append(window.tool_hint.text)

    assert "what counts" in said[0] == said[3]
    assert "border" in said[2] == said[4]
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    assert not window.tool_hint.isVisible()
