"""Promises that tests elsewhere show: a report counts them, they run by themselves otherwise."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.reliability.places import ENVIRONMENT, ROOT
from tests.reliability.report import Figure

SHOWN_BY = {
    "Degenerate input gives a finite, sensible answer": (
        "segmenter/mixture/test_degenerate.py",
        "segmenter/mixture/test_extremes.py",
    ),
    "Hostile session and model files do nothing": (
        "segmenter/files/project/test_hostile.py",
        "segmenter/files/test_model.py",
        "segmenter/files/test_recipe.py",
        "segmenter/files/label_sets",
    ),
    "Masks, models and npz have the photos' guards": (
        "segmenter/files/test_masks.py",
        "segmenter/images/test_guard.py",
        "segmenter/images/test_memory.py",
    ),
    "Photos that are turned, quit or brought back keep their state": (
        "workflows/test_sessions.py",
        "workflows/test_folder.py",
    ),
    "Nobody's file is replaced without a word": (
        "segmenter/batch/test_keeping.py",
        "segmenter/files/test_written.py",
    ),
    "Looping links, 1,500 nested folders and summaries that are pipes are one line": (
        "segmenter/batch/test_walking.py",
        "segmenter/batch/test_summary.py",
    ),
    "What is exported is what is shown": ("ui/presenters/test_export_presenter.py",),
    "Names are plain text": (
        "ui/look/test_text.py",
        "segmenter/files/test_spreadsheets.py",
        "segmenter/command_line/test_reading.py",
    ),
}


@pytest.mark.parametrize("promise", SHOWN_BY)
def test_tests_elsewhere_show_it(
    promise: str, figure: Figure, in_full: bool, tmp_path: Path
) -> None:
    if not in_full:
        pytest.skip("these tests run by themselves")
    files, results = [f"tests/{path}" for path in SHOWN_BY[promise]], tmp_path / "results.xml"
    command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={results}", *files]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    suite = ElementTree.parse(results).getroot().find("testsuite")
    assert suite is not None, done.stdout
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    failed += [] if failed or not done.returncode else [done.stdout]

    names = ", ".join(path.rpartition("/")[2] for path in files)
    figure(promise, f"{suite.get('tests')} tests of {names}; failed", failed, 0)
