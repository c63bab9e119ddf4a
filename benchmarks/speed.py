"""How long a photo takes: decode to an array, fit, label; and the same fit by scikit-learn.

    python benchmarks/speed.py [--shared FOLDER] [--repeat N] [--quick]

Prints JSON. Times are medians of several rounds in one process, each round with a photo that is
read anew, so that nothing is kept from the round before. The 24-megapixel photos are made by the
shared folder's big_photo.py; peak memory is that of one `segment` in a process of its own.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image as Pillow

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import Recipe, load_image, segment

RECIPE = Recipe(components=5, tolerance=1e-5)
TARGETS = {"single": 1.5, "mosaic": 5.0}
MEMORY = """
import resource, sys
from segmenter import Recipe, load_image, segment
segment(load_image(sys.argv[1]), Recipe(components=5, tolerance=1e-5))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("--shared", type=Path, default=here.parent / "shared")
    parser.add_argument("--repeat", type=int, default=7, help="rounds (default 7)")
    parser.add_argument("--quick", action="store_true", help="leave scikit-learn out")
    options = parser.parse_args()
    small = sorted((options.shared / "bsds" / "images").glob("*.jpg"))[0]
    with tempfile.TemporaryDirectory() as folder:
        results: dict[str, object] = {}
        for kind, target in TARGETS.items():
            photo = make_big_photo(options.shared, kind, Path(folder))
            results[kind] = {
                **measure(photo, options.repeat),
                "target_ratio": target,
                "peak_megabytes": peak_megabytes(photo),
                "target_megabytes": 900,
            }
        results["small"] = measure(small, max(options.repeat, 15))
        if not options.quick:
            results["scikit-learn"] = compare(small, max(options.repeat, 15))
    sys.stdout.write(json.dumps(results, indent=2) + "\n")


def make_big_photo(shared: Path, kind: str, folder: Path) -> Path:
    """Make one of the 24-megapixel JPEGs."""
    photo = folder / f"{kind}.jpg"
    tool = shared / "tools" / "big_photo.py"
    subprocess.run([sys.executable, tool, kind, photo], check=True, capture_output=True)
    return photo


def measure(photo: Path, rounds: int) -> dict[str, object]:
    """Time decoding (by Pillow alone, and by ours), fit and label; medians of the rounds."""
    times: dict[str, list[float]] = {"decode": [], "read": [], "fit": [], "label": []}
    for _ in range(rounds):
        began = time.perf_counter()
        with Pillow.open(photo) as opened:
            np.asarray(opened)
        times["decode"].append(time.perf_counter() - began)
        result = segment(load_image(photo), RECIPE)
        for step, seconds in result.seconds.items():
            times[step].append(seconds)
    work = [fit + label for fit, label in zip(times["fit"], times["label"], strict=True)]
    ratios = [done / decode for done, decode in zip(work, times["decode"], strict=True)]
    return {
        "pixels": int(result.labels.size),
        "distinct_colours": result.distinct_colours,
        "iterations": result.iterations,
        "log_likelihood": result.log_likelihood,
        "seconds": {step: round(statistics.median(each), 4) for step, each in times.items()},
        "fit_and_label_to_decode": round(statistics.median(ratios), 2),
        "fit_and_label_to_read": round(
            statistics.median(done / read for done, read in zip(work, times["read"], strict=True)),
            2,
        ),
    }


def peak_megabytes(photo: Path) -> float:
    """Return the peak resident memory of a process that segments ``photo``."""
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, str(photo)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[1],
    )
    return round(float(run.stdout), 1)


def compare(photo: Path, rounds: int) -> dict[str, object]:
    """Time scikit-learn's GaussianMixture on every pixel against ours."""
    from sklearn.mixture import GaussianMixture

    image = load_image(photo)
    pixels = image.pixels.reshape(-1, 3).astype(np.float64)
    theirs, ours, likelihoods = [], [], []
    for seed in range(3):
        began = time.perf_counter()
        model = GaussianMixture(5, tol=RECIPE.fit.tolerance, max_iter=1000, random_state=seed)
        model.fit_predict(pixels)
        theirs.append(time.perf_counter() - began)
        likelihoods.append(float(model.score(pixels)))
    for _ in range(rounds):
        began = time.perf_counter()
        result = segment(load_image(photo), RECIPE)
        ours.append(time.perf_counter() - began - result.seconds["read"])
    return {
        "seconds": round(statistics.median(theirs), 3),
        "ours_seconds": round(statistics.median(ours), 4),
        "times_faster": round(statistics.median(theirs) / statistics.median(ours), 1),
        "target_times_faster": 100,
        "log_likelihood": [round(each, 5) for each in likelihoods],
        "our_log_likelihood": round(result.log_likelihood, 5),
    }


if __name__ == "__main__":
    main()
