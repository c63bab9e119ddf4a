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


def test_an_export_is_cancelled_in_its_dialog(window, out, go_on, qtbot):
    composition_of(window).exports.export()
    dialog = part(window, ExportDialog)
    dialog.write()

    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()

    assert dialog.result() == QDialog.DialogCode.Rejected
    go_on.set()
    WritingCall.wait_for_writers()
    assert not photos_in(out) & NAMES
