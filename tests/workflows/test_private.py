"""Somebody works where others see the machine, and leaves nothing that tells of it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QMessageBox

from segmenter.files.project import read_project
from tests.ui.finding import part
from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.dialogs.file_dialog import file_dialog
from ui.preferences.store import in_private
from ui.preferences.table import AUTOSAVE, EXPORT_FOLDER, PRIVATE, RECENT
from ui.session.kept_sessions import sessions_folder
from ui.session.recent_names import recent_names, remember_name
from ui.starting.composition import composition_of
from ui.work.background import BackgroundCall


@pytest.fixture(autouse=True)
def _as_before():
    yield
    for kept in (PRIVATE, AUTOSAVE, EXPORT_FOLDER):
        kept.forget()


def written() -> str:
    """Return all that the file of settings says."""
    settings = QSettings()
    settings.sync()
    return Path(settings.fileName()).read_text(encoding="utf-8")


def left_behind() -> bytes:
    """Return all that any file tells which this program or Qt keeps, and their names."""
    QSettings().sync()
    kept = Path(QSettings().fileName()).parents[1]
    files = [path for path in kept.rglob("*") if path.is_file()]
    return b"\n".join(path.name.encode() + b"\n" + path.read_bytes() for path in files)


def choose(window, qtbot, action, file) -> None:
    """Ask for an action's file dialog, and answer it."""
    window.actions_by_name[action].trigger()
    dialog = window.findChild(QFileDialog)
    dialog.setDirectory(str(file.parent))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def keep_session(window) -> None:
    composition_of(window).autosave.write()
    BackgroundCall.wait_for_all()
    QApplication.processEvents()


def sessions() -> set[str]:
    return {path.name for path in sessions_folder().glob("*.pixture")}


def test_in_private_nothing_tells_what_was_done(window, qtbot, tmp_path):
    before = sessions()
    window.labels.rename_requested.emit(1, "first")
    keep_session(window)
    assert len(sessions() - before) == 1

    window.actions_by_name["go_private"].trigger()
    keep_session(window)
    assert sessions() == before
    known = RECENT.value
    secret = tmp_path / "secret photo.png"
    secret.write_bytes(Path(known[0]).read_bytes())
    window.open_path(str(secret))
    qtbot.waitUntil(lambda: window.document.project.image.name == secret.name)
    wait_for_fit(qtbot, window)
    window.labels.rename_requested.emit(1, "secret name")
    remember_name("secret name")
    EXPORT_FOLDER.keep("/secret folder")
    keep_session(window)

    assert RECENT.value == known
    assert sessions() == before
    assert "secret" not in written()
    assert (recent_names()[0], EXPORT_FOLDER.value) == ("secret name", "/secret folder")

    window.actions_by_name["go_private"].trigger()
    keep_session(window)
    assert len(sessions() - before) == 1
    assert (recent_names(), EXPORT_FOLDER.value) == (("first",), "")


def turn_to(qtbot, window, path) -> None:
    window.open_path(str(path))
    qtbot.waitUntil(lambda: window.document.project.image.name == path.name)
    wait_for_fit(qtbot, window)


def asked(window) -> list[str]:
    return [each.text() for each in window.findChildren(QMessageBox) if each.isVisible()]


@pytest.mark.parametrize("way", ["private", "no autosave"])
def test_photos_left_unsaved_are_asked_about_before_closing(window, qtbot, tmp_path, way):
    if way == "private":
        window.actions_by_name["go_private"].trigger()
    else:
        AUTOSAVE.keep(False)
    window.labels.rename_requested.emit(1, "heaven")
    Pillow.new("RGB", (20, 20), "teal").save(tmp_path / "other.png")
    turn_to(qtbot, window, tmp_path / "other.png")
    assert not window.isWindowModified()

    QApplication.sendEvent(window.windowHandle(), QCloseEvent())
    box = part(window, QMessageBox, "others_question")
    assert "1 other photo (field.png)" in box.text()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert window.isVisible()

    window.labels.rename_requested.emit(1, "teal")
    program = composition_of(window)
    window.leave()
    box = part(window, QMessageBox, "unsaved_question")
    assert "other.png and to 1 other photo (field.png)" in box.text()
    program.projects.save(tmp_path / "other.pixture")
    qtbot.waitUntil(lambda: not window.isWindowModified())
    box.button(QMessageBox.StandardButton.Cancel).click()

    window.labels.rename_requested.emit(1, "blue")
    window.leave()
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    box.button(QMessageBox.StandardButton.Save).click()
    qtbot.waitUntil(lambda: any("1 other" in text for text in asked(window)), timeout=10_000)
    assert read_project(tmp_path / "other.pixture").project.styles[0].name == "blue"
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert window.isVisible()

    turn_to(qtbot, window, tmp_path / "field.png")
    assert window.document.project.styles[0].name == "heaven"
    program.projects.save(tmp_path / "field.pixture")
    qtbot.waitUntil(lambda: not window.isWindowModified())
    turn_to(qtbot, window, tmp_path / "other.png")

    QApplication.sendEvent(window.windowHandle(), QCloseEvent())
    assert not window.isVisible()


