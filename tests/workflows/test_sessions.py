"""What a person did to a photo is there again, however the program ended."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from segmenter.files.project import ProjectWriter, read_project
from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.session.kept_sessions import sessions_folder
from ui.starting.composition import composition_of
from ui.work.background import BackgroundCall

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TIMEOUT = 10_000
KILLED = """
import os, signal, sys, time
from PySide6.QtWidgets import QApplication
from ui.application import create_window
from ui.session.kept_sessions import sessions_folder

window = create_window([sys.argv[1]])
window.show()
def wait(done):
    while not done():
        QApplication.processEvents()
wait(lambda: window.document.project.is_up_to_date and not window.progress.isVisible())
window.labels.rename_requested.emit(1, "heaven")
wait(lambda: list(sessions_folder().glob("*.pixture")))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def no_sessions():
    """Nothing kept by other tests."""
    for path in sessions_folder().glob("*"):
        path.unlink()


@pytest.fixture
def start(qtbot, request):
    """Start the program's window anew."""

    def make(*arguments):
        window = create_window([str(each) for each in arguments])
        qtbot.addWidget(window)
        request.addfinalizer(window.close)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if arguments:
            wait_until_open(qtbot, window)
        return window

    return make


def wait_until_open(qtbot, window):
    qtbot.waitUntil(lambda: window.document.project.image is not None, timeout=TIMEOUT)
    return wait_for_fit(qtbot, window)


def name_first_label(window, name):
    window.labels.rename_requested.emit(1, name)


def first_name(window):
    return window.document.project.styles[0].name


def kept():
    return list(sessions_folder().glob("*.pixture"))


def save_as(window, qtbot, path, keys=CTRL):
    """Press the keys and answer where."""
    qtbot.keyClick(window, Qt.Key.Key_S, keys)
    answer(window, qtbot, path)
    wait_until_saved(qtbot, window)
    with qtbot.waitActive(window):
        window.activateWindow()


def answer(window, qtbot, path, name=""):
    qtbot.waitUntil(lambda: window.findChild(QFileDialog, name or None) is not None)
    dialog = window.findChild(QFileDialog, name or None)
    dialog.selectFile(str(path))  # which lets go of the file that is chosen already
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def wait_until_saved(qtbot, window):
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=TIMEOUT)


def close_by_button(window):
    """Close as the window manager asks for it."""
    QApplication.sendEvent(window.windowHandle(), QCloseEvent())


def decide(window, qtbot, button):
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    window.findChild(QMessageBox).button(button).click()


def test_a_session_is_saved_and_opened_again_with_its_undo(window, start, qtbot, tmp_path):
    name_first_label(window, "heaven")
    name_first_label(window, "sky")
    assert window.isWindowModified()
    save_as(window, qtbot, tmp_path / "field.pixture")
    before = window.document.project.labels
    qtbot.waitUntil(lambda: "field.pixture" in window.message_bar.text)
    close_by_button(window)
    assert not window.isVisible()

    again = start(tmp_path / "field.pixture")
    np.testing.assert_array_equal(again.document.project.labels, before)
    assert not again.isWindowModified()
    assert first_name(again) == "sky"
    qtbot.keyClick(again, Qt.Key.Key_Z, CTRL)
    assert first_name(again) == "heaven"
    assert again.isWindowModified()
    qtbot.keyClick(again, Qt.Key.Key_Z, CTRL | SHIFT)
    assert not again.isWindowModified()


def test_the_first_time_a_file_beside_the_photo_is_offered(window, qtbot, tmp_path):
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    dialog = window.findChild(QFileDialog)

    assert Path(dialog.selectedFiles()[0]) == tmp_path / "field.pixture"
    dialog.reject()


