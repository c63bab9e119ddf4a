"""A person counts and measures: table, canvas and settings say the same, and undo goes back."""

import json
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSlider

from segmenter import export
from segmenter.objects.counting import count_objects
from segmenter.objects.ranges import Range
from tests.workflows.acting import LEFT, drag, hover_pixel, pixel_place, shown, wait_for_fit
from ui.dialogs.scale_dialog import ScaleDialog
from ui.starting.composition import composition_of

# Centres, column and row, and radii: the last two touch.
DISCS = (((25, 25), 12), ((80, 25), 8), ((30, 70), 14), ((57, 70), 14))


@pytest.fixture
def photo():
    rows, columns = np.mgrid[:95, :120]
    pixels = np.full((95, 120, 3), 50.0)
    for (x, y), radius in DISCS:
        pixels[(rows - y) ** 2 + (columns - x) ** 2 <= radius**2] = 200
    return pixels + np.random.default_rng(0).normal(0, 4, pixels.shape)


@pytest.fixture
def window(open_photo, photo, qtbot):
    """A window that counts the bright objects of a photo."""
    window = open_photo(photo)
    window.mixture.components_requested.emit(2, 0)
    found = wait_for_fit(qtbot, window)
    bright = int(found.mean_levels[:, 0].argmax()) + 1
    window.objects.settings.requested.emit("object_labels", str(bright), 0)
    window.actions_by_name["show_objects"].trigger()
    settle(window, qtbot)
    return window


def settle(window, qtbot):
    wait_for_fit(qtbot, window)
    presenter = composition_of(window).measuring.objects
    qtbot.waitUntil(lambda: not presenter.is_busy and window.objects.summary != "", timeout=20_000)


def ask(window, qtbot, name, value, gesture=0):
    window.objects.settings.requested.emit(name, value, gesture)
    settle(window, qtbot)


def test_objects_are_counted_cut_apart_and_brought_back_by_undo(window, qtbot):
    assert window.objects.summary.startswith("3 objects, ")
    assert window.status.findChild(QLabel, "objects_told").text() == window.objects.summary
    labels = window.document.project.labels

    ask(window, qtbot, "split", 0.8)
    assert window.objects.summary.startswith("4 objects, ")
    assert window.document.project.labels is labels
    assert window.document.project.segmentation.recipe.objects.split == 0.8

    ask(window, qtbot, "min_area", 256)
    assert window.objects.summary.startswith("3 objects, ")
    window.document.stack.undo()
    settle(window, qtbot)
    assert window.objects.summary.startswith("4 objects, ")


def test_what_tells_things_apart_is_dotted_on_the_photo(window, qtbot):
    before = [shown(window, *centre) for centre, _ in DISCS]

    ask(window, qtbot, "split", 0.8)

    after = [shown(window, *centre) for centre, _ in DISCS]
    assert all(np.abs(now - then).max() > 40 for now, then in zip(after, before, strict=True))
    ask(window, qtbot, "split", 0.0)
    again = [shown(window, *centre) for centre, _ in DISCS]
    assert np.array_equal(again, before)


def test_every_way_to_shape_and_connect_is_a_control_that_makes_a_step(window, qtbot):
    panel = window.objects.settings
    for name, setting, value in (
        ("object_connectivity", "connectivity", "8"),
        ("object_split_by", "split_by", "intensity"),
    ):
        box = panel.findChild(QComboBox, name)
        at = box.findData(value)
        box.setCurrentIndex(at)
        box.activated.emit(at)
        settle(window, qtbot)
        assert getattr(window.document.project.recipe.objects, setting) == value
    qtbot.keyClick(panel.findChild(QSlider, "object_closing"), Qt.Key.Key_Right)
    settle(window, qtbot)
    assert window.document.project.recipe.objects.closing == 0.5
    assert window.document.stack.undoText() == "Objects: closing"


def test_a_row_finds_its_object_and_an_object_its_row(window, qtbot):
    ask(window, qtbot, "split", 0.8)
    model, view = window.objects.model, window.objects.view
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert [model.object_at(row) for row in (2, 3)] == [1, 2]
    beside = (84, 25)  # of the dot in its middle
    plain = shown(window, *beside)

    view.scrollTo(model.index(3, 1))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(model.index(3, 1)).center())

    assert np.abs(shown(window, *beside) - plain).max() > 8
    assert view.currentIndex().row() == 3
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *DISCS[0][0]))
    assert view.currentIndex().row() == 2
    assert np.abs(shown(window, *beside) - plain).max() <= 3

    hover_pixel(qtbot, window, *DISCS[2][0])
    number = model.object_at(0), model.object_at(1)
    lit = [
        model.object_at(row)
        for row in range(model.rowCount())
        if model.data(model.index(row, 0), Qt.ItemDataRole.BackgroundRole) is not None
    ]
    assert len(lit) == 1
    assert lit[0] in number


