"""How live the window is with 24-megapixel photos: what a person waits for, in milliseconds.

    python benchmarks/window.py [--shared FOLDER] [--moves N] [--photo FILE ...]

Prints JSON: a median and the best for each latency, and what it should be. Without a display the
offscreen platform is used, which paints the same pixels. A latency ends when the canvas has
painted, not when it was asked to.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from segmenter.regions.segmentation import LabelArray
from ui.application import create_window
from ui.main_window import MainWindow

HEARTBEAT = 5
TARGETS = {
    "photo_after_decoding": 300,
    "first_labels_after_photo": 500,
    "k_move_first_labels": 100,
    "k_rest_exact_result": 1500,
    "rewind_frame": 100,
    "stop": 200,
    "gap": 50,
}


class Watch(QObject):
    """Notes when the canvas is given labels and when it has painted, and how long nothing ran."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self.given: list[float] = []
        self.painted: list[float] = []
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last = time.perf_counter()
        self._last_work = time.thread_time()
        self._wrap()
        window.canvas.viewport().installEventFilter(self)
        self._beat = QTimer(self, interval=HEARTBEAT)
        self._beat.timeout.connect(self._note_gap)
        self._beat.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Note a paint once it is over: the next turn of the event loop."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note_paint)
        return False

    def forget(self) -> None:
        """Begin anew."""
        self.given.clear()
        self.painted.clear()
        self.gaps.clear()
        self.work.clear()
        self._last_work = time.thread_time()
        self._last = time.perf_counter()

    def wait(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Let the window run until something holds.

        It sleeps between events as the program does: asking without rest would take the lock of
        Python's threads, and a core, from the fit that is waited for. The heartbeat wakes it.
        """
        end = time.perf_counter() + seconds
        while not condition():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > end:
                raise TimeoutError("the window did not get there")

    def labels_seen(self, since: float) -> float | None:
        """Return when labels that were given after ``since`` had been painted."""
        given = next((moment for moment in self.given if moment >= since), None)
        if given is None:
            return None
        return next((moment for moment in self.painted if moment > given), None)

    def last_labels_seen(self) -> float:
        """Wait until the last labels have been painted, and return when that was."""
        given = self.given[-1]
        self.wait(lambda: any(moment > given for moment in self.painted))
        return next(moment for moment in self.painted if moment > given)

    def _wrap(self) -> None:
        shown = self.window.canvas.set_labels

        def note(labels: LabelArray | None) -> None:
            shown(labels)
            if labels is not None:
                self.given.append(time.perf_counter())

        self.window.canvas.set_labels = note  # type: ignore[method-assign]

    def _note_paint(self) -> None:
        self.painted.append(time.perf_counter())

    def _note_gap(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now
        work = time.thread_time()
        self.work.append(1000 * (work - self._last_work))
        self._last_work = work

    def gap(self) -> dict[str, float]:
        """Return the largest gap, and the most that the window's own thread did in one.

        The rest of a gap is spent waiting: for the lock that Python's threads share, or for a core
        that another process has.
        """
        return {"largest": round(max(self.gaps), 1), "own_work": round(max(self.work), 1)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
    parser.add_argument("--moves", type=int, default=50, help="moves of K (default 50)")
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
        results = {photo.stem: measure(watch, photo, options.moves) for photo in photos}
        window.close()
    report = {"milliseconds": results, "targets": TARGETS, "cores": os.cpu_count()}
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def make_big_photo(shared: Path, kind: str, folder: Path) -> Path:
    """Make one of the 24-megapixel JPEGs."""
    photo = folder / f"{kind}.jpg"
    tool = shared / "tools" / "big_photo.py"
    subprocess.run([sys.executable, tool, kind, photo], check=True, capture_output=True)
    return photo


def measure(watch: Watch, photo: Path, moves: int) -> dict[str, object]:
    """Open a photo three times, then do everything else with it."""
    opened = [open_photo(watch, photo) for _ in range(3)]
    results: dict[str, object] = {
        name: summary([each[name] for each in opened]) for name in opened[0]
    }
    watch.wait(lambda: watch.window.controller.choose.is_complete)
    results |= drag_k(watch, moves)
    results |= rest_on_k(watch)
    results |= rewind(watch)
    results |= stop(watch)
    return results


def open_photo(watch: Watch, photo: Path) -> dict[str, float]:
    """Open: decoding is over when the photo reaches the window's thread."""
    window = watch.window
    decoded: list[float] = []
    note = lambda *_: decoded.append(time.perf_counter())  # noqa: E731
    window.controller._runner.opened.connect(note)
    watch.forget()
    began = time.perf_counter()
    window.open_path(str(photo))
    watch.wait(lambda: bool(decoded))
    watch.wait(lambda: any(moment > decoded[0] for moment in watch.painted))
    photo_seen = next(moment for moment in watch.painted if moment > decoded[0])
    watch.wait(lambda: watch.labels_seen(decoded[0]) is not None)
    first_labels = watch.labels_seen(decoded[0]) or 0.0
    watch.wait(lambda: not window.controller._runner.is_running)
    finished = time.perf_counter()
    window.controller._runner.opened.disconnect(note)
    return {
        "decoding": 1000 * (decoded[0] - began),
        "photo_after_decoding": 1000 * (photo_seen - decoded[0]),
        "first_labels_after_photo": 1000 * (first_labels - photo_seen),
        "result_after_decoding": 1000 * (finished - decoded[0]),
        "open_gap": watch.gap()["largest"],
        "open_gap_own_work": watch.gap()["own_work"],
    }


def drag_k(watch: Watch, moves: int) -> dict[str, object]:
    """Move the slider as soon as the labels of the move before are seen: a steady drag."""
    window = watch.window
    slider = window.mixture.findChild(QObject, "components")
    # K comes back to that of the result now and then, which takes no fit.
    counts = [2 + (3 * move) % 11 for move in range(moves + 1)]
    latencies = []
    watch.forget()
    for count in counts:
        if count == window.document.project.recipe.components:
            continue
        began = time.perf_counter()
        slider.setValue(count)  # type: ignore[union-attr]
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        latencies.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
    watch.wait(lambda: not window.controller._runner.is_running)
    return {"k_move_first_labels": summary(latencies), "k_move_gap": watch.gap()}


def rest_on_k(watch: Watch) -> dict[str, object]:
    """Move to each of some K and wait for the exact result to be seen."""
    window = watch.window
    slider = window.mixture.findChild(QObject, "components")
    latencies = []
    now = window.document.project.recipe.components
    for count in [count for count in (4, 7, 5, 9, 3, 8) if count != now]:
        began = time.perf_counter()
        slider.setValue(count)  # type: ignore[union-attr]
        watch.wait(lambda: not window.controller._runner.is_running)
        latencies.append(1000 * (watch.last_labels_seen() - began))
    return {"k_rest_exact_result": summary(latencies)}


def rewind(watch: Watch) -> dict[str, object]:
    """Drag along the curve: a new iteration as soon as the one before is seen."""
    window = watch.window
    iterations = window.document.project.segmentation.iterations  # type: ignore[union-attr]
    watch.wait(window.likelihood.transport.isEnabled)
    latencies = []
    watch.forget()
    for iteration in range(max(iterations - 25, 0), iterations):
        began = time.perf_counter()
        window.likelihood.iteration_requested.emit(iteration)
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        latencies.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
    window.controller.rewind.return_to_result()
    return {"rewind_frame": summary(latencies), "rewind_gap": watch.gap()}


def stop(watch: Watch) -> dict[str, object]:
    """Stop fits soon after they began, until the labels that they had reached are seen."""
    window = watch.window
    latencies = []
    for seed in range(5):
        window.mixture.seed_requested.emit(100 + seed)
        began = time.perf_counter()
        watch.wait(lambda began=began: time.perf_counter() > began + 0.1)  # type: ignore[misc]
        if not window.controller._runner.is_running:
            continue
        began = time.perf_counter()
        window.controller.stop()
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        latencies.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
        watch.wait(lambda: not window.controller._runner.is_running)
    return {"stop": summary(latencies)}


def summary(latencies: list[float]) -> dict[str, float]:
    """Return median, best and worst."""
    if not latencies:
        return {}
    return {
        "median": round(statistics.median(latencies), 1),
        "best": round(min(latencies), 1),
        "worst": round(max(latencies), 1),
    }


if __name__ == "__main__":
    main()
