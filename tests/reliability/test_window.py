"""The window: it answers, it closes, it loses nothing, and what it writes is what it shows."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from benchmarks.kills import TARGET, kill_at
from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure
from tests.workflows.acting import wait_for_fit
from ui.application import create_window
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow


def noise(folder: Path, height: int, width: int) -> str:
    """Make a photo of as many colours as pixels, which are fitted for a while."""
    levels = np.random.default_rng(0).integers(0, 256, (height, width, 3), np.uint8)
    Pillow.fromarray(levels).save(folder / "noise.png", compress_level=1)
    return str(folder / "noise.png")


def printed_by(*words: object) -> str:
    """Run a module or a benchmark in a process of its own, and return what it prints."""
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    # Qt without a display says so.
    said = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does")]
    assert (done.returncode, said) == (0, [])
    return done.stdout


def lines_of(module: str, *arguments: object) -> list[dict[str, Any]]:
    told = printed_by("-m", f"tests.reliability.{module}", *arguments)
    return [json.loads(line) for line in told.splitlines()]


def test_it_closes_in_mid_fit(figure: Figure, in_full: bool, tmp_path: Path) -> None:
    times = 100 if in_full else 1
    found = lines_of("closing", noise(tmp_path, 800, 1200), times, 1.5)

    in_mid_fit = sum(each["in_mid_fit"] for each in found)
    assert in_mid_fit > times / 3 or not in_full
    figure(
        "It closes cleanly",
        f"{times} closes at random moments, {in_mid_fit:.0f} in mid-fit; exit codes but 0",
        [each for each in found if each["code"]],
        0,
    )


def test_it_answers_while_a_photo_of_24_megapixels_opens(figure: Figure, in_full: bool) -> None:
    if not in_full:
        pytest.skip("needs the machine to itself; only for a report")
    (found,) = lines_of("waiting", 4000, 6000)

    promise, done = "The window answers", "a photo of 24 megapixels opens and is fitted"
    figure(promise, f"{done}; largest gap, best of 3", found["gap"], 50, "ms")
    figure(promise, "5 fits of it are stopped; the slowest", found["stop"]["worst"], 200, "ms")


def test_a_batch_of_65000_photos_leaves_the_window_alive(figure: Figure, in_full: bool) -> None:
    """In a share, the work of the window's own thread counts, which no other process changes."""
    count, what = (65_000, "largest") if in_full else (1_000, "own_work")
    (found,) = lines_of("many_names", count)

    measured = (
        f"{count:,} photos come into the batch dialog; {what.replace('_', ' ')} gap, best of 3"
    )
    figure("The window answers", measured, found[what], 50, "ms")


def test_nothing_older_than_three_seconds_is_lost(
    figure: Figure, in_full: bool, tmp_path: Path
) -> None:
    n_kills, chance = 50 if in_full else 1, random.Random(5)
    pixels = np.zeros((60, 80, 3), np.uint8)
    pixels[:, 40:] = (200, 90, 40)
    Pillow.fromarray(pixels).save(tmp_path / "halves.png")
    killed = [kill_at(tmp_path / "halves.png", chance.uniform(0, 6)) for _ in range(n_kills)]

    promise, done = "Work is never lost", f"kill -9 at {n_kills} moments of editing"
    figure(promise, f"{done}; the most that is lost", max(k.lost for k in killed), TARGET, "s")
    figure(promise, f"{done}; files that are broken", sum(k.broken for k in killed), 0)


def test_an_export_in_mid_fit_has_the_labels_that_are_seen(
    figure: Figure, in_full: bool, qtbot: QtBot, tmp_path: Path
) -> None:
    """Another K is asked for, and an export a moment later, while it is fitted or is not."""
    QSettings("Pixture", "Pixture").clear()
    window = create_window([noise(tmp_path, 300, 400)])
    EXPORT_FORMATS.keep(("labels",))
    EXPORT_FOLDER.keep(str(tmp_path / "out"))
    qtbot.addWidget(window)
    window.show()
    wait_for_fit(qtbot, window)
    times, chance, in_mid_fit, other = 60 if in_full else 3, random.Random(6), 0, []
    for number in range(times):
        project = window.document.project
        recipe = project.recipe.changed(components=3 + number % 5, seed=number)
        window.document.edit(project.with_recipe(recipe), "K")
        qtbot.wait(chance.randrange(250))
        in_mid_fit += composition_of(window).session.is_running
        mask = exported_again(window, qtbot, tmp_path / "out" / "noise.labels.png")
        if (mask != window.document.project.labels).any():
            other.append(number)
    window.close()

    assert in_mid_fit > times / 4 or not in_full
    figure(
        "What is exported is what is shown",
        f"{times} exports a moment after K was changed, {in_mid_fit} in mid-fit; other labels",
        other,
        0,
    )


def exported_again(window: MainWindow, qtbot: QtBot, path: Path) -> NDArray[np.generic]:
    path.unlink(missing_ok=True)
    window.actions_by_name["export_again"].trigger()
    qtbot.waitUntil(path.exists, timeout=30_000)
    wait_for_fit(qtbot, window)
    return np.asarray(Pillow.open(path))
