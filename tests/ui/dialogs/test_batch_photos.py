"""Which photos a batch is of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from ui.dialogs.batch_photos import BatchPhotos
from ui.dialogs.batch_rows import BatchRow

ROWS = [BatchRow(f"{number}.jpg", f"/photos/{number}.jpg") for number in range(3)]


@pytest.fixture
def photos(qtbot):
    photos = BatchPhotos("/photos")
    qtbot.addWidget(photos)
    photos.show()
    return photos


def test_what_is_added_is_offered_with_whether_to_look_inside(photos, qtbot):
    with qtbot.waitSignal(photos.offered) as offered:
        photos.offer(["/a", "/b.png"])

    assert offered.args == [["/a", "/b.png"], False]


def test_a_folder_that_is_chosen_is_offered(photos, qtbot):
    photos.findChild(QPushButton, "batch_add_folder").click()
    browser = photos.findChild(QFileDialog)
    with qtbot.waitSignal(photos.offered) as offered:
        browser.fileSelected.emit("/photos/more")
    browser.close()

    assert offered.args == [["/photos/more"], False]


def test_looking_inside_is_remembered_for_the_next_batch(photos, qtbot):
    photos.recursive.setChecked(True)
    photos.remember()
    later = BatchPhotos("/photos")
    qtbot.addWidget(later)

    assert later.recursive.isChecked()


def test_delete_asks_to_remove_the_selected_rows(photos, qtbot):
    photos.set_rows(ROWS)
    photos.view.setCurrentIndex(photos.model.index(1, 0))
    with qtbot.waitSignal(photos.removal_requested) as asked:
        qtbot.keyClick(photos.view, Qt.Key.Key_Delete)

    assert asked.args == [[1]]


def test_while_the_batch_runs_its_photos_stay(photos, qtbot):
    photos.set_rows(ROWS)
    photos.view.selectAll()
    photos.set_running(running=True)

    assert not photos.findChild(QPushButton, "batch_remove").isEnabled()
    with qtbot.assertNotEmitted(photos.removal_requested):
        qtbot.keyClick(photos.view, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(photos.offered):
        photos.offer(["/a"])
