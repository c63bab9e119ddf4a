"""Give a folder of many photos to the batch dialog; print the largest gap of the window as JSON.

python -m tests.reliability.many_names COUNT
"""

import json
import sys
import tempfile
from pathlib import Path

from benchmarks.watch import Watch
from ui.application import create_window
from ui.dialogs.batch_dialog import BatchDialog
from ui.starting.garbage import GarbageCollector


def main(count: int) -> None:
    """Print the least of three largest gaps, ms, while the names come into the list."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            (Path(folder) / f"IMG_{number}.jpg").touch()
        window = create_window([])
        window.show()
        GarbageCollector(window)  # as the program has
        window.actions_by_name["batch"].trigger()
        (dialog,) = window.findChildren(BatchDialog)
        watch, model = Watch(window), dialog.photos.model
        watch.wait(lambda: len(watch.gaps) > 100)
        gaps = []
        for _ in range(3):
            watch.forget()
            dialog.photos_offered.emit([folder], False)
            watch.wait(lambda: model.rowCount() == count)
            after = len(watch.gaps)
            watch.wait(lambda after=after: len(watch.gaps) > after + 40)  # type: ignore[misc]
            gaps.append(watch.gap())
            dialog.removal_requested.emit(range(count))
            watch.wait(lambda: model.rowCount() == 0)
        window.close()
    sys.stdout.write(json.dumps(min(gaps, key=lambda gap: gap["largest"])) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
