from dataclasses import replace

import pytest

from segmenter import Recipe, segment
from segmenter.project import Project
from segmenter.segmenting.finishing import with_background
from ui.session import document as document_module
from ui.session.document import Document


@pytest.fixture
def document(image) -> Document:
    document = Document()
    document.reset(Project(image).with_segmentation(segment(image, Recipe(components=3))))
    return document


def faded(document, opacity):
    return replace(document.project, opacity=opacity)


def test_undo_brings_the_project_before_back_and_redo_the_one_after(document):
    before = document.project
    document.edit(faded(document, 0.2), "fade")
    after = document.project

    document.stack.undo()
    assert document.project is before
    document.stack.redo()
    assert document.project is after


def test_edits_of_one_gesture_are_one_step(document):
    for opacity in (0.4, 0.3, 0.2):
        document.edit(faded(document, opacity), "fade", gesture=7)
    document.edit(faded(document, 0.9), "fade", gesture=8)

    assert document.stack.count() == 2
    document.stack.undo()
    assert document.project.opacity == 0.2
    document.stack.undo()
    assert document.project.opacity == 0.5


def test_edits_without_a_gesture_are_steps_of_their_own(document):
    document.edit(faded(document, 0.2), "fade")
    document.edit(faded(document, 0.1), "fade")

    assert document.stack.count() == 2


def test_an_outcome_belongs_to_the_step_before_it(document, image):
    document.edit(replace(document.project, recipe=Recipe(components=4)), "K")
    outcome = segment(image, Recipe(components=4))
    document.amend(document.project.with_segmentation(outcome))

    assert document.stack.count() == 1
    document.stack.undo()
    assert document.project.segmentation.n_labels == 3
    document.stack.redo()
    assert document.project.segmentation is outcome


def test_opening_another_photo_leaves_no_way_back(document, image):
    document.edit(faded(document, 0.2), "fade")
    document.reset(Project(image))

    assert not document.stack.canUndo()


def test_every_change_is_told_with_the_project_before_it(document, qtbot):
    before = document.project
    with qtbot.waitSignal(document.changed) as told:
        document.edit(faded(document, 0.2), "fade")

    assert told.args == [before, document.project]


@pytest.fixture
def forgetful(document, image, monkeypatch):
    """A document that keeps no labels, with two steps of other K between three renamings."""
    monkeypatch.setattr(document_module, "KEPT_BYTES", 0)
    rename(document, "first")
    for count in (4, 5):
        document.edit(replace(document.project, recipe=Recipe(components=count)), "K")
        outcome = segment(image, Recipe(components=count))
        document.amend(document.project.with_segmentation(outcome))
        rename(document, str(count))
    document.amend(document.project)
    return document


def rename(document, name):
    style = replace(document.project.styles[0], name=name)
    document.edit(document.project.with_style(1, style), f"Rename {name}")


def test_undo_keeps_no_more_labels_than_it_may(forgetful):
    kept = [
        project.segmentation.labels.size
        for command in map(forgetful.stack.command, range(forgetful.stack.count()))
        for project in (command.before, command.after)
        if project.segmentation is not forgetful.project.segmentation
    ]

    assert len(kept) == 7
    assert set(kept) == {0}


def test_steps_go_on_sharing_a_result_whose_labels_were_dropped(forgetful):
    forgetful.go_to(3)
    after = forgetful.project.segmentation
    forgetful.stack.undo()

    assert forgetful.project.segmentation is after
    assert forgetful.project.labels is None
    assert not forgetful.project.is_up_to_date


def test_labels_that_come_back_are_those_of_every_step_that_has_the_result(forgetful, image):
    forgetful.go_to(3)
    dropped = forgetful.project.segmentation
    labelled = segment(image, Recipe(components=4))
    forgetful.bring_back(dropped, labelled)

    assert forgetful.project.is_up_to_date
    assert forgetful.project.styles[0].name == "4"
    forgetful.stack.undo()
    assert forgetful.project.segmentation is labelled
    forgetful.stack.redo()
    assert forgetful.project.segmentation is labelled


def test_an_outcome_after_undo_is_there_again_after_redo_and_undo(document, image):
    document.edit(replace(document.project, recipe=Recipe(components=4)), "K")
    document.edit(faded(document, 0.2), "fade")
    document.stack.undo()
    outcome = segment(image, Recipe(components=4))
    document.amend(document.project.with_segmentation(outcome))
    document.stack.redo()
    document.stack.undo()

    assert document.project.segmentation is outcome


def test_an_edit_that_changes_only_names_shares_the_labels_in_memory(document):
    labels = document.project.segmentation.labels
    document.edit(
        document.project.with_style(1, replace(document.project.styles[0], name="Sky")), "rename"
    )

    assert document.project.segmentation.labels is labels


def test_labels_below_those_that_are_left_out_are_let_go_of_as_well(document, image, monkeypatch):
    monkeypatch.setattr(document_module, "KEPT_BYTES", 0)
    for background in ({1}, {2}, {3}):
        found = with_background(image, document.project.segmentation, background)
        document.edit(document.project.labelled(found), "Leave out")
    first = document.stack.command(0).after.segmentation

    assert first.labels.size == 0
    assert first.map.unedited.labels.size == 0
    assert document.project.labels.size
    assert document.project.segmentation.map.unedited.labels.size
