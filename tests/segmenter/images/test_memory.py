import subprocess
import sys
from pathlib import Path

import pytest

from segmenter.images.memory import BYTES_PER_PIXEL, free_bytes, machine_limit

ROOT = Path(__file__).resolve().parents[3]


def test_the_limit_follows_the_memory() -> None:
    free = free_bytes()

    assert machine_limit() > 1_000_000
    if free is not None:
        assert machine_limit() <= free * 2 // BYTES_PER_PIXEL


@pytest.mark.skipif(sys.platform != "linux", reason="no such limits here")
def test_the_process_own_limit_counts() -> None:
    code = (
        "import resource\n"
        "resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))\n"
        "from segmenter.images.memory import machine_limit\n"
        "print(machine_limit())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert 0 < int(done.stdout) <= (3 << 30) // BYTES_PER_PIXEL
