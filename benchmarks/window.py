"""How live the window is with 24-megapixel photos: what a person waits for, in milliseconds.

    python benchmarks/window.py [--shared FOLDER] [--moves N] [--photo FILE ...]

Prints JSON: a median and the best for each latency, and what it should be. Without a display the
offscreen platform is used, which paints the same pixels. A latency ends when the canvas has
painted, not when it was asked to.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QObject, QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from benchmarks.watch import Watch, summary
from segmenter.exports import FORMATS
from ui.application import create_window
from ui.canvas.view import View
from ui.dialogs.export_dialog import export_call

TARGETS = {
    "photo_after_decoding": 300,
    "first_labels_after_photo": 500,
    "k_move_first_labels": 100,
    "k_rest_exact_result": 1500,
    "smoothing_move_first_labels": 100,
    "smoothing_rest_result": 1200,
    "rewind_frame": 100,
    "setting_first_labels": 100,
    "scribble_first_labels": 500,
    "scribble_result": 500,
    "regions_gap": 50,
    "export_gap": 50,
    "stop": 200,
    "gap": 50,
    "frame": 16,
}
SPACES = ("lab", "hsv", "grey", "rgb")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
    parser.add_argument("--moves", type=int, default=50, help="moves of K (default 50)")
    parser.add_argument("--photo", type=Path, nargs="*", help="instead of the 24-megapixel photos")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = folder
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
    watch.wait(lambda: watch.composition.choose.is_complete)
    results |= drag_k(watch, moves)
    results |= rest_on_k(watch)
    results |= smooth(watch)
    results |= rewind(watch)
    results |= stop(watch)
    results |= change_settings(watch)
    results |= frames(watch)
    results |= find_regions(watch)
    results |= export(watch)
    results |= scribble(watch)  # last: strokes and the mouse stay on the photo
    return results


def open_photo(watch: Watch, photo: Path) -> dict[str, float]:
    """Open: decoding is over when the photo reaches the window's thread."""
    window = watch.window
    decoded: list[float] = []
    note = lambda *_: decoded.append(time.perf_counter())  # noqa: E731
    watch.composition.runner.opened.connect(note)
    watch.forget()
    began = time.perf_counter()
    window.open_path(str(photo))
    watch.wait(lambda: bool(decoded))
    watch.wait(lambda: any(moment > decoded[0] for moment in watch.painted))
    photo_seen = next(moment for moment in watch.painted if moment > decoded[0])
    watch.wait(lambda: watch.labels_seen(decoded[0]) is not None)
    first_labels = watch.labels_seen(decoded[0]) or 0.0
    watch.wait(lambda: not watch.composition.session.is_running)
    finished = time.perf_counter()
    watch.composition.runner.opened.disconnect(note)
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
        if count == window.document.project.recipe.fit.components:
            continue
        began = time.perf_counter()
        slider.setValue(count)  # type: ignore[union-attr]
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        latencies.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
    watch.wait(lambda: not watch.composition.session.is_running)
    return {"k_move_first_labels": summary(latencies), "k_move_gap": watch.gap()}


def rest_on_k(watch: Watch) -> dict[str, object]:
    """Move to each of some K and wait for the exact result to be seen."""
    window = watch.window
    slider = window.mixture.findChild(QObject, "components")
    latencies = []
    now = window.document.project.recipe.fit.components
    for count in [count for count in (4, 7, 5, 9, 3, 8) if count != now]:
        began = time.perf_counter()
        slider.setValue(count)  # type: ignore[union-attr]
        watch.wait(lambda: not watch.composition.session.is_running)
        latencies.append(1000 * (watch.last_labels_seen() - began))
    return {"k_rest_exact_result": summary(latencies)}


