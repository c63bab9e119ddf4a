"""Compare the numbers of labels that Auto chooses with what people drew.

    python benchmarks/auto_k.py [SHARED] [-n PHOTOS]

SHARED is a folder with ``bsds`` (photos of the Berkeley segmentation data set and what people
drew) and ``tools/score_regions.py`` (the formulas of Arbeláez et al. 2011); without them there is
nothing to do. Prints JSON: for every criterion, for fixed numbers and for the best number of each
photo by hindsight, how well the connected pieces of the labels cover people's regions, on every
other photo (a criterion is decided on the odd ones and confirmed on the even ones), the mean
number of labels, and seconds a photo beside those of 5 labels.
"""

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import segmenter
from segmenter import Recipe
from segmenter.recipe import AUTO_COMPONENTS, CHOICES
from segmenter.regions.pieces import find_pieces

NUMBERS = range(2, AUTO_COMPONENTS.stop)
HALVES = {"odd": slice(1, None, 2), "even": slice(0, None, 2), "all": slice(None)}
# Of the first photo; by then everything has been imported.
WARM_UP = Recipe(components="auto")


class Results:
    """Coverings, numbers of labels and seconds of every photo, by what chose the number."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[float, int, float]]] = {}

    def add(self, name: str, covering: float, n_labels: int, seconds: float) -> None:
        """Note one photo."""
        self._rows.setdefault(name, []).append((covering, n_labels, seconds))

    def as_json(self) -> dict[str, Any]:
        """Return the means."""
        told: dict[str, Any] = {}
        for name, rows in self._rows.items():
            covering, n_labels, seconds = np.array(rows, np.float64).T
            halves = {half: round(float(covering[of].mean()), 4) for half, of in HALVES.items()}
            told[name] = {"covering": halves, "mean_k": round(float(n_labels.mean()), 2)}
            if seconds.all():
                told[name]["seconds"] = round(float(seconds.mean()), 3)
        return told


def measured(photo: Path, recipe: Recipe) -> tuple[NDArray[np.integer], int, float]:
    """Segment a photo of which nothing is known yet: labels, how many, seconds."""
    image = segmenter.load_image(photo)
    began = time.perf_counter()
    found = segmenter.segment(image, recipe)
    return found.labels, found.n_labels, time.perf_counter() - began


def covering(formulas: ModuleType, labels: NDArray[np.integer], truth: NDArray[Any]) -> float:
    """Return how well the pieces of labels cover people's regions, over all people."""
    covered, area, *_ = formulas.compare(find_pieces(labels).map, truth)
    return float(covered / area)


def judge(photo: Path, truth: NDArray[Any], formulas: ModuleType, results: Results) -> None:
    """Segment one photo by every criterion and with every number of labels."""
    for criterion in CHOICES:
        labels, n, seconds = measured(photo, Recipe(components="auto", criterion=criterion))
        results.add(criterion, covering(formulas, labels, truth), n, seconds)
    fixed = []
    for k in NUMBERS:
        labels, n, seconds = measured(photo, Recipe(components=k))
        fixed.append((covering(formulas, labels, truth), n))
        results.add(f"always {k}", fixed[-1][0], n, seconds)
    results.add("hindsight", *max(fixed), 0.0)


def formulas_in(shared: Path) -> ModuleType:
    """Import the formulas, which are a script of their own."""
    spec = importlib.util.spec_from_file_location("formulas", shared / "tools/score_regions.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    shared = Path(__file__).resolve().parents[2] / "shared"
    parser.add_argument("shared", type=Path, nargs="?", default=shared)
    parser.add_argument("-n", type=int, help="only this many photos, evenly spread")
    asked = parser.parse_args(arguments)
    photos = sorted((asked.shared / "bsds/images").glob("*.jpg"))
    if not photos:
        print(f"no photos in {asked.shared / 'bsds/images'}", file=sys.stderr)
        return 2
    if asked.n:
        places = np.linspace(0, len(photos) - 1, asked.n).round().astype(int)
        photos = [photos[place] for place in places]
    formulas, results = formulas_in(asked.shared), Results()
    measured(photos[0], WARM_UP)
    for photo in photos:
        truth = np.load(asked.shared / "bsds/truth" / f"{photo.stem}.npz")["truth"]
        judge(photo, truth, formulas, results)
    print(json.dumps({"photos": len(photos), **results.as_json()}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
