"""A window that is used for long takes no more memory, and closes whatever goes on."""

import json
import subprocess
import sys
from typing import Any

from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure


def measured_by(benchmark: str, *options: object) -> dict[str, Any]:
    command = [sys.executable, "-m", f"benchmarks.{benchmark}", *map(str, options)]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_photo_after_photo_takes_no_more_memory(figure: Figure, in_full: bool) -> None:
    rounds, megapixels = (200, 1.0) if in_full else (10, 0.05)
    found = measured_by("leaks", "--rounds", rounds, "--megapixels", megapixels)["measured"]

    what = f"{rounds} rounds of open, fit, drag, edit and export; growth after the first tenth"
    figure("Long sessions", what, found["grown_megabytes"], 50, "MB")


def test_the_window_goes_and_an_export_that_is_undone_leaves_nothing(
    figure: Figure, in_full: bool
) -> None:
    size = () if in_full else ("--height", 300, "--width", 400)
    found = measured_by("closing", *size)["milliseconds"]

    photo = "a photo of 12 megapixels" if in_full else "a small photo"
    if in_full:  # where other processes have the cores, waits say nothing
        slowest = max(each["window_gone"] for each in found.values())
        told = f"{photo} in mid-export, mid-fit…; slowest"
        figure("It closes cleanly", told, slowest, 1000, "ms")
    undone = found["in_mid_export_Discard"]["files"]
    figure(
        "It closes cleanly",
        f"{photo}, an export that is undone; files left",
        [name for name in undone if name != ".pixture.sqlite"],
        0,
    )