def smooth(watch: Watch) -> dict[str, object]:
    """Drag the smoothing's slider, then wait for the labels of all pixels; at last smooth none."""
    window, moves = watch.window, [0.2 * move for move in range(1, 11)]
    count = window.mixture.findChild(QObject, "components")
    count.setValue(5)  # type: ignore[union-attr]
    watch.wait(lambda: not watch.composition.session.is_running)
    latencies, results = [], []
    watch.forget()
    for strength in moves:
        began = time.perf_counter()
        window.shape.smoothing_requested.emit(strength, 1)
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        latencies.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
    watch.wait(lambda: not watch.composition.session.is_running)
    gap = watch.gap()
    for strength in (1.0, 0.5):
        began = time.perf_counter()
        window.shape.smoothing_requested.emit(strength, 2)
        watch.wait(lambda: not watch.composition.session.is_running)
        results.append(1000 * (watch.last_labels_seen() - began))
    window.shape.smoothing_requested.emit(0.0, 3)
    watch.wait(lambda: not watch.composition.session.is_running)
    return {
        "smoothing_move_first_labels": summary(latencies),
        "smoothing_rest_result": summary(results),
        "smoothing_gap": gap,
    }


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
    watch.composition.rewind.return_to_result()
    return {"rewind_frame": summary(latencies), "rewind_gap": watch.gap()}


def change_settings(watch: Watch) -> dict[str, object]:
    """Change seed and space, each until the first labels are seen and until all is done."""
    window = watch.window
    ways: dict[str, list[Callable[[], None]]] = {
        "seed": [
            partial(window.mixture.setting_requested.emit, "seed", 200 + each) for each in range(5)
        ],
        "space": [
            partial(window.mixture.setting_requested.emit, "space", space) for space in SPACES
        ],
    }
    results: dict[str, object] = {}
    for name, changes in ways.items():
        first, done = [], []
        for change in changes:
            began = time.perf_counter()
            change()
            watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
            first.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
            watch.wait(lambda: not watch.composition.session.is_running)
            done.append(1000 * (watch.last_labels_seen() - began))
        results[f"{name}_first_labels"] = summary(first)
        results[f"{name}_exact_result"] = summary(done)
    return results


def scribble(watch: Watch) -> dict[str, object]:
    """Draw strokes of one label after another, each until its labels and the result are seen."""
    window, canvas = watch.window, watch.window.canvas
    view = canvas.viewport()
    watch.composition.tools.choose("scribble")
    labels = window.document.project.segmentation.labels_kept  # type: ignore[union-attr]
    first, done, drawn = [], [], []
    watch.forget()
    for number in range(10):
        watch.composition.session.select(labels[number % len(labels)])
        x, y = view.width() * (0.3 + 0.04 * number), view.height() * (0.35 + 0.03 * number)
        way = [QPoint(round(x + 8 * step), round(y + 20 * (step % 2))) for step in range(12)]
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=way[0])
        for place in way[1:]:
            began = time.perf_counter()
            QTest.mouseMove(view, place)
            watch.wait(lambda began=began: any(at > began for at in watch.painted))  # type: ignore[misc]
            drawn.append(1000 * (next(at for at in watch.painted if at > began) - began))
        began = time.perf_counter()
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=way[-1])
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        first.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
        watch.wait(lambda: not watch.composition.session.is_running)
        done.append(1000 * (watch.last_labels_seen() - began))
    watch.composition.tools.put_down()
    return {
        "scribble_drawn": summary(drawn),
        "scribble_first_labels": summary(first),
        "scribble_result": summary(done),
        "scribble_gap": watch.gap(),
    }


def frames(watch: Watch) -> dict[str, object]:
    """Paint the canvas after a move, at several zooms and in several views, and after recolouring.

    Only the painting itself is timed: a frame is what Qt calls for, once, as often as it can.
    """
    canvas = watch.window.canvas
    watch.composition.session.select(None)
    results: dict[str, object] = {}
    for view in (View.LABELS, View.OUTLINES, View.UNCERTAINTY, View.SWIPE):
        watch.composition.views.show_view(view)
        watch.wait(lambda view=view: canvas.view == view)  # type: ignore[misc]
        for zoom in ("fit", 0.5, 1.0, 4.0):
            canvas.fit_photo()
            if not isinstance(zoom, str):
                canvas.zoom_by(zoom / canvas.zoom)
            results[f"frame_{view}_{zoom}"] = summary(list(painted(watch, pan_and_zoom(watch))))
    watch.composition.views.show_view(View.LABELS)
    canvas.fit_photo()
    results["frame_recolour"] = summary(list(painted(watch, recolour(watch))))
    results["frame_opacity"] = summary(list(painted(watch, fade(watch))))
    return results


