"""What a person does while something else goes on is neither lost nor done to something else."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from segmenter import Recipe, segment
from segmenter.errors import PixtureError
from segmenter.images.looks import ChannelLook, Looks
from segmenter.images.reading import load_image
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.pipeline import segment_steps
from segmenter.segmenting.segmentation import Segmentation
from tests.workflows.acting import pixel_place, wait_for_fit
from ui.canvas.tools.table import BRUSH
from ui.canvas.view import View
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def merge_first_two(qtbot: QtBot, window: MainWindow) -> None:
    program = composition_of(window)
    program.session.choose((1, 2))
    program.label_table.merge_labels()
    qtbot.waitUntil(lambda: not program.label_table.is_busy, timeout=10_000)


def test_labels_are_not_merged_while_a_fit_would_take_it_back(opened, qtbot, held_fits):
    held_fits.set()
    wait_for_fit(qtbot, opened)
    held_fits.clear()
    composition_of(opened).session.fit()

    merge_first_two(qtbot, opened)

    assert "on their way" in opened.message_bar.text
    held_fits.set()
    wait_for_fit(qtbot, opened)
    texts = [opened.document.stack.text(step) for step in range(opened.document.stack.count())]
    assert texts == ["Fit again"]


def test_what_has_failed_is_tried_again_when_it_is_asked_for_again(opened, qtbot, monkeypatch):
    wait_for_fit(qtbot, opened)
    fails = [True]

    def steps(image, recipe, *what, **how):
        if recipe.fit.components == 7 and fails[0]:
            raise PixtureError("no luck")
        return segment_steps(image, recipe, *what, **how)

    monkeypatch.setattr("ui.session.steps.segment_steps", steps)
    opened.mixture.components_requested.emit(7, 1)
    qtbot.waitUntil(lambda: not composition_of(opened).session.is_running, timeout=10_000)
    assert "luck" in opened.message_bar.text
    fails[0] = False

    opened.undo_action.trigger()
    opened.redo_action.trigger()

    assert wait_for_fit(qtbot, opened).mixture.n_components == 7


def test_fitting_again_does_not_lose_a_photo_that_is_being_opened(
    opened, qtbot, tmp_path, monkeypatch
):
    wait_for_fit(qtbot, opened)
    path = tmp_path / "other.png"
    pixels = np.random.default_rng(0).integers(0, 255, (40, 40, 3), dtype=np.uint8)
    Pillow.fromarray(pixels).save(path)
    go_on = threading.Event()

    def load(name, page=None):
        go_on.wait(10)
        return load_image(name, page=page)

    monkeypatch.setattr("segmenter.cluster.opening.load_image", load)
    opened.open_path(str(path))

    opened.actions_by_name["fit"].trigger()
    go_on.set()

    qtbot.waitUntil(lambda: opened.document.project.image.name == "other.png", timeout=10_000)


def test_a_label_set_that_comes_while_the_first_photo_is_read_names_its_labels(
    window, qtbot, photo_file, monkeypatch
):
    labels = segment(load_image(photo_file), Recipe()).labels
    wanted = SetLabel(9, LabelStyle("Corner", (0, 90, 90)), mean=(200, 40, 40))
    go_on = threading.Event()

    def load(name, page=None):
        go_on.wait(10)
        return load_image(name, page=page)

    monkeypatch.setattr("segmenter.cluster.opening.load_image", load)
    window.open_path(photo_file)
    composition_of(window).sets.apply(LabelSet("blocks", (wanted,)))
    qtbot.waitUntil(lambda: window.document.project.label_set is not None, timeout=10_000)
    go_on.set()
    found = wait_for_photo(qtbot, window, "blocks.png")

    assert {row.label: row.style.name for row in window.labels.rows}[9] == "Corner"
    np.testing.assert_array_equal(found.labels == 9, labels == labels[5, 5])


def test_a_label_set_and_looks_outlast_a_photo_that_was_worked_on_before_them(
    opened, qtbot, tmp_path, photo_file
):
    wait_for_fit(qtbot, opened)
    opened.labels.rename_requested.emit(2, "meadow")
    names = ("second.png", "third.png")
    for name in names:
        pixels = np.random.default_rng(0).integers(0, 255, (40, 40, 3), dtype=np.uint8)
        Pillow.fromarray(pixels).save(tmp_path / name)
    opened.open_path(str(tmp_path / names[0]))
    wait_for_photo(qtbot, opened, names[0])
    chosen = LabelSet("field", (SetLabel(3, LabelStyle("Sky", (0, 0, 200))),))
    darker = Looks().changed(opened.document.project.image, 0, ChannelLook(ends=(0.0, 500.0)))
    after = replace(opened.document.project, label_set=chosen, looks=darker)
    opened.document.edit(after, "Choose")

    opened.open_path(photo_file)
    wait_for_photo(qtbot, opened, "blocks.png")
    assert opened.document.project.styles[1].name == "meadow"
    assert opened.document.project.label_set is None
    opened.open_path(str(tmp_path / names[1]))
    wait_for_photo(qtbot, opened, names[1])

    assert opened.document.project.label_set == chosen
    assert opened.document.project.looks == darker


def wait_for_photo(qtbot: QtBot, window: MainWindow, name: str) -> Segmentation:
    def is_there() -> bool:
        image = window.document.project.image
        return image is not None and image.name == name

    qtbot.waitUntil(is_there, timeout=10_000)
    return wait_for_fit(qtbot, window)


def test_a_brush_is_let_go_whatever_other_buttons_do(opened, qtbot):
    wait_for_fit(qtbot, opened)
    program, place = composition_of(opened), opened.canvas.viewport()
    program.tools.choose(BRUSH)
    program.session.select(2)
    QApplication.processEvents()
    start = pixel_place(opened, 10, 10)
    qtbot.mousePress(place, LEFT, pos=start)
    qtbot.mousePress(place, MIDDLE, pos=start)
    qtbot.mouseRelease(place, LEFT, pos=start)
    qtbot.mouseRelease(place, MIDDLE, pos=start)
    painted = opened.canvas.labels.copy()

    qtbot.mouseMove(place, pixel_place(opened, 60, 50))
    QApplication.processEvents()

    np.testing.assert_array_equal(opened.canvas.labels, painted)


def test_the_mouse_may_be_over_labels_that_are_coming_back(opened, qtbot, monkeypatch, held_fits):
    monkeypatch.setattr("ui.session.document.KEPT_BYTES", 0)
    held_fits.set()
    wait_for_fit(qtbot, opened)
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    qtbot.waitUntil(lambda: not composition_of(opened).scatter.is_counting, timeout=10_000)
    held_fits.clear()

    opened.undo_action.trigger()
    assert opened.document.project.labels is None
    opened.canvas.pixel_hovered.emit(10, 10)  # an error in a slot would fail the test

    assert opened.readout.isVisible()
    held_fits.set()
    wait_for_fit(qtbot, opened)


def test_without_a_chosen_label_the_probability_is_that_of_one_that_there_is(opened, qtbot):
    wait_for_fit(qtbot, opened)
    program = composition_of(opened)
    program.session.choose((2, 1))
    program.label_table.merge_labels()
    qtbot.waitUntil(lambda: opened.document.stack.count() == 1, timeout=10_000)
    program.session.deselect()

    program.views.show_view(View.PROBABILITY)

    qtbot.waitUntil(lambda: opened.canvas.values is not None, timeout=10_000)
    assert opened.canvas.values.max() > 0


@pytest.mark.parametrize("kind", ["16-bit", "float"])
def test_values_that_are_no_photos_are_hovered_and_told(window, qtbot, tmp_path, kind):
    path = tmp_path / ("deep.png" if kind == "16-bit" else "deep.tif")
    write_deep(path, kind)

    window.open_path(str(path))
    qtbot.waitUntil(lambda: window.document.project.image is not None, timeout=10_000)
    told = []
    for column, row in ((3, 3), (5, 5)):
        window.canvas.pixel_hovered.emit(column, row)
        told.append(window.readout.accessibleDescription())

    assert told[1].startswith("x 5  y 5    grey " + ("30123" if kind == "16-bit" else "0.50205"))
    assert "nan" in told[0] if kind == "float" else "grey" in told[0]


def write_deep(path: Path, kind: str) -> None:
    values = np.random.default_rng(0).integers(0, 60000, (40, 50)).astype(np.uint16)
    values[5, 5] = 30123
    if kind == "16-bit":
        Pillow.fromarray(values).save(path)
        return
    tifffile = pytest.importorskip("tifffile")
    shares = values.astype(np.float32) / 60000
    shares[3, 3] = np.nan
    tifffile.imwrite(path, shares)
