import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMessageBox, QPushButton, QWidget

from tests.ui.finding import part
from ui.dialogs.batch_dialog import BatchDialog
from ui.dialogs.batch_rows import BatchRow, BatchView

ROWS = [BatchRow(f"{number}.jpg", f"/photos/{number}.jpg") for number in range(3)]


@pytest.fixture
def dialog(qtbot):
    dialog = BatchDialog("/photos")
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.set_running(running=False)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def drop(dialog, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.dropEvent(event)


def test_it_fits_on_a_small_screen(dialog):
    assert dialog.width() <= 1000
    assert dialog.height() <= 680
    assert dialog.minimumSizeHint().height() <= 640


def test_without_photos_nothing_can_be_started(dialog):
    assert not button(dialog, "batch_start").isEnabled()
    dialog.set_rows(ROWS)
    assert button(dialog, "batch_start").isEnabled()


def test_files_that_are_dropped_are_offered(dialog, qtbot):
    part(dialog, QCheckBox, "batch_recursive").setChecked(True)
    with qtbot.waitSignal(dialog.photos_offered) as offered:
        drop(dialog, "/a", "/b.png")

    assert offered.args == [["/a", "/b.png"], True]


def test_the_folder_to_write_to_is_beside_the_first_photo(dialog):
    dialog.set_rows(ROWS)

    assert str(dialog.options.choices().folder) == "/photos/pixture-output"


def test_start_asks_with_the_choices(dialog, qtbot):
    dialog.set_rows(ROWS)
    with qtbot.waitSignal(dialog.start_requested) as asked:
        qtbot.mouseClick(button(dialog, "batch_start"), Qt.MouseButton.LeftButton)

    assert asked.args[0] == dialog.options.choices()


def test_what_is_missing_is_told_and_nothing_starts(dialog, qtbot):
    dialog.set_rows(ROWS)
    part(dialog, QLineEdit, "batch_folder").setText(" ")
    with qtbot.assertNotEmitted(dialog.start_requested):
        dialog.start()

    assert "folder" in dialog.findChild(QWidget, "batch_line").text


def test_while_it_runs_only_stopping_can_be_asked_for(dialog, qtbot):
    dialog.set_rows(ROWS)
    dialog.set_running(running=True)

    assert not button(dialog, "batch_start").isVisible()
    assert not dialog.options.isEnabled()
    with qtbot.assertNotEmitted(dialog.photos_offered):
        drop(dialog, "/a")
    with qtbot.waitSignal(dialog.stop_requested):
        qtbot.mouseClick(button(dialog, "batch_stop"), Qt.MouseButton.LeftButton)
    assert not button(dialog, "batch_stop").isEnabled()


def test_selected_rows_can_be_taken_out(dialog, qtbot):
    dialog.set_rows(ROWS)
    assert not button(dialog, "batch_remove").isEnabled()
    part(dialog, BatchView).selectAll()
    with qtbot.waitSignal(dialog.removal_requested) as asked:
        qtbot.mouseClick(button(dialog, "batch_remove"), Qt.MouseButton.LeftButton)

    assert asked.args == [[0, 1, 2]]


@pytest.mark.parametrize("goes_on", [True, False])
def test_the_end_offers_the_folder_and_to_go_on(dialog, goes_on):
    dialog.set_rows(ROWS)
    dialog.set_running(running=True)
    dialog.set_running(running=False)
    dialog.show_end("2 done", goes_on=goes_on, has_files=True)

    assert button(dialog, "batch_show_folder").isVisible()
    assert button(dialog, "batch_start").text() == ("Go on" if goes_on else "Start")


def question(dialog):
    return dialog.findChild(QMessageBox, "batch_stop_question")


def test_closing_while_it_runs_asks_and_may_be_taken_back(dialog, qtbot):
    dialog.set_running(running=True)
    dialog.close()
    assert dialog.isVisible()

    with qtbot.assertNotEmitted(dialog.stop_requested):
        qtbot.keyClick(question(dialog), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: question(dialog) is None)
    assert dialog.isVisible()


def test_closing_while_it_runs_stops_it_and_closes_once_it_has_ended(dialog, qtbot):
    dialog.set_running(running=True)
    dialog.reject()
    with qtbot.waitSignal(dialog.stop_requested):
        button(question(dialog), "stop_and_close").click()
    assert dialog.isVisible()

    dialog.set_running(running=False)

    assert not dialog.isVisible()


def test_what_can_be_used_has_a_name_for_assistive_tools(dialog):
    dialog.set_running(running=True)
    for name in ("batch_photos", "batch_progress", "batch_folder", "batch_jobs"):
        assert dialog.findChild(QWidget, name).accessibleName()
