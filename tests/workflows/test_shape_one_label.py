"""A person smooths, grows, shrinks or fills one label, and sees it before it is done."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.ui.finding import part
from tests.workflows.acting import LEFT, drag, pixel_place, wait_for_fit
from ui.starting.composition import composition_of
from ui.widgets.slider import GestureSlider

THING, GROUND = (60, 45), (8, 8)


@pytest.fixture
def window(open_photo, qtbot):
    """A disc with a hole, on a ground of another colour, and a speck of its colour."""
    rows, columns = np.mgrid[:90, :120]
    away = (rows - 45) ** 2 + (columns - 60) ** 2
    is_thing = ((away <= 25**2) & ~((rows - 35) ** 2 + (columns - 60) ** 2 <= 9)) | (
        (rows - 80) ** 2 + (columns - 100) ** 2 <= 4
    )
    pixels = np.where(is_thing[..., None], (200, 60, 60), (60, 90, 160)).astype(float)
    window = open_photo(pixels + np.random.default_rng(2).normal(0, 6, pixels.shape))
    window.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, window)
    place = pixel_place(window, *THING)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=place)
    return window


def project(window):
    return window.document.project


def thing(window):
    return project(window).label_at(THING[1], THING[0])


def size(labels, label):
    return int((labels == label).sum())


def opened(qtbot, window, name):
    """Ask for it, and wait until the photo shows what it would do."""
    before = window.canvas.labels
    window.actions_by_name[name].trigger()
    qtbot.waitUntil(lambda: window.canvas.labels is not before, timeout=10_000)
    return window.canvas.labels


def test_a_label_grows_before_ones_eyes_and_enter_makes_it_one_step(window, qtbot):
    before, label, steps = project(window).labels, thing(window), window.document.stack.count()

    offered = opened(qtbot, window, "grow_label")
    assert size(offered, label) > size(before, label)
    assert project(window).labels is before
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: size(window.canvas.labels, label) > size(offered, label))
    wider = window.canvas.labels
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert np.array_equal(project(window).labels, wider)
    assert window.document.stack.count() == steps + 1
    assert not window.reshape_card.isVisible()
    assert window.canvas.hasFocus()

    window.undo_action.trigger()
    assert np.array_equal(project(window).labels, before)


def test_a_drag_of_the_slider_shows_other_amounts(window, qtbot):
    label = thing(window)
    offered = opened(qtbot, window, "shrink_label")
    slider = part(window.reshape_card, GestureSlider, "reshape_amount")
    rect = slider.rect()

    drag(qtbot, slider, [rect.center() * 0.2, rect.center()])

    qtbot.waitUntil(lambda: size(window.canvas.labels, label) < size(offered, label))


def test_of_a_large_photo_a_sketch_is_seen_first(window, qtbot, monkeypatch):
    monkeypatch.setattr("ui.presenters.reshape_presenter.sketch_step", lambda image: 4)
    label, shown = thing(window), []
    window.canvas.labels_changed.connect(lambda: shown.append(window.canvas.labels))
    window.actions_by_name["grow_label"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1].shape == (90, 120), timeout=10_000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    sketches = [size(each, label) for each in shown if each.shape == (22, 30)]
    assert shown[0].shape == (22, 30)
    assert sketches[-1] == pytest.approx(size(project(window).labels, label) / 16, rel=0.2)


def test_escape_leaves_all_as_it_was(window, qtbot):
    before, steps = project(window).labels, window.document.stack.count()
    opened(qtbot, window, "shrink_label")

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert window.canvas.labels is before is project(window).labels
    assert window.document.stack.count() == steps
    assert not window.reshape_card.isVisible()


def test_holes_are_filled_and_specks_removed(window, qtbot):
    label = thing(window)
    assert project(window).label_at(35, 60) != label
    assert project(window).label_at(80, 100) == label

    for name in ("fill_holes", "remove_specks"):
        window.actions_by_name[name].trigger()
        slider = part(window.reshape_card, GestureSlider, "reshape_amount")
        slider.setValue(slider.maximum() if name == "fill_holes" else 8)
        steps = window.document.stack.count()
        qtbot.mouseClick(part(window.reshape_card, QPushButton, "reshape_apply"), LEFT)
        qtbot.waitUntil(lambda n=steps: window.document.stack.count() == n + 1)

    assert project(window).label_at(35, 60) == label
    assert project(window).label_at(80, 100) != label


def test_a_key_does_the_same_to_another_label(window, qtbot):
    opened(qtbot, window, "grow_label")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    labels = project(window).labels
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *GROUND))
    ground = project(window).label_at(GROUND[1], GROUND[0])

    qtbot.keyClick(window.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: project(window).labels is not labels, timeout=10_000)

    assert size(project(window).labels, ground) > size(labels, ground)


def test_another_label_that_is_chosen_is_tried_instead(window, qtbot):
    before = project(window).labels
    opened(qtbot, window, "grow_label")
    ground = project(window).label_at(GROUND[1], GROUND[0])

    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *GROUND))

    qtbot.waitUntil(lambda: size(window.canvas.labels, ground) > size(before, ground))


def test_undo_takes_the_slider_away(window, qtbot):
    opened(qtbot, window, "grow_label")
    window.undo_action.trigger()
    wait_for_fit(qtbot, window)

    assert not window.reshape_card.isVisible()
    assert window.canvas.labels is project(window).labels


def test_without_a_chosen_label_it_says_so(window, qtbot):
    composition_of(window).session.deselect()
    window.actions_by_name["smooth_label"].trigger()

    assert "Choose a label" in window.message_bar.text
    assert not window.reshape_card.isVisible()


def test_a_labels_menu_offers_them(window, qtbot):
    view = window.labels.view
    view.customContextMenuRequested.emit(window.labels.row_rect(thing(window), "name").center())
    menu = part(window, QMenu, "label_menu")
    offered = [entry for inner in menu.findChildren(QMenu) for entry in inner.actions()]

    assert window.actions_by_name["grow_label"] in offered
    menu.close()
