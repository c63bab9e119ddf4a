"""The wheel holds engine and window, under names that are nobody else's, and runs where it lies."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD = "from setuptools.build_meta import build_wheel; print(build_wheel('dist'))"
PARTS = ("segmenter", "ui", "assets", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Where the wheel was unpacked."""
    source = tmp_path_factory.mktemp("source")
    for part in PARTS:
        if (ROOT / part).is_dir():
            away = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / part, source / part, ignore=away)
        else:
            shutil.copy(ROOT / part, source / part)
    subprocess.run([sys.executable, "-c", BUILD], cwd=source, check=True, capture_output=True)
    place = tmp_path_factory.mktemp("installed")
    with ZipFile(next((source / "dist").glob("*.whl"))) as wheel:
        wheel.extractall(place)
    return place


def run(installed, *words, **environment):
    return subprocess.run(
        [sys.executable, "-P", *words],
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_no_package_has_a_name_as_common_as_ui(installed):
    names = {path.name for path in installed.iterdir() if path.suffix != ".dist-info"}

    assert names == {"segmenter", "pixture_ui"}
    (entry,) = installed.glob("*.dist-info/entry_points.txt")
    assert "pixture = pixture_ui.starting.start:main" in entry.read_text()


def test_what_is_not_code_comes_with_it(installed):
    drawings = {path.name for path in (ROOT / "assets" / "icons").glob("*.svg")}

    assert {path.name for path in (installed / "pixture_ui/assets/icons").iterdir()} >= drawings
    assert (installed / "segmenter" / "__init__.pyi").exists()


def test_the_command_line_segments(installed, tmp_path):
    start = "import sys; from pixture_ui.starting.start import main; sys.exit(main())"

    done = run(installed, "-c", start, "segment", "sample:coins", "-k", "2", "-o", str(tmp_path))

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "coins.labels.png").exists()


def test_the_window_opens_with_its_drawings(installed):
    code = (
        "from pixture_ui.application import create_window\n"
        "from pixture_ui.look.drawings import icon_folder\n"
        "from PySide6.QtWidgets import QApplication\n"
        "window = create_window([]); window.show()\n"
        "QApplication.processEvents()\n"
        "print(window.isVisible(), icon_folder()); window.close()\n"
        "import sys; assert 'ui' not in sys.modules\n"
    )

    done = run(installed, "-c", code, QT_QPA_PLATFORM="offscreen")

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["True", str(installed / "pixture_ui/assets/icons")]
