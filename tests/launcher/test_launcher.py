"""What the launcher looks at before it does anything."""

import ast
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest

import main
from tests.launcher.environments import cut_off_environment, only_line

SOURCE = Path(main.__file__).read_text(encoding="utf-8")


def test_python_3_8_can_read_the_launcher() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))


def modules_imported_by(nodes: Iterable[ast.AST]) -> set[str]:
    imports = [node for node in nodes if isinstance(node, ast.Import)]
    parts = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    names = [alias.name for node in imports for alias in node.names] + parts
    return {name.partition(".")[0] for name in names}


def test_the_launcher_can_be_read_by_a_python_that_has_no_packages() -> None:
    tree = ast.parse(SOURCE)

    assert modules_imported_by(tree.body) <= sys.stdlib_module_names
    imported = modules_imported_by(list(ast.walk(tree)))
    assert imported - sys.stdlib_module_names == {"packaging", "ui"}


def test_a_python_that_is_too_old_is_told_which_one_is_needed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = project / "pyproject.toml"
    newer = settings.read_text(encoding="utf-8").replace("3.11", "99.1")
    settings.write_text(newer, encoding="utf-8")

    with pytest.raises(SystemExit) as exit_:
        main.main([])

    assert exit_.value.code == 1
    assert "Python 99.1 or newer" in only_line(capsys)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_questions_are_answered_without_an_environment(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main.main([option])

    assert exit_.value.code == 0
    assert "pixture" in capsys.readouterr().out
    assert not main.VENV.exists()


INSTALLED = metadata.version("pytest")


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (["pytest>=1"], True),
        (["pytest"], True),
        (["Pytest_QT>=4"], True),
        (["pytest>=9999"], False),
        ([f"pytest>=1,!={INSTALLED}"], False),
        ([f"pytest>={INSTALLED},!=9999.0"], True),
        (["absent-one"], False),
        (["pytest>=1", "absent-one>=1"], False),
    ],
)
def test_a_python_is_held_against_names_and_versions_of_packages(
    wanted: list[str], expected: bool
) -> None:
    assert main.fulfils(wanted) is expected


@pytest.mark.parametrize(
    ("version", "expected"), [("2.1.0rc1", True), ("1!0.1", True), ("1.9.post1", False)]
)
def test_versions_are_compared_as_pip_does(
    project: Path, monkeypatch: pytest.MonkeyPatch, version: str, expected: bool
) -> None:
    record_of_package(project, f"Metadata-Version: 2.1\nName: absent-one\nVersion: {version}\n")
    monkeypatch.syspath_prepend(project)

    assert main.fulfils(["absent-one>=2"]) is expected


def test_a_package_whose_record_broke_off_is_missing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_of_package(project, "")
    monkeypatch.syspath_prepend(project)

    assert not main.fulfils(["absent-one>=1"])


def test_a_module_whose_version_nobody_tells_does_not_count(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "absent_one.py").touch()
    monkeypatch.syspath_prepend(project)

    assert not main.fulfils(["absent-one"])


def record_of_package(folder: Path, content: str) -> None:
    information = folder / "absent_one-1.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(content)


def test_a_python_that_cannot_compare_versions_lacks_a_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compatible = f"pytest~={INSTALLED}"
    assert main.fulfils([compatible])

    monkeypatch.setitem(sys.modules, "packaging.requirements", None)

    assert not main.fulfils([compatible])


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("absent-one", True),
        ("absent_one >=2, <3", True),
        ("absent-one>=2.5.0", True),
        ("absent-one>=2.5.0.1", False),
        ("absent-one>2.4.9,<=2.50", True),
        ("absent-one==2.5,!=2.6", True),
        ("absent-one>=1,!=2.5.0", False),
        ("absent-one<2.5", False),
    ],
)
def test_plain_versions_are_compared_alike_with_packaging_and_without(
    project: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, expected: bool
) -> None:
    record_of_package(project, "Metadata-Version: 2.1\nName: absent-one\nVersion: 2.5\n")
    monkeypatch.syspath_prepend(project)

    with monkeypatch.context() as without:
        without.setitem(sys.modules, "packaging.requirements", None)
        assert main.fulfils([wanted]) is expected
    with monkeypatch.context() as slower:
        slower.setattr(main, "fulfils_plainly", lambda wanted: False)
        assert main.fulfils([wanted]) is expected


def test_the_environment_of_the_tests_has_what_the_project_asks_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main, "ROOT", Path(main.__file__).parent)

    assert main.fulfils(main.requirements("test"))


def test_a_python_that_has_everything_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "fulfils", lambda wanted: True)

    assert main.prepare() == sys.executable
    assert not main.VENV.exists()


def test_an_environment_that_seems_to_have_everything_is_not_used_after_a_cut(
    monkeypatch: pytest.MonkeyPatch, installs: list[list[str]]
) -> None:
    cut_off_environment()
    monkeypatch.setattr(sys, "prefix", str(main.VENV))
    monkeypatch.setattr(main, "fulfils", lambda wanted: True)

    main.prepare()

    assert installs == [["absent-one>=1"]]
