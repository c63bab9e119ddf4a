"""What the window gives away so that a result can be made again."""

import json
import shlex

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtWidgets import QApplication, QFileDialog

from segmenter.command_line.cli import main
from segmenter.files.model import read_model
from segmenter.files.recipe import read_recipe
from tests.workflows.acting import wait_for_fit
from ui.presenters.recipe_presenter import RecipePresenter
from ui.starting.composition import composition_of


@pytest.fixture
def presenter(opened, qtbot):
    qtbot.waitUntil(lambda: not opened.progress.isVisible(), timeout=10_000)
    return opened.findChild(RecipePresenter)


def test_the_copied_command_gives_the_mask_on_screen(opened, presenter, qtbot, tmp_path):
    opened.shape.smoothing_requested.emit(0.35, 1)
    opened.mixture.components_requested.emit(3, 2)
    wait_for_fit(qtbot, opened)
    opened.actions_by_name["copy_command"].trigger()
    words = shlex.split(QApplication.clipboard().text())

    assert words[:2] == ["pixture", "segment"]
    assert main(words[1:]) == 0
    mask = np.asarray(Pillow.open(tmp_path / "blocks.labels.png"))
    np.testing.assert_array_equal(mask, opened.document.project.segmentation.labels)
    assert opened.message_bar.text.startswith("Copied: pixture segment")


def test_a_pasted_photo_says_what_to_do_instead(opened, presenter, image, qtbot):
    QApplication.clipboard().setText("before")
    composition_of(opened).session.open_image(image)
    wait_for_fit(qtbot, opened)
    opened.actions_by_name["copy_command"].trigger()

    assert opened.message_bar.is_error
    assert "pasted" in opened.message_bar.text
    assert QApplication.clipboard().text() == "before"


def test_while_a_fit_runs_there_is_nothing_to_copy(opened, presenter):
    opened.mixture.components_requested.emit(4, 2)
    opened.actions_by_name["copy_command"].trigger()

    assert "Wait" in opened.message_bar.text


@pytest.mark.parametrize("name", ["recipe", "model"])
def test_what_is_saved_reads_back(opened, presenter, qtbot, tmp_path, name):
    path = tmp_path / f"any name.{name}.json"
    presenter.save(str(path), name)
    qtbot.waitUntil(path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "Saved" in opened.message_bar.text, timeout=10_000)
    project = opened.document.project

    if name == "recipe":
        assert read_recipe(path) == project.recipe
        assert json.loads(path.read_text())["image"]["name"] == "blocks.png"
    else:
        model = read_model(path)
        np.testing.assert_array_equal(model.mixture.means, project.segmentation.mixture.means)
        assert model.styles == project.styles


def test_the_dialog_offers_the_photos_name(opened, presenter, qtbot):
    opened.actions_by_name["save_recipe"].trigger()
    dialog = opened.findChild(QFileDialog)

    assert dialog.selectedFiles()[0].endswith("blocks.recipe.json")
    dialog.close()


def test_the_command_of_a_checkout_that_is_not_installed_starts_it(opened, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.argv", [str(tmp_path / "main.py")])
    monkeypatch.setenv("PATH", str(tmp_path))
    opened.actions_by_name["copy_command"].trigger()

    words = shlex.split(QApplication.clipboard().text())
    assert words[:3] == ["python3", str(tmp_path / "main.py"), "segment"]
