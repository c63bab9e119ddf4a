"""A person looks at the channels of a stack, and chooses which of them are fitted."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDoubleSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from segmenter import load_image, segment
from segmenter.command_line.command import as_command
from tests.workflows.acting import LEFT, TIMEOUT, drag, hover_pixel, shown, wait_for_fit
from ui.application import create_window
from ui.panels.channel_row import ChannelRow
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

tifffile = pytest.importorskip("tifffile")
NAMES = ["DAPI", "GFP", "RFP"]
MEANS = np.array([[500, 600, 400], [9000, 700, 5000], [600, 8000, 900]])


def opened(qtbot: QtBot, path: Path) -> MainWindow:
    QSettings("Pixture", "Pixture").clear()
    window = create_window([str(path)])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    wait_for_fit(qtbot, window)
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the photo is seen as it is to be, and its values are counted."""
    display = composition_of(window).display
    qtbot.waitUntil(lambda: not display.is_rendering, timeout=TIMEOUT)
    if window.channels.isVisible():
        rows = [row for row in window.channels.rows if row.isVisibleTo(window.channels)]
        qtbot.waitUntil(lambda: all(edit(row, "low").isEnabled() for row in rows), timeout=TIMEOUT)
    QApplication.processEvents()


def edit(row: ChannelRow, name: str) -> QDoubleSpinBox:
    found = row.findChild(QDoubleSpinBox, name)
    assert found is not None
    return found


def eye(row: ChannelRow) -> QToolButton:
    found = row.findChild(QToolButton, "shown")
    assert found is not None
    return found


def fitted(row: ChannelRow) -> QCheckBox:
    found = row.findChild(QCheckBox, "fitted")
    assert found is not None
    return found


def drag_end(qtbot: QtBot, row: ChannelRow, end: str, value: float) -> None:
    """Drag an end of a channel's range to a value."""
    histogram = row.histogram
    begin, to = (histogram.place_of(at) for at in (edit(row, end).value(), value))
    drag(qtbot, histogram, [QPoint(round(begin), 20), QPoint(round(to), 20)])


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    """Three channels of 16 bits in four pages, named by OME."""
    truth = np.zeros((60, 80), int)
    truth[15:45, 8:35], truth[15:45, 45:72] = 1, 2
    rng = np.random.default_rng(3)
    pages = [rng.normal(MEANS[truth], 0.1 * MEANS[truth] + 100) for _ in range(4)]
    values = np.stack(pages).clip(0, 65535).astype(np.uint16)
    tifffile.imwrite(
        tmp_path / "cells.ome.tif",
        np.moveaxis(values, 3, 1),
        photometric="minisblack",
        metadata={
            "axes": "ZCYX",
            "Channel": {"Name": NAMES},
            "PhysicalSizeX": 0.325,
            "PhysicalSizeXUnit": "µm",
            "PhysicalSizeY": 0.325,
            "PhysicalSizeYUnit": "µm",
        },
    )
    return tmp_path / "cells.ome.tif"


@pytest.fixture
def window(qtbot: QtBot, stack: Path) -> Iterator[MainWindow]:
    made = opened(qtbot, stack)
    yield made
    made.close()


def test_contrast_and_eyes_change_what_is_seen_and_no_label(window, qtbot):
    rows = window.channels.rows
    labels = window.document.project.labels
    assert [row.accessibleName() for row in rows] == NAMES
    assert "0.325 µm/px" in window.status.texts[0]
    window.actions_by_name["toggle_overlay"].trigger()
    before = shown(window, 20, 30)

    drag_end(qtbot, rows[0], "high", edit(rows[0], "low").value() + 4000)
    settle(qtbot, window)
    high = edit(rows[0], "high").value()
    assert abs(high - 4000 - edit(rows[0], "low").value()) < 200
    assert shown(window, 20, 30)[0] == 255 > before[0]
    assert window.document.stack.count() == 1  # all of the drag

    qtbot.mouseClick(eye(rows[0]), LEFT)
    settle(qtbot, window)
    assert shown(window, 20, 30)[0] == 0
    assert window.document.project.labels is labels
    assert window.document.project.is_up_to_date

    window.undo_action.trigger()
    window.undo_action.trigger()
    settle(qtbot, window)
    assert shown(window, 20, 30).tolist() == before.tolist()


def test_a_typed_range_and_auto_are_the_same_for_who_has_no_mouse(window, qtbot):
    row = window.channels.rows[1]
    low, high = edit(row, "low"), edit(row, "high")
    automatic = low.value(), high.value()

    high.setFocus()
    high.selectAll()
    qtbot.keyClicks(high, "1234")
    qtbot.keyClick(high, Qt.Key.Key_Return)
    assert window.document.project.looks.of(1).ends == (automatic[0], 1234)

    button = row.findChild(QToolButton, "automatic")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.document.project.looks.is_automatic
    assert (low.value(), high.value()) == automatic


