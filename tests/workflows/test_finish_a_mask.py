"""A person makes a label of a thing by pointing at it."""

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QToolButton

import segmenter
from tests.workflows.acting import LEFT, TIMEOUT, hover_pixel, pixel_place, shown, wait_for_fit
from ui.starting.composition import composition_of

RIGHT = Qt.MouseButton.RightButton
THING, BESIDE = (60, 45), (10, 10)


@pytest.fixture
def window(open_photo, qtbot):
    """A photo of a disc before a ground of one colour; the click tool is ready."""
    rows, columns = np.mgrid[:90, :120]
    disc = (rows - 45) ** 2 + (columns - 60) ** 2 <= 25**2
    pixels = np.where(disc[..., None], (200, 60, 60), (60, 90, 160)).astype(float)
    window = open_photo(pixels + np.random.default_rng(2).normal(0, 6, pixels.shape))
    window.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, window)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: composition_of(window).picking.is_ready, timeout=TIMEOUT)
    return window


def click(qtbot, window, pixel, button=LEFT, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(window.canvas.viewport(), button, held, pixel_place(window, *pixel))


def labels_of(window):
    return window.document.project.labels


def clicks(window):
    return composition_of(window).picking.n_clicks


def test_a_thing_that_is_clicked_on_becomes_a_label_and_undo_takes_it_back(window, qtbot):
    before, n = labels_of(window), window.document.stack.count()

    click(qtbot, window, THING)
    click(qtbot, window, BESIDE, RIGHT)
    assert window.document.stack.count() == n
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.stack.count() == n + 1, timeout=TIMEOUT)

    rows, columns = np.mgrid[:90, :120]
    disc = (rows - 45) ** 2 + (columns - 60) ** 2 <= 25**2
    taken = labels_of(window) == labels_of(window)[THING[::-1]]
    assert labels_of(window)[THING[::-1]] not in np.unique(before)
    assert (taken & disc).sum() / (taken | disc).sum() > 0.9
    assert np.array_equal(labels_of(window)[~taken], before[~taken])
    assert len(window.document.project.styles) == 3
    assert clicks(window) == 0

    hover_pixel(qtbot, window, *BESIDE)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert np.array_equal(labels_of(window), before)


def test_a_thing_goes_into_the_label_that_is_chosen(window, qtbot):
    other = int(labels_of(window)[BESIDE[::-1]])
    window.labels.select(other)
    composition_of(window).session.select(other)
    n = window.document.stack.count()

    click(qtbot, window, THING)
    assert window.document.project.styles[other - 1].name in window.tool_hint.text
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.stack.count() == n + 1, timeout=TIMEOUT)

    assert labels_of(window)[THING[::-1]] == other


def test_what_a_click_would_take_lights_up_before_it_is_made(window, qtbot):
    plain = shown(window, *THING)

    hover_pixel(qtbot, window, THING[0] - 6, THING[1] - 6)

    qtbot.waitUntil(lambda: np.abs(shown(window, *THING) - plain).max() > 20, timeout=TIMEOUT)


def test_ctrl_z_and_backspace_take_clicks_back_before_they_undo_anything_else(window, qtbot):
    index = window.document.stack.index()
    click(qtbot, window, THING)
    click(qtbot, window, BESIDE, LEFT, Qt.KeyboardModifier.AltModifier)
    assert clicks(window) == 2

    qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    assert clicks(window) == 1
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert clicks(window) == 0
    assert window.document.stack.index() == index


def test_escape_drops_the_thing_and_then_the_tool(window, qtbot):
    before = labels_of(window)
    click(qtbot, window, THING)

    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert clicks(window) == 0
    assert window.findChild(QToolButton, "tool_click").isChecked()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)

    assert window.findChild(QToolButton, "tool_pan").isChecked()
    assert labels_of(window) is before
    assert not window.tool_hint.isVisible()


def test_while_one_points_no_label_is_chosen_and_the_hand_chooses_again(window, qtbot):
    click(qtbot, window, THING)
    assert composition_of(window).session.state.selected is None

    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    click(qtbot, window, THING)

    assert composition_of(window).session.state.selected == labels_of(window)[THING[::-1]]


def test_the_right_button_opens_no_menu_while_one_points(window, qtbot):
    canvas = window.canvas
    place = pixel_place(window, *THING)
    asks = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place))

    with qtbot.assertNotEmitted(canvas.customContextMenuRequested):
        QApplication.sendEvent(canvas, asks)

    qtbot.keyClick(canvas, Qt.Key.Key_P)
    assert canvas.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu


def settle(qtbot, window):
    qtbot.waitUntil(lambda: composition_of(window).picking.is_settled, timeout=TIMEOUT)


