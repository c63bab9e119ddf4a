"""How live the hand's tools are with 24-megapixel photos: what a person waits for, in milliseconds.

    python benchmarks/hand_tools.py [--shared FOLDER] [--photo FILE ...]

Prints JSON: for each photo from a stroke's end to its first labels and to the exact result, from a
move of the brush to what is painted of it, from a new radius of "Smooth…" to its labels, and the
gaps of the window's thread meanwhile, those of the magnetic lasso too; median, best and worst, and
what they should be.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QObject, QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from benchmarks.watch import Watch, summary
from benchmarks.window import make_big_photo, scribble
from ui.application import create_window
from ui.canvas.reshape_card import ReshapeCard

TARGETS = {
    "scribble_first_labels": 500,
    "scribble_result": 500,
    "brush_move": 16,
    "magnetic_gap": 50,
    "smooth_seen": 1000,
    "gap": 50,
}
LEFT = Qt.MouseButton.LeftButton
# Strokes of the brush, and corners of the lasso.
N_STROKES, N_CORNERS = 4, 6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
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
        results = {photo.stem: measure(watch, photo) for photo in photos}
        window.close()
    machine = {"cores": os.cpu_count(), "load": os.getloadavg()[0]}
    report = {"milliseconds": results, "targets": TARGETS, "machine": machine}
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def measure(watch: Watch, photo: Path) -> dict[str, object]:
    """Open a photo, and use one tool after another."""
    watch.window.open_path(str(photo))
    watch.wait(lambda: bool(watch.given) and not watch.composition.session.is_running)
    watch.wait(lambda: watch.composition.choose.is_complete)
    watch.wait(lambda: watch.composition.picking.is_ready)
    results = brush(watch)
    results |= magnetic(watch)
    results |= smooth(watch)
    results |= scribble(watch)
    watch.given.clear()
    return results


def way(watch: Watch, number: int, n_points: int) -> list[QPoint]:
    """Return places on the canvas along a zigzag."""
    view = watch.window.canvas.viewport()
    x, y = view.width() * (0.25 + 0.05 * number), view.height() * (0.3 + 0.07 * number)
    return [QPoint(round(x + 12 * step), round(y + 25 * (step % 2))) for step in range(n_points)]


def brush(watch: Watch) -> dict[str, object]:
    """Paint strokes: each move until it is painted, the release until its labels are seen."""
    view = watch.window.canvas.viewport()
    watch.composition.session.select(1)
    watch.composition.tools.choose("brush")
    moved, seen = [], []
    watch.forget()
    for number in range(N_STROKES):
        places = way(watch, number, 16)
        QTest.mousePress(view, LEFT, pos=places[0])
        moved += moves(watch, places[1:])
        began = time.perf_counter()
        QTest.mouseRelease(view, LEFT, pos=places[-1])
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        seen.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
        watch.wait(lambda: not watch.composition.session.is_running)
    watch.composition.tools.put_down()
    return {"brush_move": summary(moved), "brush_seen": summary(seen), "brush_gap": watch.gap()}


def magnetic(watch: Watch) -> dict[str, object]:
    """Click along a zigzag with moves in between, and close it."""
    view = watch.window.canvas.viewport()
    watch.composition.tools.choose("magnetic")
    watch.forget()
    for corner in range(N_CORNERS):
        places = way(watch, corner, 12)
        QTest.mouseClick(view, LEFT, pos=places[0])
        moves(watch, places[1:])
    began = time.perf_counter()
    QTest.keyClick(watch.window.canvas, Qt.Key.Key_Return)
    watch.wait(lambda: watch.labels_seen(began) is not None)
    seen = 1000 * ((watch.labels_seen(began) or 0.0) - began)
    watch.wait(lambda: not watch.composition.session.is_running)
    watch.composition.tools.put_down()
    return {
        "magnetic_seen": round(seen, 1),
        "magnetic_gap": watch.gap(),
    }


def moves(watch: Watch, places: Iterable[QPoint]) -> list[float]:
    """Move the mouse from place to place, each as soon as the one before is painted."""
    took = []
    for place in places:
        began = time.perf_counter()
        QTest.mouseMove(watch.window.canvas.viewport(), place)
        watch.wait(lambda began=began: any(at > began for at in watch.painted))  # type: ignore[misc]
        took.append(1000 * (next(at for at in watch.painted if at > began) - began))
    return took


def smooth(watch: Watch) -> dict[str, object]:
    """Try radii of "Smooth…" on a label, each until its exact labels are seen."""
    window = watch.window
    watch.composition.session.select(2)
    card = window.findChild(ReshapeCard, "reshape_card")
    slider = window.findChild(QObject, "reshape_amount")
    watch.forget()
    window.actions_by_name["smooth_label"].trigger()
    first, tried = [], []
    for place in (3, 7, 5, slider.maximum()):  # type: ignore[union-attr]
        began = time.perf_counter()
        slider.setValue(place)  # type: ignore[union-attr]
        watch.wait(lambda began=began: watch.labels_seen(began) is not None)  # type: ignore[misc]
        first.append(1000 * ((watch.labels_seen(began) or 0.0) - began))
        watch.wait(lambda: watch.composition.reshape.is_tried)
        tried.append(1000 * (watch.last_labels_seen() - began))
    card.rejected.emit()  # type: ignore[union-attr]
    watch.wait(lambda: not watch.composition.session.is_running)
    return {
        "smooth_sketch": summary(first),
        "smooth_seen": summary(tried),
        "smooth_gap": watch.gap(),
    }


if __name__ == "__main__":
    main()
