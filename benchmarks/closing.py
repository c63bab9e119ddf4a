"""How long the window stays when it is closed while a 12-megapixel photo is worked on.

    python benchmarks/closing.py [--photo FILE] [--height N] [--width N]

Prints JSON: milliseconds from the last click until the window is gone, which should be 1,000 at
most, and until the process may end; and what an export that was finished or undone has left.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image as Pillow
from PySide6.QtWidgets import QApplication, QMessageBox

from benchmarks.watch import Watch
from segmenter.exports import FORMATS
from ui.application import create_window
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS
from ui.work.background import BackgroundCall
from ui.work.writing import WritingCall

TARGETS = {"window_gone": 1000}
Buttons = QMessageBox.StandardButton


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photo", type=Path, help="instead of one that is made")
    parser.add_argument("--height", type=int, default=3000)
    parser.add_argument("--width", type=int, default=4000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = folder
        photo = options.photo or make_photo(Path(folder), options.height, options.width)
        trials: dict[str, Callable[[Watch], None]] = {
            "in_mid_fit": lambda watch: watch.window.mixture.components_requested.emit(9, 1),
            "in_mid_reading": lambda watch: watch.window.open_path(str(photo)),
            "in_mid_regions": lambda watch: watch.window.actions_by_name["by_region"].trigger(),
            "after_a_name": lambda watch: watch.window.labels.rename_requested.emit(1, "sky"),
        }
        report: dict[str, object] = {
            name: measure(photo, begin, None) for name, begin in trials.items()
        }
        for answer in (Buttons.Yes, Buttons.Discard):
            out = Path(folder) / f"out-{answer.name}"
            found = measure(photo, partial(export, out), answer)
            files = [] if not out.exists() else sorted(path.name for path in out.iterdir())
            report[f"in_mid_export_{answer.name}"] = {**found, "files": files}
    print(json.dumps({"milliseconds": report, "targets": TARGETS}, indent=2))


def make_photo(folder: Path, height: int, width: int) -> Path:
    """Make a photo of four colours and noise."""
    chance = np.random.default_rng(0)
    corners = np.array([[(200, 60, 50), (60, 160, 70)], [(50, 80, 190), (220, 215, 200)]])
    pixels = corners.repeat(height // 2, 0).repeat(width // 2, 1)
    noisy = (pixels + chance.normal(0, 12, pixels.shape)).clip(0, 255).astype(np.uint8)
    path = folder / "photo.jpg"
    Pillow.fromarray(noisy).save(path, quality=92)
    return path


def export(out: Path, watch: Watch) -> None:
    """Begin to write many formats again, as nobody is asked for them."""
    EXPORT_FOLDER.keep(str(out))
    EXPORT_FORMATS.keep(tuple(FORMATS))
    watch.window.actions_by_name["export_again"].trigger()


def measure(
    photo: Path, begin: Callable[[Watch], None], answer: Buttons | None
) -> dict[str, object]:
    """Open the photo, begin something and close the window a moment later."""
    window = create_window([str(photo)])
    window.resize(1440, 900)
    window.show()
    watch = Watch(window)
    document, running = window.document, watch.composition.session
    watch.wait(lambda: document.project.segmentation is not None and not running.is_running)
    begin(watch)
    moment = time.perf_counter()
    watch.wait(lambda: time.perf_counter() > moment + 0.4)
    began = time.perf_counter()
    if answer is None:
        window.close()
    else:
        window.leave()
        QApplication.processEvents()
        question = window.findChild(QMessageBox, "writing_question")
        assert question is not None
        question.button(answer).click()
    watch.wait(lambda: not window.isVisible())
    gone = time.perf_counter()
    BackgroundCall.wait_for_all()
    WritingCall.wait_for_writers()
    ended = time.perf_counter()
    window.deleteLater()
    return {
        "window_gone": round(1000 * (gone - began), 1),
        "process_may_end": round(1000 * (ended - began), 1),
    }


if __name__ == "__main__":
    main()
