"""A person segments a folder of photos in the window, stops, goes on, and finds one that failed."""

import csv
import multiprocessing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from segmenter.command_line.cli import main
from segmenter.images.samples import sample_file
from ui.application import create_window
from ui.dialogs.batch_rows import ROW


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Photos of which one takes a while and one is none."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in (1, 2, 10):
        pixels = np.random.default_rng(number).normal(60, 9, (40, 60, 3)) + 8 * number
        pixels[:, 30:] += (90, 30, 0)
        Pillow.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(folder / f"img{number}.png")
    (folder / "img3.png").write_bytes(b"no photo")
    for number in range(4, 9):
        (folder / f"img{number}.jpg").symlink_to(sample_file("sample:retina"))
    return folder


@pytest.fixture
def window(qtbot):
    window = create_window([])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def dialog(window, photos, qtbot, tmp_path):
    """The dialog with the photos dropped on it."""
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QWidget, "batch_dialog")
    qtbot.waitUntil(dialog.isVisible)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photos))])
    event = QDropEvent(
        QPointF(90, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.dropEvent(event)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 9)
    dialog.findChild(QLineEdit, "batch_folder").setText(str(tmp_path / "out"))
    return dialog


def rows(dialog):
    model = dialog.findChild(QWidget, "batch_photos").model()
    return [model.index(number, 0).data(ROW) for number in range(model.rowCount())]


def states(dialog):
    return {row.name.partition(".")[0]: row.state for row in rows(dialog)}


def line(dialog):
    return dialog.findChild(QWidget, "batch_line").text


def click(qtbot, dialog, name):
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def wait_for_end(qtbot, dialog):
    start = dialog.findChild(QPushButton, "batch_start")
    qtbot.waitUntil(start.isVisible, timeout=60_000)


def test_stop_go_on_and_find_what_failed(window, dialog, photos, qtbot, tmp_path):
    out = tmp_path / "out"
    click(qtbot, dialog, "batch_start")
    qtbot.waitUntil(lambda: states(dialog)["img3"] == "failed", timeout=30_000)
    click(qtbot, dialog, "batch_stop")
    wait_for_end(qtbot, dialog)

    assert line(dialog).startswith("Stopped: ")
    assert multiprocessing.active_children() == []
    assert not list(out.glob(".*.tmp"))
    before = states(dialog)
    assert (before["img1"], before["img3"], before["img10"]) == ("done", "failed", "waiting")
    assert dialog.findChild(QPushButton, "batch_start").text() == "Go on"

    click(qtbot, dialog, "batch_start")
    qtbot.waitUntil(lambda: line(dialog).endswith("1 failed"), timeout=60_000)

    after = states(dialog)
    done_before = [name for name, state in before.items() if state == "done"]
    assert all(after[name] == "skipped" for name in done_before)
    assert list(after.values()).count("done") == 8 - len(done_before)
    (failed,) = (row for row in rows(dialog) if row.state == "failed")
    assert failed.text.startswith("Not a photo that can be read")
    assert line(dialog) == f"{8 - len(done_before)} done, {len(done_before)} skipped, 1 failed"
    with (out / "summary.csv").open(newline="") as file:
        told = {Path(row["photo"]).name: row["error"] for row in csv.DictReader(file)}
    assert [name for name, error in told.items() if error] == ["img3.png"]
    assert len(told) == 9


def test_the_command_line_makes_the_same_and_finds_all_done(dialog, photos, qtbot, tmp_path):
    click(qtbot, dialog, "batch_start")
    wait_for_end(qtbot, dialog)
    masks = {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.labels.png")}
    formats = ("--formats", "labels,json")

    assert main(["segment", str(photos), "-o", str(tmp_path / "cli"), *formats]) == 1
    again = {path.name: path.read_bytes() for path in (tmp_path / "cli").glob("*.labels.png")}

    assert masks == again
    assert len(masks) == 8


def test_the_window_stays_usable_while_it_runs(window, dialog, photos, qtbot):
    click(qtbot, dialog, "batch_start")
    qtbot.waitUntil(lambda: "running" in states(dialog).values(), timeout=30_000)

    window.open_path(photos / "img1.png")
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=30_000)

    click(qtbot, dialog, "batch_stop")
    wait_for_end(qtbot, dialog)


def test_closing_the_window_ends_the_batch(window, dialog, qtbot, tmp_path):
    click(qtbot, dialog, "batch_start")
    qtbot.waitUntil(lambda: "done" in states(dialog).values(), timeout=30_000)

    window.close()

    assert multiprocessing.active_children() == []
    assert not dialog.isVisible()
    assert not list((tmp_path / "out").glob(".*.tmp"))
