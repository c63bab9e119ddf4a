"""How long the engine keeps other threads waiting, and how long it works before it can be stopped.

    python benchmarks/gaps.py PHOTO... [--repeat N] [--only NAME,NAME,...] [--grain]

A heartbeat beats every 5 ms in the main thread, as a window would, while the engine works in
another. Prints JSON: for each kind of work the largest gap between two beats and the longest time
between two steps, in milliseconds, each with the line of the engine that was at work. Other
processes make gaps too, so the least of several rounds counts.
"""

import argparse
import json
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import Recipe, load_image, segment
from segmenter.exports import FORMATS, export
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment_steps
from segmenter.segmenting.sketching import guess_steps, sketch_of

ROOT = Path(__file__).resolve().parents[1]
BEAT = 0.005
RECIPES = {
    "plain": Recipe(),
    "lab": Recipe(space="lab"),
    "auto": Recipe(components="auto"),
    "smoothing": Recipe(smoothing=1.0),
    "min_region": Recipe(min_region=50),
    "detail": Recipe(detail=0.5),
}
Work = Callable[[], Iterator[object]]


@dataclass(frozen=True, slots=True)
class Waits:
    """The largest gap between two beats and the longest step, ms, and where each was."""

    gap: float
    gap_at: str
    step: float
    step_at: str

    def least(self, other: "Waits") -> "Waits":
        """Take the better of two rounds in both respects."""
        gap, step = min(self, other, key=lambda w: w.gap), min(self, other, key=lambda w: w.step)
        return Waits(gap.gap, gap.gap_at, step.step, step.step_at)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", metavar="PHOTO", type=Path, nargs="+")
    parser.add_argument("--repeat", type=int, default=5, help="rounds (default 5)")
    names = [*RECIPES, *FORMATS]
    parser.add_argument("--only", default=",".join(names), help=f"of {', '.join(names)}")
    parser.add_argument(
        "--grain", action="store_true", help="outline all pieces of the plain labels, not tidied"
    )
    options = parser.parse_args()
    wanted = options.only.split(",")
    report = {
        photo.stem: measure(photo, wanted, options.repeat, grain=options.grain)
        for photo in options.photos
    }
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def measure(
    photo: Path, wanted: list[str], rounds: int, *, grain: bool
) -> dict[str, dict[str, Any]]:
    """Do each kind of work several times."""
    best: dict[str, Waits] = {}
    for name, work in works(photo, wanted, grain=grain):
        for _ in range(rounds):
            waits = watch(work)
            best[name] = waits.least(best.get(name, waits))
    return {
        name: {
            "gap": [round(waits.gap, 1), waits.gap_at],
            "step": [round(waits.step, 1), waits.step_at],
        }
        for name, waits in best.items()
    }


def works(photo: Path, wanted: list[str], *, grain: bool) -> Iterator[tuple[str, Work]]:
    """Yield what is asked for, by its name: photos opened and fitted anew, and every export."""
    for name in filter(wanted.__contains__, RECIPES):
        yield name, lambda name=name: opened(photo, RECIPES[name])  # type: ignore[misc]
    formats = [name for name in wanted if name in FORMATS]
    if formats:
        image = load_image(photo)
        result = segment(image)
        styles = default_styles(result.n_labels)
        # Grain lies in many pieces, of some photos in more than outlines are written of.
        outlined = result if grain else segment(image, Recipe(smoothing=1.0, min_region=50))
        for name in formats:
            shown = outlined if FORMATS[name].group != "Masks" else result

            def write(name: str = name, shown: Any = shown) -> Iterator[object]:
                with tempfile.TemporaryDirectory() as folder:
                    yield export(shown, image, styles, Path(folder), [name])

            yield name, write


def opened(photo: Path, recipe: Recipe) -> Iterator[object]:
    """Open and fit a photo as the window does."""
    image = load_image(photo)
    yield "image"
    for progress in guess_steps(image, recipe):
        yield sketch_of(progress)
    yield from segment_steps(image, recipe)


def watch(work: Work) -> Waits:
    """Run ``work`` in a thread and beat meanwhile."""
    steps: list[float] = []
    thread = threading.Thread(target=lambda: steps.extend(moments(work)))
    seen: list[tuple[float, str]] = []
    gaps: list[tuple[float, str]] = []
    began = last = time.perf_counter()
    thread.start()
    while thread.is_alive():
        time.sleep(BEAT)
        now, place = time.perf_counter(), at_work()
        gaps.append((now - last, place))
        seen.append((now, place))
        last = now
    gap, gap_at = max(gaps)
    step, end = max((stop - start, stop) for start, stop in zip([began, *steps], steps))  # noqa: B905
    within = Counter(place for moment, place in seen if end - step <= moment <= end)
    places = ", ".join(f"{place} {count}" for place, count in within.most_common(3))
    return Waits(1000 * gap, gap_at, 1000 * step, places)


def moments(work: Work) -> Iterator[float]:
    """Go through the steps and note when each was reached."""
    for _ in work():
        yield time.perf_counter()


def at_work() -> str:
    """Return the innermost line of the engine that any other thread is at."""
    frames = [
        frame for ident, frame in sys._current_frames().items() if ident != threading.get_ident()
    ]
    return " | ".join(sorted({place for frame in frames if (place := line_of(frame))}))


def line_of(frame: FrameType | None) -> str:
    """Return file and line of the engine that a thread is at, unless it waits for others."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT / "segmenter") and path.name != "parallel.py":
            return f"{path.relative_to(ROOT / 'segmenter')}:{frame.f_lineno}"
        frame = frame.f_back
    return ""


if __name__ == "__main__":
    main()
