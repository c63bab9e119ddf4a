from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox

from segmenter.work.processes import default_jobs
from ui.dialogs.batch_options import BatchOptions
from ui.preferences.table import EXPORT_FORMATS


@pytest.fixture
def options(qtbot):
    options = BatchOptions()
    qtbot.addWidget(options)
    return options


def tick(options, name, ticked=True):
    options.findChild(QCheckBox, name).setChecked(ticked)


def test_at_first_the_machine_decides_how_many_photos_at_once(options):
    assert options.choices().jobs == default_jobs()
    assert not options.choices().shared_model
    assert options.choices().formats == ("labels", "json")


def test_choices_are_remembered(options, qtbot, tmp_path):
    options.findChild(QLineEdit, "batch_folder").setText(str(tmp_path))
    options.findChild(QSpinBox, "batch_jobs").setValue(3)
    tick(options, "batch_shared_model")
    tick(options, "export_overlay")
    options.remember()

    again = BatchOptions()
    qtbot.addWidget(again)
    assert again.choices() == options.choices()
    assert again.choices().folder == tmp_path
    assert "overlay" in EXPORT_FORMATS.value


def test_what_is_missing_is_told(options):
    assert "folder" in options.problem
    options.offer_folder("/out")
    assert options.problem == ""
    for name in options.choices().formats:
        tick(options, f"export_{name}", False)
    assert "format" in options.problem


def test_a_folder_that_was_chosen_stays(options):
    options.offer_folder("/a")
    options.offer_folder("/b")

    assert options.choices().folder == Path("/a")


def test_regions_share_no_model(options):
    tick(options, "batch_shared_model")
    options.set_settings("Regions", may_share=False)

    assert not options.choices().shared_model
    assert "fitted" in options.findChild(QCheckBox, "batch_shared_model").toolTip()
    assert options.findChild(QLabel, "batch_settings").text() == "Regions"
