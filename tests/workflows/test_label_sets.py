"""A person names the labels of one photo, and others get the same names, ids and keys."""

import json

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from segmenter import read_label_set
from segmenter.files.project import read_project
from tests.ui.finding import part
from tests.workflows.acting import (
    LEFT,
    drag,
    label_at,
    pixel_place,
    wait_for_fit,
)
from ui.dialogs.batch_dialog import BatchDialog
from ui.dialogs.format_list import FormatList
from ui.dialogs.label_dialog import LabelDialog
from ui.starting.composition import composition_of

SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(three_labels):
    return three_labels


def project(window):
    return window.document.project


def names(window):
    return {row.label: row.style.name for row in window.labels.rows}


def click(qtbot, window, pixel):
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=pixel_place(window, *pixel))


def edit(qtbot, window, pixel):
    """Choose a label and open the editor of its name."""
    if label_at(window, pixel) != composition_of(window).session.state.selected:
        click(qtbot, window, pixel)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F2)
    return part(window.labels.view, QLineEdit, "rename")


def is_editing(window):
    return window.labels.view.findChild(QLineEdit, "rename") is not None


def rename(qtbot, window, pixel, name):
    editor = edit(qtbot, window, pixel)
    editor.selectAll()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not is_editing(window), timeout=5_000)
    settle(qtbot, window)


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not composition_of(window).sets.is_busy, timeout=10_000)
    wait_for_fit(qtbot, window)


def answer(qtbot, window, action, path):
    """Choose a file in the dialog that an action opens."""
    window.actions_by_name[action].trigger()
    dialog = part(window, QFileDialog)
    dialog.fileSelected.emit(str(path))
    with qtbot.waitActive(window):
        dialog.close()
        window.activateWindow()
    settle(qtbot, window)


@pytest.fixture
def named(window, qtbot):
    for pixel, name in ((SKY, "Sky"), (MEADOW, "Meadow"), (EARTH, "Earth")):
        rename(qtbot, window, pixel, name)
    return window


def other_photo(path):
    """Write a photo of the same colours, other sizes."""
    pixels = np.zeros((90, 120, 3))
    pixels[:70], pixels[70:, :90], pixels[70:, 90:] = (165, 118, 72), (86, 146, 226), (44, 124, 44)
    noise = np.random.default_rng(3).normal(0, 6, pixels.shape)
    Pillow.fromarray((pixels + noise).clip(0, 255).astype(np.uint8)).save(path)


def test_names_that_are_saved_are_those_of_the_next_photo(named, qtbot, tmp_path):
    ids = [label_at(named, pixel) for pixel in (SKY, MEADOW, EARTH)]
    file = tmp_path / "field.label-set.json"
    answer(qtbot, named, "save_label_set", file)
    assert {label.id: label.style.name for label in read_label_set(file).labels} == names(named)
    assert named.document.stack.undoText() == "Label set field"

    other_photo(tmp_path / "other.png")
    named.open_path(str(tmp_path / "other.png"))
    qtbot.waitUntil(lambda: project(named).image.name == "other.png", timeout=10_000)
    wait_for_fit(qtbot, named)

    assert [label_at(named, pixel) for pixel in ((80, 80), (110, 80), (60, 20))] == ids
    assert names(named) == dict(zip(ids, ("Sky", "Meadow", "Earth"), strict=True))


def test_a_set_of_another_photo_names_this_one_in_one_step(window, qtbot, tmp_path):
    labels = [
        {"id": 9, "name": "Earth", "rgb": [200, 90, 0], "mean": [170, 120, 70], "key": 1},
        {"id": 4, "name": "Sky", "rgb": [0, 0, 200], "mean": [90, 150, 230]},
        {"id": 5, "name": "Sea", "rgb": [0, 90, 90], "mean": [0, 0, 90]},
    ]
    content = {"format": "pixture-label-set", "version": 1, "name": "coast", "labels": labels[:2]}
    file = tmp_path / "coast.label-set.json"
    file.write_text(json.dumps(content))
    before, steps = project(window), window.document.stack.count()

    window.open_paths([str(file)])
    settle(qtbot, window)

    assert [label_at(window, pixel) for pixel in (SKY, EARTH)] == [4, 9]
    assert names(window) == {1: "Label 1", 4: "Sky", 9: "Earth"}
    assert "2 of 3 labels are those of coast" in window.message_bar.text
    assert window.document.stack.count() == steps + 1
    qtbot.keyClick(window.canvas, Qt.Key.Key_1)
    assert composition_of(window).session.state.selected == 9

    window.undo_action.trigger()
    assert project(window) is before


def test_a_name_of_the_set_brings_its_id_colour_and_key(named, qtbot, tmp_path):
    meadow, earth = label_at(named, MEADOW), label_at(named, EARTH)
    answer(qtbot, named, "save_label_set", tmp_path / "field.label-set.json")
    colours = {row.style.name: row.style.colour for row in named.labels.rows}

    rename(qtbot, named, EARTH, "meadow")

    assert (label_at(named, MEADOW), label_at(named, EARTH)) == (earth, meadow)
    styles = project(named).styles
    assert (styles[meadow - 1].name, styles[meadow - 1].colour) == ("Meadow", colours["Meadow"])
    assert composition_of(named).session.state.selected == meadow


