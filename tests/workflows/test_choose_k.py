"""A person does not know how many labels there should be, and compares."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from segmenter.segmenting.choosing import choice_steps
from tests.workflows.acting import LEFT, TIMEOUT, picture, wait_for_fit
from ui.starting.composition import composition_of


@pytest.fixture(autouse=True)
def tries(monkeypatch):
    """Try other numbers of labels as soon as there is a fit."""
    monkeypatch.setattr("ui.presenters.choose_presenter.AFTER_FIT_MILLISECONDS", 0)


@pytest.fixture
def window(window, qtbot):
    qtbot.waitUntil(lambda: composition_of(window).choose.is_complete, timeout=TIMEOUT)
    return window


def thumbnail(window, count):
    return window.findChild(QWidget, f"choice_{count}")


def test_every_number_of_labels_has_its_picture(window):
    thumbnails = [thumbnail(window, k) for k in range(1, 13)]

    assert all(each.isEnabled() for each in thumbnails)
    colours = [
        len(np.unique(picture(each)[10:30, 10:-10].reshape(-1, 3), axis=0)) for each in thumbnails
    ]
    assert colours[0] < colours[2]
    assert [each.is_best for each in thumbnails] == [k == 3 for k in range(1, 13)]


def test_the_curves_are_those_of_the_engine(window):
    project, strip = window.document.project, window.choose.strip
    choices = list(choice_steps(project.image, project.recipe))

    middles = [thumbnail(window, k).geometry().center().x() for k in range(2, 13)]
    heights = [strip.height_at("icl", x) for x in middles]
    scores = [choices[k - 1].score("icl") for k in range(2, 13)]
    assert np.corrcoef(heights, scores)[0, 1] < -0.99  # heights are counted from above


def test_a_click_uses_it_and_undo_goes_back(window, qtbot):
    assert thumbnail(window, 5).is_current

    qtbot.mouseClick(thumbnail(window, 3), LEFT)

    assert len(wait_for_fit(qtbot, window).labels_kept) == 3
    assert thumbnail(window, 3).is_current
    assert not thumbnail(window, 5).is_current
    assert len(window.labels.rows) == 3

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(wait_for_fit(qtbot, window).labels_kept) == 5
    assert thumbnail(window, 5).is_current
