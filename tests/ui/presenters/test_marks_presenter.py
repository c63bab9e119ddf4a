"""What one sees of marks, and the words of the tool."""

from dataclasses import replace

import pytest

from segmenter.editing.strokes import Stroke, Strokes
from segmenter.recipe import Given
from tests.workflows.acting import wait_for_fit
from ui.starting.composition import composition_of

STROKES = Strokes((Stroke(((10.0, 10.0),), 3.0, 1),))


@pytest.fixture
def marked(opened, qtbot):
    wait_for_fit(qtbot, opened)
    opened.document.edit(opened.document.project.taught(STROKES), "Mark 1")
    wait_for_fit(qtbot, opened)
    return opened


def test_marks_can_be_erased_only_where_there_are_some(marked):
    action = marked.actions_by_name["erase_marks"]
    assert action.isEnabled()

    marked.undo_action.trigger()
    assert not action.isEnabled()
    marked.redo_action.trigger()
    assert action.isEnabled()


def test_without_marks_erasing_all_makes_no_step(opened, qtbot):
    wait_for_fit(qtbot, opened)
    n = opened.document.stack.count()
    composition_of(opened).marking.marks.erase_marks()

    assert opened.document.stack.count() == n


def test_the_card_and_the_line_are_there_with_the_tool_and_a_photo(window, photo_file, qtbot):
    tools = composition_of(window).tools
    tools.choose("scribble")
    assert window.scribble_settings.isHidden()
    assert window.scribble_hint.isHidden()
    window.open_path(photo_file)
    wait_for_fit(qtbot, window)

    assert window.scribble_settings.isVisible()
    assert "Drag" in window.scribble_hint.text
    assert not window.scribble_settings.geometry().intersects(window.scribble_hint.geometry())
    tools.put_down()
    assert window.scribble_settings.isHidden()
    assert window.scribble_hint.isHidden()


def test_the_line_tells_where_marks_have_no_effect(marked, qtbot):
    composition_of(marked).tools.choose("scribble")
    project = marked.document.project
    given = replace(project.knowledge, labels=project.labels)
    recipe = replace(project.recipe, source=Given())
    marked.document.edit(replace(project, recipe=recipe, knowledge=given), "Given")
    wait_for_fit(qtbot, marked)
    assert "no fit" in marked.scribble_hint.text
    assert marked.scribble_settings.isEnabled()

    marked.shape.detail_requested.emit(0.5, 1)
    wait_for_fit(qtbot, marked)
    assert "Regions" in marked.scribble_hint.text
    assert not marked.scribble_settings.isEnabled()
    marked.undo_action.trigger()
    marked.undo_action.trigger()
    assert "Drag" in marked.scribble_hint.text
