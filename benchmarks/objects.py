"""Objects: counted and measured, against scikit-image's regionprops, and touching ones cut apart.

    python benchmarks/objects.py [--megapixels 24] [--objects 36000]

Prints JSON. Seconds of the table are of finding and measuring the objects of labels that are there.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from segmenter import Image, Recipe, Segmentation, image_from_array, segment
from segmenter.objects.counting import count_objects
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects


def discs(height: int, width: int, count: int, *, touching: bool) -> NDArray[np.uint8]:
    """Return a noisy photo of bright discs, in rows, each touching the next or none."""
    rng = np.random.default_rng(0)
    pitch = int((height * width / count) ** 0.5)
    rows, columns = np.mgrid[:height, :width]
    radius = pitch * (0.505 if touching else 0.35)
    jitter = 0 if touching else rng.integers(-1, 2, (2, height // pitch + 1, width // pitch + 1))
    middle = np.full((2, height // pitch + 1, width // pitch + 1), pitch // 2) + jitter
    cell = rows // pitch, columns // pitch
    inside = (rows % pitch - middle[0][cell]) ** 2 + (columns % pitch - middle[1][cell]) ** 2
    values = np.where(inside <= radius**2, 190, 60).astype(np.int16)[..., None]
    noisy = values + rng.integers(-20, 21, (height, width, 3), dtype=np.int16)
    return noisy.astype(np.uint8)


def timed(call: Callable[[], Any]) -> tuple[Any, dict[str, float]]:
    """Return what a call does, with its seconds on the clock and of the processor."""
    used, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    result = call()
    wall, now = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF)
    cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return result, {"wall": round(wall, 3), "cpu": round(cpu, 3)}


def whole(image: Image, result: Segmentation) -> dict[str, Any]:
    """Measure what a table, and its parts, take."""
    found, finding = timed(lambda: find_objects(image, result.labels, result.recipe.objects))
    _, measuring = timed(lambda: measure_objects(image, found))
    counted, counting = timed(lambda: count_objects(image, result))
    return {
        "objects": counted.objects.count,
        "find": finding,
        "measure": measuring,
        "table with posteriors": counting,
    }


def against_scikit_image(image: Image, result: Segmentation, rows: int) -> dict[str, Any]:
    """Measure a strip of the photo here and by regionprops, by turns."""
    from skimage.measure import regionprops_table

    axes = ("axis_major_length", "axis_minor_length", "eccentricity")
    shapes = ("centroid", "bbox", "perimeter", "solidity", "feret_diameter_max")
    names = ("area", "intensity_mean", *axes, *shapes)
    pixels = np.moveaxis(image.planes, 0, 2)[:rows]
    part = image_from_array(np.ascontiguousarray(pixels), name="strip")
    found = find_objects(part, result.labels[:rows], result.recipe.objects)
    _, ours = timed(lambda: measure_objects(part, found))
    _, theirs = timed(lambda: regionprops_table(found.map, pixels, properties=names))  # type: ignore[no-untyped-call]
    ratio = round(theirs["cpu"] / ours["cpu"], 1)
    return {"objects": found.count, "ours": ours, "regionprops": theirs, "ratio of cpu": ratio}


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megapixels", type=float, default=24)
    parser.add_argument("--objects", type=int, default=36_000)
    options = parser.parse_args()
    height = int((options.megapixels * 1e6 / 1.5) ** 0.5)
    size = height, int(height * 1.5)
    told: dict[str, Any] = {"size": size}
    for touching in (False, True):
        image = image_from_array(discs(*size, options.objects, touching=touching), name="discs")
        recipe = Recipe(components=2, object_labels="2", split=0.8 if touching else 0.0)
        result = segment(image, recipe)
        bright = int(result.mean_levels[:, 0].argmax()) + 1
        told["touching" if touching else "apart"] = whole(image, chosen(result, bright))
        if not touching:
            told["scikit-image"] = against_scikit_image(image, chosen(result, bright), 400)
    print(json.dumps(told, indent=2))


def chosen(result: Segmentation, label: int) -> Segmentation:
    """Return a result of which the areas of one label are objects."""
    return replace(result, recipe=result.recipe.changed(object_labels=str(label)))


if __name__ == "__main__":
    main()
