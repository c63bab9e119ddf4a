"""The export dialog shows what will be written."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit

from segmenter import Image, Recipe, segment
from segmenter.exports import FORMATS
from segmenter.exports.job import ExportJob
from segmenter.exports.previewing import FormatPreview
from segmenter.knowledge import Knowledge
from segmenter.project import Project
from segmenter.recipe import Given
from segmenter.regions.palette import default_styles
from tests.ui.finding import part
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.export_preview import ExportPreview, PreviewMaker, PreviewPicture
from ui.dialogs.format_list import FormatList
from ui.widgets.elided_label import ElidedLabel


@pytest.fixture
def project(image, tmp_path):
    segmentation = segment(image, Recipe(components=4))
    return Project(replace(image, path=tmp_path / "blocks.png")).with_segmentation(segmentation)


@pytest.fixture
def dialog(project, qtbot, tmp_path):
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def point_at(dialog, name):
    at = QPoint(2, 2)
    QApplication.sendEvent(part(dialog, FormatList).boxes[name], QEnterEvent(at, at, at))


def title(dialog):
    return part(dialog, ElidedLabel, "export_preview_title").text


def test_it_begins_with_the_first_format_that_is_ticked(dialog, qtbot):
    qtbot.waitUntil(lambda: title(dialog) == "blocks.labels.png", timeout=10_000)

    assert dialog.findChild(PreviewPicture).isVisible()
    assert "almost black" in dialog.findChild(QLabel, "export_preview_note").text()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_previewed_where_the_cursor_is(dialog, qtbot, name):
    point_at(dialog, name)
    qtbot.waitUntil(lambda: title(dialog) == f"blocks{FORMATS[name].suffix}", timeout=10_000)
    text = dialog.findChild(QPlainTextEdit, "export_preview_text")

    assert dialog.findChild(PreviewPicture).isVisible() or text.toPlainText()


def test_the_keyboard_previews_too(dialog, qtbot):
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    part(dialog, FormatList).boxes["recipe"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: title(dialog) == "blocks.recipe.json", timeout=10_000)

    text = dialog.findChild(QPlainTextEdit, "export_preview_text")
    assert '"components": 4' in text.toPlainText()


def test_what_cannot_be_written_says_why(dialog, project, qtbot, tmp_path):
    known = Knowledge(labels=project.segmentation.labels)
    segmentation = segment(project.image, Recipe(source=Given()), known)
    other = ExportDialog(replace(project, segmentation=segmentation), str(tmp_path))
    qtbot.addWidget(other)
    point_at(other, "recipe")
    note = other.findChild(QLabel, "export_preview_note")
    assert note is not None

    qtbot.waitUntil(lambda: "taken from a file" in note.text(), timeout=10_000)


def test_files_are_named_with_those_that_are_replaced(dialog, qtbot, tmp_path):
    files = dialog.findChild(QLabel, "export_files")
    assert files.text() == "Writes blocks.labels.png, blocks.labels.json"
    (tmp_path / "sky.labels.json").write_text("{}")
    part(dialog, QLineEdit, "export_stem").setText("sky")

    qtbot.waitUntil(lambda: "as sky-2…" in files.text(), timeout=10_000)
    assert files.text().startswith("Writes sky.labels.png, sky.labels.json")
    for box in part(dialog, FormatList).boxes.values():
        box.setChecked(True)
    assert files.text().startswith(f"Writes {len(FORMATS)} files: sky.labels.png, ")
    assert files.text().count(",") == 4


def test_it_fits_a_small_screen(dialog):
    assert dialog.sizeHint().width() < 1200
    assert dialog.sizeHint().height() < 720


def test_only_the_last_one_wanted_is_told_and_nobody_waits(qtbot, monkeypatch):
    go_on, asked = threading.Event(), []

    def slow(job, name):
        asked.append(name)
        go_on.wait(10)
        return FormatPreview(text=name)

    monkeypatch.setattr("ui.dialogs.export_preview.preview_format", slow)
    photo = Image(np.zeros((4, 4), np.uint8))
    job = ExportJob(photo, segment(photo, Recipe(components=1)), default_styles(1))
    maker, told = PreviewMaker(job), []
    maker.made.connect(lambda name, _: told.append(name))
    maker.want("labels")
    qtbot.waitUntil(lambda: asked == ["labels"], timeout=10_000)
    for name in ("json", "csv", "npz", "svg"):
        maker.want(name)
    go_on.set()
    qtbot.waitUntil(lambda: told == ["svg"], timeout=10_000)

    assert asked == ["labels", "svg"]
    maker.want("labels")
    assert told == ["svg", "labels"]  # at once: it was made before


def test_a_picture_is_painted_whole_and_in_its_colours(qtbot):
    preview = ExportPreview()
    qtbot.addWidget(preview)
    picture = np.zeros((20, 30, 3), np.uint8)
    picture[:, 15:] = 250, 10, 10
    preview.resize(400, 400)
    preview.show_preview("a.png", "", "", FormatPreview(picture))
    preview.show()
    shown = preview.findChild(PreviewPicture)
    assert shown is not None
    seen = shown.grab().toImage()

    assert seen.pixelColor(shown.width() - 5, 5).name() == "#fa0a0a"
    assert seen.pixelColor(5, 5).name() == "#000000"


def test_moving_over_the_list_itself_asks_for_nothing(dialog, qtbot):
    pointed: list[str] = []
    part(dialog, FormatList).pointed.connect(pointed.append)
    at = QPoint(2, 2)
    formats = part(dialog, FormatList)
    for widget in filter(None, (formats.viewport(), formats.widget())):
        QApplication.sendEvent(widget, QEnterEvent(at, at, at))

    assert pointed == []


def test_the_preview_follows_what_is_left_out(project, qtbot, tmp_path):
    first, *others = project.styles
    hidden = replace(project, styles=(replace(first, visible=False), *others))
    dialog = ExportDialog(hidden, str(tmp_path))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    picture = part(dialog, PreviewPicture)
    qtbot.waitUntil(lambda: title(dialog) == "blocks.labels.png", timeout=10_000)
    qtbot.waitUntil(picture.isVisible, timeout=10_000)
    before = picture.grab().toImage()

    part(dialog, QCheckBox, "export_leave_out_hidden").click()

    qtbot.waitUntil(lambda: picture.grab().toImage() != before, timeout=10_000)


def test_list_and_preview_stay_apart_in_a_dialog_that_is_made_narrow(dialog, qtbot):
    dialog.resize(533, 500)
    with qtbot.waitExposed(dialog):
        dialog.show()

    preview = dialog.findChild(ExportPreview)
    assert not dialog.format_list.geometry().intersects(preview.geometry())
