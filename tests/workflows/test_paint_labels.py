"""A person paints labels over those that were found, and takes the paint away."""

import threading

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QSlider

from segmenter.segmenting.finishing import with_edits
from tests.workflows.acting import drag, pixel_place, shown, wait_for_fit
from ui.application import create_window
from ui.canvas.tools.brush_tool import BrushTool
from ui.canvas.tools.table import BRUSH, ERASER
from ui.starting.composition import composition_of

SKY = [(20, 12), (50, 12), (90, 12)]
MEADOW = (30, 70)


def choose_meadow(window):
    label = int(window.document.project.labels[MEADOW[::-1]])
    composition_of(window).session.select(label)
    return label


def stroke(qtbot, window, pixels=SKY):
    drag(qtbot, window.canvas.viewport(), [pixel_place(window, *pixel) for pixel in pixels])
    settle(qtbot, window)


def settle(qtbot, window):
    painting = composition_of(window).correcting.painting
    qtbot.waitUntil(lambda: not painting.is_busy, timeout=10_000)


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
    settle(qtbot, window)
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
    settle(qtbot, window)

    now = window.document.project.labels
    assert now[42, 30] == earth
    assert set(before[now != before].tolist()) == {int(before[42, 30])}


def test_a_box_on_the_card_spares_other_labels_in_this_window_and_the_next(three_labels, qtbot):
    window = three_labels
    before = window.document.project.labels
    earth = int(before[70, 90])
    composition_of(window).session.select(earth)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    box = window.brush_settings.findChild(QCheckBox, "brush_keeps")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert "only over" in window.tool_hint.text
    assert window.canvas.hasFocus()

    stroke(qtbot, window, [(30, 42), (31, 42)])
    now = window.document.project.labels
    assert now[42, 30] == earth
    assert set(before[now != before].tolist()) == {int(before[42, 30])}

    other = create_window([])
    qtbot.addWidget(other)
    tools = composition_of(other).correcting.tools
    kept = [tool.keeps for tool in (tools[BRUSH], tools[ERASER]) if isinstance(tool, BrushTool)]
    assert kept == [True, False]
    other.close()


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


@pytest.fixture
def held_results(monkeypatch):
    """Keep what is painted from coming of it until that is set; and the threads that wait."""
    go_on, threads = threading.Event(), []

    def hold(*what):
        threads.append(threading.current_thread())
        go_on.wait(10)
        return with_edits(*what)

    monkeypatch.setattr("ui.presenters.painting.with_edits", hold)
    yield go_on, threads
    go_on.set()


def test_a_stroke_is_seen_until_its_result_which_a_thread_computes(
    three_labels, qtbot, held_results
):
    window, (go_on, threads) = three_labels, held_results
    label, plain = choose_meadow(window), shown(three_labels, *SKY[0])
    n = window.document.stack.count()
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    drag(qtbot, window.canvas.viewport(), [pixel_place(window, *pixel) for pixel in SKY])
    qtbot.waitUntil(lambda: bool(threads))

    assert threads[0] is not threading.main_thread()
    assert window.document.stack.count() == n
    assert window.canvas.labels[12, 50] == label
    assert np.abs(shown(window, *SKY[0]) - plain).max() > 8

    go_on.set()
    settle(qtbot, window)
    assert window.document.project.labels[12, 50] == label


def test_strokes_that_follow_before_the_first_is_done_are_each_one_step(
    three_labels, qtbot, held_results
):
    window, (go_on, _) = three_labels, held_results
    before, label, n = window.document.project.labels, choose_meadow(window), window.document.stack
    steps = n.count()
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    view = window.canvas.viewport()
    for column in (20, 60, 100):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel_place(window, column, 12))
    assert all(window.canvas.labels[12, column] == label for column in (20, 60, 100))
    go_on.set()
    settle(qtbot, window)

    assert n.count() == steps + 3
    assert all(window.document.project.labels[12, column] == label for column in (20, 60, 100))
    assert np.array_equal(window.canvas.labels, window.document.project.labels)
    window.undo_action.trigger()
    assert window.document.project.labels[12, 100] == before[12, 100]
    assert window.document.project.labels[12, 60] == label


