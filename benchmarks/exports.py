"""How long each format takes to be written and read back, and how that compares with other code.

    python benchmarks/exports.py PHOTO... [--only NAME,NAME,...] [--repeat N] [--against CHECKOUT]

Prints JSON: for each photo and format the CPU and wall seconds of writing and of reading back, and
the file's megabytes; with another checkout its figures, too, and ours as shares of them. Each round
measures both in turn, in processes of their own, and the least of all rounds counts.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FORMATS = "geojson,roi,yolo,svg,csv,overlay,cvat,posteriors,psd"
CPU, WALL = "cpu_seconds", "wall_seconds"
# CPU seconds for GeoJSON, wall seconds for all others, by the names of the 24-megapixel photos.
TARGETS = {
    "single": {"geojson": 3.5, "roi": 4.8, "yolo": 3.05, "svg": 1.65, "csv": 1.35},
    "mosaic": {"geojson": 9.0, "roi": 15.95, "yolo": 6.45, "svg": 5.35, "csv": 2.5},
}
PICTURES = {"overlay": 1.0, "cvat": 1.0, "posteriors": 1.0, "psd": 1.0}
# What a checkout does in a process of its own; the photo is fitted before the clock runs.
WORK = """
import json, sys, tempfile, time
from pathlib import Path
from segmenter import load_image, segment
from segmenter.exports import FORMATS
from segmenter.exports.job import ExportJob
from segmenter.regions.palette import default_styles
image = load_image(sys.argv[1])
result = segment(image)
styles = default_styles(result.n_labels)

def clocks():
    return time.process_time(), time.perf_counter()

def measure(name, job, path):
    moments = [clocks()]
    with path.open("wb") as file:
        FORMATS[name].write(job, file)
    moments.append(clocks())
    with path.open("rb") as file:
        if not FORMATS[name].is_same(job, file):
            sys.exit(f"{name} did not read back")
    moments.append(clocks())
    (cpu, wall), (cpu_written, wall_written), (cpu_read, wall_read) = moments
    return {
        "cpu_seconds": cpu_read - cpu,
        "wall_seconds": wall_read - wall,
        "cpu_writing": cpu_written - cpu,
        "wall_writing": wall_written - wall,
        "megabytes": path.stat().st_size / 1e6,
    }

found = {}
small = load_image("sample:coffee")
with tempfile.TemporaryDirectory() as folder:
    for name in sys.argv[2].split(","):
        # The second one is told: what is imported when it is used is there by then.
        for photo, labels in ((small, segment(small)), (image, result)):
            job = ExportJob(photo, labels, styles, 0.5, Path(folder))
            found[name] = measure(name, job, Path(folder) / name)
print(json.dumps(found))
"""
Figures = dict[str, dict[str, float]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", metavar="PHOTO", type=Path, nargs="+")
    parser.add_argument("--only", default=FORMATS, help=f"formats (default {FORMATS})")
    parser.add_argument("--repeat", type=int, default=3, help="rounds (default 3)")
    parser.add_argument("--against", type=Path, help="another checkout of this program")
    options = parser.parse_args()
    checkouts = [ROOT, *([options.against.resolve()] if options.against else [])]
    report = {
        photo.stem: compared(photo, options.only, options.repeat, checkouts)
        for photo in options.photos
    }
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def compared(photo: Path, names: str, rounds: int, checkouts: list[Path]) -> dict[str, Any]:
    """Let the checkouts export a photo in turn; return the least of each figure."""
    best: list[Figures] = [{} for _ in checkouts]
    for _ in range(rounds):
        for least, checkout in zip(best, checkouts, strict=True):
            for name, figures in exported(photo.resolve(), names, checkout).items():
                before = least.get(name, figures)
                least[name] = {each: min(figures[each], before[each]) for each in figures}
    return {name: row(photo.stem, name, [each[name] for each in best]) for name in best[0]}


def exported(photo: Path, names: str, checkout: Path) -> Figures:
    """Export a photo by the code of a checkout."""
    command = [sys.executable, "-c", WORK, str(photo), names]
    done = subprocess.run(command, cwd=checkout, check=True, capture_output=True, text=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def row(photo: str, name: str, figures: list[dict[str, float]]) -> dict[str, Any]:
    """Return what is told of a format."""
    ours, *others = ({each: round(value, 3) for each, value in one.items()} for one in figures)
    told: dict[str, Any] = dict(ours)
    target = {**TARGETS.get(photo, {}), **PICTURES}.get(name)
    if photo in TARGETS and target is not None:
        told["target"] = target
    for other in others:
        told["against"] = other
        told["share"] = {each: round(ours[each] / other[each], 2) for each in (CPU, WALL)}
    return told


if __name__ == "__main__":
    main()
