from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from segmenter import Recipe, segment
from segmenter.exports import FORMATS
from segmenter.project import Project
from tests.ui.finding import part
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.format_list import FormatList


@pytest.fixture
def project(image, tmp_path) -> Project:
    segmentation = segment(image, Recipe(components=4))
    return Project(replace(image, path=tmp_path / "blocks.png")).with_segmentation(segmentation)


def box(dialog: ExportDialog, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, f"export_{name}")
    assert found is not None
    return found


def test_what_is_ticked_is_written_and_reads_back_as_the_labels(project, qtbot, tmp_path):
    dialog = ExportDialog(project, str(tmp_path))
    with qtbot.waitSignal(dialog.exported, timeout=10_000) as told:
        dialog.write()

    assert "blocks.labels.png" in told.args[0]
    written = np.asarray(Pillow.open(tmp_path / "blocks.labels.png"))
    np.testing.assert_array_equal(written, project.segmentation.labels)
    assert (tmp_path / "blocks.labels.json").exists()
    assert not (tmp_path / "blocks.overlay.png").exists()


def test_choices_are_remembered(project, qtbot, tmp_path):
    first = ExportDialog(project, str(tmp_path))
    box(first, "overlay").setChecked(True)
    box(first, "json").setChecked(False)
    with qtbot.waitSignal(first.exported, timeout=10_000):
        first.write()

    second = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(second)
    assert second.formats() == ["labels", "overlay"]


def test_without_a_format_nothing_is_written_and_the_dialog_says_so(project, qtbot, tmp_path):
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)
    for name in dialog.formats():
        box(dialog, name).setChecked(False)
    assert not part(dialog, QPushButton, "export_button").isEnabled()
    dialog.write()

    assert "Tick" in part(dialog, QLabel, "export_problem").text()
    assert list(Path(tmp_path).iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_in_the_dialog(project, qtbot, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("not a folder")
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)
    part(dialog, QLineEdit, "export_folder").setText(str(blocker))
    dialog.write()
    qtbot.waitUntil(part(dialog, QPushButton, "export_button").isEnabled, timeout=10_000)

    assert "file" in part(dialog, QLabel, "export_problem").text()
    assert blocker.read_text() == "not a folder"


def test_every_format_can_be_ticked(project, qtbot, tmp_path):
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)

    for name in FORMATS:
        assert box(dialog, name).isEnabled()
        box(dialog, name).setChecked(True)

    assert dialog.formats() == list(FORMATS)


def test_a_long_list_scrolls_rather_than_leaving_the_screen(project, qtbot, tmp_path):
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)

    assert dialog.sizeHint().height() < 720


def test_formats_that_cannot_be_written_say_why(qtbot, monkeypatch):
    monkeypatch.setattr("segmenter.exports.extras.find_spec", lambda name: None)
    formats = FormatList(300, ["labels", "palette", "roi"])
    qtbot.addWidget(formats)

    assert formats.ticked() == ["labels"]
    assert formats.boxes["palette"].toolTip() == "Holds 254 labels, not 300"
    assert "pip install roifile" in formats.boxes["roi"].toolTip()


@pytest.mark.parametrize("field", ["export_folder", "export_stem"])
def test_return_in_a_field_exports(project, qtbot, tmp_path, field):
    dialog = ExportDialog(project, str(tmp_path))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    part(dialog, QLineEdit, "export_folder").setText(str(tmp_path))
    edit = dialog.findChild(QLineEdit, field)
    assert edit is not None
    edit.setFocus()
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        qtbot.keyClick(edit, Qt.Key.Key_Return)

    assert (tmp_path / "blocks.labels.png").exists()
