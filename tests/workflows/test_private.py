"""Somebody works where others see the machine, and leaves nothing that tells of it."""

from pathlib import Path

import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from segmenter.files.project import read_project
from tests.ui.finding import part
from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.preferences.table import AUTOSAVE, EXPORT_FOLDER, PRIVATE, RECENT
from ui.session.kept_sessions import sessions_folder
from ui.session.recent_names import recent_names, remember_name
from ui.starting.composition import composition_of
from ui.work.background import BackgroundCall


@pytest.fixture(autouse=True)
def _as_before():
    yield
    PRIVATE.forget()
    AUTOSAVE.forget()


def written() -> str:
    """Return all that the file of settings says."""
    settings = QSettings()
    settings.sync()
    return Path(settings.fileName()).read_text(encoding="utf-8")


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
