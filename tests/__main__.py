"""Run the tests: ``python3 tests [pytest's options]``, on the first run in a new environment."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)  # the folders in here are named like the packages they test

import main  # noqa: E402

with main.told_in_one_line():
    sys.argv[1:] = main.enter_environment("test", ROOT / "tests", sys.argv[1:])

import pytest  # noqa: E402

os.chdir(ROOT)
sys.exit(pytest.main(sys.argv[1:]))
