"""What the tests of the launcher share."""

import pytest

import main

PROJECT = """
[project]
name = "pixture"
requires-python = ">=3.11"
dependencies = ["absent-one>=1"]
[project.optional-dependencies]
test = ["absent-two"]
"""


def environment_with(*requirements: str) -> None:
    main.make_environment()
    main.STAMP.write_text("\n".join([str(main.PYTHON.resolve()), *requirements]))


def cut_off_environment() -> None:
    main.make_environment()
    main.STAMP.write_text(main.UNFINISHED)


def only_line(capsys: pytest.CaptureFixture[str]) -> str:
    (line,) = capsys.readouterr().err.splitlines()
    return line
