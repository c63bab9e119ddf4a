"""A person is shown which two labels are most alike, and merges them by one click."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from tests.workflows.acting import LEFT, label_at, pixel_place, wait_for_fit
from ui.starting.composition import composition_of

SKY = (60, 20)


@pytest.fixture
def window(open_photo, qtbot):
    """Sky, meadow, and earth of two shades that blur into each other."""
    pixels = np.zeros((90, 120, 3))
    pixels[:45], pixels[45:, :60] = (90, 150, 230), (40, 120, 40)
    pixels[45:, 60:90], pixels[45:, 90:] = (170, 120, 70), (184, 131, 81)
    window = open_photo(pixels + np.random.default_rng(1).normal(0, 6, pixels.shape))
    window.mixture.components_requested.emit(4, 0)
    wait_for_fit(qtbot, window)
    qtbot.waitUntil(window.labels.merge_chip.isVisible, timeout=10_000)
    return window


def proposed(window):
    return composition_of(window).merges.labels


def rows(window):
    return [row.label for row in window.labels.rows]


def enter(chip):
    middle = QPointF(chip.rect().center())
    QApplication.sendEvent(chip, QEnterEvent(middle, middle, chip.mapToGlobal(middle)))


def test_the_most_alike_are_proposed_and_light_up(window):
    chip, (first, second) = window.labels.merge_chip, proposed(window)
    assert label_at(window, SKY) not in (first, second)
    assert chip.text().strip() == f"Merge next: {first} + {second}"

    enter(chip)
    assert (window.canvas.look.highlighted, window.canvas.look.others) == (first, (second,))
    QApplication.sendEvent(chip, QEvent(QEvent.Type.Leave))
    assert window.canvas.look.highlighted is None


def test_a_click_merges_them_as_one_step_and_proposes_the_next(window, qtbot):
    (first, second), steps = proposed(window), window.document.stack.count()
    enter(window.labels.merge_chip)

    qtbot.mouseClick(window.labels.merge_chip, LEFT)
    qtbot.waitUntil(lambda: second not in rows(window), timeout=10_000)

    assert first in rows(window)
    assert window.document.stack.count() == steps + 1
    assert window.canvas.look.highlighted is None
    qtbot.waitUntil(lambda: len(proposed(window)) == 2, timeout=10_000)
    assert second not in proposed(window)

    window.undo_action.trigger()
    wait_for_fit(qtbot, window)
    assert second in rows(window)


def test_a_key_merges_on_until_two_are_left(window, qtbot):
    while len(rows(window)) > 2:
        qtbot.waitUntil(lambda: len(proposed(window)) == 2, timeout=10_000)
        before = len(rows(window))
        qtbot.keyClick(window.canvas, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda n=before: len(rows(window)) < n, timeout=10_000)

    assert proposed(window) == ()
    assert not window.labels.merge_chip.isVisible()


def test_a_locked_label_is_not_proposed(window, qtbot):
    first, _ = proposed(window)
    composition_of(window).session.select(first)
    qtbot.keyClick(window.canvas, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.document.project.protected_labels == {first})

    qtbot.wait(0)
    qtbot.waitUntil(lambda: not composition_of(window).label_table.is_busy)
    assert first not in proposed(window)


def test_what_is_chosen_lights_up_again_afterwards(window, qtbot):
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *SKY))
    enter(window.labels.merge_chip)
    QApplication.sendEvent(window.labels.merge_chip, QEvent(QEvent.Type.Leave))

    assert window.canvas.look.highlighted == label_at(window, SKY)
