"""A person looks for other colours, and sees them on the photo before one is taken."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from segmenter.regions.palettes import PALETTES, palette_colours
from tests.ui.finding import part
from tests.workflows.acting import picture
from ui.panels.palette_popover import PalettePopover

SKY = (60, 20)


@pytest.fixture
def window(three_labels):
    return three_labels


@pytest.fixture
def palettes(window, qtbot):
    """The list of the popover, which is open."""
    qtbot.keyClick(window.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    popover = part(window, PalettePopover)
    qtbot.waitUntil(popover.isVisible, timeout=5_000)
    return popover.palettes


def colours(window):
    return tuple(style.colour for style in window.document.project.styles)


def seen(window):
    QApplication.processEvents()
    return picture(window.canvas.viewport())


def test_a_palette_is_seen_before_it_is_taken_and_is_one_step(window, palettes, qtbot):
    before, steps = colours(window), window.document.stack.count()
    first = seen(window)
    assert palettes.currentIndex().row() == 0

    for _ in range(2):
        qtbot.keyClick(palettes, Qt.Key.Key_Down)
    tried = seen(window)
    assert (tried != first).any()
    assert colours(window) == before
    assert window.document.stack.count() == steps

    qtbot.keyClick(palettes, Qt.Key.Key_Return)
    assert colours(window) == palette_colours(PALETTES[2], 3)
    assert window.document.stack.count() == steps + 1
    np.testing.assert_array_equal(seen(window), tried)

    window.undo_action.trigger()
    assert colours(window) == before


def test_esc_drops_what_was_tried(window, palettes, qtbot):
    first, steps = seen(window), window.document.stack.count()

    qtbot.keyClick(palettes, Qt.Key.Key_Down)
    assert (seen(window) != first).any()
    qtbot.keyClick(palettes, Qt.Key.Key_Escape)

    assert not palettes.isVisible()
    np.testing.assert_array_equal(seen(window), first)
    assert window.document.stack.count() == steps


def test_the_mouse_tries_what_it_is_on_and_takes_it_with_a_click(window, palettes, qtbot):
    place = palettes.visualRect(palettes.model().index(1, 0)).center()
    first = seen(window)

    qtbot.mouseMove(palettes.viewport(), place)
    qtbot.waitUntil(lambda: bool((seen(window) != first).any()), timeout=5_000)
    qtbot.mouseClick(palettes.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert colours(window) == palette_colours(PALETTES[1], 3)


def test_labels_can_wear_the_colours_that_they_have_in_the_photo(window, palettes, qtbot):
    last = palettes.model().index(palettes.model().rowCount() - 1, 0)
    assert last.data() == "As in the photo"

    palettes.setCurrentIndex(last)
    qtbot.keyClick(palettes, Qt.Key.Key_Return)

    style = window.document.project.styles[window.document.project.label_at(*SKY[::-1]) - 1]
    assert np.abs(np.array(style.colour) - (90, 150, 230)).max() < 5
