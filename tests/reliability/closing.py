"""Open a photo in the window and close it at a random moment, each time in a new process.

    python -m tests.reliability.closing PHOTO TIMES SECONDS

prints a line of JSON for each: its exit code, and whether it was closed in mid-fit.
"""

import json
import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.application import run
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow


def opened_and_closed(photo: str, seconds: float, pipe: int) -> int:
    """Do what the program does, with somebody who closes its window."""
    app = QApplication(["pixture"])
    timer = QTimer(app, singleShot=True, interval=round(1000 * seconds))

    def close() -> None:
        (window,) = [each for each in app.topLevelWidgets() if isinstance(each, MainWindow)]
        os.write(pipe, bytes([composition_of(window).session.is_running]))
        window.close()

    timer.timeout.connect(close)
    timer.start()
    return run([photo])


def main(photo: str, times: int, seconds: float) -> int:
    """Print what came of each; a child returns what Python is to end with."""
    chance = random.Random(4)
    for _ in range(times):
        reading, writing = os.pipe()
        moment, child = chance.uniform(0, seconds), os.fork()
        if child == 0:
            return opened_and_closed(photo, moment, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            said = pipe.read()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(json.dumps({"code": code, "in_mid_fit": said == b"\1"}) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1])), int(sys.argv[2]), float(sys.argv[3])))
