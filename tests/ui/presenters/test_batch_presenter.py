import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from segmenter.files.model import Model, write_model
from segmenter.images.reading import load_image
from segmenter.images.samples import sample_file
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.applying import apply_mixture, by_model
from tests.ui.finding import part
from ui.dialogs.batch_dialog import BatchDialog
from ui.dialogs.format_list import FormatList
from ui.starting.composition import composition_of


@pytest.fixture
def dialog(window):
    window.actions_by_name["batch"].trigger()
    return window.findChild(BatchDialog)


def names(dialog):
    model = dialog.photos.model
    return [model.index(row).data() for row in range(model.rowCount())]


def offer(qtbot, dialog, *paths, recursive=False, count=None):
    dialog.photos_offered.emit([str(path) for path in paths], recursive)
    if count is not None:
        qtbot.waitUntil(lambda: dialog.photos.model.rowCount() == count)


@pytest.fixture
def folder(tmp_path):
    for name in ("p10.png", "p2.png", "inner/p1.png", "notes.txt"):
        path = tmp_path / "photos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path / "photos"


def test_the_dialog_leaves_the_window_usable_and_comes_back_as_it_was(
    window, dialog, qtbot, folder
):
    offer(qtbot, dialog, folder, count=2)
    assert not dialog.isModal()

    dialog.close()
    window.actions_by_name["batch"].trigger()

    assert window.findChildren(BatchDialog) == [dialog]
    assert dialog.isVisible()
    assert names(dialog) == ["p2.png", "p10.png"]


def test_folders_inside_are_looked_into_if_asked_and_nothing_comes_twice(dialog, qtbot, folder):
    offer(qtbot, dialog, folder, count=2)
    offer(qtbot, dialog, folder, folder / "p2.png", recursive=True, count=3)

    assert names(dialog) == ["p2.png", "p10.png", "p1.png"]


