"""Somebody closes the window while files are being written, and says what becomes of them."""

import threading

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox

from segmenter.exports.exporting import export_steps
from tests.ui.finding import part
from ui.dialogs.export_dialog import ExportDialog
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS
from ui.starting.composition import composition_of
from ui.work.writing import WritingCall

Buttons = QMessageBox.StandardButton
NAMES = {"field.labels.png", "field.overlay.png"}


@pytest.fixture
def go_on(monkeypatch):
    """Let an export begin, and go on once this is set."""
    go_on = threading.Event()

    def steps(*what, **how):
        writing = export_steps(*what, **how)
        try:
            yield next(writing)
            go_on.wait(20)
            return (yield from writing)
        finally:
            writing.close()

    monkeypatch.setattr("ui.dialogs.export_dialog.export_steps", steps)
    yield go_on
    go_on.set()


@pytest.fixture
def out(window, tmp_path):
    out = tmp_path / "out"
    EXPORT_FOLDER.keep(str(out))
    EXPORT_FORMATS.keep(("labels", "overlay"))
    return out


def photos_in(folder):
    return {path.name for path in folder.glob("*")} if folder.exists() else set()


def leave(window, answer):
    window.actions_by_name["export_again"].trigger()
    window.leave()
    part(window, QMessageBox, "writing_question").button(answer).click()


@pytest.mark.parametrize("answer", [Buttons.Yes, Buttons.Discard])
def test_the_window_goes_at_once_and_the_export_is_finished_or_undone(
    window, out, go_on, qtbot, answer
):
    leave(window, answer)

    assert not window.isVisible()
    go_on.set()
    WritingCall.wait_for_writers()
    left = {name for name in photos_in(out) if not name.startswith(".pixture.sqlite")}
    assert left == (NAMES if answer == Buttons.Yes else set())


def test_who_thinks_again_stays_and_is_told_of_the_files(window, out, go_on, qtbot):
    leave(window, Buttons.Cancel)
    assert window.isVisible()
    go_on.set()

    qtbot.waitUntil(lambda: "Exported" in window.message_bar.text, timeout=10_000)
    assert photos_in(out) >= NAMES
    window.leave()
    assert not window.isVisible()


def test_who_cancels_too_late_is_told_what_was_written(window, out, go_on, qtbot):
    composition_of(window).exports.export()
    dialog = part(window, ExportDialog)
    dialog.write()
    go_on.set()
    WritingCall.wait_for_writers()  # all is in its place, but the dialog has not heard of it

    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()

    qtbot.waitUntil(lambda: "Exported" in window.message_bar.text, timeout=10_000)
    assert "too late" in window.message_bar.text
    assert photos_in(out) >= NAMES
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)


def test_an_export_is_cancelled_in_its_dialog(window, out, go_on, qtbot):
    composition_of(window).exports.export()
    dialog = part(window, ExportDialog)
    dialog.write()

    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()

    assert dialog.result() == QDialog.DialogCode.Rejected
    go_on.set()
    WritingCall.wait_for_writers()
    assert not photos_in(out) & NAMES


@pytest.mark.parametrize("answer", [Buttons.Yes, Buttons.Discard])
def test_an_export_that_waits_for_its_labels_is_asked_about(window, out, qtbot, answer):
    project = window.document.project
    window.document.edit(project.with_recipe(project.recipe.changed(components=4)), "K")
    window.document.stack.setClean()
    leave(window, answer)  # the fit does not end before events are served

    if answer == Buttons.Yes:
        assert window.isVisible()
        assert "closes when" in window.message_bar.text
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert photos_in(out) & NAMES == (NAMES if answer == Buttons.Yes else set())


@pytest.mark.parametrize("is_saved", [True, False])
def test_the_question_goes_when_the_export_has_ended(window, out, go_on, qtbot, is_saved):
    if not is_saved:
        window.labels.rename_requested.emit(1, "heaven")
    window.actions_by_name["export_again"].trigger()
    window.leave()
    part(window, QMessageBox, "writing_question")
    go_on.set()

    if is_saved:
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    else:
        qtbot.waitUntil(lambda: bool(window.findChild(QMessageBox, "unsaved_question")))
        assert window.isVisible()
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "writing_question") is None)
        part(window, QMessageBox).button(Buttons.Cancel).click()
    assert photos_in(out) >= NAMES
