"""Turning the pages of a file: each is segmented, and what was done to one stays with it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox

from tests.workflows.acting import wait_for_fit
from ui.window.main_window import MainWindow

tifffile = pytest.importorskip("tifffile")


@pytest.fixture
def stack(tmp_path: Path) -> str:
    values = np.full((3, 40, 60), 3000, np.uint16)
    for page in range(3):
        values[page, :, 10 + 10 * page :] = 20000 + 9000 * page
    values += np.random.default_rng(1).integers(0, 300, values.shape).astype(np.uint16)
    tifffile.imwrite(tmp_path / "stack.tif", values, photometric="minisblack")
    return str(tmp_path / "stack.tif")


def field(window: MainWindow) -> QSpinBox:
    found = window.status.page.findChild(QSpinBox, "page")
    assert found is not None
    return found


def wait_for_page(qtbot, window: MainWindow, number: int) -> None:

    def is_there() -> bool:
        image = window.document.project.image
        return image is not None and image.page.number == number

    qtbot.waitUntil(is_there, timeout=10_000)
    wait_for_fit(qtbot, window)


def test_a_photo_of_one_page_has_no_field(window):
    assert window.status.page.isHidden()


def test_pages_are_turned_by_keys_and_keep_what_was_done_to_them(window, qtbot, stack):
    window.open_path(stack)
    qtbot.waitUntil(lambda: window.document.project.image.name == "stack.tif", timeout=10_000)
    wait_for_fit(qtbot, window)
    assert window.status.page.isVisible()
    assert field(window).maximum() == 3
    window.labels.rename_requested.emit(1, "left")

    qtbot.keyClick(field(window), Qt.Key.Key_Up)
    qtbot.keyClick(field(window), Qt.Key.Key_Up)
    wait_for_page(qtbot, window, 3)

    assert window.document.project.styles[0].name != "left"
    assert window.document.project.image.pixels[5, 35] > 30000
    qtbot.keyClick(field(window), Qt.Key.Key_Down)
    qtbot.keyClick(field(window), Qt.Key.Key_Down)
    wait_for_page(qtbot, window, 1)
    assert window.document.project.styles[0].name == "left"
    assert field(window).value() == 1


def test_the_next_photo_hides_the_field(window, qtbot, stack):
    window.open_path(stack)
    qtbot.waitUntil(window.status.page.isVisible, timeout=10_000)

    window.open_path("sample:coins")

    qtbot.waitUntil(window.status.page.isHidden, timeout=10_000)
