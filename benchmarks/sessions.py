"""What it costs to keep a session of a 24-megapixel photo with 200 edits, and to open it.

    python benchmarks/sessions.py [--photo FILE] [--edits N] [--kills N]

Prints JSON, in milliseconds: the processor's time of each autosave, the largest gap of the window
while it is written, and how long a saved project takes to its first labels. With ``--kills`` what
is lost when the program is killed, too (`benchmarks/kills.py`).
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PIL import Image as Pillow
from PySide6.QtWidgets import QApplication

from benchmarks.kills import kill_at
from benchmarks.watch import Watch, summary
from segmenter.files.project import ProjectWriter
from ui.application import create_window
from ui.canvas.tools.brush_tool import BrushTool
from ui.session.autosave import DELAY, saved_from

TARGETS = {"autosave_cpu": 100, "gap": 50, "open_first_labels": 1000, "lost_seconds": 3}
HEIGHT, WIDTH = 4000, 6000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photo", type=Path, help="instead of one that is made")
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--kills", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = folder
        photo = options.photo or make_photo(Path(folder))
        window = create_window([str(photo)])
        window.resize(1440, 900)
        window.show()
        watch = Watch(window)
        wait_for_fit(watch)
        report = measure(watch, options.edits, Path(folder))
        window.close()
        if options.kills:
            chance = random.Random(0)
            kills = [kill_at(photo, chance.uniform(0, 6)) for _ in range(options.kills)]
            report["lost_seconds"] = round(max(each.lost for each in kills), 2)
            report["broken_files"] = sum(each.broken for each in kills)
    print(json.dumps({"measured": report, "targets": TARGETS}, indent=2))


def make_photo(folder: Path, height: int = HEIGHT, width: int = WIDTH) -> Path:
    """Make a photo with many colours and smooth areas."""
    chance = np.random.default_rng(0)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    waves = [np.sin(rows / a) * np.cos(columns / b) for a, b in ((300, 500), (700, 200), (90, 900))]
    levels = np.stack([128 + 90 * wave for wave in waves], axis=-1)
    levels += chance.normal(0, 6, levels.shape).astype(np.float32)
    Pillow.fromarray(levels.clip(0, 255).astype(np.uint8)).save(folder / "big.jpg", quality=92)
    return folder / "big.jpg"


def measure(watch: Watch, edits: int, folder: Path) -> dict[str, object]:
    """Edit, and take the time of what keeps it."""
    window, writer = watch.window, ProjectWriter()
    work: list[float] = []
    for number in range(edits):
        edit(watch, number)
        if number % 20 == 19:
            work.append(autosave_cpu(watch, writer, folder / "kept.pixture"))
    kept = window.document.steps()
    gaps = autosave_gaps(watch)
    size = (folder / "kept.pixture").stat().st_size
    watch.composition.projects.save(folder / "saved.pixture")
    watch.wait(lambda: not window.isWindowModified())
    return {
        "steps": len(kept.texts),
        "file_megabytes": round(size / 1e6, 2),
        "autosave_cpu_first": round(work[0], 1),
        "autosave_cpu": summary(work[1:]),
        "autosave_gap": gaps,
        "open_first_labels": summary([opening(watch, folder / "saved.pixture") for _ in range(3)]),
    }


def edit(watch: Watch, number: int) -> None:
    """Do one thing: mostly paint, name and recolour, now and then another K."""
    window = watch.window
    if number % 20 == 0:
        window.mixture.components_requested.emit(3 + number // 20 % 5, number)
        wait_for_fit(watch)
    elif number % 3 == 0:
        window.labels.rename_requested.emit(1 + number % 3, f"name {number}")
    elif number % 3 == 1:
        window.labels.recolour_requested.emit(1 + number % 3, (number, 90, 255 - number))
    else:
        stroke(watch, number)


def stroke(watch: Watch, number: int) -> None:
    """Paint a line across a part of the photo."""
    brush = watch.composition.findChildren(BrushTool)[0]
    watch.composition.session.select(1 + number % 3)
    document, before = watch.window.document, watch.window.document.stack.count()
    row, column = 100.0 + 17 * number, 200.0 + 25 * number
    brush.began.emit(row, column, False)
    brush.went.emit(row + 100, column + 400)
    brush.ended.emit()
    watch.wait(lambda: document.stack.count() > before)
    wait_for_fit(watch)


def autosave_cpu(watch: Watch, writer: ProjectWriter, path: Path) -> float:
    """Return the processor's time of writing what there is, as the thread of work does it."""
    steps = watch.window.document.steps()
    begin = time.thread_time()
    writer.write(saved_from(steps), path)
    return 1000 * (time.thread_time() - begin)


def autosave_gaps(watch: Watch) -> dict[str, float]:
    """Let the window keep the session by itself, and see how long nothing ran."""
    document = watch.window.document
    watch.wait(lambda: not watch.composition.session.is_running)
    rest(watch, 3 * DELAY / 1000)
    document.edit(document.project, "Nothing")
    watch.forget()
    rest(watch, 2 * DELAY / 1000)
    return watch.gap()


def opening(watch: Watch, project: Path) -> float:
    """Open another photo, then the project; return the time to its first labels."""
    window = watch.window
    window.open_path("sample:coffee")
    watch.wait(lambda: window.document.stack.count() == 0)
    wait_for_fit(watch)
    watch.forget()
    begin = time.perf_counter()
    window.open_path(project)
    watch.wait(lambda: window.document.stack.count() > 0)
    watch.wait(lambda: watch.labels_seen(begin) is not None)
    seen = watch.labels_seen(begin)
    assert seen is not None
    wait_for_fit(watch)
    return 1000 * (seen - begin)


def rest(watch: Watch, seconds: float) -> None:
    """Let the window run."""
    end = time.perf_counter() + seconds
    watch.wait(lambda: time.perf_counter() > end)


def wait_for_fit(watch: Watch) -> None:
    """Wait until the labels are there."""
    document, session = watch.window.document, watch.composition.session

    def is_done() -> bool:
        QApplication.processEvents()
        return document.project.labels is not None and not session.is_running

    watch.wait(is_done)


if __name__ == "__main__":
    main()
