"""What the tests of the launcher share."""

import pytest

import main


def environment_with(*requirements: str) -> None:
    main.make_environment()
    main.write_stamp(requirements)


def only_line(capsys: pytest.CaptureFixture[str]) -> str:
    (line,) = capsys.readouterr().err.splitlines()
    return line
