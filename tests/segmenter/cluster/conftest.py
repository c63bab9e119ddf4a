"""A cluster as people start one: a scheduler and two workers, each a process of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
PACKAGES = ("dask", "distributed", "zarr", "fsspec")
Pixels = np.ndarray


def pytest_collection_modifyitems(items):
    from importlib.util import find_spec

    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        reason = f"needs pixture[cluster]: {', '.join(missing)}"
        for item in items:
            if Path(__file__).parent in item.path.parents and "without" not in item.name:
                item.add_marker(pytest.mark.skip(reason=reason))


@dataclass
class Cluster:
    """Processes that belong to a scheduler's address."""

    address: str
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        own = {**os.environ, "PIXTURE_THREADS": "1", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "dask", *words]
        quiet = subprocess.DEVNULL
        begun = subprocess.Popen(command, env=own, cwd=ROOT, stdout=quiet, stderr=quiet)
        self.processes.append(begun)
        return self.processes[-1]

    def start_worker(self) -> subprocess.Popen[bytes]:
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "1.5GB")
        return self.start("worker", self.address, *options)

    def end(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()


@pytest.fixture(scope="package")
def cluster() -> Iterator[Cluster]:
    from distributed import Client

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started = Cluster(f"tcp://127.0.0.1:{port}")
    with ExitStack() as stack:
        stack.callback(started.end)
        where = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
        started.start("scheduler", *where)
        started.start_worker()
        started.start_worker()
        with Client(started.address, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
        yield started


@pytest.fixture
def client(cluster: Cluster) -> Iterator[Any]:
    from segmenter.cluster.clients import client_for

    with client_for(cluster.address, 0, 0) as reached:
        yield reached


@pytest.fixture(scope="package")
def pixels() -> Pixels:
    """A photo whose sides no chunk divides."""
    from skimage import data

    return np.ascontiguousarray(np.tile(data.astronaut(), (2, 2, 1))[:1000, :701])


@pytest.fixture(scope="package")
def deep(pixels: Pixels) -> Pixels:
    """The photo with 16 bits, of which none is a multiple, and a pixel that lies far away."""
    dice = np.random.default_rng(0)
    found: Pixels = np.uint16(40) * pixels[:620, :500] + dice.integers(
        0, 40, (620, 500, 3), np.uint16
    )
    found[311, 97] = 65535
    return found


@pytest.fixture
def store(tmp_path: Path, pixels: Pixels) -> Path:
    """The photo as a Zarr array."""
    import zarr

    path = tmp_path / "photo.zarr"
    array = zarr.create_array(path, shape=pixels.shape, chunks=(100, 128, 3), dtype=np.uint8)
    array[:] = pixels
    return path
