"""What the tests of the launcher share."""

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import main

Checkout = Callable[..., subprocess.CompletedProcess[str]]


def environment_with(*requirements: str) -> None:
    main.make_environment()
    main.STAMP.write_text("\n".join([str(main.PYTHON.resolve()), *requirements]))


def cut_off_environment() -> None:
    main.make_environment()
    main.STAMP.write_text(main.UNFINISHED)


def only_line(capsys: pytest.CaptureFixture[str]) -> str:
    (line,) = capsys.readouterr().err.splitlines()
    return line


def wheel(folder: Path) -> Path:
    """Make the smallest package that pip installs."""
    path = folder / "absent_one-1.0-py3-none-any.whl"
    information = "absent_one-1.0.dist-info"
    files = {
        "absent_one.py": "answer = 42\n",
        f"{information}/METADATA": "Metadata-Version: 2.1\nName: absent-one\nVersion: 1.0\n",
        f"{information}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,{len(text)}\n" for name, text in files.items())
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**files, f"{information}/RECORD": record}.items():
            archive.writestr(name, text)
    return path
