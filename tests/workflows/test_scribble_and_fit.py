"""Strokes and fits that run, other numbers of labels, regions and labels from files."""

import threading

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt

from segmenter.segmenting.pipeline import segment_steps
from tests.workflows.acting import (
    choose,
    label_at,
    wait_for_fit,
)
from tests.workflows.scribbling import (
    CTRL,
    EARTH,
    MEADOW,
    SKY,
    draw,
    scribble,
    shown_k,
    strokes_of,
)
from ui.starting.composition import composition_of


@pytest.fixture
def held_fits(monkeypatch):
    """Keep fits that begin from now on from ending, until it is set."""
    go_on = threading.Event()

    def steps(*what, **how):
        for step in segment_steps(*what, **how):
            if step.result is not None:
                go_on.wait(20)
            yield step

    monkeypatch.setattr("ui.session.steps.segment_steps", steps)
    yield go_on
    go_on.set()


def test_strokes_that_are_drawn_while_a_fit_runs_all_count(scribbling, held_fits, qtbot):
    window = scribbling
    meadow = choose(window, MEADOW[0])
    draw(qtbot, window, EARTH)
    draw(qtbot, window, SKY)
    assert composition_of(window).session.is_running
    assert len(window.canvas.marks.strokes) == 2
    held_fits.set()
    wait_for_fit(qtbot, window)

    assert [stroke.label for stroke in strokes_of(window)] == [meadow, meadow]
    assert all(label_at(window, pixel) == meadow for pixel in (*EARTH, *SKY))
    window.undo_action.trigger()
    wait_for_fit(qtbot, window)
    assert label_at(window, EARTH[0]) == meadow
    assert label_at(window, SKY[0]) != meadow


def test_labels_started_one_after_another_in_mid_fit_are_two(two_labels, held_fits, qtbot):
    window = two_labels
    draw(qtbot, window, EARTH, CTRL)
    draw(qtbot, window, SKY, CTRL)
    held_fits.set()
    found = wait_for_fit(qtbot, window)

    assert [stroke.label for stroke in strokes_of(window)] == [3, 4]
    assert found.mixture.n_components == shown_k(window) == 4
    assert len(window.document.project.styles) == 4


def test_no_label_starts_while_another_k_is_fitted_which_is_told(scribbling, held_fits, qtbot):
    window = scribbling
    window.mixture.components_requested.emit(4, 1)
    n = window.document.stack.count()

    draw(qtbot, window, EARTH, CTRL)

    assert window.document.stack.count() == n
    assert "on their way" in window.message_bar.text
    choose(window, MEADOW[0])
    draw(qtbot, window, EARTH)
    held_fits.set()
    found = wait_for_fit(qtbot, window)
    assert len(strokes_of(window)) == 1
    assert found.mixture.n_components == 4
    assert label_at(window, EARTH[1]) == strokes_of(window)[0].label


def test_a_marked_label_outlives_a_k_that_is_too_small_for_it(scribbling, qtbot):
    window = scribbling
    labels = []
    for pixels in (SKY, MEADOW, EARTH):
        labels.append(choose(window, pixels[0]))
        scribble(qtbot, window, pixels)

    window.mixture.components_requested.emit(2, 1)
    found = wait_for_fit(qtbot, window)

    assert found.labels_kept == (1, 2, 3)
    assert [label_at(window, pixels[1]) for pixels in (SKY, MEADOW, EARTH)] == labels
    assert "3 labels are marked, so there are 3 instead of 2" in window.message_bar.text
    window.actions_by_name["erase_marks"].trigger()
    wait_for_fit(qtbot, window)
    window.mixture.components_requested.emit(2, 2)
    assert len(wait_for_fit(qtbot, window).labels_kept) == 2


def test_where_a_k_leaves_room_marked_labels_are_among_those_that_stay(scribbling, qtbot):
    window = scribbling
    earth = choose(window, EARTH[0])
    scribble(qtbot, window, EARTH)

    window.mixture.components_requested.emit(2, 1)
    found = wait_for_fit(qtbot, window)

    assert len(found.labels_kept) == 2
    assert earth in found.labels_kept
    assert (found.labels[50:85, 65:115] == earth).mean() > 0.9


def test_regions_are_not_scribbled_on_which_is_told(scribbling, qtbot):
    window = scribbling
    meadow = choose(window, MEADOW[0])
    scribble(qtbot, window, EARTH)
    window.shape.detail_requested.emit(0.5, 1)
    wait_for_fit(qtbot, window)
    n = window.document.stack.count()

    assert not window.canvas.marks.strokes
    assert "Regions" in window.scribble_hint.text
    draw(qtbot, window, SKY)
    assert window.document.stack.count() == n
    assert "Regions" in window.message_bar.text
    window.actions_by_name["by_colour"].trigger()
    wait_for_fit(qtbot, window)
    assert len(window.canvas.marks.strokes) == 1
    assert label_at(window, EARTH[0]) == meadow


def test_marks_on_labels_from_a_file_count_once_one_fits_on_from_them(scribbling, qtbot, tmp_path):
    window = scribbling
    labels = window.document.project.labels.copy()
    Pillow.fromarray(labels).save(tmp_path / "mask.png")
    composition_of(window).imports.take_labels(str(tmp_path / "mask.png"))
    qtbot.waitUntil(lambda: window.document.project.recipe.is_unfitted, timeout=10_000)
    wait_for_fit(qtbot, window)
    meadow = choose(window, MEADOW[0])

    scribble(qtbot, window, EARTH)

    assert "no fit" in window.message_bar.text
    assert "no fit" in window.scribble_hint.text
    np.testing.assert_array_equal(window.document.project.labels, labels)
    qtbot.keyClick(window.canvas, Qt.Key.Key_F5)
    wait_for_fit(qtbot, window)
    assert all(label_at(window, pixel) == meadow for pixel in EARTH)
