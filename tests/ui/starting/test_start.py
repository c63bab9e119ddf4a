import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from ui.starting import start

ROOT = Path(start.__file__).parents[2]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines handed to the engine."""
    calls: list[list[str]] = []

    def run(argv: Sequence[str]) -> int:
        calls.append(list(argv))
        return 5

    module = ModuleType("segmenter.command_line.cli")
    monkeypatch.setattr(module, "main", run, raising=False)
    monkeypatch.setitem(sys.modules, "segmenter.command_line.cli", module)
    return calls


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines handed to the window."""
    calls: list[list[str]] = []

    def run(argv: list[str]) -> int:
        calls.append(argv)
        return 6

    module = ModuleType("ui.application")
    monkeypatch.setattr(module, "run", run, raising=False)
    monkeypatch.setitem(sys.modules, "ui.application", module)
    monkeypatch.setattr(start, "why_no_window", lambda: "")
    monkeypatch.setattr(start, "why_no_qt", lambda: "")
    return calls


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "why_no_window", lambda: "there is no display")


def test_segment_is_the_engines_own_command(engine: list[list[str]]) -> None:
    assert start.main(["segment", "a.png", "-k", "3"]) == 5
    assert engine == [["segment", "a.png", "-k", "3"]]


def test_photos_are_opened_in_the_window(window: list[list[str]], tmp_path: Path) -> None:
    photo = tmp_path / "a photo.png"
    photo.touch()

    assert start.main([str(photo), "sample:coffee"]) == 6
    assert window == [[str(photo), "sample:coffee"]]


def test_without_a_photo_the_window_opens_empty(window: list[list[str]]) -> None:
    assert start.main([]) == 6
    assert window == [[]]


@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_sample_is_segmented_and_the_reason_told(
    engine: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main([]) == 5
    command = "segment -o pixture-output --formats labels,overlay -- sample:coffee"
    assert engine == [command.split()]
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("without a window, because there is no display")


@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_photo_that_was_given_is_segmented(
    engine: list[list[str]], tmp_path: Path
) -> None:
    photo = tmp_path / "-k.png"
    photo.touch()

    start.main([str(photo)])

    assert engine[0][-2:] == ["--", str(photo)]


def test_where_qt_cannot_be_loaded_the_job_is_done_all_the_same(
    engine: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "why_no_window", lambda: "")
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)

    assert start.main([]) == 5
    assert "because Qt cannot be loaded" in capsys.readouterr().err


@pytest.mark.usefixtures("no_display", "engine")
def test_many_photos_are_counted_instead_of_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = [tmp_path / f"{number}.png" for number in range(30)]
    for photo in photos:
        photo.touch()

    start.main([str(photo) for photo in photos])

    assert "segmenting 30 photos without a window" in capsys.readouterr().err


@pytest.mark.parametrize("front_end", ["window", "no_display"])
def test_a_photo_that_is_not_there_is_one_line(
    front_end: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    request.getfixturevalue(front_end)

    assert start.main(["no\nwhere.png"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "where.png" in line
    assert "No such file" in line


def test_stopping_is_one_line(
    engine: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(arguments: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "segment", stop)

    assert start.main(["segment", "a.png"]) == 130
    assert capsys.readouterr().err == "pixture: stopped\n"


def test_an_unknown_option_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        start.main(["--nonsense"])

    assert exit_.value.code == 2
    assert "usage: pixture [PHOTO ...]" in capsys.readouterr().err


def test_the_program_tells_the_engines_version(capsys: pytest.CaptureFixture[str]) -> None:
    import segmenter

    with pytest.raises(SystemExit) as exit_:
        start.main(["--version"])

    assert exit_.value.code == 0
    assert capsys.readouterr().out.split() == ["pixture", segmenter.__version__]


def test_neither_qt_nor_numpy_is_loaded_before_it_is_needed() -> None:
    names = "{'PySide6', 'numpy', 'segmenter'}"
    code = f"import sys, ui.starting.start; print(*{names} & set(sys.modules))"
    command = [sys.executable, "-c", code]

    assert subprocess.check_output(command, cwd=ROOT, text=True).strip() == ""


@pytest.mark.parametrize(
    ("argument", "advice"),
    [("segmnt", 'did you mean "segment"?'), ("holiday.jpg", "give the path of a photo")],
)
def test_what_was_meant_by_a_photo_that_is_not_there_is_guessed(
    argument: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main([argument]) == 1

    assert advice in capsys.readouterr().err
