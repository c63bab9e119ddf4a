"""How long features take that differ at every pixel, and values of 16 bits.

    python benchmarks/features.py [--photos FOLDER] [--small]

Prints JSON. First labels are those that a window shows first; seconds are without decoding, of a
process of its own for each row, which also tells the memory at its peak.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import Recipe, image_from_array, load_image
from segmenter.images.image import Image
from segmenter.segmenting.pipeline import segment_steps
from segmenter.segmenting.sketching import guess_steps, sketch_of

SIZES = {"2 MP": (1200, 1700), "24 MP": (4000, 6000)}
TERMS = ("rgb,position", "lab,position:0.5", "rgb,texture", "lab,texture,position:0.5")
# Seconds to first labels and to exact ones; the second also for 2 MP.
WANTED = {"2 MP": (0.4, 6.0), "24 MP": (1.5, 6.0)}
COMPONENTS = 5


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parents[1]
    photos = here.parent / "shared" / "bsds" / "images"
    parser.add_argument("--photos", type=Path, default=photos)
    parser.add_argument("--small", action="store_true", help="2 MP only")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        size, terms, depth = options.one
        print(json.dumps(measured(mosaic(options.photos, SIZES[size]), terms, depth)))
        return
    sizes = ["2 MP"] if options.small else list(SIZES)
    results: dict[str, Any] = {"features": {}, "depths": {}}
    for size in sizes:
        for terms in TERMS:
            row = _apart(options.photos, size, terms, "8 bits")
            first, exact = WANTED[size]
            row["right"] = row["first"] <= first and row["exact"] <= exact
            results["features"][f"{size} {terms}"] = row
        results["depths"][size] = depths(options.photos, size)
    sys.stdout.write(json.dumps(results, indent=2) + "\n")


def depths(photos: Path, size: str) -> dict[str, Any]:
    """Compare values of 16 bits with those of 8."""
    rows = {each: _apart(photos, size, "rgb", each) for each in ("8 bits", "16 bits", "grain")}
    for each in ("16 bits", "grain"):
        row = rows[each]
        row["times_as_long"] = round(row["exact"] / rows["8 bits"]["exact"], 1)
        row["right"] = row["times_as_long"] <= 12 and row["megabytes"] <= 1500
    return rows


def _apart(photos: Path, size: str, terms: str, depth: str) -> dict[str, Any]:
    command = [sys.executable, __file__, "--photos", str(photos), "--one", size, terms, depth]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def mosaic(folder: Path, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """Lay photos side by side."""
    picture = np.empty((*shape, 3), np.uint8)
    names, row, at = sorted(folder.glob("*.jpg")), 0, 0
    while row < shape[0]:
        column = 0
        while column < shape[1]:
            tile = load_image(names[at % len(names)]).pixels
            tile = tile if tile.shape[1] > tile.shape[0] else tile.transpose(1, 0, 2)
            part = picture[row : row + tile.shape[0], column : column + tile.shape[1]]
            part[...] = tile[: part.shape[0], : part.shape[1]]
            column, at = column + tile.shape[1], at + 1
        row += tile.shape[0]
    return picture


def measured(pixels: NDArray[np.uint8], terms: str, depth: str) -> dict[str, Any]:
    """Segment a picture, and say how long that took."""
    image, recipe = _image(pixels, depth), Recipe(components=COMPONENTS, features=terms)
    began, first = time.perf_counter(), None
    for progress in guess_steps(image, recipe):
        sketch_of(progress)
        first = time.perf_counter() - began
        break
    again, worked = time.perf_counter(), time.process_time()
    for progress in segment_steps(image, recipe):
        if first is None and progress.has_fit:
            sketch_of(progress)
            first = time.perf_counter() - began
    result = progress.segmentation()
    return {
        "first": round(first or 0.0, 2),
        "exact": round(time.perf_counter() - again, 2),
        "exact_on_all_processors": round(time.process_time() - worked, 2),
        "samples": result.distinct_colours,
        "iterations": result.iterations,
        "likelihood_above_bound": round(result.log_likelihood - result.curve[-1], 6),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _image(pixels: NDArray[np.uint8], depth: str) -> Image:
    if depth == "8 bits":
        return image_from_array(pixels)
    deep = pixels.astype(np.uint16) * 257
    if depth == "grain":
        rng = np.random.default_rng(0)
        for rows in np.array_split(np.arange(len(deep)), 20):
            noise = rng.normal(0, 257, deep[rows].shape).astype(np.float32)
            deep[rows] = (deep[rows] + noise).clip(0, 65535).astype(np.uint16)
    del pixels
    return Image(deep, name="deep")


if __name__ == "__main__":
    main()
