"""Batches: side by side, again, and ended from outside."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image as Pillow

from segmenter.exports import FORMATS
from segmenter.recipe import Recipe
from tests.reliability.exporting import contents
from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure
from tests.segmenter.batch.runs import masks, run

COMMAND = (sys.executable, str(ROOT / "main.py"), "segment")
PYTHON_STARTS = 0.1  # seconds, in which nobody can keep it from printing tracebacks
# Files that hold how long it took, which is never the same, or all photos.
UNLIKE = (".labels.json", "summary.csv")
TOLD = ("SIGTERM", "SIGINT", "SIGHUP")
UNTOLD = ("SIGKILL", "SIGQUIT", "SIGABRT")  # which end a process at once
SIGNALS = tuple(name for pair in zip(TOLD, UNTOLD, strict=True) for name in pair)
HARDLY_ENDS = 20  # seconds


def make_photos(folder: Path, count: int) -> list[str]:
    folder.mkdir()
    for number in range(count):
        rng = np.random.default_rng(number)
        levels = rng.normal(60, 9, (40, 60, 3)) + 5 * number
        levels[:, 30:] += (90, 30, 0)
        Pillow.fromarray(levels.clip(0, 255).astype(np.uint8)).save(folder / f"{number:02}.png")
    return [str(path) for path in sorted(folder.iterdir())]


def steady(folder: Path) -> dict[str, bytes]:
    return {n: c for n, c in contents(folder).items() if not n.endswith(UNLIKE)}


def options(out: Path, formats: str) -> list[str]:
    return ["-o", str(out), "-k", "2", "--formats", formats]


def finish(photos: list[str], out: Path, formats: str) -> dict[str, bytes]:
    command = [*COMMAND, *photos, *options(out, formats)]
    subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.DEVNULL, timeout=300, check=True
    )
    return steady(out)


def test_runs_side_by_side_lose_nothing(figure: Figure, in_full: bool, tmp_path: Path) -> None:
    photos = make_photos(tmp_path / "photos", 27 if in_full else 3)
    formats = ",".join(FORMATS) if in_full else "labels,json,csv"
    alone = finish(photos, tmp_path / "alone", formats)
    xargs = ["xargs", "-P", "3", "-I", "{}", *COMMAND, "{}", *options(tmp_path / "out", formats)]
    done = subprocess.run(
        xargs,
        cwd=ROOT,
        env=ENVIRONMENT,
        input="\n".join(photos),
        capture_output=True,
        text=True,
        check=False,
    )
    together = steady(tmp_path / "out")

    lost = [name for name in alone if together.get(name) != alone[name]]
    lost += sorted(together.keys() - alone.keys()) + done.stderr.splitlines()
    figure(
        "Runs side by side lose nothing",
        f"{len(photos)} photos in {len(formats.split(','))} formats by xargs -P 3; files not alike",
        lost,
        0,
    )


def test_what_is_done_and_unchanged_is_true(figure: Figure, tmp_path: Path) -> None:
    make_photos(tmp_path / "photos", 4)
    photos, out, wrong = tmp_path / "photos", tmp_path / "out", []
    run(photos, out)
    first = masks(out)
    run(photos, out, recipe=Recipe(components=3))
    between = masks(out)
    again = run(photos, out)
    wrong += [report.photo for report in again if report.skipped or masks(out) != first]
    wrong += [name for name in first if first[name] == between[name]]
    once_more = run(photos, out)
    wrong += [report.photo for report in once_more if not report.skipped]

    figure('"Done and unchanged" is true', "batch A, B, A, A of 4 photos; photos not so", wrong, 0)


def test_a_batch_may_be_ended_at_any_moment(figure: Figure, in_full: bool, tmp_path: Path) -> None:
    """Several signals strike one batch, one after another; then it is gone on with to its end."""
    n_signals, in_a_row, chance = (
        (310, 3, random.Random(2)) if in_full else (2, 2, random.Random(3))
    )
    formats = ",".join(FORMATS) if in_full else "labels,psd,geojson,npz"
    photos = make_photos(tmp_path / "photos", 4 if in_full else 2)
    began = time.monotonic()
    whole = finish(photos, tmp_path / "whole", formats)
    longest, wrong, struck, batch = time.monotonic() - began, [], 0, 0
    n_formats = len(formats.split(","))
    while struck < n_signals:
        out, name = tmp_path / f"out {batch}", SIGNALS[struck % len(SIGNALS)]
        jobs = str(1 + struck // len(SIGNALS) % 2)
        command = [*COMMAND, *photos, *options(out, formats), "--jobs", jobs]
        began = time.monotonic()
        code, told = strike(command, name, chance.uniform(PYTHON_STARTS, longest))
        if code == 0:  # it came too late, as the machine is less busy now
            longest = max(2 * PYTHON_STARTS, time.monotonic() - began)
        wrong += [f"{struck} {name}: {each}" for each in [*told, *half_files(out, whole, name)]]
        struck += code != 0
        if code == 0 or struck % in_a_row == 0:
            batch += 1
            if finish(photos, out, formats) != whole:
                wrong.append(f"{struck} {name}: not the same when gone on with")

    figure(
        "A batch may be ended at any moment",
        f"{n_signals} signals of {len(SIGNALS)} kinds in mid-work, {n_formats} formats;"
        " half files, strays, orphans, tracebacks, other bytes when gone on with",
        wrong,
        0,
    )


def half_files(out: Path, whole: dict[str, bytes], name: str) -> list[str]:
    """Return what lies in a folder that should not, after a signal of that name."""
    now = steady(out) if out.exists() else {}
    # Who is killed cannot tidy up; the next run does.
    return [
        each
        for each, content in now.items()
        if content != whole.get(each) and not (name in UNTOLD and each.endswith(".tmp"))
    ]


def strike(command: list[str], name: str, seconds: float) -> tuple[int, list[str]]:
    """Send a signal to a command after some time; return its exit code and what was wrong."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.Signals[name])
    try:
        # Whoever is left of its family holds its standard error.
        _, said = process.communicate(timeout=HARDLY_ENDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return process.returncode, ["an orphan"]
    lines = said.splitlines()
    return process.returncode, [said] if len(lines) > 1 or "Traceback" in said else []
