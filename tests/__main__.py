"""Run the tests: ``python3 tests [pytest's options]``, on the first run in a new environment.

A few processes share them, file by file; ``-n 0`` has them run in one.
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
sys.exit(pytest.main([*SHARED, *sys.argv[1:]]))
