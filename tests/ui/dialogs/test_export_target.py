"""Where an export writes to."""

from pathlib import Path

import pytest

from ui.dialogs.export_target import ExportTarget


@pytest.fixture
def target(qtbot):
    target = ExportTarget("/photos", "sky")
    qtbot.addWidget(target)
    return target


def test_it_begins_with_what_is_offered(target):
    assert (target.folder, target.stem) == (Path("/photos"), "sky")


def test_every_change_is_told(target, qtbot):
    for edit in (target.folder_edit, target.stem_edit):
        with qtbot.waitSignal(target.changed):
            edit.setText("elsewhere")

    assert (target.folder, target.stem) == (Path("elsewhere"), "elsewhere")


def test_an_empty_name_means_that_of_the_photo(target):
    target.stem_edit.clear()

    assert target.stem == "sky"


def test_a_tilde_is_the_users_folder(target):
    target.folder_edit.setText("~/masks")

    assert target.folder == Path.home() / "masks"