def test_more_labels_get_the_names_that_are_left(window, qtbot, tmp_path):
    file = tmp_path / "coco.json"
    categories = [{"id": at, "name": name} for at, name in enumerate("abcd", 1)]
    file.write_text(json.dumps({"categories": categories}))
    answer(qtbot, window, "open_label_set", file)
    assert "without d" in window.message_bar.text

    window.mixture.components_requested.emit(4, 0)
    wait_for_fit(qtbot, window)

    assert names(window) == {1: "a", 2: "b", 3: "c", 4: "d"}


def test_what_is_no_set_is_told_and_changes_nothing(window, qtbot, tmp_path):
    (tmp_path / "bad.json").write_text("{}")
    before = project(window)

    answer(qtbot, window, "open_label_set", tmp_path / "bad.json")

    assert "neither a label set nor" in window.message_bar.text
    assert project(window) is before


def test_number_keys_choose_labels_and_the_brush_paints_with_them(window, qtbot):
    sky, meadow = label_at(window, SKY), label_at(window, MEADOW)
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    qtbot.keyClick(window.canvas, getattr(Qt.Key, f"Key_{meadow}"))
    assert composition_of(window).session.state.selected == meadow

    places = [pixel_place(window, 40, 20), pixel_place(window, 60, 20)]
    drag(qtbot, window.canvas.viewport(), places)
    painting = composition_of(window).correcting.painting
    qtbot.waitUntil(lambda: not painting.is_busy, timeout=10_000)
    assert label_at(window, (50, 20)) == meadow != sky

    qtbot.keyClick(window.canvas, Qt.Key.Key_9)
    assert composition_of(window).session.state.selected == meadow
    assert "No label has the key 9" in window.message_bar.text


def test_a_number_that_is_typed_chooses_nothing(window, qtbot):
    sky = label_at(window, SKY)
    rename(qtbot, window, SKY, "123")

    assert composition_of(window).session.state.selected == sky
    assert names(window)[sky] == "123"


def test_a_note_and_a_key_are_one_step_and_kept_in_the_project(window, qtbot, tmp_path):
    click(qtbot, window, SKY)
    sky, steps = label_at(window, SKY), window.document.stack.count()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F2, SHIFT)
    dialog = part(window, LabelDialog)
    qtbot.keyClicks(part(dialog, QPlainTextEdit), "clouds belong to it")
    part(dialog, QComboBox, "label_key").setCurrentIndex(8)
    dialog.accept()

    model = window.labels.view.model()
    tip = model.index(sky - 1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("clouds belong to it")
    assert window.document.stack.count() == steps + 1
    click(qtbot, window, EARTH)
    qtbot.keyClick(window.canvas, Qt.Key.Key_8)
    assert composition_of(window).session.state.selected == sky

    projects = composition_of(window).projects
    with qtbot.waitSignal(projects.saved, timeout=10_000):
        projects.save(tmp_path / "field.pixture")
    style = read_project(tmp_path / "field.pixture").project.styles[sky - 1]
    assert (style.note, style.key) == ("clouds belong to it", 8)


def test_a_key_is_one_labels(window, qtbot):
    for pixel in (SKY, EARTH):
        click(qtbot, window, pixel)
        window.actions_by_name["describe_label"].trigger()
        dialog = part(window, LabelDialog)
        part(dialog, QComboBox, "label_key").setCurrentIndex(7)
        dialog.accept()
        qtbot.waitUntil(lambda: window.findChild(LabelDialog) is None, timeout=5_000)

    keys = [row.style.key for row in window.labels.rows]
    assert sorted(keys) == [0, 0, 7]


def test_names_are_offered_where_one_is_typed(named, qtbot, tmp_path):
    answer(qtbot, named, "save_label_set", tmp_path / "field.label-set.json")
    composition_of(named).sets.leave_label_set()
    sky = label_at(named, SKY)
    editor = edit(qtbot, named, SKY)

    qtbot.keyClick(editor, Qt.Key.Key_Down)
    offered = editor.names.completionModel()
    listed = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert listed == ["Earth", "Meadow", "Sky"]

    editor.names.popup().hide()
    editor.selectAll()
    qtbot.keyClicks(editor, "eAd")
    popup = editor.names.popup()
    qtbot.waitUntil(popup.isVisible, timeout=5_000)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert names(named)[sky] == "Meadow"
    qtbot.waitUntil(lambda: not is_editing(named), timeout=5_000)


def test_a_batch_gives_the_labels_of_the_windows_set(named, qtbot, tmp_path):
    answer(qtbot, named, "save_label_set", tmp_path / "field.label-set.json")
    expected = {label_at(named, SKY): "Sky", label_at(named, EARTH): "Earth"}
    other_photo(tmp_path / "other.png")
    named.actions_by_name["batch"].trigger()
    dialog = part(named, BatchDialog)
    dialog.photos_offered.emit([str(tmp_path / "other.png")], False)
    qtbot.waitUntil(lambda: dialog.photos.model.rowCount() == 1, timeout=10_000)
    part(dialog, FormatList).boxes["json"].setChecked(True)
    part(dialog, QLineEdit, "batch_folder").setText(str(tmp_path / "out"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.foot.line.text == "1 done", timeout=30_000)

    told = json.loads((tmp_path / "out" / "other.labels.json").read_text())["labels"]
    assert expected.items() <= {label["id"]: label["name"] for label in told}.items()