def test_what_is_taken_right_after_quick_clicks_is_what_all_of_them_mean(window, qtbot):
    before, image = labels_of(window), window.document.project.image
    clicked = [(THING, LEFT), (BESIDE, RIGHT), ((75, 50), LEFT), ((110, 80), RIGHT)]

    for pixel, button in clicked:
        click(qtbot, window, pixel, button)
    assert clicks(window) == 4
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    assert clicks(window) == 0
    settle(qtbot, window)

    picking = segmenter.start_picking(image)
    for (column, row), button in clicked:
        picking = picking.click(row, column, inside=button == LEFT)
    new = labels_of(window)[THING[::-1]]
    assert new not in np.unique(before)
    assert np.array_equal(labels_of(window) == new, picking.mask)


def test_a_click_that_is_taken_back_at_once_was_never_made(window, qtbot):
    image, n = window.document.project.image, window.document.stack.count()

    click(qtbot, window, THING)
    click(qtbot, window, BESIDE)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    settle(qtbot, window)

    mask = segmenter.start_picking(image).click(*THING[::-1]).mask
    assert window.document.stack.count() == n + 1
    assert np.array_equal(labels_of(window) == labels_of(window)[THING[::-1]], mask)


def test_two_things_taken_one_right_after_the_other_are_two_labels(window, qtbot):
    n = window.document.stack.count()

    for pixel in (THING, BESIDE):
        click(qtbot, window, pixel)
        qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    settle(qtbot, window)

    assert window.document.stack.count() == n + 2
    assert labels_of(window)[THING[::-1]] != labels_of(window)[BESIDE[::-1]]
    assert labels_of(window)[BESIDE[::-1]] > 3


def test_ctrl_z_right_after_enter_gives_the_thing_back_to_be_clicked_further(window, qtbot):
    before, n = labels_of(window), window.document.stack.index()

    click(qtbot, window, THING)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)

    assert clicks(window) == 1
    assert labels_of(window) is before
    assert window.document.stack.index() == n


def test_what_was_dropped_is_not_taken(window, qtbot):
    before = labels_of(window)

    click(qtbot, window, THING)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    settle(qtbot, window)

    assert labels_of(window) is before


def test_another_photo_takes_clicks_and_what_was_being_taken_with_it(window, qtbot, tmp_path):
    other = np.random.default_rng(5).integers(0, 255, (90, 120, 3), np.uint8)
    Pillow.fromarray(other).save(tmp_path / "other.png")

    click(qtbot, window, THING)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    click(qtbot, window, BESIDE)
    composition_of(window).session.open_image(segmenter.load_image(tmp_path / "other.png"))
    assert clicks(window) == 0
    wait_for_fit(qtbot, window)
    settle(qtbot, window)

    assert window.document.stack.count() == 0
    assert window.document.project.knowledge.edits is None


def test_clicks_made_before_the_photo_was_looked_at_are_seen_at_once_and_count(window, qtbot):
    image = window.document.project.image
    composition_of(window).session.open_image(replace(image, name="again"))
    plain = shown(window, *THING)

    click(qtbot, window, THING)
    assert not composition_of(window).picking.is_ready
    assert np.abs(shown(window, *THING) - plain).max() > 20
    settle(qtbot, window)

    assert clicks(window) == 1
    assert np.abs(shown(window, THING[0] + 12, THING[1] + 12) - plain).max() > 20


@pytest.fixture(params=["regions", "given"])
def otherwise(request, window, qtbot, tmp_path):
    """The same with regions, or with labels from a file, instead of a fit by colour."""
    if request.param == "regions":
        window.shape.detail_requested.emit(0.5, 1)
    else:
        given = np.ones((90, 120), np.uint8)
        given[:, 60:] = 2
        Pillow.fromarray(given).save(tmp_path / "mask.png")
        composition_of(window).imports.take_labels(str(tmp_path / "mask.png"))
        qtbot.waitUntil(lambda: labels_of(window)[0, 119] == 2, timeout=TIMEOUT)
    wait_for_fit(qtbot, window)
    return window


@pytest.mark.parametrize("way", ["new", "chosen"])
def test_things_are_taken_over_regions_and_labels_from_files_too(otherwise, qtbot, way):
    window = otherwise
    before, n_before = labels_of(window), len(window.document.project.styles)
    image, n = window.document.project.image, window.document.stack.index()
    free = next(label for label in count(1) if label not in before)
    into = int(before[BESIDE[::-1]]) if way == "chosen" else free
    if way == "chosen":
        composition_of(window).session.select(into)

    click(qtbot, window, THING)
    click(qtbot, window, BESIDE, RIGHT)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    settle(qtbot, window)

    picking = segmenter.start_picking(image).click(*THING[::-1])
    mask = picking.click(*BESIDE[::-1], inside=False).mask
    assert window.document.stack.index() == n + 1
    assert np.array_equal(labels_of(window), np.where(mask, into, before))
    assert len(window.document.project.styles) == max(into, n_before)

    hover_pixel(qtbot, window, *BESIDE)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_fit(qtbot, window)
    assert np.array_equal(labels_of(window), before)
