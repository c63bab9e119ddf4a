from pathlib import Path

import pytest

import main
from tests.launcher.environments import PROJECT


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in an empty folder, in which no test can install anything by mistake."""
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    monkeypatch.setattr(main, "ROOT", tmp_path)
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