def painted(watch: Watch, changes: Iterator[None]) -> Iterator[float]:
    """Return what painting takes after each change, the first left out."""
    viewport = watch.window.canvas.viewport()
    for number, _ in enumerate(changes):
        began = time.perf_counter()
        viewport.repaint()
        if number:
            yield 1000 * (time.perf_counter() - began)


def pan_and_zoom(watch: Watch) -> Iterator[None]:
    """Move the photo, then make it a little larger."""
    canvas = watch.window.canvas
    for _ in range(8):
        canvas.pan_by(37, 23)
        yield
    for _ in range(4):
        canvas.zoom_by(1.07)
        yield


def recolour(watch: Watch) -> Iterator[None]:
    """Give a label other colours."""
    styles = list(watch.window.document.project.styles)
    for level in range(0, 250, 25):
        styles[0] = replace(styles[0], colour=(level, 90, 200))
        watch.window.canvas.set_styles(styles)
        yield


def fade(watch: Watch) -> Iterator[None]:
    """Make the labels stronger."""
    for percent in range(10, 100, 9):
        watch.window.canvas.set_opacity(percent / 100)
        yield


def find_regions(watch: Watch) -> dict[str, object]:
    """Build the hierarchy of regions, then go through it."""
    window = watch.window
    watch.forget()
    began = time.perf_counter()
    window.shape.detail_requested.emit(0.5, 1)
    watch.wait(lambda: not watch.composition.session.is_running)
    built = 1000 * (time.perf_counter() - began)
    results: dict[str, object] = {"regions_built": round(built, 1), "regions_gap": watch.gap()}
    latencies = []
    watch.forget()
    for step in range(10):
        began = time.perf_counter()
        window.shape.detail_requested.emit(0.3 + 0.05 * step + 0.01, 2)
        watch.wait(lambda: not watch.composition.session.is_running)
        if watch.given and watch.given[-1] > began:  # a step may change no region
            latencies.append(1000 * (watch.last_labels_seen() - began))
    results |= {"detail_move": summary(latencies), "detail_gap": watch.gap()}
    window.actions_by_name["by_colour"].trigger()
    watch.wait(lambda: not watch.composition.session.is_running)
    return results


def export(watch: Watch) -> dict[str, object]:
    """Write all formats, as the dialog does."""
    window = watch.window
    results: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in FORMATS:
            ended: list[object] = []
            watch.forget()
            began = time.perf_counter()
            call = export_call(window.document.project, Path(folder), (name,), "")
            call.done.connect(ended.append)
            call.failed.connect(ended.append)
            call.start()
            watch.wait(lambda ended=ended: bool(ended), seconds=600)  # type: ignore[misc]
            took = round(1000 * (time.perf_counter() - began), 1)
            if isinstance(ended[0], str):
                results[f"export_{name}"] = {"failed": ended[0]}
            else:
                results[f"export_{name}"] = {"took": took, **watch.gap()}
    return results


def stop(watch: Watch) -> dict[str, object]:
    """Stop fits soon after they began, until the labels that they had reached are seen."""
    window = watch.window
    latencies = []
    for seed in range(5):
        window.mixture.setting_requested.emit("seed", 100 + seed)
        began = time.perf_counter()
        watch.wait(lambda began=began: time.perf_counter() > began + 0.1)  # type: ignore[misc]
        if not watch.composition.session.is_running:
            continue
        began = time.perf_counter()
        watch.composition.session.stop()
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        latencies.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
        watch.wait(lambda: not watch.composition.session.is_running)
    return {"stop": summary(latencies)}


if __name__ == "__main__":
    main()