def test_in_private_a_session_of_an_earlier_run_stays_as_it_was(window, qtbot, tmp_path):
    before = sessions()
    window.labels.rename_requested.emit(1, "heaven")
    window.close()
    (name,) = sessions() - before
    again = create_window([str(tmp_path / "field.png")])
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.document.project.image is not None)
    wait_for_fit(qtbot, again)
    again.actions_by_name["bring_back_session"].trigger()
    qtbot.waitUntil(lambda: again.document.stack.count() > 0)
    wait_for_fit(qtbot, again)

    again.actions_by_name["go_private"].trigger()
    again.labels.rename_requested.emit(1, "secret")
    keep_session(again)
    again.close()

    project = read_project(sessions_folder() / name).project
    assert [style.name for style in project.styles if style.name == "heaven"]


def test_qt_keeps_the_folders_of_dialogs_but_none_of_those_in_private(window, qtbot, tmp_path):
    photo = Path(RECENT.value[0])
    known, secret = (tmp_path / name / photo.name for name in ("known-folder", "secret-folder"))
    for file in (known, secret):
        file.parent.mkdir()
        file.write_bytes(photo.read_bytes())
    choose(window, qtbot, "open_photo", known)
    assert b"known-folder" in left_behind()

    window.actions_by_name["go_private"].trigger()
    choose(window, qtbot, "open_photo", secret)
    choose(window, qtbot, "save_project_as", secret.with_suffix(".pixture"))
    qtbot.waitUntil(lambda: BackgroundCall.running() == 0, timeout=10_000)
    wait_for_fit(qtbot, window)
    assert b"secret" not in left_behind()
    assert b"known-folder" in left_behind()

    window.actions_by_name["go_private"].trigger()
    dialog = file_dialog(window, "Folder", "")  # where Qt would begin by itself
    assert dialog.directory().path() == str(known.parent)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    assert b"secret" not in left_behind()


OTHER_PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication
from ui.preferences.table import PRIVATE
QCoreApplication.setOrganizationName("Pixture")
QCoreApplication.setApplicationName("Pixture")
print(PRIVATE.value)
PRIVATE.keep(sys.argv[1] == "private")
"""


def in_another_program(wish: str) -> str:
    """Run one, and return how it began."""
    command = [sys.executable, "-c", OTHER_PROGRAM, wish]
    QSettings().sync()
    began = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    QSettings().sync()
    return began.strip()


def test_another_program_neither_takes_this_one_into_private_nor_out_of_it(qapp):
    assert not in_private()
    assert in_another_program("private") == "False"
    assert (in_private(), PRIVATE.value) == (False, False)
    EXPORT_FOLDER.keep("/known folder")
    assert "known folder" in written()

    PRIVATE.keep(True)
    assert in_another_program("known") == "True"
    assert (in_private(), PRIVATE.value) == (True, True)
    EXPORT_FOLDER.keep("/secret folder")
    assert "secret" not in written()

    PRIVATE.keep(False)
    assert (in_private(), EXPORT_FOLDER.value) == (False, "/known folder")


def test_the_list_of_recent_photos_is_cleared_where_it_is_seen(window):
    (menu,) = (
        each
        for each in window.findChildren(QMenu)
        if each.title().replace("&", "") == "Open recent"
    )
    menu.aboutToShow.emit()
    assert "field.png" in [each.text() for each in menu.actions()]

    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()

    assert RECENT.value == ()
    assert [each.text() for each in menu.actions()] == ["No photos yet"]
