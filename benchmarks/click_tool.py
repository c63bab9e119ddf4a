"""How live the click tool is with 24-megapixel photos: what a person waits for, in milliseconds.

    python benchmarks/click_tool.py [--shared FOLDER] [--things N] [--photo FILE ...]

Prints JSON: for each photo how long after it was seen the tool is ready, from a click to its mask
on screen, the processor's time of a hover, from Enter to the labels on screen, and the gaps of the
window's thread, with what it did itself in one; median, best and worst, and what they should be.
Places are drawn at random.
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
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from benchmarks.watch import Watch, summary
from benchmarks.window import make_big_photo
from segmenter.picking.picking import Picking
from ui.application import create_window

TARGETS = {"ready": 1500, "click": 50, "hover_work": 10, "take": 500, "gap": 50}
CLICKS_A_THING = 4
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
    parser.add_argument("--things", type=int, default=6, help="things to take (default 6)")
    parser.add_argument("--photo", type=Path, nargs="*", help="instead of the 24-megapixel photos")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        photos = options.photo or [
            make_big_photo(options.shared, kind, Path(folder)) for kind in ("single", "mosaic")
        ]
        window = create_window([])
        QSettings().clear()
        window.resize(1440, 900)
        window.show()
        watch = Watch(window)
        watch.wait(lambda: len(watch.gaps) > 200)
        results = {photo.stem: measure(watch, photo, options.things) for photo in photos}
        window.close()
    # What else runs is waited for too.
    machine = {"cores": os.cpu_count(), "load": os.getloadavg()[0]}
    report = {"milliseconds": results, "targets": TARGETS, "machine": machine}
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def measure(watch: Watch, photo: Path, n_things: int) -> dict[str, object]:
    """Open a photo three times, then point at things in it and take them."""
    opened = [make_ready(watch, photo) for _ in range(3)]
    results: dict[str, object] = {
        name: summary([each[name] for each in opened]) for name in opened[0]
    }
    watch.wait(lambda: watch.composition.choose.is_complete)
    QTest.keyClick(watch.window.canvas, Qt.Key.Key_Q)
    rng = np.random.default_rng(0)
    hovers = note_hovers()
    clicks: list[float] = []
    takes: list[float] = []
    names = ("click_gap", "click_own_work", "take_gap", "take_own_work")
    gaps: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(n_things):
        watch.forget()
        for number in range(CLICKS_A_THING):
            place = random_place(watch, rng)
            QTest.mouseMove(watch.window.canvas.viewport(), place)
            rest(watch, 0.1)
            clicks.append(click(watch, place, RIGHT if number % 2 else LEFT))
        gaps["click_gap"].append(watch.gap()["largest"])
        gaps["click_own_work"].append(watch.gap()["own_work"])
        watch.forget()
        takes.append(take(watch))
        gaps["take_gap"].append(watch.gap()["largest"])
        gaps["take_own_work"].append(watch.gap()["own_work"])
    results |= {"click": summary(clicks), "hover_work": summary(hovers), "take": summary(takes)}
    return results | {name: summary(each) for name, each in gaps.items()}


def make_ready(watch: Watch, photo: Path) -> dict[str, float]:
    """Open, and wait until the tool is ready and until the fit has ended."""
    decoded: list[float] = []
    note = lambda *_: decoded.append(time.perf_counter())  # noqa: E731
    watch.composition.runner.opened.connect(note)
    watch.forget()
    watch.window.open_path(str(photo))
    watch.wait(lambda: bool(decoded))
    watch.wait(lambda: any(moment > decoded[0] for moment in watch.painted))
    seen = next(moment for moment in watch.painted if moment > decoded[0])
    watch.wait(lambda: watch.composition.picking.is_ready)
    ready = time.perf_counter()
    watch.wait(lambda: not watch.composition.session.is_running)
    watch.composition.runner.opened.disconnect(note)
    first = watch.labels_seen(decoded[0]) or seen
    return {
        "photo_after_decoding": 1000 * (seen - decoded[0]),
        "first_labels_after_photo": 1000 * (first - seen),
        "ready": 1000 * (ready - seen),
        "open_gap": watch.gap()["largest"],
        "open_own_work": watch.gap()["own_work"],
    }


def note_hovers() -> list[float]:
    """Note from now on the processor's time of hovers."""
    took: list[float] = []
    plain = Picking.hover

    def timed(self: Picking, row: int, column: int, *, inside: bool = True) -> object:
        began = time.thread_time()
        offer = plain(self, row, column, inside=inside)
        took.append(1000 * (time.thread_time() - began))
        return offer

    Picking.hover = timed  # type: ignore[method-assign, assignment]
    return took


def random_place(watch: Watch, rng: np.random.Generator) -> QPoint:
    """Return a place in the middle of the photo, on the canvas."""
    canvas = watch.window.canvas
    area = canvas.mapFromScene(canvas.sceneRect()).boundingRect().intersected(canvas.rect())
    across, down = rng.uniform(0.25, 0.75, 2)
    return QPoint(area.left() + int(across * area.width()), area.top() + int(down * area.height()))


def click(watch: Watch, place: QPoint, button: Qt.MouseButton) -> float:
    """Click, and wait until what it means is seen."""
    picking = watch.composition.picking
    began = time.perf_counter()
    QTest.mouseClick(watch.window.canvas.viewport(), button, NONE, place)
    watch.wait(lambda: picking.is_settled)
    shown = time.perf_counter()
    watch.wait(lambda: any(moment > shown for moment in watch.painted))
    return 1000 * (next(moment for moment in watch.painted if moment > shown) - began)


def take(watch: Watch) -> float:
    """Make a label of the thing, and wait until it is seen."""
    began = time.perf_counter()
    QTest.keyClick(watch.window.canvas, Qt.Key.Key_Return)
    watch.wait(lambda: watch.labels_seen(began) is not None)
    took = 1000 * ((watch.labels_seen(began) or 0.0) - began)
    rest(watch, 1.0)
    return took


def rest(watch: Watch, seconds: float) -> None:
    """Let the window run for a while."""
    end = time.perf_counter() + seconds
    watch.wait(lambda: time.perf_counter() > end)


if __name__ == "__main__":
    main()