def test_later_saves_go_to_the_same_file_without_a_question(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    save_as(window, qtbot, tmp_path / "mine.pixture")
    name_first_label(window, "sky")
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    wait_until_saved(qtbot, window)

    assert read_project(tmp_path / "mine.pixture").project.styles[0].name == "sky"


def test_save_as_goes_on_in_the_other_file(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    save_as(window, qtbot, tmp_path / "one.pixture")
    name_first_label(window, "sky")
    save_as(window, qtbot, tmp_path / "other.pixture", CTRL | SHIFT)
    name_first_label(window, "blue")
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    wait_until_saved(qtbot, window)

    names = [
        read_project(tmp_path / f"{stem}.pixture").project.styles[0].name
        for stem in ("one", "other")
    ]
    assert names == ["heaven", "blue"]


def test_a_dropped_project_opens(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    save_as(window, qtbot, tmp_path / "field.pixture")
    window.open_path("sample:coins")
    qtbot.waitUntil(lambda: "coins" in window.windowTitle(), timeout=TIMEOUT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "field.pixture"))])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    qtbot.waitUntil(lambda: "field" in window.windowTitle(), timeout=TIMEOUT)

    assert first_name(window) == "heaven"


def test_a_broken_project_is_told_in_one_line_and_the_photo_stays(window, qtbot, tmp_path):
    before = window.document.project
    (tmp_path / "broken.pixture").write_bytes(b"nothing of the kind")
    window.open_path(tmp_path / "broken.pixture")
    qtbot.waitUntil(lambda: window.message_bar.is_error, timeout=TIMEOUT)

    assert "broken.pixture" in window.message_bar.text
    assert window.document.project is before


def test_a_photo_that_is_gone_is_asked_for(window, start, qtbot, tmp_path):
    name_first_label(window, "heaven")
    save_as(window, qtbot, tmp_path / "field.pixture")
    window.close()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "field.png").rename(tmp_path / "elsewhere" / "moved.png")

    again = start()
    again.open_path(tmp_path / "field.pixture")
    answer(again, qtbot, tmp_path / "elsewhere" / "moved.png", "where_is_photo")
    wait_until_open(qtbot, again)
    assert first_name(again) == "heaven"


def test_a_photo_that_has_changed_is_told(window, start, qtbot, tmp_path):
    name_first_label(window, "heaven")
    save_as(window, qtbot, tmp_path / "field.pixture")
    window.close()
    Pillow.new("RGB", (120, 90), "teal").save(tmp_path / "field.png")

    again = start(tmp_path / "field.pixture")
    assert "has changed" in again.message_bar.text
    assert first_name(again) == "heaven"


def test_turning_to_another_photo_and_back_keeps_what_is_not_saved(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    Pillow.new("RGB", (20, 20), "teal").save(tmp_path / "other.png")
    window.open_path(tmp_path / "other.png")
    qtbot.waitUntil(lambda: "other" in window.windowTitle(), timeout=TIMEOUT)
    wait_for_fit(qtbot, window)
    assert not window.isWindowModified()
    qtbot.waitUntil(lambda: bool(kept()), timeout=TIMEOUT)
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: "field" in window.windowTitle(), timeout=TIMEOUT)

    assert first_name(window) == "heaven"
    assert window.isWindowModified()


def test_closed_by_the_program_a_session_is_kept_and_brought_back(window, start, qtbot, tmp_path):
    name_first_label(window, "heaven")
    window.close()
    (path,) = kept()
    assert path.stat().st_mode & 0o777 == 0o600

    again = start(tmp_path / "field.png")
    qtbot.waitUntil(lambda: "Bring back last session" in again.message_bar.text, timeout=TIMEOUT)
    again.actions_by_name["bring_back_session"].trigger()
    qtbot.waitUntil(lambda: again.document.stack.count() > 0, timeout=TIMEOUT)
    wait_for_fit(qtbot, again)
    assert first_name(again) == "heaven"
    assert again.isWindowModified()
    name_first_label(again, "sky")
    again.close()
    assert kept() == [path]  # which is gone on with
    assert read_project(path).project.styles[0].name == "sky"


