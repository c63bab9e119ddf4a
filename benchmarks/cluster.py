"""How fast large images are segmented by workers, and how much memory each takes.

    python benchmarks/cluster.py [--megapixels N [N ...]] [--workers N] [--folder FOLDER]
                                 [--features F,F] [--bits 8|16] [--objects] [--plot FILE.svg]

Prints JSON. The images are Zarr arrays that are made first: photos of scikit-image side by side,
each chunk in its own light and with grain of its own. Single process is the same program on one
thread, on such an image of the same size in memory, or of the largest that it is given. What is
compared is megapixels a second of processor time, so that starting up does not count and other
programs disturb little; wall seconds stand beside it.
"""

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SIDE = 1024
MOST_SINGLE = 110.0
COMPONENTS = 5
OBJECTS: dict[str, Any] = {"objects": True, "smoothing": 1.0, "min_area": 20, "fill_holes": 20}
TARGETS = {"worker_gigabytes": 1.5, "share_of_single": 0.6}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megapixels", type=float, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--features", default="colour", help="what is seen (default: %(default)s)")
    parser.add_argument("--bits", type=int, choices=(8, 16), default=8)
    parser.add_argument("--folder", type=Path, help="where there is room (default: temporary)")
    parser.add_argument("--objects", action="store_true", help="count them, after smoothing")
    parser.add_argument("--plot", type=Path, help="where to draw it; needs matplotlib")
    options = parser.parse_args()
    os.environ["PIXTURE_THREADS"] = "1"  # of this process and of the workers
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        rows = [measure(Path(folder), size, options) for size in options.megapixels]
    told = {"workers": options.workers, "targets": TARGETS, "runs": rows}
    sys.stdout.write(json.dumps(told, indent=2) + "\n")
    if options.plot is not None:
        draw(told, options.plot)


def draw(told: dict[str, Any], path: Path) -> None:
    """Draw how long it takes, and how much memory, by the size of the image."""
    pyplot: Any = import_module("matplotlib.pyplot")
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    sizes = [run["megapixels"] for run in told["runs"]]
    left.plot(sizes, [run["seconds"] for run in told["runs"]], "o-", label="on two workers")
    left.plot(sizes, [run["cpu_seconds"] for run in told["runs"]], "s--", label="of processor time")
    speed = told["runs"][-1]["megapixels_per_s"]
    left.plot(sizes, [each / speed for each in sizes], ":", color="grey", label="in proportion")
    right.plot(sizes, [run["worker_gigabytes"] for run in told["runs"]], "o-", label="a worker")
    right.plot(sizes, [run["driver_gigabytes"] for run in told["runs"]], "s--", label="the driver")
    most = TARGETS["worker_gigabytes"]
    right.axhline(most, color="grey", linestyle=":", label=f"target of a worker: {most} GB")
    right.set_ylim(0)
    for axes, what in ((left, "seconds"), (right, "most memory, GB")):
        axes.set(xscale="log", xlabel="megapixels", ylabel=what)
        axes.legend(frameon=False)
    left.set_yscale("log")
    figure.savefig(path, metadata={"Date": None})


