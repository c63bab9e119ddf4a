from dataclasses import replace

import numpy as np
import pytest

from segmenter import Recipe, segment
from segmenter.project import Project
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


def test_labels_dropped_to_save_memory_are_made_again_by_undo(document, image, monkeypatch):
    monkeypatch.setattr(document_module, "KEPT_BYTES", 0)
    expected = document.project.segmentation.labels.copy()
    for count in (4, 5):
        document.edit(replace(document.project, recipe=Recipe(components=count)), "K")
        outcome = segment(image, Recipe(components=count))
        document.amend(document.project.with_segmentation(outcome))
    held = [document.stack.command(i).before.segmentation.labels.size for i in range(2)]

    document.stack.undo()
    document.stack.undo()

    assert held[0] == 0
    np.testing.assert_array_equal(document.project.segmentation.labels, expected)


def test_an_edit_that_changes_only_names_shares_the_labels_in_memory(document):
    labels = document.project.segmentation.labels
    document.edit(
        document.project.with_style(1, replace(document.project.styles[0], name="Sky")), "rename"
    )

    assert document.project.segmentation.labels is labels
