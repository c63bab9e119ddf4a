"""Objects counted and measured by ImageJ's Analyze Particles beside ours, of the same masks.

    python benchmarks/imagej.py

Needs ImageJ and Xvfb (Debian: imagej, xvfb). Prints JSON: for each photo both counts, and for each
column the median and the largest difference, as a share of ImageJ's value, or of the object's
diameter for places; all of it with holes filled by both, and left by both.
"""

import csv
import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import tifffile

from segmenter import Recipe, load_image, segment
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects
from segmenter.objects.settings import ObjectSettings

JAR = "/usr/share/java/ij.jar"
# A photo, K, and whether the objects are its brightest label's or its darkest's.
PHOTOS = (("coins", 3, True), ("immunohistochemistry", 4, False), ("hubble_deep_field", 4, True))
# ImageJ takes pixels that touch by a corner for connected, and its perimeter leaves out holes.
FILLED = ObjectSettings(connectivity="8", fill_holes=10**9, min_area=20)
LEFT = replace(FILLED, fill_holes=0)
MACRO = """
setBatchMode(true);
open("{mask}");
setThreshold(128, 255);
run("Set Measurements...", "area centroid perimeter fit shape feret's redirect=None decimal=9");
run("Analyze Particles...", "size=20-Infinity pixel show=Nothing display clear {include}");
saveAs("Results", "{table}");
run("Quit");
"""
COLUMNS = {
    "area": "Area",
    "perimeter": "Perim.",
    "circularity": "Circ.",
    "major_axis": "Major",
    "minor_axis": "Minor",
    "solidity": "Solidity",
    "feret": "Feret",
}


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        found = {
            f"{photo[0]}, holes {holes}": compared(*photo, Path(folder), settings)
            for holes, settings in (("filled", FILLED), ("left", LEFT))
            for photo in PHOTOS
        }
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    return 0


def compared(
    name: str, components: int, bright: bool, folder: Path, settings: ObjectSettings
) -> dict[str, Any]:
    """Count and measure the objects of a photo's label by both programs."""
    image = load_image(f"sample:{name}")
    result = segment(image, Recipe(components=components))
    levels = result.mean_levels.sum(axis=1)
    label = int(levels.argmax() if bright else levels.argmin()) + 1
    mask = result.labels == label
    objects = find_objects(image, mask.astype(np.uint8), settings)
    ours = measure_objects(image, objects)
    theirs = particles(mask, folder, fills=bool(settings.fill_holes))
    centres = np.stack([theirs["X"], theirs["Y"]], axis=1) - 0.5
    own = np.stack([ours["x"], ours["y"]], axis=1)
    apart = np.linalg.norm(own[:, None] - centres, axis=2)
    partner = apart.argmin(axis=1)
    matched = len(np.unique(partner)) == len(own) == len(centres)
    report: dict[str, Any] = {"ours": len(own), "imagej": len(centres), "one_to_one": matched}
    shares = apart.min(axis=1) / np.maximum(ours["feret"], 1)
    report["centroid"] = summary(shares)
    for column, title in COLUMNS.items():
        value = theirs[title][partner]
        report[column] = summary(np.abs(ours[column] - value) / np.maximum(np.abs(value), 1e-9))
    return report


def particles(
    mask: NDArray[np.bool_], folder: Path, *, fills: bool
) -> dict[str, NDArray[np.float64]]:
    """Return what Analyze Particles says of a mask, by its columns' titles."""
    picture, table, macro = folder / "mask.tif", folder / "table.csv", folder / "count.ijm"
    tifffile.imwrite(picture, np.where(mask, np.uint8(255), np.uint8(0)))
    macro.write_text(MACRO.format(mask=picture, table=table, include="include" * fills))
    command = ["xvfb-run", "-a", "java", "-jar", JAR, "-batch", str(macro)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    with table.open() as file:
        rows = list(csv.DictReader(file))
    return {
        title: np.array([float(row[title]) for row in rows])
        for title in {*COLUMNS.values(), "X", "Y"}
    }


def summary(differences: NDArray[np.floating]) -> dict[str, float]:
    """Return the median and the largest."""
    known = differences[np.isfinite(differences)]
    return {"median": round(float(np.median(known)), 5), "largest": round(float(known.max()), 4)}


if __name__ == "__main__":
    sys.exit(main())