def make(path: Path, megapixels: float, *, deep: bool = False) -> tuple[int, int]:
    """Write an image of about so many megapixels, of 8 bits or of 16."""
    import zarr

    side = max(1, round((megapixels * 1e6) ** 0.5 / SIDE)) * SIDE
    chunks = (SIDE, SIDE, 3)
    array = zarr.create_array(
        path, shape=(side, side, 3), chunks=chunks, dtype="u2" if deep else "u1"
    )
    for row in range(0, side, SIDE):
        for column in range(0, side, SIDE):
            part: NDArray[Any] = chunk(row + column // SIDE)
            if deep:
                grain = np.random.default_rng(row + column).integers(0, 200, part.shape, np.uint16)
                part = part * np.uint16(200) + grain
            array[row : row + SIDE, column : column + SIDE] = part
    return side, side


def chunk(seed: int) -> NDArray[np.uint8]:
    """Return one chunk of an image, (SIDE, SIDE, 3)."""
    data: Any = import_module("skimage.data")
    dice = np.random.default_rng(seed)
    photo = (data.astronaut(), data.immunohistochemistry())[seed % 2]
    tiled = np.tile(photo, (SIDE // 512, SIDE // 512, 1)).astype(np.int16)
    grain = dice.integers(-2, 3, tiled.shape, np.int8)
    lit: NDArray[np.int16] = tiled + np.int16(dice.integers(-10, 11)) + grain
    return np.clip(lit, 0, 255).astype(np.uint8)


def recipe_of(options: argparse.Namespace) -> Any:
    """Return what is done with an image."""
    from segmenter.recipe import Recipe

    asked = OBJECTS if options.objects else {}
    return Recipe(components=COMPONENTS, features=options.features, **asked)


def measure_single(folder: Path, size: float, options: argparse.Namespace) -> dict[str, float]:
    """Measure the program in one process, on what fits in memory."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_single, folder, min(size, MOST_SINGLE), options).result()


def _single(folder: Path, size: float, options: argparse.Namespace) -> dict[str, float]:
    import zarr

    from segmenter.images.image import Image
    from segmenter.objects.counting import count_objects
    from segmenter.segmenting.pipeline import segment

    height, width = make(folder / "single.zarr", size, deep=options.bits > 8)
    began, used = time.perf_counter(), processor_seconds()
    pixels = zarr.open_array(folder / "single.zarr", mode="r")[:]
    image = Image(pixels)
    found = segment(image, recipe_of(options))
    if options.objects:
        count_objects(image, found)
    used, wall = processor_seconds() - used, time.perf_counter() - began
    shutil.rmtree(folder / "single.zarr")
    megapixels = height * width / 1e6
    return {"megapixels": megapixels, "seconds": wall, "megapixels_per_cpu_s": megapixels / used}


def measure(folder: Path, size: float, options: argparse.Namespace) -> dict[str, Any]:
    """Segment an image on workers of this machine."""
    from segmenter.cluster.clients import client_for
    from segmenter.cluster.running import Job, cluster_steps
    from segmenter.cluster.sources import open_source

    single = measure_single(folder, size, options)
    photo, labels = folder / "photo.zarr", folder / "labels.zarr"
    height, width = make(photo, size, deep=options.bits > 8)
    job = Job(open_source(str(photo)), recipe_of(options), str(labels))
    began = time.perf_counter()
    with client_for("", options.workers, 1 << 62) as client:
        started, before = time.perf_counter(), processor_seconds() + of_workers(client)
        stages: dict[str, float] = {}
        with timed(stages, cluster_steps(client, job)) as steps:
            *_, last = steps
        used = processor_seconds() + of_workers(client) - before
        highest = max(client.run(peak_gigabytes).values())
    wall, megapixels = time.perf_counter() - started, height * width / 1e6
    assert last.outcome is not None
    for path in (photo, labels, Path(job.instances)):
        shutil.rmtree(path, ignore_errors=True)
    Path(job.table).unlink(missing_ok=True)
    return {
        "megapixels": megapixels,
        "seconds": wall,
        "start_seconds": started - began,
        "stages": stages,
        "cpu_seconds": used,
        "megapixels_per_s": megapixels / wall,
        "single": single,
        "share_of_single": megapixels / used / single["megapixels_per_cpu_s"],
        "colours": int(last.outcome.colours),
        "objects": last.outcome.objects,
        "worker_gigabytes": highest,
        "driver_gigabytes": peak_gigabytes(),
    }


@contextmanager
def timed(stages: dict[str, float], steps: Any) -> Iterator[Iterator[Any]]:
    """Add up how long each stage takes."""

    def through() -> Iterator[Any]:
        before = time.perf_counter()
        for step in steps:
            now = time.perf_counter()
            stages[step.stage] = stages.get(step.stage, 0.0) + now - before
            before = now
            yield step

    yield through()


def processor_seconds() -> float:
    """Return the seconds that this process has used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def of_workers(client: Any) -> float:
    """Return the seconds that all workers have used."""
    return float(sum(client.run(processor_seconds).values()))


def peak_gigabytes() -> float:
    """Return the most memory that this process has had."""
    # The figure of getrusage begins with that of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1e6


if __name__ == "__main__":
    main()
