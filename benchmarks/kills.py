"""What is left of a session when the program is killed while somebody edits.

    python benchmarks/kills.py PHOTO [--times N] [--seed N]

Opens the photo in a window of its own, renames and recolours labels all the time, kills the
process at a random moment with SIGKILL, and looks at what was kept. Prints JSON: by how much of
the work before the kill was lost, in seconds, and how many files could not be read.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter.files.project import ProjectFileError, read_project

LONGEST = 6.0  # seconds of editing
PAUSE = 0.03
TARGET = 3.0


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of one kill.

    Attributes
    ----------
    edits : int
        How many there had been.
    kept : int
        How many of them a file has.
    lost : float
        Seconds from the first edit that is lost to the kill.
    broken : int
        Files that could not be read.
    """

    edits: int
    kept: int
    lost: float
    broken: int


def main() -> None:
    """Measure and print, or be the one who edits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photo", type=Path)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--edit", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.edit is not None:
        edit(options.photo, options.edit)
        return
    chance = random.Random(options.seed)
    found = [kill_at(options.photo, chance.uniform(0, LONGEST)) for _ in range(options.times)]
    result = {
        "kills": len(found),
        "lost_seconds": sorted(round(each.lost, 2) for each in found),
        "worst": round(max(each.lost for each in found), 2),
        "target": TARGET,
        "broken_files": sum(each.broken for each in found),
    }
    print(json.dumps(result, indent=2))


def kill_at(photo: Path, seconds: float) -> Killed:
    """Let somebody edit for so long, kill the program, and see what is there."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        homes = ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        process = subprocess.Popen(
            [sys.executable, __file__, str(photo), "--edit", str(log)],
            env={**os.environ, **dict.fromkeys(homes, folder)},
        )
        try:
            while not (log.exists() and log.read_text()):
                if process.poll() is not None:
                    raise RuntimeError("the window did not open")
                time.sleep(PAUSE)
            time.sleep(seconds)
        finally:
            process.kill()
            killed = time.monotonic()
            process.wait()
        # The last line may be cut off, and then its edit was not over.
        whole = log.read_text().rpartition("\n")[0].splitlines()
        return _left(Path(folder), [float(line) for line in whole], killed)


def _left(folder: Path, edits: list[float], killed: float) -> Killed:
    kept = broken = 0
    for path in folder.rglob("*.pixture"):
        try:
            name = read_project(path).project.styles[0].name
        except ProjectFileError:
            broken += 1
        else:
            kept = max(kept, int(name.removeprefix("edit ")))
    lost = killed - edits[kept] if kept < len(edits) else 0.0
    return Killed(len(edits), kept, lost, broken)


def edit(photo: Path, log: Path) -> None:
    """Rename a label all the time, and note when."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.application import create_window

    window = create_window([str(photo)])
    window.show()
    document, count = window.document, 0
    timer = QTimer(window, interval=round(1000 * PAUSE))
    with log.open("w") as file:

        def do() -> None:
            nonlocal count
            if not document.project.is_up_to_date or window.progress.isVisible():
                return
            count += 1
            window.labels.recolour_requested.emit(2, (count % 256, 99, 99))
            window.labels.rename_requested.emit(1, f"edit {count}")
            file.write(f"{time.monotonic()}\n")
            file.flush()

        timer.timeout.connect(do)
        timer.start()
        QApplication.exec()


if __name__ == "__main__":
    main()
