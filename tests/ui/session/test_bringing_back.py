"""Labels that undo has let go of come back without the window waiting for them."""

import threading

import numpy as np
import pytest

from segmenter import Recipe, segment
from segmenter.features.colour_table import ColourTable
from segmenter.features.labelled import Labelled
from segmenter.segmenting.sketching import sketch_result
from tests.workflows.acting import wait_for_fit
from ui.canvas.view import View
from ui.dialogs.export_dialog import ExportDialog
from ui.starting.composition import composition_of


@pytest.fixture
def forgetful(opened, qtbot, monkeypatch):
    """A window that keeps no labels for undo, with results of K = 5, 3 and 4."""
    monkeypatch.setattr("ui.session.document.KEPT_BYTES", 0)
    for gesture, count in enumerate((3, 4), start=1):
        opened.mixture.components_requested.emit(count, gesture)
        wait_for_fit(qtbot, opened)
    return opened


def test_labels_that_were_dropped_come_back_without_the_windows_thread(
    forgetful, qtbot, monkeypatch
):
    threads = set()

    def noting(function):
        def noted(*what, **how):
            threads.add(threading.get_ident())
            return function(*what, **how)

        return noted

    monkeypatch.setattr(ColourTable, "label_steps", noting(ColourTable.label_steps))
    monkeypatch.setattr(Labelled, "__init__", noting(Labelled.__init__))
    monkeypatch.setattr("ui.session.steps.sketch_result", noting(sketch_result))
    forgetful.undo_action.trigger()
    forgetful.undo_action.trigger()
    lost = forgetful.document.project
    assert lost.labels is None
    found = wait_for_fit(qtbot, forgetful)

    assert threads
    assert threading.get_ident() not in threads
    assert found.mixture is lost.segmentation.mixture
    np.testing.assert_array_equal(found.labels, segment(lost.image, Recipe()).labels)
    assert forgetful.canvas.labels is found.labels


def test_until_labels_come_back_the_window_shows_those_before(forgetful, held_fits, qtbot):
    before = forgetful.document.project
    held_fits.clear()
    forgetful.undo_action.trigger()

    assert forgetful.document.project.labels is None
    assert forgetful.canvas.labels is before.labels
    assert len(forgetful.labels.rows) == 4
    assert not forgetful.progress.isVisible()
    assert not forgetful.actions_by_name["stop"].isEnabled()
    qtbot.waitUntil(lambda: len(forgetful.labels.rows) == 3, timeout=10_000)
    assert forgetful.document.project.labels is None
    sketch = forgetful.canvas.labels
    held_fits.set()
    found = wait_for_fit(qtbot, forgetful)
    assert forgetful.canvas.labels is found.labels
    assert (sketch == found.labels).mean() > 0.9


def test_while_labels_come_back_nothing_asks_for_them_in_vain(forgetful, held_fits, qtbot):
    composition_of(forgetful).views.show_view(View.DIFFERENCE)
    forgetful.undo_action.trigger()
    forgetful.canvas.pixel_hovered.emit(10, 10)
    forgetful.canvas.pixel_clicked.emit(10, 10)
    for name in ("export", "save_model", "copy_command", "toggle_probability"):
        forgetful.actions_by_name[name].trigger()
    assert forgetful.message_bar.text == "Wait until the fit has ended"
    assert not forgetful.findChildren(ExportDialog)
    held_fits.set()
    wait_for_fit(qtbot, forgetful)

    qtbot.waitUntil(lambda: forgetful.canvas.values is not None, timeout=10_000)


def test_redo_and_undo_do_not_compute_again_what_came_back(forgetful, qtbot, monkeypatch):
    monkeypatch.setattr("ui.session.document.KEPT_BYTES", 1 << 20)
    forgetful.undo_action.trigger()
    wait_for_fit(qtbot, forgetful)
    labels = forgetful.document.project.labels
    forgetful.redo_action.trigger()
    forgetful.undo_action.trigger()

    assert forgetful.document.project.labels is labels
