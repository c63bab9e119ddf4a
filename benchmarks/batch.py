"""How many photos a second a batch does, with one process and with two, and whether memory stays.

    python benchmarks/batch.py [--shared FOLDER] [--photos N] [--full]

Prints JSON. The photos are those of the shared folder's bsds, again and again under other names;
each run is a command line of its own. Memory is that of the whole run, workers included, after a
quarter of the photos and at its highest. Without --full 40 photos are done, with it 200.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUN = "import sys; from segmenter.command_line.cli import main; sys.exit(main(sys.argv[1:]))"
SECONDS_BETWEEN_LOOKS = 0.1


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--photos", type=int, default=40, help="how many (default 40)")
    parser.add_argument("--full", action="store_true", help="200 photos")
    options = parser.parse_args()
    count = 200 if options.full else options.photos
    with tempfile.TemporaryDirectory() as folder:
        photos = collect(options.shared, count, Path(folder) / "photos")
        results = {
            f"{jobs} job{'s' if jobs > 1 else ''}": measure(
                photos, Path(folder) / str(jobs), jobs, count
            )
            for jobs in (1, 2)
        }
    sys.stdout.write(json.dumps({"photos": count, **results}, indent=2) + "\n")


def collect(shared: Path, count: int, folder: Path) -> Path:
    """Link so many photos into a folder."""
    folder.mkdir()
    originals = sorted((shared / "bsds" / "images").glob("*.jpg"))
    for number, original in enumerate(islice(cycle(originals), count)):
        (folder / f"{number:04d}.jpg").symlink_to(original)
    return folder


def measure(photos: Path, output: Path, jobs: int, count: int) -> dict[str, object]:
    """Run a batch, then once more, when all is done."""
    command = [sys.executable, "-c", RUN, "segment", str(photos), "-o", str(output), "--json"]
    command += ["--jobs", str(jobs), "--formats", "labels"]
    began = time.perf_counter()
    done, early, highest = 0, 0.0, 0.0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        memory = Memory(process.pid)
        for line in process.stdout or ():
            done += "error" not in json.loads(line)
            if done == count // 4:
                early = memory.highest
    seconds = time.perf_counter() - began
    highest = memory.end()
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return {
        "done": done,
        "photos_per_second": round(count / seconds, 2),
        "megabytes_after_a_quarter": round(early, 1),
        "megabytes_at_most": round(highest, 1),
        "seconds_when_all_is_done": round(time.perf_counter() - began, 2),
    }


class Memory:
    """Watches the memory of a process and of those it started."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._ended = threading.Event()
        self.highest = 0.0
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def end(self) -> float:
        """Stop and return the most megabytes that were seen."""
        self._ended.set()
        self._thread.join()
        return self.highest

    def _watch(self) -> None:
        while not self._ended.wait(SECONDS_BETWEEN_LOOKS):
            self.highest = max(self.highest, sum(map(resident, family(self._process))))


def family(process: int) -> list[int]:
    """Return a process and all that come from it."""
    found = [process]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:  # ended meanwhile
                continue
    return found


def resident(process: int) -> float:
    """Return the megabytes that are a process's own; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()
