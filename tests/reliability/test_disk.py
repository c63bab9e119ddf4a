"""Files that are written, and files that must not be."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from segmenter.exports import FORMATS
from tests.reliability.exporting import contents, two_results, written
from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure

LONGEST = 2.0  # seconds in which everything is written more than once


def test_a_kill_at_any_moment_leaves_whole_files(
    figure: Figure, in_full: bool, tmp_path: Path
) -> None:
    n_kills, chance, results = 50 if in_full else 1, random.Random(1), two_results()
    whole = [written(results, number, tmp_path / f"whole {number}") for number in (0, 1)]
    found: set[str] = set()
    corrupt = []
    for number in range(n_kills):
        folder = tmp_path / f"killed {number}"
        kill_in_mid_export(folder, chance.uniform(0, LONGEST))
        left = contents(folder) if folder.exists() else {}
        found |= left.keys()
        corrupt += [
            f"{name} of {number}"
            for name, content in left.items()
            if name.startswith("photo") and content not in (each.get(name) for each in whole)
        ]
    assert found or not in_full

    figure(
        "Exports are whole, old or new",
        f"kill -9 at {n_kills} random moments of exports in {len(FORMATS)} formats; corrupt files",
        corrupt,
        0,
    )


def kill_in_mid_export(folder: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "tests.reliability.exporting", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(seconds)
        process.kill()


def test_a_full_or_read_only_disk_leaves_old_files_as_they_were(
    figure: Figure, in_full: bool, tmp_path: Path
) -> None:
    alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "-r", "--mount"]
    try:
        subprocess.run([*alone, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)], check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    pages = "0,1,2,5" if in_full else "0"
    command = [*alone, sys.executable, "-m", "tests.reliability.full_disk", str(tmp_path), pages]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True
    )
    found = json.loads(done.stdout)

    assert found["full"] >= len(FORMATS)
    figure(
        "A full disk changes no file, and is one line",
        f"{found['full']} exports to a full disk, {len(FORMATS)} to a read-only one; not so",
        found["wrong"],
        0,
    )
