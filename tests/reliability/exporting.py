"""Two results of one photo in every format, and a process that writes them in turn.

    python -m tests.reliability.exporting FOLDER

says "ready" and then writes the first, the second, the first and so on, until it is killed.
"""

import sys
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import numpy as np

from segmenter import Image, Recipe, Segmentation, export, image_from_array, segment
from segmenter.exports import FORMATS

Results = tuple[Image, tuple[Segmentation, Segmentation]]


def two_results() -> Results:
    """Segment a photo of rings and noise into three labels and into five."""
    rng = np.random.default_rng(0)
    rows, columns = np.mgrid[0:60, 0:80]
    rings = np.hypot(rows - 30, columns - 40) // 9 % 3
    levels = np.stack([60 + 70 * rings, 200 - 60 * rings, 90 + 0 * rings], axis=-1)
    levels = (levels + rng.normal(0, 6, levels.shape)).clip(0, 255).astype(np.uint8)
    image = image_from_array(levels, name="photo.png")
    results = [segment(image, Recipe(components=k)) for k in (3, 5)]
    # How long it took is told in some files, and is never the same.
    first, second = (replace(each, seconds=dict.fromkeys(each.seconds, 0.0)) for each in results)
    return image, (first, second)


def written(results: Results, number: int, folder: Path) -> dict[str, bytes]:
    """Write one of the results in every format, and return what the folder then holds."""
    image, both = results
    export(both[number], image, folder=folder, formats=FORMATS)
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder but for the ledger."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".sqlite"}


if __name__ == "__main__":
    both = two_results()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in cycle((0, 1)):
        written(both, number, Path(sys.argv[1]))
