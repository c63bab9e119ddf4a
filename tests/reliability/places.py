"""Where things are that rows are measured on."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test images are not here")

# For processes of their own, which are started in ROOT.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
