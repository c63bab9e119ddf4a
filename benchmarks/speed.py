"""How long a photo takes: decode to an array, fit, label, smooth; the same fit by scikit-learn.

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
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import Recipe, load_image, segment, segment_steps
from segmenter.editing.reshaping import grown, shrunk, smoothed
from segmenter.segmenting.sketching import sketch_result

RECIPE = Recipe(components=5, tolerance=1e-5)
TARGETS = {"single": 1.5, "mosaic": 5.0}
# Seconds of a fit with many components, of shaping labels and of a look at what comes of it.
MANY = {50: {"single": 1.5, "mosaic": 6.0}, 200: {"single": 8.0, "mosaic": 40.0}}
SHAPED = {5: 1.2, 20: 4.0}
SKETCHED = 0.1
# The largest amount by which a label is reshaped, in pixels, and the seconds for it.
AMOUNT, RESHAPED = 50, 1.0
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
                "many_components": measure_many(photo, kind, 1 if options.quick else 3),
                "shaping": measure_shaping(photo, min(options.repeat, 3)),
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


def measure_many(photo: Path, kind: str, rounds: int) -> dict[str, object]:
    """Time fits with many components, exactly to the default tolerance."""
    found: dict[str, object] = {}
    for components, targets in MANY.items():
        results = [segment(load_image(photo), Recipe(components=components)) for _ in range(rounds)]
        seconds = [result.seconds["fit"] + result.seconds["label"] for result in results]
        found[f"K = {components}"] = {
            "seconds": round(statistics.median(seconds), 2),
            "target": targets[kind],
            "iterations": results[-1].iterations,
            "log_likelihood": results[-1].log_likelihood,
        }
    return found


def measure_shaping(photo: Path, rounds: int) -> dict[str, object]:
    """Time smoothing, joining small regions, a sketch of it, and one label reshaped."""
    found: dict[str, object] = {}
    for components, target in SHAPED.items():
        image = load_image(photo)
        plain = segment(image, Recipe(components=components))
        recipe = plain.recipe.changed(smoothing=1.0, min_region=300)
        shaped, sketches = [], []
        for _ in range(rounds):
            sketches.append(clock(sketch_result, image, replace(plain, recipe=recipe)))
            *_, done = segment_steps(image, recipe, fitted=plain)
            shaped.append(done.segmentation().seconds)
        smooth = statistics.median(each["smooth"] for each in shaped)
        tidy = statistics.median(each["tidy"] for each in shaped)
        found[f"K = {components}"] = {
            "seconds": {"smooth": round(smooth, 2), "tidy": round(tidy, 2)},
            "target": target,
            "sketch_seconds": round(statistics.median(sketches), 3),
            "first_sketch_seconds": round(sketches[0], 3),
            "target_sketch": SKETCHED,
        }
        if components == RECIPE.fit.components:
            found["one label"] = measure_reshaping(plain.labels, rounds)
    return found


def measure_reshaping(labels: NDArray[np.integer], rounds: int) -> dict[str, object]:
    """Time the largest label smoothed, grown and shrunk by the largest amount."""
    largest = int(np.bincount(labels.ravel())[1:].argmax()) + 1
    seconds = {
        way.__name__: round(
            statistics.median(clock(way, labels, largest, AMOUNT) for _ in range(rounds)),
            2,
        )
        for way in (smoothed, grown, shrunk)
    }
    return {"seconds": seconds, "target": RESHAPED}


def clock(call: Callable[..., object], *arguments: object) -> float:
    """Return the seconds that a call takes."""
    began = time.perf_counter()
    call(*arguments)
    return time.perf_counter() - began


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
