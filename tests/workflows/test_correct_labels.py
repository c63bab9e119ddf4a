"""A person finishes a mask by hand: outlines and fills what belongs to a label."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from tests.workflows.acting import LEFT, choose, label_at, pixel_place
from tests.workflows.outlining import (
    ALT,
    BESIDE,
    CTRL,
    EARTH,
    FILL,
    IN_SKY,
    LASSO,
    MEADOW,
    NO_KEY,
    POLYGON,
    RECTANGLE,
    RIGHT,
    SHIFT,
    SKY,
    click,
    drag_through,
    outline,
    paint_sky_as,
    press_key,
    project,
    settle,
    take,
)
from ui.starting.composition import composition_of


@pytest.fixture
def window(three_labels):
    return three_labels


def test_a_rectangle_paints_the_chosen_label_in_one_step(window, qtbot):
    before, steps = project(window).labels, window.document.stack.count()

    label = paint_sky_as(qtbot, window, MEADOW)

    now = project(window).labels
    assert window.document.stack.count() == steps + 1
    assert (now[11:30, 21:60] == label).all()
    outside = now != before
    outside[9:32, 19:62] = False
    assert not outside.any()
    window.undo_action.trigger()
    assert np.array_equal(project(window).labels, before)
    window.redo_action.trigger()
    assert np.array_equal(project(window).labels, now)


def test_a_rectangle_is_seen_while_it_is_dragged(window, qtbot):
    choose(window, MEADOW)
    take(qtbot, window, RECTANGLE)
    view = window.canvas.viewport()
    qtbot.mousePress(view, LEFT, pos=pixel_place(window, *IN_SKY[0]))
    qtbot.mouseMove(view, pixel_place(window, *IN_SKY[2]))
    QApplication.processEvents()

    box = outline(window).outline.boundingRect()
    assert outline(window).is_shown
    assert (box.left(), box.top()) == pytest.approx((20.5, 10.5), abs=0.5)
    assert (box.right(), box.bottom()) == pytest.approx((60.5, 30.5), abs=0.5)

    press_key(qtbot, window, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, LEFT, pos=pixel_place(window, *IN_SKY[2]))
    assert not outline(window).is_shown
    assert not composition_of(window).correcting.painting.is_busy


def test_a_lasso_paints_what_it_goes_around(window, qtbot):
    label, before = choose(window, MEADOW), project(window).labels
    take(qtbot, window, LASSO)

    drag_through(qtbot, window, [(20, 10), (60, 10), (40, 35)])

    now = project(window).labels
    assert (now[12:30, 40] == label).all()
    assert np.array_equal(now[30, :30], before[30, :30])
    assert 0.8 * 40 * 25 / 2 < (now != before).sum() < 1.2 * 40 * 25 / 2


@pytest.mark.parametrize("how", ["enter", "first corner", "double click"])
def test_a_polygon_is_closed_by_enter_its_first_corner_or_a_double_click(window, qtbot, how):
    label, steps = choose(window, MEADOW), window.document.stack.count()
    take(qtbot, window, POLYGON)

    click(qtbot, window, *IN_SKY)
    assert window.document.stack.count() == steps
    assert outline(window).is_shown
    if how == "enter":
        press_key(qtbot, window, Qt.Key.Key_Return)
    elif how == "first corner":
        click(qtbot, window, IN_SKY[0])
    else:
        qtbot.mouseDClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *IN_SKY[-1]))
        settle(qtbot, window)

    assert window.document.stack.count() == steps + 1
    assert (project(window).labels[11:30, 21:60] == label).all()
    assert not outline(window).is_shown


def test_backspace_takes_corners_back_and_esc_drops_the_polygon(window, qtbot):
    steps, before = window.document.stack.count(), project(window).labels
    label = choose(window, MEADOW)
    take(qtbot, window, POLYGON)
    click(qtbot, window, *IN_SKY[:3], (100, 80))
    press_key(qtbot, window, Qt.Key.Key_Backspace)
    press_key(qtbot, window, Qt.Key.Key_Return)
    now = project(window).labels
    assert now[12, 50] == label
    assert np.array_equal(now[60:], before[60:])

    click(qtbot, window, *IN_SKY)
    press_key(qtbot, window, Qt.Key.Key_Escape)
    press_key(qtbot, window, Qt.Key.Key_Return)
    assert window.document.stack.count() == steps + 1
    assert not outline(window).is_shown

    press_key(qtbot, window, Qt.Key.Key_Escape)
    assert window.findChild(object, "action_tool_pan").isChecked()


def test_a_polygon_stays_while_the_mouse_is_elsewhere_and_goes_with_its_tool(window, qtbot):
    choose(window, MEADOW)
    take(qtbot, window, POLYGON)
    click(qtbot, window, *IN_SKY[:2])
    QApplication.sendEvent(window.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert outline(window).is_shown

    take(qtbot, window, LASSO)
    assert not outline(window).is_shown


def test_fill_gives_a_connected_area_to_the_chosen_label(window, qtbot):
    label, sky = choose(window, MEADOW), project(window).labels == label_at(window, SKY)
    take(qtbot, window, FILL)

    click(qtbot, window, SKY)

    now = project(window).labels
    assert (now[sky] == label).mean() > 0.9
    assert label_at(window, EARTH) != label


def test_fill_needs_a_label_that_is_chosen(window, qtbot):
    composition_of(window).session.deselect()
    steps = window.document.stack.count()
    take(qtbot, window, FILL)

    click(qtbot, window, SKY)

    assert window.document.stack.count() == steps
    assert "Choose a label first" in window.message_bar.text


def test_fills_one_after_another_are_all_done(window, qtbot):
    label, steps = choose(window, MEADOW), window.document.stack.count()
    take(qtbot, window, FILL)
    for pixel in (SKY, EARTH):
        qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *pixel))
    settle(qtbot, window)

    assert label_at(window, SKY) == label_at(window, EARTH) == label
    assert window.document.stack.count() == steps + 2


def test_without_a_chosen_label_the_one_below_the_press_is_painted(window, qtbot):
    composition_of(window).session.deselect()
    meadow = label_at(window, MEADOW)
    take(qtbot, window, RECTANGLE)

    drag_through(qtbot, window, [(20, 70), (50, 20)])

    assert (project(window).labels[21:70, 21:50] == meadow).all()


@pytest.mark.parametrize(("button", "held"), [(LEFT, ALT), (RIGHT, NO_KEY)])
def test_alt_and_the_right_button_give_back_what_lies_below_the_paint(window, qtbot, button, held):
    before = project(window).labels
    paint_sky_as(qtbot, window, MEADOW)

    take(qtbot, window, LASSO)
    around = [(15, 5), (65, 5), (65, 35), (15, 35)]
    drag_through(qtbot, window, around, button, held)

    assert np.array_equal(project(window).labels, before)
    assert window.undo_action.text().endswith("Erase paint")


@pytest.mark.parametrize("key", [RECTANGLE, LASSO])
def test_shift_keeps_to_the_label_under_the_press(window, qtbot, key):
    before, earth = project(window).labels, choose(window, EARTH)
    take(qtbot, window, key)

    corners = [(20, 20), (50, 20), (50, 70), (20, 70)]
    drag_through(qtbot, window, corners[::2] if key == RECTANGLE else corners, held=SHIFT)

    now = project(window).labels
    assert now[25, 30] == earth
    assert set(before[now != before].tolist()) == {int(before[20, 20])}


def test_a_locked_label_keeps_its_pixels_whatever_is_drawn_over_it(window, qtbot):
    meadow = project(window).labels == choose(window, MEADOW)
    qtbot.keyClick(window.canvas, Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: not composition_of(window).label_table.is_busy, timeout=10_000)
    choose(window, EARTH)

    take(qtbot, window, RECTANGLE)
    drag_through(qtbot, window, [(5, 30), (50, 85)])
    take(qtbot, window, FILL)
    click(qtbot, window, MEADOW)

    locked = project(window).labels[meadow]
    assert len(set(locked.tolist())) == 1
    assert label_at(window, (20, 35)) == label_at(window, EARTH)
    assert "Nothing there" in window.message_bar.text

    choose(window, MEADOW)
    take(qtbot, window, POLYGON)
    click(qtbot, window, SKY)
    assert "is locked" in window.message_bar.text
    assert not outline(window).is_shown


@pytest.mark.parametrize("key", [RECTANGLE, LASSO, POLYGON, FILL])
def test_a_press_beside_the_photo_does_nothing(window, qtbot, key):
    steps = window.document.stack.count()
    choose(window, MEADOW)
    window.canvas.zoom_by(0.5)
    take(qtbot, window, key)

    drag_through(qtbot, window, [BESIDE, (40, 20), (40, 40)])

    assert window.document.stack.count() == steps
    assert not outline(window).is_shown


def test_a_drag_may_end_beside_the_photo(window, qtbot):
    label = choose(window, MEADOW)
    window.canvas.zoom_by(0.5)
    take(qtbot, window, RECTANGLE)

    drag_through(qtbot, window, [(20, 20), (-9, -9)])

    assert (project(window).labels[:20, :20] == label).all()
