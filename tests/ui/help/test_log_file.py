"""The log is the owner's alone, stays small, and is shown on demand."""

import logging
import stat

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from segmenter.errors import ImageError
from tests.ui.finding import part
from ui.help.dialogs import log_dialog
from ui.help.log_file import LARGEST, OLDER_FILES, log_path, logged
from ui.help.text_dialog import TextDialog
from ui.preferences.table import PRIVATE
from ui.work.unexpected import unexpected

logger = logging.getLogger("ui.somewhere")


def empty():
    for path in log_path().parent.glob("*"):
        path.unlink()


def test_what_goes_wrong_is_in_a_private_file_with_the_versions(qapp):
    empty()
    with logged():
        logger.warning("the disk is on fire")

    told = log_path().read_text()
    assert "the disk is on fire" in told
    assert "numpy" in told
    assert stat.S_IMODE(log_path().stat().st_mode) == 0o600
    logger.warning("after the end")
    assert log_path().read_text() == told


def test_a_log_that_others_could_read_is_theirs_no_more(qapp):
    empty()
    log_path().parent.mkdir(parents=True, exist_ok=True)
    log_path().touch(0o644)
    with logged():
        logger.info("private")

    assert stat.S_IMODE(log_path().stat().st_mode) == 0o600


def test_the_log_stays_small_and_older_files_are_private_too(qapp):
    empty()
    with logged():
        for _ in range((OLDER_FILES + 2) * (LARGEST // 100_000 + 1)):
            logger.info("%s", "x" * 100_000)

    files = list(log_path().parent.iterdir())
    assert len(files) == OLDER_FILES + 1
    assert all(stat.S_IMODE(each.stat().st_mode) == 0o600 for each in files)
    assert max(each.stat().st_size for each in files) <= LARGEST
    empty()


@pytest.fixture
def private(qapp):
    PRIVATE.keep(True)
    yield
    PRIVATE.forget()


def fail_with(photo):
    try:
        photo.read_bytes()
    except OSError as error:
        raise ImageError(f"{photo} cannot be read") from error


def test_in_private_only_places_and_kinds_of_errors_are_logged(private, tmp_path, capsys):
    empty()
    photo = tmp_path / "secret.png"
    writing = logging.getLogger("ui.work.writing")
    with logged():
        with pytest.raises(ImageError) as caught:
            fail_with(photo)
        writing.warning("not written: %s", caught.value)
        writing.warning("%(photo)s stays", {"photo": photo}, stack_info=True)
        writing.warning(f"{photo} is not begun")  # as packages of others do
        unexpected().take(caught.value)
        told = log_path().read_text()
        PRIVATE.keep(False)
        writing.warning("%s is open to all", "known.png")

    assert "secret" not in told + capsys.readouterr().err
    assert "CRITICAL ui.work.unexpected: line" in told
    assert told.count(f"ImageError {__name__}:") == told.count("FileNotFoundError ") == 2
    assert "numpy" in told
    assert "known.png is open to all" in log_path().read_text()


def test_without_a_place_for_the_log_the_program_runs(qapp, caplog):
    empty()
    folder = log_path().parent
    folder.rmdir()
    folder.touch()
    try:
        with logged():
            pass
    finally:
        folder.unlink()

    assert "no log is kept" in caplog.text


def test_the_log_is_shown_from_the_menu_and_can_be_copied(window, qtbot):
    empty()
    with logged():
        logger.warning("the disk is on fire")
        window.actions_by_name["show_log"].trigger()
    dialog = part(window, TextDialog, "log_dialog")

    assert "the disk is on fire" in part(dialog, QPlainTextEdit).toPlainText()
    part(dialog, QPushButton, "copy").click()
    assert "the disk is on fire" in QApplication.clipboard().text()
    dialog.reject()


def test_where_there_is_no_log_that_is_said(window):
    empty()
    dialog = log_dialog(window)

    assert "no log" in dialog.text
    dialog.reject()


def test_about_has_versions_to_copy(window):
    window.actions_by_name["show_about"].trigger()
    dialog = part(window, TextDialog, "about_dialog")
    part(dialog, QPushButton, "copy").click()

    told = QApplication.clipboard().text()
    assert all(f"{name}: " in told for name in ("Pixture", "Python", "Qt", "numpy", "System"))
    assert "unknown" not in told
    dialog.reject()
