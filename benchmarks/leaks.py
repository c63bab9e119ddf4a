"""Whether memory grows with work: rounds of open, fit, drag, edit and export in one window.

    python benchmarks/leaks.py [--rounds N] [--megapixels M]

Prints JSON: resident megabytes after each tenth of the rounds, and by how much they grew after the
first tenth, which should be less than 50 in 200 rounds.
"""

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image as Pillow

from benchmarks.watch import Watch
from ui.application import create_window
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS
from ui.starting.composition import composition_of
from ui.starting.garbage import GarbageCollector
from ui.starting.memory import MemoryReturner
from ui.work.background import BackgroundCall

TARGETS = {"grown_megabytes": 50}
_gestures = count(1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--megapixels", type=float, default=1.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = folder
        window = create_window([])
        window.resize(1200, 800)
        window.show()
        GarbageCollector(window)
        composition = composition_of(window)
        returner = MemoryReturner(window.document, composition.session, window)
        EXPORT_FOLDER.keep(folder)
        EXPORT_FORMATS.keep(("labels", "overlay", "geojson"))
        watch, sizes = Watch(window), []
        tenth = max(1, options.rounds // 10)
        for number in range(options.rounds):
            work(watch, make_photo(Path(folder), number, options.megapixels))
            if number % tenth == tenth - 1:
                rest(watch, returner)
                sizes.append(round(resident_megabytes(), 1))
        window.close()
    report = {"resident": sizes, "grown_megabytes": round(sizes[-1] - sizes[0], 1)}
    print(json.dumps({"measured": report, "targets": TARGETS}, indent=2))


def make_photo(folder: Path, number: int, megapixels: float) -> Path:
    """Make a photo of four colours and noise, unlike those of other numbers."""
    height = round((1e6 * megapixels * 2 / 3) ** 0.5)
    chance = np.random.default_rng(number)
    colours = chance.integers(20, 235, (2, 2, 3)).repeat(height // 2, 0)
    pixels = colours.repeat(height * 3 // 4, 1)
    noisy = (pixels + chance.normal(0, 9, pixels.shape)).clip(0, 255).astype(np.uint8)
    path = folder / f"{number}.jpg"
    Pillow.fromarray(noisy).save(path, quality=90)
    return path


def work(watch: Watch, photo: Path) -> None:
    """Open a photo, drag K, rename and merge labels, and export them."""
    window, program = watch.window, watch.composition
    document = window.document

    def rests() -> bool:
        project, image = document.project, document.project.image
        is_open = image is not None and image.path == photo and project.segmentation is not None
        return is_open and project.is_up_to_date and not program.session.is_running

    window.open_path(str(photo))
    watch.wait(rests)
    gesture = next(_gestures)
    for components in (3, 6, 4):
        window.mixture.components_requested.emit(components, gesture)
        moment = time.perf_counter()
        watch.wait(lambda moment=moment: time.perf_counter() > moment + 0.03)  # type: ignore[misc]
    watch.wait(rests)
    assert document.project.segmentation is not None
    one, other = document.project.segmentation.labels_kept[:2]
    window.labels.rename_requested.emit(one, "one")
    program.session.choose((one, other))
    program.label_table.merge_labels()
    watch.wait(lambda: not program.label_table.is_busy and rests())
    window.actions_by_name["export_again"].trigger()
    watch.wait(lambda: not program.exports.is_writing)


def rest(watch: Watch, returner: MemoryReturner) -> None:
    """Wait until nothing goes on that takes memory for a moment."""
    program = watch.composition

    def rests() -> bool:
        waits = program.strip.is_busy or program.scatter.is_counting or returner.is_due
        return program.choose.is_complete and not waits and not BackgroundCall.running()

    watch.wait(rests)
    gc.collect()


def resident_megabytes() -> float:
    """Return what the process takes of the machine's memory; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
