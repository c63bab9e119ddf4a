from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QToolButton

from segmenter.mixture.evaluate import posterior
from ui.starting.composition import composition_of


@pytest.fixture
def rewind(opened, qtbot):
    qtbot.waitUntil(opened.likelihood.transport.play.isEnabled, timeout=5000)
    return composition_of(opened).rewind


@pytest.fixture
def seen(opened):
    """What the canvas is given from now on."""
    seen = []
    opened.canvas.labels_changed.connect(lambda: seen.append(opened.canvas.labels))
    return seen


def labels_of(project, iteration):
    mixture = project.segmentation.history.at(iteration)
    pixels = project.image.pixels
    chosen = posterior(pixels.reshape(-1, 3).T.astype(float), mixture).argmax(axis=0) + 1
    return chosen.reshape(pixels.shape[:2])


def test_an_iteration_is_shown_with_the_labels_of_its_mixture(opened, rewind, seen, qtbot):
    opened.likelihood.iteration_requested.emit(0)
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=5000)

    np.testing.assert_array_equal(seen[0], labels_of(opened.document.project, 0))
    assert opened.likelihood.cursor_iteration == 0
    assert rewind.iteration == 0


def test_it_is_said_that_this_is_not_the_result(opened, rewind, qtbot):
    mark = opened.rewind_mark
    opened.likelihood.iteration_requested.emit(1)

    assert mark.isVisible()
    assert mark.accessibleName().startswith("Iteration 1 of")
    mark.findChild(QToolButton).click()
    assert not mark.isVisible()
    assert opened.canvas.labels is opened.document.project.segmentation.labels


def test_the_mixture_that_is_seen_is_told(opened, rewind, qtbot):
    told: list[object] = []
    rewind.mixture_shown.connect(told.append)
    opened.likelihood.iteration_requested.emit(0)
    opened.likelihood.iteration_requested.emit(opened.document.project.segmentation.iterations)

    assert told[0] is opened.document.project.segmentation.history.at(0)
    assert told[1] is None


def test_the_end_of_the_curve_is_the_result(opened, rewind):
    opened.likelihood.transport.first.click()
    opened.likelihood.transport.last.click()

    assert rewind.iteration is None
    assert opened.likelihood.cursor_iteration is None
    assert opened.canvas.labels is opened.document.project.segmentation.labels


def test_playing_goes_from_the_starting_guess_to_the_result(opened, rewind, qtbot):
    rewind.set_pace(1)
    shown: list[object] = []
    rewind.mixture_shown.connect(shown.append)
    opened.likelihood.transport.play.click()
    assert rewind.is_playing
    qtbot.waitUntil(lambda: not rewind.is_playing, timeout=10_000)

    history = opened.document.project.segmentation.history
    assert shown == [*history.mixtures[:-1], None]
    assert rewind.iteration is None


def test_pausing_stays_where_it_is(opened, rewind, qtbot):
    opened.likelihood.transport.play.click()
    opened.likelihood.transport.play.click()

    assert not rewind.is_playing
    assert rewind.iteration == 0


def test_taking_hold_of_the_cursor_pauses(opened, rewind):
    opened.likelihood.transport.play.click()
    opened.likelihood.iteration_requested.emit(1)

    assert not rewind.is_playing


def test_an_edit_returns_to_the_result(opened, rewind, qtbot):
    opened.likelihood.transport.first.click()
    document = opened.document
    style = replace(document.project.styles[0], name="Sky")
    document.edit(document.project.with_style(1, style), "Rename")

    assert rewind.iteration is None


def test_fainter_labels_are_no_reason_to_leave(opened, rewind):
    opened.likelihood.transport.first.click()
    opened.document.edit(replace(opened.document.project, opacity=0.3), "Opacity")

    assert rewind.iteration == 0


def test_a_new_fit_returns_to_the_result_and_can_be_gone_through_then(opened, rewind, qtbot):
    opened.likelihood.transport.first.click()
    opened.mixture.components_requested.emit(3, 1)
    assert rewind.iteration is None
    assert not opened.likelihood.transport.play.isEnabled()

    qtbot.waitUntil(opened.likelihood.transport.play.isEnabled, timeout=10_000)
    assert len(opened.document.project.segmentation.labels_kept) == 3


def test_a_frame_that_comes_after_the_return_is_dropped(opened, rewind, seen, qtbot):
    opened.likelihood.transport.first.click()
    rewind.return_to_result()
    qtbot.waitUntil(lambda: not rewind.is_busy, timeout=5000)

    assert seen == []
    assert opened.canvas.labels is opened.document.project.segmentation.labels


def test_shares_in_the_list_are_those_of_the_iteration(opened, rewind, seen, qtbot):
    before = [row.share for row in opened.labels.rows]
    opened.likelihood.iteration_requested.emit(0)
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=5000)

    counts = np.bincount(labels_of(opened.document.project, 0).ravel())[1:]
    listed = {row.label: row.share for row in opened.labels.rows}
    assert [listed[i] for i in sorted(listed)] == pytest.approx(list(counts / counts.sum()))
    rewind.return_to_result()
    assert [row.share for row in opened.labels.rows] == before


def test_an_iteration_that_is_kept_is_the_result_until_undone(opened, rewind, qtbot):
    project = opened.document.project
    result, expected = project.labels, labels_of(project, 0)
    opened.likelihood.iteration_requested.emit(0)

    opened.rewind_mark.findChild(QToolButton, "rewind_keep").click()
    qtbot.waitUntil(lambda: opened.document.project.is_up_to_date, timeout=10_000)

    np.testing.assert_array_equal(opened.document.project.labels, expected)
    assert rewind.iteration is None
    assert opened.undo_action.text().endswith("Keep iteration 0")
    opened.undo_action.trigger()
    np.testing.assert_array_equal(opened.document.project.labels, result)


def test_there_is_nothing_to_keep_where_the_result_is_seen(opened, rewind):
    before = opened.document.stack.index()

    opened.actions_by_name["keep_iteration"].trigger()

    assert opened.document.stack.index() == before