def test_a_folder_without_photos_is_told(dialog, qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    offer(qtbot, dialog, tmp_path / "empty")

    qtbot.waitUntil(lambda: "no photos here" in dialog.foot.line.text)
    assert names(dialog) == []


def test_photos_that_are_taken_out_are_gone(dialog, qtbot, folder):
    offer(qtbot, dialog, folder, count=2)
    dialog.removal_requested.emit([0])

    qtbot.waitUntil(lambda: names(dialog) == ["p10.png"])


def test_the_settings_are_those_of_the_window(window, dialog):
    shown = dialog.findChild(QLabel, "batch_settings")
    assert shown.text() == "5 labels in RGB"

    recipe = Recipe(components=3, space="lab")
    window.document.edit(replace(window.document.project, recipe=recipe), "K")

    assert shown.text() == "3 labels in Lab"


def test_what_belongs_to_the_open_photo_alone_is_left_out(opened, qtbot):
    mixture = opened.document.project.segmentation.mixture
    start = by_model(mixture, opened.document.project.recipe, adapt=True)
    opened.document.edit(replace(opened.document.project, recipe=start), "start")

    assert composition_of(opened).batch.recipe == Recipe()


def test_a_model_that_labels_the_open_photo_labels_the_others_too(opened, qtbot, tmp_path):
    mixture = opened.document.project.segmentation.mixture
    write_model_file(tmp_path / "sky.model.json", mixture)
    composition_of(opened).imports.take_model(str(tmp_path / "sky.model.json"))
    qtbot.waitUntil(lambda: opened.document.project.recipe.is_unfitted, timeout=10_000)
    opened.actions_by_name["batch"].trigger()
    dialog = opened.findChild(BatchDialog)
    assert "A model of 5 labels in RGB" in dialog.findChild(QLabel, "batch_settings").text()
    sample = sample_file("sample:coffee")
    offer(qtbot, dialog, sample, count=1)
    part(dialog, QLineEdit, "batch_folder").setText(str(tmp_path / "out"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.foot.line.text == "1 done", timeout=20_000)

    wanted = apply_mixture(load_image(sample), mixture, Recipe(components=5)).labels
    written = np.asarray(Pillow.open(tmp_path / "out" / "coffee.labels.png"))
    assert np.array_equal(written, wanted)


def test_labels_that_a_model_has_merged_are_merged_on_the_others_too(opened, qtbot, tmp_path):
    mixture = opened.document.project.segmentation.mixture
    owners, names = (2, 2, 0, 4, 4), default_styles(4)
    styles = (*names[:3], replace(names[3], name="Sky"))
    with (tmp_path / "sky.model.json").open("wb") as file:
        write_model(Model(mixture, "rgb", styles, owners), file)
    composition_of(opened).imports.take_model(str(tmp_path / "sky.model.json"))
    qtbot.waitUntil(lambda: opened.document.project.recipe.is_unfitted, timeout=10_000)
    opened.actions_by_name["batch"].trigger()
    dialog = opened.findChild(BatchDialog)
    assert "A model of 2 labels in RGB" in dialog.findChild(QLabel, "batch_settings").text()
    sample = sample_file("sample:coffee")
    offer(qtbot, dialog, sample, count=1)
    part(dialog, FormatList).boxes["json"].setChecked(True)
    part(dialog, QLineEdit, "batch_folder").setText(str(tmp_path / "out"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.foot.line.text == "1 done", timeout=20_000)

    wanted = apply_mixture(load_image(sample), mixture, Recipe(components=5), owners).labels
    written = np.asarray(Pillow.open(tmp_path / "out" / "coffee.labels.png"))
    assert np.array_equal(written, wanted)
    told = json.loads((tmp_path / "out" / "coffee.labels.json").read_text())
    assert [label["name"] for label in told["labels"]] == ["Label 2", "Sky"]


def write_model_file(path, mixture):
    with path.open("wb") as file:
        write_model(Model(mixture, "rgb", default_styles(mixture.n_components)), file)


def test_formats_that_cannot_hold_the_labels_stop_it_before_it_starts(
    window, dialog, qtbot, folder
):
    offer(qtbot, dialog, folder, count=2)
    recipe = Recipe(components=300)
    window.document.edit(replace(window.document.project, recipe=recipe), "K")
    part(dialog, FormatList).boxes["palette"].setChecked(True)
    qtbot.mouseClick(dialog.findChild(QPushButton, "batch_start"), Qt.MouseButton.LeftButton)

    assert "254 labels, not 300" in dialog.foot.line.text
    assert not composition_of(window).batch.is_running


def test_the_folder_is_shown_by_the_system(dialog, qtbot, folder, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    (folder / "p2.png").unlink()
    offer(qtbot, dialog, folder, count=1)
    part(dialog, QLineEdit, "batch_folder").setText(str(tmp_path / "out"))
    dialog.start()
    qtbot.waitUntil(lambda: "1 failed" in dialog.foot.line.text, timeout=20_000)

    dialog.folder_requested.emit()

    assert shown == [str(tmp_path / "out")]


def test_folders_that_are_dropped_one_right_after_another_are_all_there(dialog, qtbot, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.png").touch()

    offer(qtbot, dialog, tmp_path / "a")
    offer(qtbot, dialog, tmp_path / "b", count=2)

    assert sorted(names(dialog)) == ["a.png", "b.png"]


@pytest.mark.parametrize("way", ["double click", "Enter"])
def test_a_row_opens_its_photo_in_the_window(window, dialog, qtbot, photo_file, way):
    offer(qtbot, dialog, photo_file, count=1)
    view, first = dialog.photos.view, dialog.photos.model.index(0, 0)
    place = view.visualRect(first).center()

    if way == "Enter":
        view.setCurrentIndex(first)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: window.document.project.image is not None, timeout=10_000)
    assert window.document.project.image.name == "blocks.png"


def test_more_photos_than_fit_can_be_scrolled(dialog, qtbot, tmp_path):
    for number in range(60):
        (tmp_path / f"{number}.png").touch()
    offer(qtbot, dialog, tmp_path, count=60)

    assert dialog.photos.view.verticalScrollBar().maximum() > 0
    assert dialog.photos.view.verticalScrollBar().isVisible()
