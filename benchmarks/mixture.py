"""Measures the mixture against scikit-learn's on the same data, from the same starts.

Prints one JSON object. Both run the same number of EM iterations, so few that the largest cases
end in bounded time; the likelihoods they reach must agree. The default takes some minutes and
below 8 GB; --full adds the cases of ten million rows.

    python benchmarks/mixture.py [--full] [--photo PHOTO]
"""

import argparse
import json
import os
import platform
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import sklearn
import sklearn.mixture
from threadpoolctl import threadpool_limits

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import Image, Recipe, segment
from segmenter.arrays import FloatArray
from segmenter.features import features_of
from segmenter.mixture import GaussianMixture, Mixture
from segmenter.recipe import FeatureSettings

ROWS = (10_000, 100_000, 1_000_000)
MANY_ROWS = 10_000_000
FEATURES = (3, 10)
COMPONENTS = (5, 20)
# Rows × components × features that scikit-learn may go through in one case.
WORK = 2e8
# Bytes of scikit-learn's arrays, of which it holds about four of (rows, components) at once.
MEMORY = 5e9
PHOTO_SIZE = (6000, 4000)
T = TypeVar("T")


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--full", action="store_true", help="measure ten million rows too")
    parser.add_argument("--quick", action="store_true", help="measure only up to 100,000 rows")
    parser.add_argument("--photo", type=Path, help="a photo to use instead of a sample enlarged")
    options = parser.parse_args()
    rows = ROWS[:2] if options.quick else ROWS
    cases = [(n, d, k) for n in rows for d in FEATURES for k in COMPONENTS]
    if options.full:
        cases += [(MANY_ROWS, d, k) for d in FEATURES for k in COMPONENTS]
    warnings.simplefilter("ignore", sklearn.exceptions.ConvergenceWarning)
    figures: dict[str, Any] = {"machine": machine(), "cases": [compare(*case) for case in cases]}
    if not options.quick:
        figures["photo"] = compare_photo(options.photo)
    print(json.dumps(figures, indent=2))


def machine() -> dict[str, Any]:
    """Describe what the figures were measured on."""
    return {
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "scikit-learn": sklearn.__version__,
    }


def compare(n: int, d: int, k: int) -> dict[str, Any]:
    """Fit both to n distinct rows of d features from one start of k components."""
    rng = np.random.default_rng([n, d, k])
    rows = blobs(rng, n, k, d)
    iterations = int(np.clip(WORK / (n * k * d), 2, 50))
    return {
        "rows": n,
        "features": d,
        "components": k,
        "iterations": iterations,
        **race(rows, None, rows, start_at(rng, rows, k), iterations),
    }


def compare_photo(path: Path | None) -> dict[str, Any]:
    """Fit both to a photo of 24 megapixels: ours to its colours, theirs to its pixels."""
    image = Image(read(path))
    segment(image, Recipe(max_iterations=1))
    fresh = Image(image.pixels)
    whole, result = clock(lambda: segment(fresh, Recipe(tolerance=1e-5)))
    features = features_of(image, FeatureSettings())
    pixels = image.pixels.reshape(-1, 3).astype(np.float64)
    rng = np.random.default_rng(0)
    colours = features.colours.astype(np.float64)
    start = start_at(rng, colours, result.n_labels)
    figures = race(colours, features.counts.astype(np.float64), pixels, start, 3)
    each = figures["scikit_learn_seconds"] / 3
    return {
        "megapixels": round(image.width * image.height / 1e6, 1),
        "distinct_colours": len(colours),
        "components": result.n_labels,
        "iterations": 3,
        **figures,
        "segment_seconds": whole,
        "segment_iterations": result.iterations,
        "scikit_learn_seconds_for_as_many_iterations": each * result.iterations,
        "segment_times_faster": each * result.iterations / whole,
    }


def race(
    rows: FloatArray,
    weights: FloatArray | None,
    their_rows: FloatArray,
    start: Mixture,
    iterations: int,
) -> dict[str, Any]:
    """Run as many iterations of both, and tell seconds and likelihoods."""
    options: dict[str, Any] = {
        "weights_init": start.weights,
        "means_init": start.means,
        "precisions_init": np.linalg.inv(start.covariances),
        "tol": 0.0,
        "max_iter": iterations,
    }
    k = start.n_components
    # scikit-learn's arrays may not fit: it then sees a part, and its time is scaled up.
    share = min(1.0, MEMORY / (8 * len(their_rows) * (4 * k + 3 * rows.shape[1])))
    part = their_rows[: int(share * len(their_rows))]
    ours = GaussianMixture(k, **options)
    theirs = sklearn.mixture.GaussianMixture(k, **options)
    our_seconds, _ = clock(lambda: ours.fit(rows, sample_weight=weights))
    with threadpool_limits(quicker_threads(part[: 1 << 16], k, options)):
        their_seconds = clock(lambda: theirs.fit(part))[0] / share
    difference = ours.lower_bound_ - theirs.lower_bound_ if share == 1.0 else None
    return {
        "seconds": our_seconds,
        "scikit_learn_seconds": their_seconds,
        "scikit_learn_saw": share,
        "times_faster": their_seconds / our_seconds,
        "log_likelihood": ours.lower_bound_,
        "likelihood_difference": difference,
    }


def quicker_threads(rows: FloatArray, k: int, options: dict[str, Any]) -> int:
    """Return the number of BLAS threads that scikit-learn is quickest with: more may be slower."""
    seconds: dict[int, float] = {}
    for threads in (1, os.cpu_count() or 1):
        theirs = sklearn.mixture.GaussianMixture(k, **{**options, "max_iter": 2})
        with threadpool_limits(threads):
            seconds[threads], _ = clock(partial(theirs.fit, rows))
    return min(seconds, key=lambda threads: seconds[threads])


def clock(work: Callable[[], T]) -> tuple[float, T]:
    """Return how long work took, and its result."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def blobs(rng: np.random.Generator, n: int, k: int, d: int) -> FloatArray:
    """Draw rows from k overlapping Gaussians, a block at a time to save memory."""
    centres = rng.normal(0, 3, (k, d))
    roots = rng.normal(0, 1, (k, d, d)) / np.sqrt(d)
    rows = np.empty((n, d))
    for begin in range(0, n, 1 << 18):
        block = rows[begin : begin + (1 << 18)]
        chosen = rng.integers(0, k, len(block))
        block[:] = rng.normal(0, 1, block.shape)
        for component in range(k):
            mine = chosen == component
            block[mine] = block[mine] @ roots[component].T + centres[component]
    return rows


def start_at(rng: np.random.Generator, rows: FloatArray, k: int) -> Mixture:
    """Start at rows drawn evenly, with the whole data's covariance."""
    covariance = np.cov(rows[: 1 << 18].T)
    means = rows[rng.choice(len(rows), k, replace=False)]
    return Mixture(np.full(k, 1 / k), means, np.repeat(covariance[None], k, axis=0))


def read(path: Path | None) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Read a photo, or enlarge a sample to 24 megapixels."""
    import PIL.Image
    from skimage import data

    if path is not None:
        return np.asarray(PIL.Image.open(path).convert("RGB"))
    small = PIL.Image.fromarray(data.coffee())  # type: ignore[no-untyped-call]
    return np.asarray(small.resize(PHOTO_SIZE, PIL.Image.Resampling.BICUBIC))


if __name__ == "__main__":
    main()
