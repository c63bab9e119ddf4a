"""What a stroke may mark, and when none may be drawn."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from segmenter import Image
from segmenter.editing.strokes import Strokes
from tests.workflows.acting import LEFT, pixel_place, wait_for_fit
from ui.starting.composition import composition_of

CTRL = Qt.KeyboardModifier.ControlModifier
RED, GREEN, BLUE = (10, 10), (70, 10), (10, 50)


@pytest.fixture
def scribbling(opened, qtbot):
    """A window with four labels and the tool in the hand."""
    opened.mixture.components_requested.emit(4, 0)
    wait_for_fit(qtbot, opened)
    composition_of(opened).tools.choose("scribble")
    return opened


def dab(qtbot, window, pixel, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(window.canvas.viewport(), LEFT, held, pixel_place(window, *pixel))


def strokes_of(window):
    marks = window.document.project.marks
    return marks.strokes if isinstance(marks, Strokes) else ()


def label_at(window, pixel):
    return int(window.document.project.labels[pixel[1], pixel[0]])


def test_a_click_marks_a_dot(scribbling, qtbot):
    label = label_at(scribbling, RED)
    dab(qtbot, scribbling, RED)
    wait_for_fit(qtbot, scribbling)

    assert [(len(each.points), each.label) for each in strokes_of(scribbling)] == [(1, label)]


def test_strokes_go_on_from_the_fit_and_change_no_settings(scribbling, qtbot):
    before = scribbling.document.project
    dab(qtbot, scribbling, RED)
    wait_for_fit(qtbot, scribbling)

    after = scribbling.document.project.recipe
    assert after.source.mixture is before.segmentation.mixture
    assert after.fit == before.recipe.fit
    assert (after.features, after.shape) == (before.recipe.features, before.recipe.shape)


def test_where_no_label_is_one_must_be_chosen(window, four_colours, qtbot):
    valid = np.ones((60, 80), np.bool_)
    valid[:20, :20] = False
    composition_of(window).session.open_image(Image(four_colours, valid=valid))
    wait_for_fit(qtbot, window)
    composition_of(window).tools.choose("scribble")

    dab(qtbot, window, RED)
    assert not strokes_of(window)
    assert "No label is there" in window.message_bar.text

    composition_of(window).session.select(2)
    dab(qtbot, window, RED)
    wait_for_fit(qtbot, window)
    assert strokes_of(window)[0].label == 2
    assert label_at(window, RED) == 0


def test_no_stroke_is_drawn_while_another_photo_is_opened(scribbling, qtbot):
    scribbling.open_path("sample:coffee")
    dab(qtbot, scribbling, RED)

    assert not strokes_of(scribbling)
    assert not scribbling.canvas.marks.strokes
    assert "on their way" in scribbling.message_bar.text
    wait_for_fit(qtbot, scribbling)


def test_labels_past_the_most_that_can_be_fitted_are_refused_in_one_line(scribbling, qtbot):
    project = scribbling.document.project
    found = project.segmentation
    far = replace(found.map, labels=np.full((60, 80), 3000, np.uint16))
    known = replace(project, segmentation=replace(found, map=far))
    scribbling.document.edit(known, "Labels from far away")

    dab(qtbot, scribbling, RED)
    assert not strokes_of(scribbling)
    assert "2048" in scribbling.message_bar.text


def test_a_new_label_takes_the_first_id_that_is_neither_used_nor_marked(scribbling, qtbot):
    dab(qtbot, scribbling, RED, CTRL)
    dab(qtbot, scribbling, GREEN, CTRL)
    wait_for_fit(qtbot, scribbling)

    assert [each.label for each in strokes_of(scribbling)] == [5, 6]


def test_a_started_label_that_is_undone_at_once_is_not_chosen_later(scribbling, held_fits, qtbot):
    session = composition_of(scribbling).session
    dab(qtbot, scribbling, RED, CTRL)
    scribbling.undo_action.trigger()
    dab(qtbot, scribbling, BLUE)

    held_fits.set()
    wait_for_fit(qtbot, scribbling)
    assert [each.label for each in strokes_of(scribbling)] == [label_at(scribbling, BLUE)]
    assert session.state.selected is None


def test_until_a_started_label_is_there_further_strokes_are_of_it(scribbling, held_fits, qtbot):
    dab(qtbot, scribbling, RED, CTRL)
    dab(qtbot, scribbling, BLUE)
    assert [each.label for each in strokes_of(scribbling)] == [5, 5]
    composition_of(scribbling).session.select(2)
    dab(qtbot, scribbling, GREEN)
    held_fits.set()
    wait_for_fit(qtbot, scribbling)

    assert [each.label for each in strokes_of(scribbling)] == [5, 5, 2]


def test_a_stroke_that_another_photo_overtakes_is_dropped(scribbling, image, qtbot):
    view = scribbling.canvas.viewport()
    qtbot.mousePress(view, LEFT, pos=pixel_place(scribbling, *RED))
    composition_of(scribbling).session.open_image(replace(image, name="next"))
    qtbot.mouseRelease(view, LEFT, pos=pixel_place(scribbling, *RED))
    wait_for_fit(qtbot, scribbling)

    assert not strokes_of(scribbling)


def test_a_strength_that_is_set_before_the_first_stroke_is_no_step(scribbling, qtbot):
    n = scribbling.document.stack.count()
    scribbling.scribble_settings.strength_requested.emit(300.0, 1)
    assert scribbling.document.stack.count() == n
    assert scribbling.scribble_settings.strength == "300"

    dab(qtbot, scribbling, RED)
    wait_for_fit(qtbot, scribbling)
    assert scribbling.document.project.marks.strength == 300.0


def test_a_right_click_far_from_all_marks_erases_none(scribbling, qtbot):
    right, view = Qt.MouseButton.RightButton, scribbling.canvas.viewport()
    qtbot.mouseClick(view, right, pos=pixel_place(scribbling, *GREEN))
    assert "Nothing is marked" in scribbling.message_bar.text
    dab(qtbot, scribbling, RED)
    wait_for_fit(qtbot, scribbling)
    n = scribbling.document.stack.count()

    qtbot.mouseClick(view, right, pos=pixel_place(scribbling, *GREEN))
    assert scribbling.document.stack.count() == n