def test_a_range_on_the_histogram_leaves_objects_out_until_it_is_taken_back(window, qtbot):
    window.objects.ranges.requested.emit(Range("area", 300, np.inf), 1)
    settle(window, qtbot)
    assert window.objects.summary.startswith("2 objects, ")
    assert window.document.project.recipe.objects.keep == "area=300.."

    window.objects.ranges.requested.emit(Range("area"), 0)
    settle(window, qtbot)
    assert window.objects.summary.startswith("3 objects, ")
    assert window.document.project.recipe.objects.keep == ""


def test_the_width_of_a_pixel_turns_pixels_into_its_unit(window, qtbot):
    area = window.objects.summary
    window.objects.scale.requested.emit(0.5, "mm")
    settle(window, qtbot)

    assert "mm²" in window.objects.summary
    assert "px" in area
    headers = [
        window.objects.model.headerData(at, Qt.Orientation.Horizontal)
        for at in range(window.objects.model.columnCount())
    ]
    assert {"Area mm²", "Perimeter mm", "Feret mm"} <= set(headers)


def test_nothing_is_counted_while_nobody_sees_it(window, qtbot):
    window.objects_dock.hide()
    assert window.objects.summary == ""

    window.objects.settings.requested.emit("split", 0.8, 0)
    wait_for_fit(qtbot, window)
    assert not composition_of(window).measuring.objects.is_busy

    window.actions_by_name["show_objects"].trigger()
    settle(window, qtbot)
    assert window.objects.summary.startswith("4 objects, ")


def test_what_takes_a_moment_is_said_to(window, qtbot, monkeypatch):
    held = Event()

    def wait_and_count(image, segmentation):
        held.wait(20)
        return count_objects(image, segmentation)

    monkeypatch.setattr("ui.presenters.objects_presenter.count_objects", wait_and_count)
    window.objects.settings.requested.emit("split", 0.5, 0)
    wait_for_fit(qtbot, window)
    qtbot.waitUntil(lambda: window.objects.summary == "Counting…", timeout=20_000)
    held.set()

    qtbot.waitUntil(lambda: "objects" in window.objects.summary, timeout=20_000)


def test_a_drag_of_a_slider_is_one_step(window, qtbot):
    before = window.document.stack.count()
    slider = window.findChild(type(window.opacity), "object_split")
    middle = slider.rect().center()

    qtbot.mousePress(slider, LEFT, pos=middle)
    for right in range(0, 40, 8):
        qtbot.mouseMove(slider, middle + QPoint(right, 0))
    qtbot.mouseRelease(slider, LEFT, pos=middle + QPoint(40, 0))

    assert window.document.stack.count() == before + 1
    settle(window, qtbot)


def test_a_line_along_a_scale_bar_sets_the_width_of_a_pixel(window, qtbot):
    qtbot.keyClick(window.canvas, "u")
    ends = [pixel_place(window, 10, 50), pixel_place(window, 60, 50)]
    drag(qtbot, window.canvas.viewport(), ends)
    dialog = window.findChild(ScaleDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "scale_length"), "25")
    combo = dialog.findChild(QComboBox, "scale_unit")
    combo.setCurrentIndex(combo.findData("mm"))
    dialog.accept()
    settle(window, qtbot)

    objects = window.document.project.recipe.objects
    assert objects.unit == "mm"
    assert objects.pixel_size == pytest.approx(0.5, rel=0.02)
    assert "mm²" in window.objects.summary
    window.document.stack.undo()
    settle(window, qtbot)
    assert "mm²" not in window.objects.summary


def test_what_is_exported_is_what_was_counted(window, qtbot, tmp_path):
    ask(window, qtbot, "split", 0.8)
    qtbot.mouseClick(window.findChild(QCheckBox, "object_singly"), LEFT)
    settle(window, qtbot)
    project = window.document.project

    files = export(
        *(project.segmentation, project.image, project.styles, tmp_path),
        formats=["objects", "coco", "instances"],
    )

    assert project.recipe.objects.objects
    rows = files[0].read_text(encoding="utf-8").splitlines()
    assert len(rows) == 1 + 4
    assert len(json.loads(files[1].read_text(encoding="utf-8"))["annotations"]) == 4
