"""Run the tests: ``python3 tests [pytest's options]``, on the first run in a new environment.

A few processes share them, file by file; ``-n 0`` has them run in one, and so has ``--report``,
whose figures should not be of a machine at work.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")
sys.path[0] = str(ROOT)  # the folders in here are named like the packages they test

import main  # noqa: E402

with main.told_in_one_line():
    sys.argv[1:] = main.enter_environment("test", ROOT / "tests", sys.argv[1:])

import pytest  # noqa: E402

os.chdir(ROOT)
# Tests start many a Python, and none of them should compile the program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
is_measuring = any(argument.startswith("--report") for argument in sys.argv)
sys.exit(pytest.main([*(() if is_measuring else SHARED), *sys.argv[1:]]))
