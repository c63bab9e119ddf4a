"""How long clicks take on a large photo.

    python benchmarks/picking.py [PHOTO...] [--repeat N] [--clicks N]

Without photos, a scikit-image sample is enlarged to 24 megapixels, with grain. Prints JSON: for
each photo seconds until it can be clicked in, by the clock and of all processors, and milliseconds
of a hover, of a click with what the screen shows of it (the reduced labels and the box that
changed), and of the labels of all pixels; medians, and the 95th percentile of hovers and clicks.
Places and sides are drawn at random.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import segmenter

T = TypeVar("T")
WIDTH, HEIGHT = 6000, 4000
CLICKS_A_THING = 8


def main() -> None:
    """Measure all photos and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", nargs="*")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--clicks", type=int, default=40)
    args = parser.parse_args()
    images = [segmenter.load_image(photo) for photo in args.photos] or [enlarged_sample()]
    for image in images:
        print(json.dumps(measure(image, args.repeat, args.clicks)))


def enlarged_sample() -> segmenter.Image:
    """Return a photo of 24 megapixels with a camera's grain."""
    from PIL import Image as Pillow

    small = Pillow.fromarray(segmenter.load_image("sample:coffee").pixels)
    large = np.asarray(small.resize((WIDTH, HEIGHT), Pillow.Resampling.BICUBIC), np.float32)
    grain = np.random.default_rng(0).normal(0, 2, large.shape).astype(np.float32)
    return segmenter.image_from_array(np.clip(np.rint(large + grain), 0, 255).astype(np.uint8))


def measure(image: segmenter.Image, repeat: int, n_clicks: int) -> dict[str, object]:
    """Start a few times, then click, hover and ask for labels."""
    starts, processor = [], []
    for _ in range(repeat):
        began = time.process_time()
        start, seconds = timed(lambda: segmenter.start_picking(image))
        starts.append(seconds)
        processor.append(time.process_time() - began)
    hovers, clicks, labels = zip(*clicking(image, start, n_clicks), strict=True)
    return {
        "photo": image.name,
        "megapixels": round(image.width * image.height / 1e6, 1),
        "start_s": round(float(np.median(starts)), 2),
        "start_cpu_s": round(float(np.median(processor)), 2),
        "hover_ms": milliseconds(hovers, 50),
        "hover_ms_p95": milliseconds(hovers, 95),
        "click_ms": milliseconds(clicks, 50),
        "click_ms_p95": milliseconds(clicks, 95),
        "labels_ms": milliseconds(labels, 50),
    }


def clicking(
    image: segmenter.Image, start: segmenter.Picking, n_clicks: int
) -> Iterator[tuple[float, float, float]]:
    """Yield seconds of a hover, a click as the screen needs it, and the labels of all pixels."""
    rng = np.random.default_rng(0)
    picking = start
    for i in range(n_clicks):
        if i % CLICKS_A_THING == 0:
            picking = start
        row, column = int(rng.integers(image.height)), int(rng.integers(image.width))
        inside = i % CLICKS_A_THING == 0 or bool(rng.integers(2))
        before = picking
        _, hover = timed(lambda: before.hover(row, column, inside=inside))  # noqa: B023
        picking, click = timed(lambda: clicked(before, row, column, inside))  # noqa: B023
        _, labels = timed(lambda: picking.labels)  # noqa: B023
        yield hover, click, labels


def clicked(before: segmenter.Picking, row: int, column: int, inside: bool) -> segmenter.Picking:
    """Click, and ask for all that is shown at once."""
    later = before.click(row, column, inside=inside)
    later.changed_since(before)
    later.preview  # noqa: B018
    return later


def timed(call: Callable[[], T]) -> tuple[T, float]:
    """Return what a call returns, and the seconds that it took."""
    began = time.perf_counter()
    outcome = call()
    return outcome, time.perf_counter() - began


def milliseconds(seconds: tuple[float, ...], percent: float) -> float:
    """Return a percentile in milliseconds."""
    return round(1e3 * float(np.percentile(seconds, percent)), 1)


if __name__ == "__main__":
    main()