def test_what_was_undone_before_the_photo_was_left_stays_undone(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    qtbot.waitUntil(lambda: bool(kept()), timeout=TIMEOUT)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    window.close()

    (path,) = kept()
    assert read_project(path).at == 0


def test_an_older_session_of_the_same_photo_is_not_overwritten(window, start, tmp_path):
    name_first_label(window, "heaven")
    window.close()
    again = start(tmp_path / "field.png")
    name_first_label(again, "sky")
    again.close()

    names = {read_project(path).project.styles[0].name for path in kept()}
    assert names == {"heaven", "sky"}


def test_without_a_photo_the_newest_session_comes_back(window, start, qtbot):
    name_first_label(window, "heaven")
    window.close()
    again = start()
    again.actions_by_name["bring_back_session"].trigger()
    wait_until_open(qtbot, again)

    assert first_name(again) == "heaven"


def test_after_a_crash_it_is_told_what_is_kept_and_it_comes_back(start, qtbot, tmp_path):
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[:, 30:] = (200, 90, 40)
    Pillow.fromarray(pixels).save(tmp_path / "killed.png")
    command = [sys.executable, "-c", KILLED, str(tmp_path / "killed.png")]
    ended = subprocess.run(
        command, cwd=Path(__file__).parents[2], env=os.environ, timeout=60, check=False
    )
    assert ended.returncode == -9

    again = start()
    qtbot.waitUntil(lambda: "killed.png" in again.message_bar.text, timeout=TIMEOUT)
    assert "Bring back last session" in again.message_bar.text
    again.actions_by_name["bring_back_session"].trigger()
    wait_until_open(qtbot, again)
    assert first_name(again) == "heaven"


@pytest.mark.parametrize("looks", [(), ("zoom_in", "toggle_overlay", "next_label")])
def test_where_nothing_was_done_closing_asks_nothing_and_keeps_nothing(window, looks):
    for name in looks:
        window.actions_by_name[name].trigger()
    close_by_button(window)

    assert not window.isVisible()
    assert not window.findChildren(QMessageBox)
    assert not kept()


@pytest.mark.parametrize("way", ["button", "quit"])
def test_cancel_stays(window, qtbot, way):
    name_first_label(window, "heaven")
    for _ in range(2):  # one question at a time
        close_by_button(window) if way == "button" else window.actions_by_name[
            "close_window"
        ].trigger()
    assert len(window.findChildren(QMessageBox)) == 1
    decide(window, qtbot, QMessageBox.StandardButton.Cancel)

    assert window.isVisible()
    assert window.isWindowModified()


def test_discard_closes_and_keeps_nothing(window, qtbot):
    name_first_label(window, "heaven")
    qtbot.waitUntil(lambda: bool(kept()), timeout=TIMEOUT)
    close_by_button(window)
    decide(window, qtbot, QMessageBox.StandardButton.Discard)
    qtbot.waitUntil(lambda: not window.isVisible())

    assert not kept()


def test_save_asks_where_saves_and_closes(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    close_by_button(window)
    decide(window, qtbot, QMessageBox.StandardButton.Save)
    answer(window, qtbot, tmp_path / "field.pixture")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=TIMEOUT)

    assert read_project(tmp_path / "field.pixture").project.styles[0].name == "heaven"
    assert not kept()


def test_save_without_a_place_stays_and_a_later_save_closes_nothing(window, qtbot, tmp_path):
    name_first_label(window, "heaven")
    close_by_button(window)
    decide(window, qtbot, QMessageBox.StandardButton.Save)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    window.findChild(QFileDialog).reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    with qtbot.waitActive(window):
        window.activateWindow()
    save_as(window, qtbot, tmp_path / "field.pixture")

    assert window.isVisible()


def test_a_full_disk_is_told_once_and_what_was_done_is_kept_when_there_is_room(
    window, qtbot, monkeypatch
):
    told: list[str] = []
    composition_of(window).autosave.failed.connect(told.append)
    write, is_full = ProjectWriter.write, [True]

    def writes(writer, saved, path):
        if is_full[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(writer, saved, path)

    monkeypatch.setattr(ProjectWriter, "write", writes)
    name_first_label(window, "heaven")
    composition_of(window).autosave.write()
    qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT)
    assert "No space left" in window.message_bar.text
    assert "\n" not in window.message_bar.text
    name_first_label(window, "sky")
    composition_of(window).autosave.write()
    qtbot.waitUntil(lambda: BackgroundCall.running() == 0, timeout=TIMEOUT)
    assert len(told) == 1
    assert not kept()
    assert first_name(window) == "sky"

    is_full[0] = False
    name_first_label(window, "blue")
    composition_of(window).autosave.write()
    qtbot.waitUntil(lambda: bool(kept()), timeout=TIMEOUT)
    assert read_project(kept()[0]).project.styles[0].name == "blue"
