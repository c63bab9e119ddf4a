"""The views, through the window's own buttons and keys and what the canvas then shows."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from segmenter.regions.difference import difference
from segmenter.segmenting.maps import probability_map, uncertainty_map, unlikeness_map
from tests.workflows.acting import wait_for_fit
from ui.canvas.view import View
from ui.starting.composition import composition_of


def click(qtbot, window, name):
    button = window.view_bar.findChild(QToolButton, f"view_{name}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(window, view):
    composition_of(window).views.show_view(view)


def shown_values(window):
    """Return the values that the canvas paints."""
    return window.canvas.values


def wait_for_values(qtbot, window, expected):
    qtbot.waitUntil(
        lambda: shown_values(window) is not None and np.array_equal(shown_values(window), expected),
        timeout=10_000,
    )


def parts(window):
    return window.document.project.image, window.document.project.segmentation


def probability(window, label):
    image, segmentation = parts(window)
    return probability_map(image, segmentation, label)


def test_views_wait_for_a_result(window):
    assert not window.view_bar.findChild(QToolButton, "view_swipe").isEnabled()


@pytest.mark.parametrize("name", ["outlines", "swipe", "labels"])
def test_a_button_shows_its_view_at_once(opened, qtbot, name):
    click(qtbot, opened, name)

    assert opened.canvas.view == View(name)
    assert not opened.legend.isVisible()


@pytest.mark.parametrize(
    ("view", "compute"),
    [(View.UNCERTAINTY, uncertainty_map), (View.UNLIKENESS, unlikeness_map)],
)
def test_a_view_of_values_shows_its_map_with_a_legend(opened, qtbot, view, compute):
    choose(opened, view)

    wait_for_values(qtbot, opened, compute(*parts(opened)))
    assert opened.canvas.view == view
    assert opened.legend.isVisible()


def test_a_view_stays_until_the_map_of_the_next_is_there(opened, qtbot):
    choose(opened, View.OUTLINES)
    choose(opened, View.UNCERTAINTY)

    assert opened.canvas.view == View.OUTLINES
    qtbot.waitUntil(lambda: opened.canvas.view == View.UNCERTAINTY)


def test_a_view_left_before_its_map_is_there_never_shows(opened, qtbot):
    choose(opened, View.UNCERTAINTY)
    choose(opened, View.SWIPE)
    qtbot.waitUntil(lambda: not composition_of(opened).views.is_busy)

    assert opened.canvas.view == View.SWIPE
    assert not opened.legend.isVisible()


def test_probability_is_of_the_chosen_label_and_follows_the_choice(opened, qtbot):
    composition_of(opened).session.select(2)
    choose(opened, View.PROBABILITY)
    wait_for_values(qtbot, opened, probability(opened, 2))

    composition_of(opened).session.select(3)

    wait_for_values(qtbot, opened, probability(opened, 3))
    assert opened.legend.text.title == "Probability of Label 3"


def test_the_legend_follows_the_labels_name(opened, qtbot):
    choose(opened, View.PROBABILITY)
    qtbot.waitUntil(opened.legend.isVisible)

    opened.labels.rename_requested.emit(1, "Sky")

    assert opened.legend.text.title == "Probability of Sky"


def test_c_shows_the_probability_and_then_what_was_there_before(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    opened.canvas.setFocus()
    choose(opened, View.OUTLINES)

    qtbot.keyClick(opened.canvas, "c")
    qtbot.waitUntil(lambda: opened.canvas.view == View.PROBABILITY)
    qtbot.keyClick(opened.canvas, "c")

    assert opened.canvas.view == View.OUTLINES


def test_the_view_stays_across_fits_and_shows_the_new_result(opened, qtbot):
    choose(opened, View.UNCERTAINTY)
    wait_for_values(qtbot, opened, uncertainty_map(*parts(opened)))

    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)

    wait_for_values(qtbot, opened, uncertainty_map(*parts(opened)))
    assert opened.canvas.view == View.UNCERTAINTY


def test_a_label_that_a_new_result_lacks_is_no_longer_asked_for(opened, qtbot):
    composition_of(opened).session.select(5)
    choose(opened, View.PROBABILITY)
    opened.mixture.components_requested.emit(2, 1)
    found = wait_for_fit(qtbot, opened)

    wait_for_values(qtbot, opened, probability(opened, min(found.labels_kept)))


def test_the_difference_to_the_last_result_is_shown_and_told(opened, qtbot):
    before = opened.document.project.segmentation
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    expected = difference(before, opened.document.project.segmentation)

    choose(opened, View.DIFFERENCE)

    wait_for_values(qtbot, opened, expected.changes)
    share = f"{100 * expected.share:.1f}%"
    assert opened.legend.text.meaning == f"{share} of pixels changed label since the last result."


def test_undo_compares_with_what_was_undone(opened, qtbot):
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    undone = opened.document.project.segmentation
    choose(opened, View.DIFFERENCE)
    opened.undo_action.trigger()

    expected = difference(undone, opened.document.project.segmentation)
    wait_for_values(qtbot, opened, expected.changes)


def test_without_an_earlier_result_there_is_nothing_to_compare_and_it_is_said(opened):
    choose(opened, View.DIFFERENCE)

    assert "no earlier result" in opened.legend.text.meaning
    assert shown_values(opened) is None


def test_another_photo_keeps_the_view_and_forgets_the_earlier_result(opened, qtbot, photo_file):
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    choose(opened, View.DIFFERENCE)
    image = opened.document.project.image

    opened.open_path(photo_file)
    qtbot.waitUntil(lambda: opened.document.project.image is not image, timeout=10_000)
    wait_for_fit(qtbot, opened)

    assert composition_of(opened).views.view == View.DIFFERENCE
    assert "no earlier result" in opened.legend.text.meaning


def test_going_back_in_a_fit_shows_that_iterations_values(opened, qtbot):
    image, found = parts(opened)
    choose(opened, View.UNCERTAINTY)
    result = uncertainty_map(image, found)
    wait_for_values(qtbot, opened, result)

    opened.likelihood.iteration_requested.emit(1)
    qtbot.waitUntil(lambda: not np.array_equal(shown_values(opened), result), timeout=10_000)
    composition_of(opened).rewind.return_to_result()

    wait_for_values(qtbot, opened, result)


def test_views_are_not_steps_to_undo(opened):
    choose(opened, View.SWIPE)

    assert not opened.document.stack.canUndo()


def test_keys_choose_views(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()

    qtbot.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert opened.canvas.view == View.OUTLINES
