"""Objects measured here, by ImageJ's Analyze Particles and by scikit-image, on three images.

    python benchmarks/peers --install imagej
    python benchmarks/particles.py [--environments FOLDER]

Prints a table of Markdown: which values of the same objects are the same to nine digits, and how
far others are apart, in the middle and at most, in percent of ImageJ's or scikit-image's. Objects
are matched by their boxes and areas. Touching discs are one object a row: Analyze Particles takes
black and white, in which nothing that touches is apart.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from segmenter import Image, Recipe, load_image, segment
from segmenter.images.reading import image_from_array
from segmenter.objects.counting import count_objects
from tests.segmenter.objects.scenes import touching_discs

Columns = dict[str, NDArray[Any]]
_READER = Path(__file__).with_name("peers") / "readers" / "analyze_particles.py"
_SAME = 1e-9
_SKIMAGE = {
    "area": "area",
    "perimeter": "perimeter",
    "major_axis": "axis_major_length",
    "minor_axis": "axis_minor_length",
    "solidity": "solidity",
    "feret": "feret_diameter_max",
    "mean": "intensity_mean",
    "sd": "intensity_std",
    "eccentricity": "eccentricity",
}


def scenes() -> dict[str, tuple[Image, NDArray[np.bool_]]]:
    """Return three grey images and what counts in them."""
    from skimage import data

    coins, sky = load_image("sample:coins"), data.hubble_deep_field()
    recipe = Recipe(components=3, features="colour,position", smoothing=0.5)
    result = segment(coins, recipe)
    bright = int(result.mean_levels[:, 0].argmax()) + 1
    wanted = recipe.changed(object_labels=str(bright), opening=3, min_area=500, exclude_border=True)
    found = count_objects(coins, segment(coins, wanted)).objects.map > 0
    stars = image_from_array(np.ascontiguousarray(sky[..., 1]), name="hubble")
    discs, _ = touching_discs()
    noise = np.random.default_rng(0).normal(0, 8, discs.shape)
    values = np.clip(60 + 120.0 * discs + noise, 0, 255).astype(np.uint8)
    return {
        "coins": (
            image_from_array(coins.pixels.reshape(coins.height, coins.width, -1)[..., 0]),
            found,
        ),
        "hubble_deep_field": (stars, stars.planes[0] > 40),
        "300 discs in rows": (image_from_array(values), discs > 0),
    }


def ours(image: Image, mask: NDArray[np.bool_]) -> tuple[Columns, NDArray[np.int32]]:
    """Return the table, and the ids; objects touch in corners, too, as in ImageJ."""
    from segmenter.objects.finding import find_objects
    from segmenter.objects.measuring import measure_objects
    from segmenter.objects.settings import ObjectSettings

    objects = find_objects(image, mask.astype(np.uint8), ObjectSettings(connectivity="8"))
    table = dict(measure_objects(image, objects))
    (channel,) = image.channel_names
    table |= {"mean": table[f"mean_{channel}"], "sd": table[f"sd_{channel}"]}
    return table, objects.map


def by_imagej(folder: Path, environments: Path) -> dict[str, Any]:
    """Run ImageJ on the pictures of a folder."""
    python = environments / "imagej" / "bin" / "python"
    done = subprocess.run(
        [str(python), str(_READER), str(folder)], capture_output=True, text=True, check=True
    )
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {each["name"]: each for each in told}


def by_scikit_image(image: Image, ids: NDArray[np.int32]) -> Columns:
    """Measure the objects that were found here by regionprops."""
    from skimage.measure import regionprops_table

    found = regionprops_table(ids, image.planes[0], properties=tuple(_SKIMAGE.values()))  # type: ignore[no-untyped-call]
    return {name: found[each] for name, each in _SKIMAGE.items()}


def matched(one: Columns, other: Columns) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the rows of the objects that both tables have."""
    names = ("left", "top", "width", "height", "area")
    keys = [
        [tuple(map(int, row)) for row in zip(*(table[name] for name in names), strict=True)]
        for table in (one, other)
    ]
    places = {key: row for row, key in enumerate(keys[1])}
    rows = [(row, places[key]) for row, key in enumerate(keys[0]) if key in places]
    found = np.array(rows, np.intp).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def apart(here: NDArray[Any], there: NDArray[Any]) -> tuple[float, float]:
    """Return how far apart values are, in the middle and at most, as shares."""
    away, size = np.abs(here - there), np.abs(there)
    known = np.isfinite(away)
    shares = away[known] / np.maximum(size[known], 1e-9)
    shares[away[known] < _SAME] = 0
    return (float(np.median(shares)), float(shares.max())) if shares.size else (0.0, 0.0)


def row(scene: str, peer: str, counts: str, pairs: dict[str, tuple[float, float]]) -> str:
    """Return a line of the table."""
    same = [name for name, (_, most) in pairs.items() if most < _SAME]
    others = [
        f"{name} {100 * middle:.2g} / {100 * most:.2g} %"
        for name, (middle, most) in pairs.items()
        if most >= _SAME
    ]
    return f"| {scene} | {peer} | {counts} | {', '.join(same)} | {', '.join(others)} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    folder = Path(tempfile.gettempdir()) / "pixture-peers"
    parser.add_argument("--environments", type=Path, default=folder)
    options = parser.parse_args()
    lines = ["| image | beside | objects | the same | apart: median / most |", "|" + "---|" * 5]
    with tempfile.TemporaryDirectory() as name:
        made = {}
        for scene, (image, mask) in scenes().items():
            Pillow.fromarray(mask.astype(np.uint8) * 255).save(Path(name) / f"{scene}.png")
            Pillow.fromarray(np.asarray(image.planes[0])).save(Path(name) / f"{scene}.tif")
            made[scene] = (image, *ours(image, mask))
        theirs = by_imagej(Path(name), options.environments)
    for scene, (image, table, ids) in made.items():
        found = theirs[scene]
        columns = {each: np.array(values) for each, values in found["columns"].items()}
        columns |= {axis: columns[axis] - 0.5 for axis in ("x", "y")}
        here, there = matched(table, columns)
        peers = [(f"ImageJ {found['version']}", columns, here, there)]
        every = np.arange(len(table["area"]))
        peers.append(("scikit-image", by_scikit_image(image, ids), every, every))
        for peer, other, mine, its in peers:
            counts = f"{len(table['area'])}, there {len(other['area'])}, matched {len(mine)}"
            pairs = {name: apart(table[name][mine], each[its]) for name, each in other.items()}
            lines.append(row(scene, peer, counts, pairs))
    print("\n".join(lines))


if __name__ == "__main__":
    main()
