import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.application import create_window
from ui.starting.composition import composition_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three photos, one that is none, and what else lies about."""
    folder = tmp_path / "holiday"
    folder.mkdir()
    for number in (1, 2, 10):
        pixels = np.random.default_rng(number).integers(0, 256, (12, 16, 3), np.uint8)
        Pillow.fromarray(pixels).save(folder / f"img{number}.png")
    (folder / "notes.txt").write_text("no photo")
    (folder / "img1.labels.png").write_bytes(b"ours")
    return folder


def is_open(window, name):
    image = window.document.project.image
    return image is not None and image.name == name


def place(window):
    label = window.findChild(QLabel, "place")
    return label.text() if label.isVisible() else ""


def wait_for_text(qtbot, window, text):
    qtbot.waitUntil(lambda: window.message_bar.text == text, timeout=10_000)


def wait_for(qtbot, window, name, shown):
    qtbot.waitUntil(lambda: is_open(window, name) and place(window) == shown, timeout=10_000)


def press(window, qtbot, *keys):
    with qtbot.waitActive(window):
        window.activateWindow()
    for key in keys:
        qtbot.keyClick(window, key)


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


@pytest.mark.parametrize("way", ["path", "drop", "command line"])
def test_a_folder_opens_at_its_first_photo(window, qtbot, folder, way):
    if way == "path":
        window.open_path(folder)
    elif way == "drop":
        drop(window, folder)
    else:
        window = create_window([str(folder)])
        qtbot.addWidget(window)
        window.show()

    wait_for(qtbot, window, "img1.png", "1 of 3")
    window.close()


def test_page_keys_walk_in_the_order_people_count(window, qtbot, folder):
    window.open_path(folder / "img1.png")
    wait_for(qtbot, window, "img1.png", "1 of 3")

    press(window, qtbot, Qt.Key.Key_PageDown)
    wait_for(qtbot, window, "img2.png", "2 of 3")
    press(window, qtbot, Qt.Key.Key_PageDown)
    wait_for(qtbot, window, "img10.png", "3 of 3")
    press(window, qtbot, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    wait_for(qtbot, window, "img1.png", "1 of 3")


def test_keys_that_come_before_the_list_count(window, qtbot, folder):
    window.open_path(folder)
    composition_of(window).folders.next_photo()
    composition_of(window).folders.next_photo()

    wait_for(qtbot, window, "img10.png", "3 of 3")


def test_the_ends_are_told_in_one_line(window, qtbot, folder):
    window.open_path(folder / "img10.png")
    wait_for(qtbot, window, "img10.png", "3 of 3")
    composition_of(window).folders.next_photo()

    # The step waits while the folder is looked through again.
    wait_for_text(qtbot, window, "img10.png is the last photo in holiday")
    assert is_open(window, "img10.png")
    window.open_path(folder)
    wait_for(qtbot, window, "img1.png", "1 of 3")
    composition_of(window).folders.previous_photo()
    wait_for_text(qtbot, window, "img1.png is the first photo in holiday")


def test_the_end_is_told_also_while_the_last_photo_is_still_being_opened(window, qtbot, folder):
    window.open_path(folder / "img2.png")
    wait_for(qtbot, window, "img2.png", "2 of 3")
    composition_of(window).folders.next_photo()
    composition_of(window).folders.next_photo()
    wait_for(qtbot, window, "img10.png", "3 of 3")

    assert window.message_bar.text == "img10.png is the last photo in holiday"
    assert window.message_bar.isVisible()
    composition_of(window).folders.previous_photo()
    wait_for(qtbot, window, "img2.png", "2 of 3")
    assert not window.message_bar.isVisible()


def test_dropped_photos_are_the_list(window, qtbot, folder):
    drop(window, folder / "img10.png", folder / "notes.txt", folder / "img1.png")
    wait_for(qtbot, window, "img10.png", "1 of 2")
    composition_of(window).folders.next_photo()
    wait_for(qtbot, window, "img1.png", "2 of 2")
    composition_of(window).folders.next_photo()

    assert window.message_bar.text == "img1.png is the last of these 2 photos"


def test_a_photo_that_cannot_be_read_does_not_end_the_walk(window, qtbot, folder):
    (folder / "img2.png").write_bytes(b"no photo")
    window.open_path(folder)
    wait_for(qtbot, window, "img1.png", "1 of 3")

    composition_of(window).folders.next_photo()
    qtbot.waitUntil(lambda: "img2.png" in window.message_bar.text, timeout=10_000)
    assert is_open(window, "img1.png")
    composition_of(window).folders.next_photo()

    wait_for(qtbot, window, "img10.png", "3 of 3")


def test_photos_that_come_and_go_are_noticed(window, qtbot, folder):
    window.open_path(folder)
    wait_for(qtbot, window, "img1.png", "1 of 3")
    (folder / "img10.png").rename(folder / "img3.png")
    (folder / "img0.png").symlink_to(folder / "img1.png")
    composition_of(window).folders.next_photo()

    wait_for(qtbot, window, "img2.png", "3 of 4")


@pytest.mark.parametrize("inside", ["nothing", "notes.txt"])
def test_a_folder_without_photos_is_one_line_and_the_photo_stays(opened, qtbot, tmp_path, inside):
    (tmp_path / "empty").mkdir()
    if inside != "nothing":
        (tmp_path / "empty" / inside).touch()
    opened.open_path(tmp_path / "empty")
    qtbot.waitUntil(lambda: opened.message_bar.is_error)

    assert "there are no photos here" in opened.message_bar.text
    assert is_open(opened, "blocks.png")


def test_without_a_folder_the_keys_say_what_to_do(window, qtbot, image):
    composition_of(window).folders.next_photo()
    assert "Open a photo or a folder first" in window.message_bar.text

    composition_of(window).session.open_image(image)
    composition_of(window).folders.next_photo()
    assert "no folder" in window.message_bar.text


def test_a_photo_without_others_is_the_only_one(opened, qtbot):
    qtbot.waitUntil(lambda: not composition_of(opened).folders.is_listing)
    composition_of(opened).folders.next_photo()

    assert opened.message_bar.text == "blocks.png is the only photo here"
    assert place(opened) == ""


def test_a_newer_photo_is_not_replaced_by_an_older_folder(window, qtbot, folder, photo_file):
    window.open_path(folder)
    window.open_path(photo_file)
    qtbot.waitUntil(lambda: is_open(window, "blocks.png"), timeout=10_000)
    qtbot.waitUntil(lambda: not composition_of(window).folders.is_listing)

    assert is_open(window, "blocks.png")


def test_a_plot_keeps_its_page_keys(window, qtbot, folder):
    window.open_path(folder)
    wait_for(qtbot, window, "img1.png", "1 of 3")
    qtbot.waitUntil(lambda: window.document.project.is_up_to_date, timeout=10_000)
    plot = window.likelihood.findChild(QWidget, "likelihood_plot")
    with qtbot.waitActive(window):
        window.activateWindow()
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_PageDown)
    assert place(window) == "1 of 3"

    window.labels.view.setFocus()
    qtbot.keyClick(window.labels.view, Qt.Key.Key_PageDown)
    assert place(window) == "2 of 3"


def test_ten_thousand_photos_do_not_hold_up_the_window(window, qtbot, folder):
    many = folder.parent / "many"
    many.mkdir()
    for number in range(10_000):
        (many / f"{number}.png").symlink_to(folder / "img1.png")
    window.open_path(many)
    longest = longest_wait(window)

    wait_for(qtbot, window, "0.png", "1 of 10,000")
    composition_of(window).folders.next_photo()
    wait_for(qtbot, window, "1.png", "2 of 10,000")
    assert longest() < 0.3  # a few hundredths where nothing else runs


def longest_wait(window):
    """Measure how long the window's loop is held up, from now on."""
    turns = [time.monotonic()]
    timer = QTimer(window, interval=0)
    timer.timeout.connect(lambda: turns.append(time.monotonic()))
    timer.start()
    return lambda: max(after - before for before, after in pairwise(turns))
