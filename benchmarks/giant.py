"""How live the window is with an image far too large for memory.

    python benchmarks/giant.py [--side N] [--folder FOLDER] [--frames N] [--image FILE]

Prints JSON. The image is an OME-Zarr of N × N pixels (34,000 if left out) with a pyramid, which is
made first in a temporary folder: photos of scikit-image side by side, each in its own light and
with grain of its own. Panning is 60 steps a second over fresh ground, as the mouse does it, at
three zooms; a frame is all that the window's thread did for one step, tiles that arrive included.
Sharp at once are the steps after which all tiles in sight were there already.
"""

import argparse
import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.cluster import chunk
from benchmarks.watch import Watch
from segmenter.images.pyramid import halve
from ui.application import create_window
from ui.canvas.view import View

SIDE, CHUNK = 34_000, 1024
TARGETS = {"frame_median_ms": 16, "frame_p95_ms": 16, "tile_cache_megabytes": 269}
FRAME_SECONDS = 1 / 60
ZOOMS = (0.25, 0.5, 1.0)
STEP = (-23, -11)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=SIDE)
    parser.add_argument("--folder", type=Path, help="where there is room (default: temporary)")
    parser.add_argument("--frames", type=int, default=300, help="at each zoom (default 300)")
    parser.add_argument("--image", type=Path, help="instead of making one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = folder
        image = options.image or Path(folder) / "giant.zarr"
        if not image.exists():
            make(image, options.side)
        sys.stdout.write(json.dumps(measure(image, options.frames), indent=2) + "\n")


def make(path: Path, side: int) -> None:
    """Write an OME-Zarr with its pyramid, one strip of chunks at a time."""
    import zarr

    group = zarr.open_group(path, mode="w", zarr_format=3)
    sizes = [side]
    while sizes[-1] > CHUNK:
        sizes.append(sizes[-1] // 2)
    arrays = [
        group.create_array(str(n), shape=(size, size, 3), chunks=(512, 512, 3), dtype="u1")
        for n, size in enumerate(sizes)
    ]
    for top in range(0, side, CHUNK):
        for left in range(0, side, CHUNK):
            piece = chunk(top + left // CHUNK)[: side - top, : side - left]
            for level, array in enumerate(arrays):
                lay(array, piece, top >> level, left >> level)
                piece = halve(piece)
                if not piece.size:
                    break
    datasets = [{"path": str(n)} for n in range(len(sizes))]
    axes = [{"name": name} for name in "yxc"]
    group.attrs["ome"] = {"version": "0.5", "multiscales": [{"axes": axes, "datasets": datasets}]}


def lay(array: Any, piece: NDArray[np.uint8], top: int, left: int) -> None:
    """Write a piece, as far as there is room for it."""
    height, width = array.shape[:2]
    piece = piece[: max(height - top, 0), : max(width - left, 0)]
    if piece.size:
        array[top : top + piece.shape[0], left : left + piece.shape[1]] = piece


def measure(image: Path, frames: int) -> dict[str, Any]:
    """Open an image and pan over it."""
    window = create_window([])
    QSettings().clear()
    window.resize(1920, 1080)
    window.show()
    watch = Watch(window)
    watch.wait(lambda: len(watch.gaps) > 100)
    opened = time.perf_counter()
    window.open_path(str(image))
    document, session = window.document, watch.composition.session
    watch.wait(lambda: document.project.image is not None, 600)
    seen = time.perf_counter() - opened
    watch.wait(lambda: document.project.is_up_to_date and not session.is_running, 600)
    shape = (0, 0) if document.project.labels is None else document.project.labels.shape
    told: dict[str, Any] = {
        "seconds_to_overview": round(seen, 2),
        "seconds_to_labels": round(time.perf_counter() - opened, 2),
        "overview_megapixels": round(shape[0] * shape[1] / 1e6, 1),
    }
    for view in (View.LABELS, View.OUTLINES, View.SWIPE):
        window.view_bar.view_requested.emit(view)
        for zoom in ZOOMS:
            told[f"{view.name.lower()}_at_{zoom:g}"] = panned(watch, zoom, frames)
    told["fit_on_all_pixels"] = fit_all(watch)
    told["tile_cache_megabytes"] = round(window.canvas.tiles.store.n_bytes / 1e6)
    told["process_megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    window.close()
    return told | {"targets": TARGETS, "cores": os.cpu_count()}


def fit_all(watch: Watch) -> dict[str, Any]:
    """Fit on all pixels, while nobody touches the window."""
    work, before = watch.composition.large.work, watch.window.document.stack.count()
    began = time.perf_counter()
    watch.forget()
    work.fit_all_pixels()
    watch.wait(lambda: not work.is_running, 3600)
    seconds = time.perf_counter() - began
    assert watch.window.document.stack.count() == before + 1, watch.window.message_bar.text
    return {"seconds": round(seconds, 1), "gap_ms": watch.gap()}


def panned(watch: Watch, zoom: float, frames: int) -> dict[str, float]:
    """Pan over ground where one has not been."""
    canvas = watch.window.canvas
    store = canvas.tiles.store
    canvas.fit_photo()
    canvas.actual_size()
    canvas.zoom_by(zoom)
    canvas.pan_by(6000, 3000)
    watch.wait(lambda: all(map(store.is_there, canvas.tiles.in_sight())))
    spans, works, sharp = [], [], 0
    for span, work in steps(watch, frames):
        spans.append(1000 * span)
        works.append(1000 * work)
        sharp += all(map(store.is_there, canvas.tiles.in_sight()))
    return {
        "frame_median_ms": round(statistics.median(spans), 1),
        "frame_p95_ms": round(statistics.quantiles(spans, n=20)[-1], 1),
        "frame_worst_ms": round(max(spans), 1),
        "own_work_median_ms": round(statistics.median(works), 1),
        "own_work_p95_ms": round(statistics.quantiles(works, n=20)[-1], 1),
        "sharp_at_once": round(sharp / frames, 2),
    }


def steps(watch: Watch, frames: int) -> Iterator[tuple[float, float]]:
    """Move so often; yield how long each step took, and what of it the window's thread worked.

    The rest of it is spent waiting: for the lock that Python's threads share, or for a core that
    another process has.
    """
    canvas = watch.window.canvas
    for _ in range(frames):
        began, worked = time.perf_counter(), time.thread_time()
        canvas.pan_by(*STEP)
        QApplication.processEvents()
        busy, worked = time.perf_counter() - began, time.thread_time() - worked
        while time.perf_counter() - began < FRAME_SECONDS:
            time.sleep(0.001)
            start, before = time.perf_counter(), time.thread_time()
            QApplication.processEvents()
            busy += time.perf_counter() - start
            worked += time.thread_time() - before
        yield busy, worked


if __name__ == "__main__":
    main()
