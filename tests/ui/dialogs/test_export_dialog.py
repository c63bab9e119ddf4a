from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import Recipe, segment
from segmenter.project import Project
from ui.dialogs.export_dialog import ExportDialog


@pytest.fixture
def project(image, tmp_path) -> Project:
    segmentation = segment(image, Recipe(components=4))
    return Project(replace(image, path=tmp_path / "blocks.png")).with_segmentation(segmentation)


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
    first._boxes["overlay"].setChecked(True)
    first._boxes["json"].setChecked(False)
    with qtbot.waitSignal(first.exported, timeout=10_000):
        first.write()

    second = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(second)
    assert second.formats() == ["labels", "overlay"]


def test_without_a_format_nothing_is_written_and_the_dialog_says_so(project, qtbot, tmp_path):
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)
    for box in dialog._boxes.values():
        box.setChecked(False)
    dialog.write()

    assert "Tick" in dialog._problem.text()
    assert list(Path(tmp_path).iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_in_the_dialog(project, qtbot, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("not a folder")
    dialog = ExportDialog(project, str(tmp_path))
    qtbot.addWidget(dialog)
    dialog._folder.setText(str(blocker))
    dialog.write()
    qtbot.waitUntil(dialog._export.isEnabled, timeout=10_000)

    assert "file" in dialog._problem.text()
    assert blocker.read_text() == "not a folder"
