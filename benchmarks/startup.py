"""How long it takes until something can be done: the window, the command line, an import.

    python benchmarks/startup.py [--rounds N] [--against FOLDER]

Prints JSON: medians of seconds by the clock and of the processor, from the start of a process. All
rows take turns, so that what else the machine does falls on each alike, and a ratio is the median
of those within a round. `--against` names another checkout, which takes its turns beside this one.

A window is up when it is painted and has answered an event that was sent to it after that. The
longest gap is that between two turns of its loop from then on, until all is done that it does by
itself. Without a display the offscreen platform is used.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

HERE = Path(__file__).resolve().parents[1]
TARGETS = {"window": 0.35, "segment": 0.28, "import": 0.12}
# What each is held against: a window of Qt's own, what the engine cannot do without, bare Python.
BESIDE = {"window": "empty_window", "segment": "import_numpy", "import": "python"}
GO_ON_SECONDS = 0.8
WATCH = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.is_painted, self.turns, self.timer = False, [], QTimer(self, interval=0)
        self.timer.timeout.connect(self.turn)
        window.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self.answer)
        return False

    def answer(self):
        self.answered, self.processor = time.time(), time.process_time()
        self.timer.start()

    def turn(self):
        self.turns.append(time.time())
        if self.turns[-1] - self.answered > GO_ON:
            gaps = [b - a for a, b in zip([self.answered, *self.turns], self.turns)]
            print(json.dumps([self.answered, self.processor, max(gaps)]), flush=True)
            os._exit(0)

loop = QApplication.exec

def watched(*_):
    Watch(next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)))
    return loop()

QApplication.exec = watched
"""
PROGRAM = """
import runpy
sys.argv = ["main.py"]
sys.path.insert(0, os.getcwd())
from ui.starting import start
start.why_no_window = lambda: ""  # which tells of a screen that shows nothing
runpy.run_path("main.py", run_name="__main__")
"""
OF_QT = """
app = QApplication(["empty"])
window = QMainWindow()
window.show()
app.exec()
"""


def commands(output: Path) -> dict[str, list[str]]:
    """Return what each row runs, in the folder of a checkout."""
    go_on = f"GO_ON = {GO_ON_SECONDS}\n"
    return {
        "python": ["-c", "pass"],
        "import_numpy": ["-c", "import numpy"],
        "empty_window": ["-c", go_on + WATCH + OF_QT],
        "import": ["-c", "import segmenter"],
        "segment": ["main.py", "segment", "sample:coffee", "-o", str(output), "--overwrite"],
        "window": ["-c", go_on + WATCH + PROGRAM],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="(default 15)")
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="another checkout")
    options = parser.parse_args()
    folders = {"this": HERE, **({"against": options.against} if options.against else {})}
    with tempfile.TemporaryDirectory() as kept:
        one_round(folders, Path(kept))  # compiles modules, and fills the system's cache
        rounds = [one_round(folders, Path(kept)) for _ in range(options.rounds)]
    rows = {name: summary([each[name] for each in rounds]) for name in rounds[0]}
    told = {"rows": rows, "targets": TARGETS, "cores": os.cpu_count()}
    sys.stdout.write(json.dumps(told, indent=2) + "\n")


def one_round(folders: dict[str, Path], kept: Path) -> dict[str, dict[str, float]]:
    """Run each row once in each checkout, and compare them."""
    found: dict[str, dict[str, dict[str, float]]] = {place: {} for place in folders}
    for row in commands(kept):
        for place, folder in folders.items():
            found[place][row] = run(folder, row, kept)
    rows = {}
    for row, here in found["this"].items():
        rows[row] = dict(here)
        if row in BESIDE:
            rows[row]["to_" + BESIDE[row]] = here["seconds"] / found["this"][BESIDE[row]]["seconds"]
        if "against" in found:
            other = found["against"][row]
            rows[row]["against_seconds"] = other["seconds"]
            rows[row]["ratio"] = here["seconds"] / other["seconds"]
            rows[row]["processor_ratio"] = here["processor_seconds"] / other["processor_seconds"]
    return rows


def run(folder: Path, row: str, kept: Path) -> dict[str, float]:
    """Run a row in a process of its own, with settings of its own and modules compiled."""
    environment = {**os.environ, "XDG_CONFIG_HOME": str(kept), "XDG_STATE_HOME": str(kept)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = getrusage(RUSAGE_CHILDREN), time.time()
    done = subprocess.run(
        [sys.executable, *commands(kept / folder.name)[row]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    ended, after = time.time(), getrusage(RUSAGE_CHILDREN)
    if row.endswith("window"):
        answered, processor, gap = json.loads(done.stdout.splitlines()[-1])
        return {"seconds": answered - began, "processor_seconds": processor, "longest_gap": gap}
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": ended - began, "processor_seconds": processor}


def summary(each: list[dict[str, float]]) -> dict[str, float]:
    """Return the medians of what the rounds have found."""
    return {name: round(statistics.median(one[name] for one in each), 4) for name in each[0]}


if __name__ == "__main__":
    main()
