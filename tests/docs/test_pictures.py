"""The pictures on the pages are those that the scripts make, and what they make is still there.

A share of them is made each time; all of them, and the film, with ``--report``.
"""

import re
import subprocess
import sys
from pathlib import Path

from PIL import Image as Pillow

from docs.scripts.blocks import ROOT
from docs.scripts.lessons import PICTURES as LESSONS
from docs.scripts.pictures import PICTURES
from docs.scripts.results import KINDS
from tests.docs.pages import PAGES

FOLDER = ROOT / "docs" / "pictures"
MADE = {f"{name}.webp" for name in PICTURES} | {f"settings-{name}.webp" for name in KINDS}
MADE |= {f"{each.name}.webp" for each in LESSONS}
OTHERS = {"film.webp", "map.svg", "em-by-hand.png", "cluster.svg"}
# One of each kind: a thing that is pointed at, a table, a dialog, a panel.
SHARE = ("pick", "objects", "export", "mixture")
MOST_BYTES, OF_THE_FILM = 200_000, 2_000_000


def made_by(script: str, *options: str) -> None:
    command = [sys.executable, str(ROOT / "docs" / "scripts" / script), *options]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def size_of(path: Path) -> tuple[int, int]:
    with Pillow.open(path) as picture:
        return picture.size


def test_each_picture_is_made_by_a_script_and_shown_on_a_page() -> None:
    shown = {
        Path(path).name
        for page in PAGES.values()
        for path in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    }

    assert shown == MADE | OTHERS
    assert {each.name for each in FOLDER.iterdir()} == MADE | OTHERS


def test_pictures_are_small() -> None:
    sizes = {each.name: each.stat().st_size for each in FOLDER.iterdir()}

    assert sizes.pop("film.webp") < OF_THE_FILM
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}


def test_the_script_still_makes_the_views(tmp_path: Path, in_full: bool) -> None:
    names = list(PICTURES) if in_full else SHARE
    made_by("pictures.py", *names, "--folder", str(tmp_path))

    made = {each.name: size_of(each) for each in tmp_path.iterdir()}
    assert made == {f"{name}.webp": size_of(FOLDER / f"{name}.webp") for name in names}


def test_the_script_still_makes_what_settings_give(tmp_path: Path) -> None:
    made_by("results.py", "document", "--folder", str(tmp_path))

    name = "settings-document.webp"
    assert size_of(tmp_path / name) == size_of(FOLDER / name)


def test_the_script_still_makes_the_lessons(tmp_path: Path) -> None:
    made_by("lessons.py", "--folder", str(tmp_path))

    made = {each.name: size_of(each) for each in tmp_path.iterdir()}
    assert made == {each: size_of(FOLDER / each) for each in made}
    assert len(made) == len(LESSONS)


def test_the_script_still_draws_the_map(tmp_path: Path) -> None:
    made_by("map.py", "--file", str(tmp_path / "map.svg"))

    assert (tmp_path / "map.svg").read_bytes() == (FOLDER / "map.svg").read_bytes()


def test_the_film_moves(tmp_path: Path, in_full: bool) -> None:
    film = FOLDER / "film.webp"
    if in_full:
        film = tmp_path / "film.webp"
        made_by("film.py", "--file", str(film))

    with Pillow.open(film) as frames:
        assert getattr(frames, "n_frames", 1) > 20
        assert frames.size == (960, 600)
