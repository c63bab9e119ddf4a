"""How live the list of channels and the pages are with a large image: milliseconds.

    python benchmarks/channels.py [--megapixels N] [--pages N]

Prints JSON. Contrast is dragged over a 16-bit image of four channels: until what is seen follows,
what painting takes, and how long the window stood still. Then the pictures of a stack's pages.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import tifffile
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from benchmarks.watch import Watch, summary
from ui.application import create_window

TARGETS = {"frame": 16, "gap": 50}
LEFT = Qt.MouseButton.LeftButton


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megapixels", type=float, default=24)
    parser.add_argument("--pages", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = name
        image, stack = Path(name) / "large.tif", Path(name) / "stack.tif"
        write_image(image, options.megapixels)
        write_stack(stack, options.pages)
        window = create_window([])
        QSettings().clear()
        window.resize(1440, 900)
        window.show()
        watch = Watch(window)
        watch.wait(lambda: len(watch.gaps) > 200)
        report = {"milliseconds": drag(watch, image) | pages(watch, stack), "targets": TARGETS}
        window.close()
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def write_image(path: Path, megapixels: float) -> None:
    """Write four channels of 16 bits with bright discs on noise."""
    rng = np.random.default_rng(1)
    height = int((megapixels * 1e6 / 1.5) ** 0.5)
    width = int(1.5 * height)
    planes = rng.integers(200, 900, (4, height, width), np.uint16)
    rows, columns = np.ogrid[:height, :width]
    for number in range(60):
        row, column, radius = rng.integers(0, height), rng.integers(0, width), height // 20
        inside = (rows - row) ** 2 + (columns - column) ** 2 < radius**2
        planes[number % 4][inside] += 6000
    tifffile.imwrite(path, planes, photometric="minisblack", metadata={"axes": "CYX"})


def write_stack(path: Path, count: int) -> None:
    """Write pages of half a megapixel."""
    page = np.random.default_rng(2).integers(0, 4000, (600, 800), np.uint16)
    with tifffile.TiffWriter(path) as file:
        for number in range(count):
            file.write(page + np.uint16(number), photometric="minisblack", metadata=None)


def drag(watch: Watch, path: Path) -> dict[str, object]:
    """Drag an end of a range as soon as what is seen follows, fit in the window and at 100 %."""
    window, canvas = watch.window, watch.window.canvas
    watch.forget()
    window.open_path(str(path))
    watch.wait(lambda: window.document.project.is_up_to_date, seconds=600)
    watch.wait(lambda: not watch.composition.session.is_running, seconds=600)
    results: dict[str, object] = {"open_gap": watch.gap()}
    histogram, parts = window.channels.rows[0].histogram, list[float]()
    repaint = canvas.repaint_part

    def note(rows: slice, columns: slice, part: NDArray[np.uint8]) -> None:
        parts.append(time.perf_counter())
        repaint(rows, columns, part)

    canvas.repaint_part = note  # type: ignore[method-assign]
    watch.wait(lambda: histogram.place_of(1000) != histogram.place_of(0))
    for zoom in ("fit", "100%"):
        if zoom == "100%":
            canvas.zoom_by(1 / canvas.zoom)
        watch.wait(lambda: not watch.composition.display.is_rendering)
        results |= {
            f"contrast_{name}_{zoom}": found
            for name, found in _dragged(watch, histogram, parts).items()
        }
    return results


def _dragged(watch: Watch, histogram: QWidget, parts: list[float]) -> dict[str, object]:
    """Drag once: until what is seen follows, a frame, the gap, and until all of it has followed."""
    watch.forget()
    followed, frames = [], []
    places = [QPoint(80 + 3 * step, 20) for step in range(30)]
    QTest.mousePress(histogram, LEFT, pos=places[0])
    for place in places[1:]:
        began = time.perf_counter()
        QTest.mouseMove(histogram, place)
        watch.wait(lambda began=began: _seen(watch, parts, began) is not None)  # type: ignore[misc]
        followed.append(1000 * ((_seen(watch, parts, began) or 0.0) - began))
        began = time.perf_counter()
        watch.window.canvas.viewport().repaint()
        frames.append(1000 * (time.perf_counter() - began))
    QTest.mouseRelease(histogram, LEFT, pos=places[-1])
    began = time.perf_counter()
    watch.wait(lambda: not watch.composition.display.is_rendering)
    return {
        "followed": summary(followed),
        "frame": summary(frames),
        "gap": watch.gap(),
        "whole_photo": round(1000 * (time.perf_counter() - began), 1),
    }


def _seen(watch: Watch, parts: list[float], since: float) -> float | None:
    """Return when a picture that came after a moment had been painted."""
    come = next((at for at in parts if at > since), None)
    return None if come is None else next((at for at in watch.painted if at > come), None)


def pages(watch: Watch, path: Path) -> dict[str, object]:
    """Open the pictures of the pages and scroll through all of them."""
    window = watch.window
    window.open_path(str(path))
    watch.wait(lambda: window.document.project.image.name == path.name)  # type: ignore[union-attr]
    watch.wait(lambda: not watch.composition.session.is_running, seconds=600)
    strip = window.status.page.strip
    read: list[float] = []
    strip.model.dataChanged.connect(lambda *_: read.append(time.perf_counter()))
    watch.forget()
    began = time.perf_counter()
    window.status.page.open_strip()
    opened = time.perf_counter()
    watch.wait(lambda: len(read) >= 7)
    seven = time.perf_counter()
    bar = strip.view.horizontalScrollBar()
    for place in np.linspace(0, bar.maximum(), 60).astype(int).tolist():
        bar.setValue(place)
        now = time.perf_counter()
        watch.wait(lambda now=now: time.perf_counter() > now + 0.02)  # type: ignore[misc]
    before = len(read)
    watch.wait(lambda: len(read) >= before + 7)
    results: dict[str, object] = {
        "pages_opened": round(1000 * (opened - began), 1),
        "first_seven_pages": round(1000 * (seven - opened), 1),
        "pages_gap": watch.gap(),
    }
    strip.close()
    return results


if __name__ == "__main__":
    main()
