"""Turning to another photo and back loses nothing."""

import os
from pathlib import Path

import numpy as np
from PIL import Image as Pillow

from tests.workflows.acting import wait_for_fit
from ui.starting.composition import composition_of


def other_photo(folder: Path, name: str = "other.png") -> str:
    pixels = np.random.default_rng(5).integers(0, 255, (40, 50, 3), dtype=np.uint8)
    Pillow.fromarray(pixels).save(folder / name)
    return str(folder / name)


def turn_to(qtbot, window, path: str) -> None:
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document.project.image.name == Path(path).name, timeout=10_000)
    wait_for_fit(qtbot, window)


def test_names_settings_merges_and_undo_come_back_with_a_photo(opened, qtbot, tmp_path, photo_file):
    wait_for_fit(qtbot, opened)
    program = composition_of(opened)
    opened.mixture.components_requested.emit(4, 1)
    wait_for_fit(qtbot, opened)
    opened.labels.rename_requested.emit(2, "meadow")
    program.session.choose((3, 1))
    program.label_table.merge_labels()
    qtbot.waitUntil(lambda: opened.document.stack.count() == 3, timeout=10_000)
    before = opened.document.project

    turn_to(qtbot, opened, other_photo(tmp_path))
    assert opened.document.stack.count() == 0
    turn_to(qtbot, opened, photo_file)

    now = opened.document.project
    np.testing.assert_array_equal(now.labels, before.labels)
    assert now.styles == before.styles
    assert now.recipe.fit.components == 4
    opened.undo_action.trigger()
    opened.undo_action.trigger()
    assert wait_for_fit(qtbot, opened).labels_kept == (1, 2, 3, 4)
    assert opened.document.project.styles[1].name != "meadow"
    opened.redo_action.trigger()
    assert opened.document.project.styles[1].name == "meadow"


def test_a_photo_that_nothing_was_done_to_is_opened_afresh(opened, qtbot, tmp_path, photo_file):
    wait_for_fit(qtbot, opened)
    turn_to(qtbot, opened, other_photo(tmp_path))
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)

    turn_to(qtbot, opened, photo_file)

    assert opened.document.project.recipe.fit.components == 3
    assert opened.document.stack.count() == 0


def test_a_file_that_has_changed_begins_anew(opened, qtbot, tmp_path, photo_file):
    wait_for_fit(qtbot, opened)
    opened.labels.rename_requested.emit(2, "meadow")
    turn_to(qtbot, opened, other_photo(tmp_path))
    other_photo(tmp_path, Path(photo_file).name)
    os.utime(photo_file, ns=(1, 1))

    turn_to(qtbot, opened, photo_file)

    assert opened.document.stack.count() == 0


def test_of_many_photos_the_last_ten_come_back(opened, qtbot, tmp_path, photo_file):
    wait_for_fit(qtbot, opened)
    opened.labels.rename_requested.emit(1, "first")
    paths = [other_photo(tmp_path, f"{number}.png") for number in range(11)]
    for path in paths:
        turn_to(qtbot, opened, path)
        opened.labels.rename_requested.emit(1, path)

    turn_to(qtbot, opened, paths[1])
    assert opened.document.project.styles[0].name == paths[1]
    turn_to(qtbot, opened, photo_file)
    assert opened.document.project.styles[0].name != "first"
