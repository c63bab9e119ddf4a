"""Which files an export writes."""

import numpy as np
import pytest

from segmenter.exports import FORMATS
from segmenter.images.reading import image_from_array
from ui.dialogs.exported_files import MOST_NAMES, ExportedFiles, file_names


@pytest.fixture
def files(qtbot):
    files = ExportedFiles()
    qtbot.addWidget(files)
    return files


def test_files_are_named_at_once(files, tmp_path):
    files.name_files(tmp_path, "sky", ["labels", "json"])

    assert files.text() == "Writes sky.labels.png, sky.labels.json"


def test_of_many_files_some_are_named_and_all_counted(files, tmp_path):
    files.name_files(tmp_path, "sky", list(FORMATS))

    assert files.text().startswith(f"Writes {len(FORMATS)} files: sky.")
    assert files.text().count("sky.") == MOST_NAMES
    assert files.toolTip().splitlines() == file_names("sky", list(FORMATS))


def test_those_that_are_there_are_told_later(files, qtbot, tmp_path):
    (tmp_path / "sky.labels.json").write_text("{}")
    files.name_files(tmp_path, "sky", ["labels", "json"])

    qtbot.waitUntil(lambda: files.text().endswith("replaces 1"), timeout=10_000)


def test_what_is_there_under_another_name_is_not_told(files, qtbot, tmp_path):
    (tmp_path / "sky.labels.json").write_text("{}")
    (tmp_path / "sea.labels.png").write_text("")
    files.name_files(tmp_path, "sky", ["json"])
    files.name_files(tmp_path, "sea", ["labels", "json"])

    qtbot.waitUntil(lambda: "replaces" in files.text(), timeout=10_000)
    assert files.text() == "Writes sea.labels.png, sea.labels.json · replaces 1"


def test_a_name_that_others_have_is_told_with_the_new_one(files, qtbot, tmp_path):
    (tmp_path / "sky.labels.json").write_text("{}")
    image = image_from_array(np.zeros((2, 2), np.uint8), name="sky.png")

    files.name_files(tmp_path, "sky", ["labels", "json"], image)

    qtbot.waitUntil(lambda: "as sky-2…" in files.text(), timeout=10_000)


def test_without_a_format_there_is_nothing_to_tell(files, tmp_path):
    files.name_files(tmp_path, "sky", [])

    assert files.text() == ""
