"""One recipe gives the same mask, byte for byte: in the window, in a terminal and in a script."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

import segmenter
from segmenter import Recipe
from segmenter.command_line.cli import main
from segmenter.command_line.command import as_command, options_of
from segmenter.images.samples import sample_file
from tests.ui.finding import part
from ui.dialogs.format_list import FormatList

pytest.importorskip("PySide6.QtWidgets")

from pytestqt.qtbot import QtBot

from ui.application import create_window
from ui.dialogs.export_dialog import ExportDialog
from ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
RECIPES = {
    "usual": Recipe(),
    "auto": Recipe(components="auto"),
    "lab": Recipe(components=4, space="lab", seed=3, tolerance=1e-6),
    "smooth": Recipe(components=3, smoothing=0.8, min_region=40),
    "regions": Recipe(detail=0.4),
}
PHOTOS = ("chelsea", "coins")
CASES = [(photo, name) for photo in PHOTOS for name in RECIPES]


def mask_of_script(photo: str, recipe: Recipe, folder: Path) -> bytes:
    image = segmenter.load_image(sample_file(f"sample:{photo}"))
    result = segmenter.segment(image, recipe)
    (path,) = segmenter.export(result, image, folder=folder, formats=["labels"])
    return path.read_bytes()


@pytest.fixture(scope="module")
def masks(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    """What a script makes on one thread, which all others are compared with."""
    before = os.environ.get("PIXTURE_THREADS")
    os.environ["PIXTURE_THREADS"] = "1"
    made = {
        (photo, name): mask_of_script(photo, RECIPES[name], tmp_path_factory.mktemp(name))
        for photo, name in CASES
    }
    if before is None:
        del os.environ["PIXTURE_THREADS"]
    else:
        os.environ["PIXTURE_THREADS"] = before
    return made


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = create_window([])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


@pytest.mark.parametrize("threads", ["2", "4"])
@pytest.mark.parametrize(("photo", "name"), CASES)
def test_any_number_of_threads(
    masks: dict[tuple[str, str], bytes],
    photo: str,
    name: str,
    threads: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PIXTURE_THREADS", threads)

    assert mask_of_script(photo, RECIPES[name], tmp_path) == masks[photo, name]


@pytest.mark.parametrize("threads", ["1", "4"])
def test_the_command_line(
    masks: dict[tuple[str, str], bytes], threads: str, tmp_path: Path
) -> None:
    """In one process of its own for each number of threads, with a command for each recipe."""
    photos, formats = [f"sample:{photo}" for photo in PHOTOS], ["--formats", "labels"]
    commands = [
        ["segment", *photos, "-o", str(tmp_path / name), *formats, *options_of(recipe)]
        for name, recipe in RECIPES.items()
    ]
    run = "from segmenter.command_line.cli import main"
    code = f"{run}\nfor each in {commands!r}: assert main(each) == 0"
    environment = {**os.environ, "PIXTURE_THREADS": threads}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)

    for photo, name in CASES:
        assert (tmp_path / name / f"{photo}.labels.png").read_bytes() == masks[photo, name]


def test_the_window_with_one_recipe_after_the_other(
    masks: dict[tuple[str, str], bytes],
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Settings follow each other on a photo, so what is fitted before must not matter."""
    threads = cycle("124")
    for photo in PHOTOS:
        window.open_path(f"sample:{photo}")
        qtbot.waitUntil(partial(is_open, window, photo), timeout=10_000)
        for name, recipe in RECIPES.items():
            monkeypatch.setenv("PIXTURE_THREADS", next(threads))
            exported = exported_by_dialog(window, recipe, qtbot, tmp_path / name)

            if name == "usual":
                assert exported == masks[photo, name]
            # Ids go on from what was on screen, and the copied command says which they are.
            assert exported == mask_of_command(window, tmp_path / f"{name} again"), (photo, name)


def mask_of_command(window: MainWindow, folder: Path) -> bytes:
    project = window.document.project
    assert project.image is not None
    assert project.segmentation is not None
    words = shlex.split(as_command(project.image, project.segmentation, folder))[1:]
    assert main([*words, "--formats", "labels"]) == 0
    return (folder / f"{project.image.stem}.labels.png").read_bytes()


def is_open(window: MainWindow, photo: str) -> bool:
    return window.windowTitle().startswith(photo)


def exported_by_dialog(window: MainWindow, recipe: Recipe, qtbot: QtBot, folder: Path) -> bytes:
    document = window.document
    document.edit(replace(document.project, recipe=recipe), "Recipe")
    qtbot.waitUntil(
        lambda: (
            document.project.recipe == recipe
            and document.project.is_up_to_date
            and not window.progress.isVisible()
        ),
        timeout=30_000,
    )
    dialog = ExportDialog(document.project, str(folder), window)
    part(dialog, QLineEdit, "export_folder").setText(str(folder))
    for name, box in part(dialog, FormatList).boxes.items():
        box.setChecked(name == "labels")
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        dialog.write()
    project = document.project
    assert project.image is not None
    return (folder / f"{project.image.stem}.labels.png").read_bytes()