def test_a_stroke_takes_no_setting_back_that_was_changed_before_it_ended(three_labels, qtbot):
    window = three_labels
    choose_meadow(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    view, place = window.canvas.viewport(), pixel_place(window, *SKY[0])
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
    window.mixture.components_requested.emit(2, 1)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)

    found = wait_for_fit(qtbot, window)
    assert window.document.project.recipe.fit.components == 2
    assert found.mixture.n_components == 2
    assert found.knowledge.edits is None
    assert np.array_equal(window.canvas.labels, found.labels)


def test_a_result_is_dropped_if_settings_change_before_it_comes(three_labels, qtbot, held_results):
    window, (go_on, threads) = three_labels, held_results
    choose_meadow(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    drag(qtbot, window.canvas.viewport(), [pixel_place(window, *pixel) for pixel in SKY])
    qtbot.waitUntil(lambda: bool(threads))
    window.mixture.components_requested.emit(2, 1)
    go_on.set()
    settle(qtbot, window)

    found = wait_for_fit(qtbot, window)
    assert found.mixture.n_components == 2
    assert found.knowledge.edits is None
    assert "nothing was painted" in window.message_bar.text


def test_a_stroke_does_not_outlive_its_photo(three_labels, qtbot, tmp_path):
    window = three_labels
    choose_meadow(window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    view, place = window.canvas.viewport(), pixel_place(window, *SKY[0])
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
    pixels = np.random.default_rng(0).integers(0, 255, (50, 40, 3), dtype=np.uint8)
    Pillow.fromarray(pixels).save(tmp_path / "other.png")
    window.open_path(str(tmp_path / "other.png"))
    qtbot.waitUntil(lambda: window.document.project.image.name == "other.png", timeout=10_000)
    found = wait_for_fit(qtbot, window)

    qtbot.mouseMove(view, pixel_place(window, 20, 45))
    QApplication.processEvents()
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=pixel_place(window, 20, 45))
    settle(qtbot, window)

    assert window.document.project.segmentation is found
    assert np.array_equal(window.canvas.labels, found.labels)


def size_slider(window):
    return window.brush_settings.findChild(QSlider, "brush_size")


def test_brush_and_eraser_have_a_size_each_which_the_next_window_has_too(
    three_labels, qtbot, tmp_path
):
    window, card = three_labels, three_labels.brush_settings
    assert card.isHidden()
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    assert card.isVisible()
    assert card.size_shown == "20"
    size_slider(window).setValue(200)
    assert card.size_shown == "100"
    qtbot.keyClick(window.canvas, Qt.Key.Key_E)
    assert card.size_shown == "20"
    qtbot.keyClick(window.canvas, Qt.Key.Key_BracketRight)
    assert card.size_shown == "25"
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    assert card.isHidden()

    other = create_window([])
    qtbot.addWidget(other)
    tools = composition_of(other).correcting.tools
    sizes = [tool.size for tool in (tools[BRUSH], tools[ERASER]) if isinstance(tool, BrushTool)]
    assert sizes == [100.0, 25.0]
    other.close()


def test_the_card_covers_neither_the_hint_nor_the_view_bar_in_a_small_window(three_labels, qtbot):
    window = three_labels
    window.resize(1280, 800)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    QApplication.processEvents()

    card, hint, bar = (
        QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        for part in (window.brush_settings, window.tool_hint, window.view_bar)
    )
    canvas = QRect(window.canvas.mapToGlobal(QPoint(0, 0)), window.canvas.size())
    assert not card.intersects(hint)
    assert not card.intersects(bar)
    assert canvas.contains(card)
    assert canvas.contains(hint)
