"""Whether the likeliest fit wins: against the best known, and with more restarts.

    python benchmarks/likeliest.py PHOTO... [--seconds S] [--known FILE] [--before CHECKOUT]

Prints JSON, log-likelihoods as means in nats per pixel:

- how far the default fit of each photo, with 3, 5, 8 and 12 components, is from the best known, and
  how much EM would still gain from where it stopped;
- how often one restart more has a worse result, over 1 to 10 restarts of the first photos;
- CPU seconds of a photo that is read, fitted and labelled, and their ratio to another checkout's.

The best known is the best of random starts on every colour, each followed until EM gains nothing
more, as many as take so many seconds; and of the fits that are judged. With ``--known`` a file
keeps it, and the next run, with other random numbers, adds to it.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import segmenter
from segmenter.features import features_of
from segmenter.mixture import EmSettings, Mixture, Samples, fit_steps
from segmenter.mixture.multilevel import last
from segmenter.mixture.starts import start_from_seeds

COMPONENTS = (3, 5, 8, 12)
# Photos whose restarts are counted, and the most restarts.
COUNTED, RESTARTS = 3, 10
# What random starts are followed by: briefly, and the best of so many to the end.
BRIEFLY, GUESSES, TO_THE_END = EmSettings(1e-4, 30), 4, EmSettings(1e-7, 2000)
LIMITS = (0.01, 0.05)
# Less is rounding.
A_FALL = 1e-6
TIMED = """
import sys, time
sys.path.insert(0, sys.argv[1])
from segmenter import Recipe, load_image, segment
took = []
for _ in range(int(sys.argv[4])):
    began = time.process_time()
    segment(load_image(sys.argv[2]), Recipe(components=int(sys.argv[3])))
    took.append(time.process_time() - began)
print(sorted(took)[len(took) // 2])
"""
HERE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", metavar="PHOTO", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, default=6.0, help="of random starts (default 6)")
    parser.add_argument("--known", type=Path, metavar="FILE", help="keep the best known there")
    parser.add_argument("--before", type=Path, metavar="CHECKOUT", help="compare its CPU time")
    parser.add_argument("--timed", type=Path, nargs="*", help="photos to time (default the first)")
    parser.add_argument("--repeat", type=int, default=3, help="times each (default 3)")
    options = parser.parse_args()
    known = Known(options.known)
    report: dict[str, Any] = {"gaps": gaps(options.photos, known, options.seconds)}
    report["restarts"] = restarts(options.photos[:COUNTED])
    timed = options.timed or options.photos[:1]
    report["cpu_seconds"] = times(timed, options.before, options.repeat)
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


class Known:
    """The best mean log-likelihoods that are known, kept in a file if one is named."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        kept = path is not None and path.exists()
        self.values: dict[str, Any] = json.loads(path.read_text()) if path and kept else {}

    def improve(self, key: str, value: float, starts: int = 0) -> float:
        """Note a value, found by so many more random starts; return the best."""
        before = self.values.get(key, {"log_likelihood": -np.inf, "starts": 0})
        best = max(value, before["log_likelihood"])
        self.values[key] = {"log_likelihood": best, "starts": before["starts"] + starts}
        if self._path is not None:
            self._path.write_text(json.dumps(self.values, indent=1))
        return float(best)

    def starts(self, key: str) -> int:
        """Return how many random starts were made, so that the next ones are others."""
        return int(self.values.get(key, {}).get("starts", 0))


def gaps(photos: list[Path], known: Known, seconds: float) -> dict[str, Any]:
    """Compare default fits with the best known."""
    each: dict[str, dict[str, float]] = {}
    for photo in photos:
        image = segmenter.load_image(photo)
        samples = features_of(image, segmenter.Recipe().features).levels()[-1]
        for k in COMPONENTS:
            key = f"{photo.stem} {k}"
            ours = segmenter.segment(image, segmenter.Recipe(components=k))
            left = follow(samples, ours.mixture) - ours.log_likelihood
            value, starts = search(samples, k, seconds, known.starts(key))
            best = known.improve(key, max(value, ours.log_likelihood + left), starts)
            each[key] = {"gap": round(best - ours.log_likelihood, 5), "left": round(left, 5)}
    found = [entry["gap"] for entry in each.values()]
    return {
        "of": len(found),
        **{f"over_{limit}": sum(gap > limit for gap in found) for limit in LIMITS},
        "largest": max(found),
        "em_not_done": sum(entry["left"] > LIMITS[0] for entry in each.values()),
        "each": each,
    }


def search(samples: Samples, k: int, seconds: float, first: int) -> tuple[float, int]:
    """Return the best of random starts that take so long, and how many there were."""
    began, best, number = time.process_time(), -np.inf, 0
    while time.process_time() - began < seconds:
        rng = np.random.default_rng([20, k, first + number])
        starts = (start_from_seeds(samples, k, rng) for _ in range(GUESSES))
        fits = (last(fit_steps(samples, start, BRIEFLY)) for start in starts)
        chosen = max(fits, key=lambda fit: fit.curve[-1])
        best = max(best, follow(samples, chosen.mixture))
        number += 1
    return best, number


def follow(samples: Samples, start: Mixture) -> float:
    """Return where EM comes to from a start."""
    return last(fit_steps(samples, start, TO_THE_END)).curve[-1]


def restarts(photos: list[Path]) -> dict[str, Any]:
    """Count how often one restart more lowers the result."""
    falls: list[float] = []
    for photo in photos:
        image = segmenter.load_image(photo)
        for k in COMPONENTS:
            reached = [
                segmenter.segment(image, segmenter.Recipe(components=k, restarts=n)).log_likelihood
                for n in range(1, RESTARTS + 1)
            ]
            falls += [before - after for before, after in pairwise(reached)]
    return {
        "steps": len(falls),
        "falls": sum(fall > A_FALL for fall in falls),
        "largest": round(max(0.0, *falls), 6),
    }


def times(photos: list[Path], before: Path | None, repeat: int) -> dict[str, Any]:
    """Time photos by this checkout, and by another one."""
    return {
        f"{photo.stem} {k}": _ratio(photo, k, before, repeat)
        for photo in photos
        for k in COMPONENTS
    }


def _ratio(photo: Path, k: int, before: Path | None, repeat: int) -> dict[str, float]:
    ours = _seconds(HERE, photo, k, repeat)
    if before is None:
        return {"seconds": ours}
    theirs = _seconds(before, photo, k, repeat)
    return {"seconds": ours, "before": theirs, "ratio": round(ours / theirs, 2)}


def _seconds(checkout: Path, photo: Path, k: int, repeat: int) -> float:
    arguments = [str(checkout), str(photo), str(k), str(repeat)]
    run = subprocess.run(
        [sys.executable, "-c", TIMED, *arguments], check=True, capture_output=True, text=True
    )
    return round(statistics.fmean(map(float, run.stdout.split())), 4)


if __name__ == "__main__":
    main()
