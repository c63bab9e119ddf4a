"""A person chooses all labels in a part of the photo at once."""

import pytest
from PySide6.QtCore import Qt

from tests.workflows.acting import LEFT, label_at, pixel_place
from ui.canvas.band_item import BandItem
from ui.starting.composition import composition_of

CTRL = Qt.KeyboardModifier.ControlModifier
SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)


@pytest.fixture
def window(three_labels):
    return three_labels


def chosen(window):
    return composition_of(window).session.state.chosen


def band(window):
    items = window.canvas.scene().items()
    return next((item for item in items if isinstance(item, BandItem) and item.isVisible()), None)


def draw(qtbot, window, first, second):
    viewport = window.canvas.viewport()
    start, stop = pixel_place(window, *first), pixel_place(window, *second)
    qtbot.mousePress(viewport, LEFT, CTRL, start)
    qtbot.mouseMove(viewport, (start + stop) / 2)
    qtbot.mouseMove(viewport, stop)
    assert band(window) is not None
    qtbot.mouseRelease(viewport, LEFT, CTRL, stop)
    assert band(window) is None


def test_ctrl_and_a_drag_choose_what_lies_in_the_box(window, qtbot):
    before = window.canvas.mapToScene(0, 0)

    draw(qtbot, window, (10, 60), (110, 85))

    wanted = {label_at(window, MEADOW), label_at(window, EARTH)}
    qtbot.waitUntil(lambda: set(chosen(window)) == wanted)
    assert window.canvas.mapToScene(0, 0) == before  # the photo stays


def test_a_box_may_be_drawn_from_any_corner_and_begin_beside_the_photo(window, qtbot):
    draw(qtbot, window, (60, 40), (-2, 5))

    qtbot.waitUntil(lambda: chosen(window) == (label_at(window, SKY),))


def test_another_box_chooses_anew(window, qtbot):
    draw(qtbot, window, (10, 60), (110, 85))
    qtbot.waitUntil(lambda: len(chosen(window)) == 2)

    draw(qtbot, window, (10, 10), (110, 35))

    qtbot.waitUntil(lambda: chosen(window) == (label_at(window, SKY),))


def test_labels_in_a_box_are_merged_by_one_key(window, qtbot):
    draw(qtbot, window, (10, 60), (110, 85))
    qtbot.waitUntil(lambda: len(chosen(window)) == 2)

    qtbot.keyClick(window.canvas, Qt.Key.Key_M)

    qtbot.waitUntil(lambda: label_at(window, MEADOW) == label_at(window, EARTH))


def test_ctrl_and_a_click_still_choose_one_more(window, qtbot):
    viewport = window.canvas.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=pixel_place(window, *SKY))
    qtbot.mouseClick(viewport, LEFT, CTRL, pixel_place(window, *EARTH))

    assert chosen(window) == (label_at(window, SKY), label_at(window, EARTH))
