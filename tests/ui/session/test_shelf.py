"""Turning to another photo and back loses nothing."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image as Pillow

from segmenter import load_image
from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.regions.style import LabelStyle
from tests.workflows.acting import wait_for_fit
from ui.session.document import Steps
from ui.session.shelf import Shelf
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


def steps_of(image: Image, name: str = "sky") -> Steps:
    before = Project(image)
    after = replace(before, styles=(LabelStyle(name, (0, 0, 0)),))
    return Steps((before, after), ("Rename",), 1)


def photos(folder: Path, count: int) -> list[Image]:
    return [load_image(other_photo(folder, f"{number}.png")) for number in range(count)]


def test_photos_before_the_last_ten_are_let_go_of_once_they_are_in_files(tmp_path):
    shelf, images = Shelf(), photos(tmp_path, 12)
    for image in images:
        shelf.put(steps_of(image))
    assert not shelf.older

    for image in images[:3]:
        shelf.note(image, tmp_path / f"{image.name}.pixture")
    assert sorted(shelf.older.values()) == [
        tmp_path / f"{number}.png.pixture" for number in range(2)
    ]
    assert shelf.take(images[0]) is None
    assert shelf.take(images[2]) is not None


def test_what_is_in_no_file_stays_however_many_photos_come_after(tmp_path):
    shelf, images = Shelf(), photos(tmp_path, 12)
    shelf.put(steps_of(images[0], "first"))
    for image in images[1:]:
        shelf.put(steps_of(image))
        shelf.note(image, tmp_path / f"{image.name}.pixture")

    kept = shelf.take(images[0])
    assert kept is not None
    assert kept.projects[1].styles[0].name == "first"


def test_a_photo_that_is_on_its_way_is_not_let_go_of(tmp_path):
    shelf, images = Shelf(), photos(tmp_path, 12)
    for image in images[:11]:
        shelf.put(steps_of(image))
    shelf.expect(str(tmp_path / "0.png"))
    for image in images[:2]:
        shelf.note(image, tmp_path / f"{image.name}.pixture")

    shelf.put(steps_of(images[11]))

    assert shelf.take(images[0]) is not None
    assert shelf.take(images[1]) is None
