"""Open a large photo in the window and stop fits of it; print the waits as JSON.

python -m tests.reliability.waiting HEIGHT WIDTH
"""

import json
import sys
import tempfile
from pathlib import Path

from benchmarks import window as benchmark
from benchmarks.sessions import make_photo
from benchmarks.watch import Watch
from ui.application import create_window


def main(height: int, width: int) -> None:
    """Print the largest gap while the photo opens and is fitted, and the longest stop, ms."""
    with tempfile.TemporaryDirectory() as folder:
        photo = make_photo(Path(folder), height, width)
        window = create_window([])
        window.resize(1440, 900)
        window.show()
        watch = Watch(window)
        watch.wait(lambda: len(watch.gaps) > 200)
        opened = [benchmark.open_photo(watch, photo) for _ in range(3)]
        stopped = benchmark.stop(watch)["stop"]
        window.close()
    gap = min(each["open_gap"] for each in opened)
    sys.stdout.write(json.dumps({"gap": gap, "stop": stopped}) + "\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
