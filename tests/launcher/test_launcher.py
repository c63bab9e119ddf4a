"""What the launcher looks at before it does anything."""

import ast
import sys
from pathlib import Path

import pytest

import main
from tests.launcher.environments import only_line

SOURCE = Path(main.__file__).read_text(encoding="utf-8")


def test_python_3_8_can_read_the_launcher() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))


def test_the_launcher_needs_only_the_standard_library() -> None:
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(SOURCE))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [])
        + ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [])
    }

    assert imported - sys.stdlib_module_names == {"ui"}


def test_a_python_that_is_too_old_is_told_which_one_is_needed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = project / "pyproject.toml"
    newer = settings.read_text(encoding="utf-8").replace("3.11", "99.1")
    settings.write_text(newer, encoding="utf-8")

    with pytest.raises(SystemExit) as exit_:
        main.main([])

    assert exit_.value.code == 1
    assert ">=99.1" in only_line(capsys)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_questions_are_answered_without_an_environment(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main.main([option])

    assert exit_.value.code == 0
    assert "pixture" in capsys.readouterr().out
    assert not main.VENV.exists()


@pytest.mark.parametrize(
    ("version", "specifier", "expected"),
    [
        ("2.0", "numpy>=2", True),
        ("2.0.0rc1", "numpy>=2.0.1", False),
        ("1.26.4", "numpy>=2.0", False),
        ("10.0", "pillow>=9.5", True),
        ("6.12.0", "PySide6-Essentials>=6.8.3,!=6.12", False),
        ("6.12.1", "PySide6-Essentials>=6.8.3,!=6.12.0", True),
        ("3.1", "dask[array]>=2, <3", False),
        ("1", "types-tqdm", True),
    ],
)
def test_versions_are_held_against_their_bounds(
    version: str, specifier: str, expected: bool
) -> None:
    assert main.fits(version, specifier) is expected


def test_what_is_absent_or_of_a_wrong_version_is_missing() -> None:
    wanted = ["pytest>=1", "pytest>=9999", "pytest-qt>=4", "absent-one>=1"]

    assert main.missing(wanted) == ["pytest", "absent-one"]


def test_the_launcher_knows_by_which_name_each_dependency_is_imported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main, "ROOT", Path(main.__file__).parent)

    assert main.missing(main.requirements("test")) == []


def test_a_module_that_is_there_without_its_record_is_not_missing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "absent_one.py").touch()
    monkeypatch.syspath_prepend(project)

    assert main.missing(["absent-one>=1"]) == []


def test_an_environment_that_has_everything_is_used_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main, "missing", lambda wanted: [])

    assert main.prepare() == sys.executable
    assert not main.VENV.exists()
