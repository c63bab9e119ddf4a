"""What the pages tell people to type does what they say."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from docs.scripts.blocks import ROOT, blocks, inside, run_python
from segmenter.command_line.cli import main as command_line
from tests.docs.pages import (
    PAGES,
    WITH_CODE,
    commands_of,
    make_large,
    make_photos,
    small_sample,
    words_of,
)

# Other programs than Pixture that commands start: their own tests run these.
OTHERS = ("python3 tests", ".ci/run", "mkdocs")
REPOSITORY = re.compile(
    r"`(?:python3? )?((?:segmenter|ui|tests|benchmarks|docs|requirements)/[\w./]*)`"
)
NEW = re.compile(
    r"\*`([\w./]+)`\*|New `([\w./]+)`|icon is `([\w./]+)`|`(tests/[\w/]*/test_runs\.py)`"
)


def run_command(command: str, folder: Path) -> None:
    words = words_of(command)
    if words is None:
        assert command.startswith(OTHERS), f"nobody runs {command!r}: run it here or say why not"
    elif words and words[0] in ("segment", "compare"):
        assert command_line(words) == 0, command
    elif words:
        open_without_a_window(words, folder)


def open_without_a_window(words: list[str], folder: Path) -> None:
    """Start the program where there is no display: it writes masks instead."""
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    command = [sys.executable, str(ROOT / "main.py"), *words]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    assert list((folder / "pixture-output").glob("*.labels.png"))


def follow(name: str, folder: Path) -> dict[str, Any]:
    """Do all that a page says, and return the names of its Python."""
    names: dict[str, Any] = {"__name__": "page"}
    with inside(folder):
        for block in blocks(PAGES[name]):
            if block.why_not:
                continue
            assert block.language in ("console", "python"), f"{name}: {block.language or 'none'}"
            if block.language == "python":
                run_python(block.code, PAGES[name], names)
                continue
            for command in block.commands:
                run_command(command, folder)
    return names


def is_as_the_readme_says(names: dict[str, Any], folder: Path) -> None:
    assert names["result"].labels.shape == names["image"].pixels.shape[:2] == names["cup"].shape
    assert names["step"].stage == "done"
    assert names["cup"].any()
    assert (folder / "masks" / "coffee.model.json").exists()


def is_as_python_says(names: dict[str, Any], folder: Path) -> None:
    assert names["labels_so_far"].shape == names["image"].pixels.shape[:2]
    assert (folder / "masks" / "coffee.mask.png").exists()
    assert names["model"].means_.shape == (3, 2)


def is_drawn(names: dict[str, Any], folder: Path) -> None:
    assert (folder / "em-by-hand.png").stat().st_size > 10_000


def are_counted(names: dict[str, Any], folder: Path) -> None:
    assert len((folder / "coins" / "coins.objects.csv").read_text().splitlines()) == 1 + 24


CHECKS: dict[str, Callable[[dict[str, Any], Path], None]] = {
    "README.md": is_as_the_readme_says,
    "docs/reference/python.md": is_as_python_says,
    "docs/em-by-hand.md": is_drawn,
    "docs/guide/count.md": are_counted,
}
# What the others say holds of small photos, too.
WITH_WHOLE_PHOTOS = CHECKS


@pytest.mark.parametrize("name", WITH_CODE)
def test_a_page_can_be_followed_from_top_to_bottom(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_photos(tmp_path)
    if name not in WITH_WHOLE_PHOTOS:
        small = partial(small_sample, folder=tmp_path)
        monkeypatch.setattr("segmenter.images.reading.sample_file", small)
    if name == "docs/cluster.md":
        pytest.importorskip("distributed")
        make_large(tmp_path)

    names = follow(name, tmp_path)

    if check := CHECKS.get(name):
        check(names, tmp_path)


def test_the_readme_is_a_page_with_ten_lines_of_python() -> None:
    (code,) = (each.code for each in blocks(PAGES["README.md"]) if each.language == "python")

    assert len([line for line in code.splitlines() if line]) <= 10
    assert len(PAGES["README.md"].read_text(encoding="utf-8").splitlines()) <= 110


def test_every_command_is_run_or_says_why_not() -> None:
    told = {block.why_not for page in PAGES.values() for block in blocks(page) if block.why_not}
    run = [command for name in PAGES for command, _ in commands_of(name)]

    assert all(len(why.split()) > 1 for why in told)
    assert len([command for command in run if words_of(command)]) > 25


@pytest.mark.parametrize("name", PAGES)
def test_files_that_a_page_names_are_there(name: str) -> None:
    text = PAGES[name].read_text(encoding="utf-8")
    new = {path for found in NEW.findall(text) for path in found}

    missing = [
        path for path in REPOSITORY.findall(text) if path not in new and not (ROOT / path).exists()
    ]
    assert missing == []
