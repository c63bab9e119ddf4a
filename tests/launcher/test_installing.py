"""How the launcher makes and mends its environment."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

import main
from tests.launcher.environments import (
    Checkout,
    cut_off_environment,
    environment_with,
    only_line,
)


def test_the_first_start_installs_what_the_project_asks_for(installs: list[list[str]]) -> None:
    python = main.prepare()

    assert installs == [["absent-one>=1"]]
    assert Path(python).is_relative_to(main.VENV)
    assert main.is_ready(["absent-one>=1"])


def test_the_tests_extra_is_installed_beside_the_dependencies(
    installs: list[list[str]],
) -> None:
    main.prepare("test")

    assert installs == [["absent-one>=1", "absent-two"]]


def test_a_later_start_installs_nothing() -> None:
    environment_with("absent-one>=1", "absent-two")

    assert Path(main.prepare()).is_relative_to(main.VENV)
    assert main.GUARD in os.environ


def test_changed_dependencies_are_installed(installs: list[list[str]]) -> None:
    environment_with("absent-one>=0.9")
    (main.VENV / "of-the-user").touch()

    main.prepare()

    assert installs == [["absent-one>=1"]]
    assert main.is_ready(["absent-one>=1"])
    assert (main.VENV / "of-the-user").exists()


def test_the_program_needs_no_installation_after_that_of_the_tests() -> None:
    environment_with("absent-one>=1", "absent-two")

    assert main.is_ready(main.requirements(""))
    assert main.is_ready(main.requirements("test"))


def test_the_tests_need_an_installation_after_that_of_the_program() -> None:
    environment_with("absent-one>=1")

    assert not main.is_ready(main.requirements("test"))


def test_after_a_broken_off_installation_the_environment_is_made_anew(
    installs: list[list[str]],
) -> None:
    cut_off_environment()
    (main.VENV / "half-installed").touch()

    main.prepare()

    assert installs == [["absent-one>=1"]]
    assert main.is_ready(["absent-one>=1"])
    assert not (main.VENV / "half-installed").exists()


def test_an_environment_of_the_users_own_is_installed_into(installs: list[list[str]]) -> None:
    main.make_environment()
    (main.VENV / "of-the-user").touch()

    main.prepare()

    assert installs == [["absent-one>=1"]]
    assert (main.VENV / "of-the-user").exists()


def test_an_environment_whose_python_was_removed_is_made_anew(installs: list[list[str]]) -> None:
    environment_with("absent-one>=1")
    main.PYTHON.unlink()
    main.PYTHON.symlink_to("/nowhere/python3")

    main.prepare()

    assert installs == [["absent-one>=1"]]
    assert main.PYTHON.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="an environment has a copy of Python there")
def test_what_was_installed_for_another_python_is_made_anew(
    installs: list[list[str]], tmp_path: Path
) -> None:
    environment_with("absent-one>=1")
    (main.VENV / "of-the-other-python").touch()
    upgraded = tmp_path / "python3.99"
    upgraded.touch()
    main.PYTHON.unlink()
    main.PYTHON.symlink_to(upgraded)

    main.prepare()

    assert installs == [["absent-one>=1"]]
    assert main.is_ready(["absent-one>=1"])
    assert not (main.VENV / "of-the-other-python").exists()


def test_whoever_was_handed_over_to_installs_nothing_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(main.GUARD, "yes")

    assert main.prepare() == sys.executable
    assert main.GUARD not in os.environ


def test_without_ensurepip_the_package_to_install_is_named_and_nothing_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main, "find_spec", lambda name: None)

    with pytest.raises(main.LaunchError, match="apt install python3-venv"):
        main.install(["absent-one>=1"])

    assert not main.VENV.exists()


def test_a_read_only_folder_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    with pytest.raises(main.LaunchError, match=r"cannot be written to.*copy Pixture"):
        main.install(["absent-one>=1"])


def test_when_pip_fails_the_environment_stays_what_it_was(
    installs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(wanted: Sequence[str]) -> None:
        raise main.LaunchError("no network")

    monkeypatch.setattr(main, "run_pip", fail)
    environment_with("absent-one>=1")

    with pytest.raises(main.LaunchError, match="no network"):
        main.install(["absent-one>=1", "absent-two"])

    assert main.is_ready(["absent-one>=1"])


def test_a_stopped_installation_is_one_line_and_not_taken_for_ready(
    installs: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stop(wanted: Sequence[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "run_pip", stop)

    with pytest.raises(SystemExit) as exit_:
        main.main([])

    assert exit_.value.code == 130
    assert "stopped" in only_line(capsys)
    assert not main.is_ready(["absent-one>=1"])


def test_a_start_that_waited_for_another_installs_nothing_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @contextmanager
    def while_another_installs() -> Iterator[None]:
        environment_with("absent-one>=1")
        yield

    monkeypatch.setattr(main, "one_at_a_time", while_another_installs)

    main.prepare()

    assert main.is_ready(["absent-one>=1"])


def test_a_start_that_was_handed_over_does_not_mind_another_at_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cut_off_environment()
    monkeypatch.setattr(sys, "prefix", str(main.VENV))
    monkeypatch.setenv(main.GUARD, "yes")

    assert main.prepare() == sys.executable


def test_one_start_at_a_time_makes_the_environment() -> None:
    fcntl = pytest.importorskip("fcntl")

    with (
        main.one_at_a_time(),
        (main.ROOT / "pyproject.toml").open("rb") as file,
        pytest.raises(BlockingIOError),
    ):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_start_waits_for_the_pip_that_a_killed_one_has_left(project: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    shutil.copy(Path(main.__file__), project)
    pip = [sys.executable, "-c", "print('Installing collected packages: a'); input()"]
    code = f"import main\nwith main.one_at_a_time(): main.run({pip!r}, in_sight=True)"

    with (
        (project / "pyproject.toml").open("rb") as file,
        subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=project,
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as start,
    ):
        assert start.stderr
        assert "unpacking" in start.stderr.readline()
        start.kill()
        start.wait()
        with pytest.raises(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert start.stdin
        start.stdin.close()  # which ends what stands for pip

        fcntl.flock(file, fcntl.LOCK_EX)


def test_a_command_that_fails_is_told_by_its_last_line() -> None:
    with pytest.raises(main.LaunchError, match=r"start again: the disk is full$"):
        main.run([sys.executable, "-c", "print('working'); raise SystemExit('the disk is full')"])


def test_a_network_that_fails_is_told_with_pips_reason() -> None:
    said = [
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'OSError'",
        "ERROR: No matching distribution found for numpy>=2.0",
        "WARNING: something else",
    ]

    assert "check the network" in main.explain(said)
    assert main.explain(said[1:]).endswith("No matching distribution found for numpy>=2.0")
    assert "network" not in main.explain(said[1:])


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Downloading numpy-2.4.6-cp311-cp311-linux.whl (16.9 MB)", "numpy 16.9 MB"),
        ("  Using cached https://host/a/scipy-1.17-cp311.whl (35 MB)", "scipy 35 MB"),
        ("  Downloading numpy-2.4.6-cp311.whl.metadata (6.6 kB)", ""),
        ("Installing collected packages: a, b, c", "unpacking 3 packages"),
        ("Requirement already satisfied: numpy>=2.0", ""),
    ],
)
def test_of_what_pip_says_only_what_takes_long_is_shown(
    line: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main.show_progress([line])

    assert capsys.readouterr().err.removeprefix("pixture:").strip() == shown


def test_a_silent_network_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    said = [f"WARNING: Retrying (Retry(total={total}))" for total in (4, 3, 2)]

    for seen in range(1, len(said) + 1):
        main.show_progress(said[:seen])

    assert "does not answer" in only_line(capsys)


def test_a_checkout_starts_by_itself_and_then_at_once(project: Path, checkout: Checkout) -> None:
    first, second = checkout(), checkout()

    assert "preparing" in first.stderr
    assert second.stderr == ""
    expected = f"{project / '.venv'} 42 a photo.png\n"
    assert [(run.returncode, run.stdout) for run in (first, second)] == [(7, expected)] * 2


@pytest.mark.usefixtures("with_pip")
def test_what_pip_takes_for_installed_is_made_whole_after_a_cut(checkout: Checkout) -> None:
    checkout()
    (module,) = main.VENV.rglob("absent_one.py")
    module.unlink()
    main.STAMP.write_text(main.UNFINISHED)

    mended = checkout(main.PYTHON)

    assert (mended.returncode, len(mended.stderr.splitlines())) == (7, 2)
    assert module.exists()
