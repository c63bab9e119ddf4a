import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import main
from tests.launcher.environments import Checkout, wheel

PROJECT = """
[project]
name = "pixture"
requires-python = ">=3.11"
dependencies = ["absent-one>=1"]
[project.optional-dependencies]
test = ["absent-two"]
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in an empty folder, in which no test can install anything by mistake."""
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    monkeypatch.setattr(main, "ROOT", tmp_path)
    monkeypatch.setattr(main, "LOCKED", tmp_path / "requirements")
    python, stamp = main.PYTHON.relative_to(main.VENV), main.STAMP.name
    monkeypatch.setattr(main, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(main, "PYTHON", tmp_path / ".venv" / python)
    monkeypatch.setattr(main, "STAMP", tmp_path / ".venv" / stamp)
    monkeypatch.setattr(main, "run_pip", lambda wanted: pytest.fail(f"pip ran for {wanted}"))
    monkeypatch.setenv(main.GUARD, "")  # so that what a test leaves in it is taken back
    monkeypatch.delenv(main.GUARD)
    return tmp_path


@pytest.fixture
def installs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What is installed, by an installation that only keeps the record of it."""
    calls: list[list[str]] = []
    monkeypatch.setattr(main, "run_pip", lambda wanted: calls.append(list(wanted)))
    return calls


@pytest.fixture(scope="session")
def pips_environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that has pip and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder


@pytest.fixture
def with_pip(project: Path, pips_environment: Path) -> None:
    """Have pip where the program goes, which takes longer to install than all else."""
    shutil.copytree(pips_environment, project / ".venv", symlinks=True)


@pytest.fixture
def checkout(project: Path) -> Checkout:
    """A program to start, with a folder in place of the package index."""
    wheel(project)
    shutil.copy(Path(main.__file__), project)
    (project / "ui" / "starting").mkdir(parents=True)
    (project / "ui" / "starting" / "start.py").write_text(
        "import absent_one, sys\n"
        "def main(arguments):\n"
        "    print(sys.prefix, absent_one.answer, *arguments)\n"
        "    return 7\n"
    )
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(project)}

    def start(
        python: Path | str = sys.executable, *options: str
    ) -> subprocess.CompletedProcess[str]:
        command = [str(python), str(project / "main.py"), *options, "a photo.png"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return start
