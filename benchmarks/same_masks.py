"""Hash the masks of 20 photos by 6 recipes, to see whether a change of the code changed any.

    python benchmarks/same_masks.py PHOTO... --write FILE    # with the code as it was
    python benchmarks/same_masks.py PHOTO... --check FILE    # with the code as it is

What is hashed: the labels' bytes, and the bytes of some files that are made of them. Two checkouts
whose hashes agree give the same masks, byte for byte.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import segmenter

ALL = ["labels", "palette", "tiff", "masks", "json", "geojson", "csv"]
# What holds any number of labels.
MANY = ["labels", "tiff"]
RECIPES = {
    "plain": segmenter.Recipe(),
    "lab": segmenter.Recipe(components=8, space="lab", seed=3, tolerance=1e-5),
    "auto": segmenter.Recipe(components="auto", covariance="diag"),
    "shaped": segmenter.Recipe(components=4, smoothing=1, min_region=40),
    "regions": segmenter.Recipe(detail=0.5),
}
PHOTOS = 20
SAMPLES = ("sample:coffee", "sample:coins", "sample:astronaut", "sample:immunohistochemistry")


def main() -> int:
    """Write or check hashes, as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("photos", nargs="*", help="samples are added until there are 20 at most")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--write", type=Path, metavar="FILE")
    what.add_argument("--check", type=Path, metavar="FILE")
    options = parser.parse_args()
    photos = [*SAMPLES, *options.photos][:PHOTOS]
    found = dict(hashes(photos))
    if options.write:
        options.write.write_text(json.dumps(found, indent=1))
        print(f"{len(found)} results hashed")
        return 0
    before = json.loads(options.check.read_text())
    before = {
        key: {n: d for n, d in each.items() if n != "recipe.json"} for key, each in before.items()
    }
    changed = [key for key in before if found.get(key) != before[key]]
    print(f"{len(before) - len(changed)} of {len(before)} results are the same")
    for key in changed:
        parts = [
            name for name, digest in before[key].items() if found.get(key, {}).get(name) != digest
        ]
        print(f"  {key}: {', '.join(parts)}")
    return 1 if changed or len(found) != len(before) else 0


def hashes(photos: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the hashes of each photo and recipe."""
    model = segmenter.segment(
        segmenter.load_image(photos[0]), segmenter.Recipe(components=6)
    ).mixture
    for photo in photos:
        image = segmenter.load_image(photo)
        for name, recipe in RECIPES.items():
            yield f"{photo} {name}", digests(segmenter.segment(image, recipe), image)
        if image.is_grey:
            continue
        by_model = segmenter.apply_mixture(image, model, segmenter.Recipe(smoothing=0.5))
        yield f"{photo} model", digests(by_model, image)


def digests(result: segmenter.Segmentation, image: segmenter.Image) -> dict[str, str]:
    """Return the hashes of a result and of its files."""
    # The time that a run took is told in some files, and is never the same.
    steady = replace(result, seconds=dict.fromkeys(result.seconds, 0.0))
    numbers = (result.labels, result.mixture.means, result.mixture.covariances)
    found = {"labels": sha(b"".join(array.tobytes() for array in numbers))}
    formats = ALL if result.n_labels < 255 else MANY
    with TemporaryDirectory() as folder:
        for file in segmenter.export(steady, image, folder=folder, formats=formats):
            found[file.name.split(".", 1)[1]] = sha(file.read_bytes())
    return found


def sha(data: bytes) -> str:
    """Return a short hash."""
    return hashlib.sha256(data).hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
