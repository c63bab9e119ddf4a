"""A person marks off what counts, and all else is neither looked at nor written."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from segmenter.files.masks import read_masks
from tests.ui.finding import part
from tests.workflows.acting import LEFT, pixel_place, shown, wait_for_fit
from ui.dialogs.export_dialog import ExportDialog

SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(three_labels, qtbot):
    qtbot.keyClick(three_labels.canvas, Qt.Key.Key_I)
    return three_labels


def project(window):
    return window.document.project


def draw(qtbot, window, first, second, held=Qt.KeyboardModifier.NoModifier):
    """Drag from the pixel at the upper left to that at the lower right, and wait."""
    viewport, steps = window.canvas.viewport(), window.document.stack.count()
    start, stop = pixel_place(window, *first), pixel_place(window, *second)
    qtbot.mousePress(viewport, LEFT, held, start)
    qtbot.mouseMove(viewport, (start + stop) / 2)
    qtbot.mouseMove(viewport, stop)
    qtbot.mouseRelease(viewport, LEFT, held, stop)
    qtbot.waitUntil(lambda: window.document.stack.count() > steps, timeout=10_000)
    wait_for_fit(qtbot, window)


def test_the_fit_sees_what_is_inside_alone_and_undo_is_one_step(window, qtbot):
    before, steps = project(window).labels, window.document.stack.count()
    draw(qtbot, window, (0, 50), (119, 89))

    labels = project(window).labels
    assert not labels[:50].any()
    assert labels[50:].all()
    assert sum(row.pixels for row in window.labels.rows) == 40 * 120
    assert project(window).segmentation.mixture.means[:, 2].max() < 150  # nothing of the sky
    assert window.document.stack.count() == steps + 1

    window.undo_action.trigger()
    wait_for_fit(qtbot, window)
    assert np.array_equal(project(window).labels, before)


def test_shift_adds_and_alt_takes_away(window, qtbot):
    draw(qtbot, window, (0, 50), (119, 89))
    draw(qtbot, window, (0, 0), (20, 20), SHIFT)
    draw(qtbot, window, (60, 60), (119, 70), ALT)

    area = project(window).knowledge.area
    assert area[10, 10]
    assert area[80, 80]
    assert not area[10, 40]
    assert not area[65, 80]


def test_what_lies_outside_is_darkened(window, qtbot):
    before = shown(window, *SKY)

    draw(qtbot, window, (0, 50), (119, 89))

    assert shown(window, *SKY).sum() < 0.7 * before.sum()


def test_the_whole_photo_counts_again(window, qtbot):
    draw(qtbot, window, (0, 50), (119, 89))

    window.actions_by_name["clear_area"].trigger()
    wait_for_fit(qtbot, window)

    assert project(window).knowledge.area is None
    assert project(window).labels.all()


def test_only_inside_a_label(window, qtbot):
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *SKY))
    sky = project(window).labels == project(window).label_at(20, 60)
    steps = window.document.stack.count()

    window.actions_by_name["area_of_label"].trigger()
    qtbot.waitUntil(lambda: window.document.stack.count() > steps, timeout=10_000)
    wait_for_fit(qtbot, window)

    assert np.array_equal(project(window).labels > 0, sky)


def test_a_file_is_0_outside(window, qtbot, tmp_path):
    draw(qtbot, window, (0, 50), (119, 89))
    window.actions_by_name["export"].trigger()
    dialog = next(each for each in window.findChildren(ExportDialog) if each.isVisible())
    dialog.target.folder_edit.setText(str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog.write()

    (mask,) = read_masks(tmp_path / "out" / "field.labels.png")
    assert np.array_equal(mask, project(window).labels)
    assert not mask[:50].any()


def test_escape_drops_the_rectangle_and_then_the_tool(window, qtbot):
    viewport, steps = window.canvas.viewport(), window.document.stack.count()
    qtbot.mousePress(viewport, LEFT, pos=pixel_place(window, 10, 10))
    qtbot.mouseMove(viewport, pixel_place(window, 60, 60))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(viewport, LEFT, pos=pixel_place(window, 60, 60))
    QApplication.processEvents()
    assert part(window, QToolButton, "tool_area").isChecked()
    assert window.document.stack.count() == steps

    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)

    assert part(window, QToolButton, "tool_pan").isChecked()


def test_an_area_without_anything_in_it_is_not_taken(window, qtbot):
    steps = window.document.stack.count()
    start, stop = pixel_place(window, 0, 0), pixel_place(window, 119, 89)
    viewport = window.canvas.viewport()
    qtbot.mousePress(viewport, LEFT, ALT, start)
    qtbot.mouseMove(viewport, stop)
    qtbot.mouseRelease(viewport, LEFT, ALT, stop + (stop - start) / 100)
    qtbot.waitUntil(lambda: "Nothing would be left" in window.message_bar.text)

    assert window.document.stack.count() == steps


def test_another_photo_counts_whole(window, qtbot):
    draw(qtbot, window, (0, 50), (119, 89))
    window.open_sample("coffee")
    qtbot.waitUntil(lambda: project(window).image.name == "sample:coffee", timeout=10_000)

    assert project(window).knowledge.area is None


def test_an_area_alone_is_nothing_to_erase(window, qtbot):
    draw(qtbot, window, (0, 50), (119, 89))
    steps = window.document.stack.count()
    qtbot.keyClick(window.canvas, Qt.Key.Key_E)

    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *EARTH))

    assert "Nothing is painted" in window.message_bar.text
    assert window.document.stack.count() == steps