def test_a_channel_left_out_of_the_fit_is_in_recipe_and_command_and_comes_back(
    window, qtbot, stack, tmp_path
):
    rows = window.channels.rows
    qtbot.mouseClick(fitted(rows[1]), LEFT, pos=QPoint(8, fitted(rows[1]).height() // 2))
    found = wait_for_fit(qtbot, window)

    assert found.recipe.features.features == "channel1,channel3"
    assert found.mixture.means.shape[1] == 2
    command = as_command(window.document.project.image, found, tmp_path)
    assert "--features channel1,channel3" in command
    again = segment(load_image(stack), found.recipe)
    np.testing.assert_array_equal(found.map.owners[again.labels - 1], found.labels)

    qtbot.mouseClick(fitted(rows[0]), LEFT, pos=QPoint(8, fitted(rows[0]).height() // 2))
    wait_for_fit(qtbot, window)
    assert not fitted(rows[2]).isEnabled()  # the last one

    window.undo_action.trigger()
    window.undo_action.trigger()
    wait_for_fit(qtbot, window)
    assert window.document.project.recipe.features.features == "colour"
    assert all(fitted(row).isChecked() and fitted(row).isEnabled() for row in rows)


def test_what_is_seen_goes_on_with_the_next_page_and_with_the_project(window, qtbot, tmp_path):
    drag_end(
        qtbot, window.channels.rows[0], "low", edit(window.channels.rows[0], "low").value() + 3000
    )
    looks = window.document.project.looks
    field = window.status.page
    qtbot.mouseClick(field.findChild(QToolButton, "show_pages"), LEFT)
    strip = field.strip
    qtbot.waitUntil(strip.isVisible, timeout=TIMEOUT)
    place = strip.view.model().index(2, 0)
    qtbot.waitUntil(lambda: place.data(Qt.ItemDataRole.DecorationRole) is not None, timeout=TIMEOUT)
    qtbot.mouseClick(strip.view.viewport(), LEFT, pos=strip.view.visualRect(place).center())

    qtbot.waitUntil(lambda: window.document.project.image.page.number == 3, timeout=TIMEOUT)
    wait_for_fit(qtbot, window)
    settle(qtbot, window)
    assert window.document.project.looks == looks
    assert edit(window.channels.rows[0], "low").value() == looks.of(0).ends[0]

    projects = composition_of(window).projects
    with qtbot.waitSignal(projects.saved, timeout=TIMEOUT):
        projects.save(tmp_path / "cells.pixture")
    other = opened(qtbot, tmp_path / "cells.pixture")
    assert other.document.project.looks == looks
    assert edit(other.channels.rows[0], "low").value() == looks.of(0).ends[0]
    other.close()


def test_floats_without_a_value_are_hatched_told_and_of_no_label(qtbot, tmp_path):
    values = np.full((60, 80), 0.2, np.float32)
    values[:, 40:] = 0.8
    values += np.random.default_rng(0).normal(0, 0.01, values.shape).astype(np.float32)
    values[10:30, 10:30] = np.nan
    values[40:50, 50:60] = np.inf
    tifffile.imwrite(tmp_path / "depth.tif", values)
    window = opened(qtbot, tmp_path / "depth.tif")
    window.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, window)

    labels = window.document.project.labels
    assert labels is not None
    assert not labels[10:30, 10:30].any()
    assert not labels[40:50, 50:60].any()
    assert "500 px without a value" in window.status.texts[0]
    window.opacity.setValue(100)
    block = np.array([shown(window, column, 20) for column in range(14, 26)])
    assert len(np.unique(block, axis=0)) > 1  # stripes
    beside = np.array([shown(window, column, 50) for column in range(14, 26)])
    assert len(np.unique(beside, axis=0)) == 1

    hover_pixel(qtbot, window, 20, 20)
    assert "nan    no value" in window.readout.accessibleDescription()
    assert window.channels.isVisible()
    assert edit(window.channels.rows[0], "high").value() == pytest.approx(0.82, abs=0.03)
    qtbot.waitUntil(lambda: window.scatter.plot.density is not None, timeout=TIMEOUT)
    assert window.scatter.plot.density is not None
    (extent,) = window.scatter.plot.density.extents
    assert extent == pytest.approx((0.2, 0.8), abs=0.1)
    window.close()


def test_a_plain_photo_has_no_list_of_channels_until_it_is_asked_for(qtbot, tmp_path):
    window = opened(qtbot, Path("sample:coffee"))
    assert not window.channels.isVisible()

    dock = next(dock for dock in window.docks if dock.widget() is window.channels)
    dock.toggleViewAction().trigger()
    settle(qtbot, window)

    assert [row.accessibleName() for row in window.channels.rows] == ["Red", "Green", "Blue"]
    before = shown(window, 300, 200)
    window.actions_by_name["toggle_overlay"].trigger()
    qtbot.mouseClick(eye(window.channels.rows[2]), LEFT)
    settle(qtbot, window)
    assert shown(window, 300, 200)[2] == 0 < before[2]
    window.close()
