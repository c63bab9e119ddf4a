"""Whether workers find, byte for byte, what one process finds.

    python benchmarks/cluster_same.py [--workers N] [--photos N] [--megapixels N] [--folder FOLDER]
                                      [--only NAME [NAME ...]] [--sides N [N ...]]

Prints JSON. An image of 26 megapixels, of 8 bits and of 16, is segmented whole and in chunks of
several sizes, plain, smoothed and tidied, by texture and position, and once more while workers are
killed, one in each phase. So are its objects, filled, closed, cut apart and sorted: their table's
file and the map of their numbers. Then a folder of photos gets a shared model, in one process and
on workers. It fails if anything differs.
"""

import argparse
import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Collection
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.cluster import make

MEGAPIXELS, SIDES, PHOTO = 24.0, (500, 1024, 2048), 128
RECIPES: dict[str, dict[str, Any]] = {
    "plain": {},
    "smoothed": {"smoothing": 1.0},
    "tidied": {"min_region": 50},
    "smoothed and tidied": {"smoothing": 1.0, "min_region": 200},
    "texture": {"features": "colour,texture"},
    "position": {"features": "colour,position:0.5"},
    "all around, smoothed and tidied": {
        "features": "lab,texture,gradient,mean@30,spread,position:0.5",
        "smoothing": 1.0,
        "min_region": 200,
    },
}
OBJECTS: dict[str, dict[str, Any]] = {
    "objects": {},
    "objects, 8-connected": {"connectivity": "8", "exclude_border": True, "pixel_size": 0.5},
    "objects, filled, closed and sorted": {
        **{"fill_holes": 300, "closing": 2.0, "opening": 1.5, "min_area": 40},
        **{"object_labels": "1,3", "keep": "circularity=0.1..,posterior=0.5.."},
    },
    "objects, cut apart": {"split": 0.8, "object_labels": "2"},
}
# Objects of a photo whose areas are as large as things are in micrographs.
OBJECTS_OF = {"smoothing": 1.0}
KILLED = {"smoothed and tidied", "all around, smoothed and tidied"}
PHASES = {"counting", "measuring", "labelling", "joining", "tidying", "shrinking"}
OF_OBJECTS = {
    *("finding holes", "filling", "closing", "finding", "numbering", "measuring objects"),
    "choosing",
}
KILLED_OBJECTS = "objects, filled, closed and sorted"
Labels = NDArray[np.integer]


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--photos", type=int, default=1000)
    parser.add_argument("--bits", type=int, nargs="*", default=[8, 16])
    parser.add_argument("--megapixels", type=float, default=MEGAPIXELS)
    every = [*RECIPES, *OBJECTS]
    parser.add_argument("--only", nargs="*", choices=every, default=every)
    parser.add_argument("--sides", type=int, nargs="*", default=SIDES)
    parser.add_argument("--folder", type=Path, help="where there is room (default: temporary)")
    options = parser.parse_args()
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        for bits in options.bits:
            rows += compare_image(folder, bits, options)
        if options.photos:
            rows.append(compare_photos(folder, options.photos, options.workers))
    sys.stdout.write(json.dumps({"workers": options.workers, "runs": rows}, indent=2) + "\n")
    sys.exit(0 if all(row["same"] for row in rows) else 1)


def compare_image(folder: Path, bits: int, options: argparse.Namespace) -> list[dict[str, Any]]:
    """Compare labels of one image, of each recipe and each size of chunks."""
    import zarr

    from segmenter.cluster.clients import client_for

    photo, rows = folder / f"photo{bits}.zarr", list[dict[str, Any]]()
    make(photo, options.megapixels, deep=bits > 8)
    pixels = zarr.open_array(photo, mode="r")[:]
    with client_for("", options.workers, 1 << 62) as client:
        for name in [each for each in options.only if each in RECIPES]:
            settings = RECIPES[name]
            expected = alone(pixels, settings)
            for side in options.sides:
                began = time.perf_counter()
                found, _ = on_workers(client, photo, settings, side)
                seconds = time.perf_counter() - began
                same = found.tobytes() == expected.tobytes()
                row = {"labels": name, "bits": bits, "chunk": side, "same": same}
                rows.append({**row, "seconds": seconds})
            if name in KILLED:
                found, killed = on_workers(client, photo, settings, options.sides[0], PHASES)
                same = found.tobytes() == expected.tobytes() and killed == PHASES
                row = {"labels": name, "bits": bits, "killed in": sorted(killed), "same": same}
                rows.append(row)
        rows += compare_objects(client, photo, pixels, options)
    return rows


def compare_objects(
    client: Any, photo: Path, pixels: NDArray[Any], options: argparse.Namespace
) -> list[dict[str, Any]]:
    """Compare the objects of one image; labels are found once for each size of chunks."""
    rows = list[dict[str, Any]]()
    every = {
        name: {"objects": True, **OBJECTS_OF, **own}
        for name, own in OBJECTS.items()
        if name in options.only
    }
    expected = {name: objects_alone(pixels, settings) for name, settings in every.items()}
    for side in options.sides:
        for name, settings in every.items():
            is_killed = name == KILLED_OBJECTS and side == options.sides[0]
            kills = OF_OBJECTS if is_killed else set[str]()
            began = time.perf_counter()
            _, killed = on_workers(client, photo, settings, side, kills)
            ids, table = objects_of(photo)
            seconds = time.perf_counter() - began
            same = np.array_equal(ids, expected[name][0]) and table == expected[name][1]
            row = {
                "labels": name,
                "bits": 8 * pixels.itemsize,
                "chunk": side,
                "objects": int(ids.max()),
            }
            row |= {"killed in": sorted(killed)} if kills else {}
            rows.append({**row, "same": same and killed == kills, "seconds": seconds})
    return rows


def objects_alone(pixels: NDArray[Any], settings: dict[str, Any]) -> tuple[Labels, bytes]:
    """Return the map of objects that one process finds, and its table's file."""
    from segmenter.files.csv_rows import write_rows
    from segmenter.images.image import Image
    from segmenter.objects.counting import count_objects
    from segmenter.objects.rows import object_rows
    from segmenter.recipe import Recipe
    from segmenter.regions.palette import default_styles
    from segmenter.segmenting.pipeline import segment

    image, recipe = Image(pixels), Recipe(components=5, **settings)
    counted, file = count_objects(image, segment(image, recipe)), io.BytesIO()
    write_rows(object_rows(counted.table, counted.scale, default_styles(5)), file)
    return counted.objects.map, file.getvalue()


def objects_of(photo: Path) -> tuple[Labels, bytes]:
    """Return what workers have written."""
    import zarr

    ids: Labels = zarr.open_array(photo.parent / "out.instances.zarr", path="0", mode="r")[:]
    return ids, (photo.parent / "out.objects.csv").read_bytes()


def alone(pixels: NDArray[Any], settings: dict[str, Any]) -> Labels:
    """Return what one process finds."""
    from segmenter.images.image import Image
    from segmenter.recipe import Recipe
    from segmenter.segmenting.pipeline import segment

    return segment(Image(pixels), Recipe(components=5, **settings)).labels


def on_workers(
    client: Any, photo: Path, settings: dict[str, Any], side: int, phases: Collection[str] = ()
) -> tuple[Labels, set[str]]:
    """Return what workers find, and in which phases one of them was killed."""
    import zarr

    from segmenter.cluster.running import Job, cluster_steps
    from segmenter.cluster.sources import open_source
    from segmenter.recipe import Recipe

    killed: set[str] = set()
    recipe, output = Recipe(components=5, **settings), photo.parent / "out.zarr"
    job = Job(open_source(str(photo)), recipe, str(output), overwrite=True, side=side)
    for step in cluster_steps(client, job):
        if step.stage in set(phases) - killed and 2 * step.done >= step.total:
            killed.add(step.stage)
            kill_one(client)
    labels: Labels = zarr.open_array(output, path="0", mode="r")[:]
    return labels, killed


def kill_one(client: Any) -> None:
    """Kill a worker at once; another is started in its place."""
    workers = client.scheduler_info()["workers"]
    pids = client.run(os.getpid, workers=list(workers)[:1])
    os.kill(next(iter(pids.values())), 9)


def compare_photos(folder: Path, n_photos: int, workers: int) -> dict[str, Any]:
    """Compare the masks of many photos that share a model."""
    photos = folder / "photos"
    photos.mkdir()
    pillow: Any = import_module("PIL.Image")
    whole = np.asarray(import_module("skimage.data").astronaut())
    dice = np.random.default_rng(0)
    for number in range(n_photos):
        top, left = dice.integers(0, len(whole) - PHOTO, 2)
        lit = whole[top : top + PHOTO, left : left + PHOTO] // 2 + np.uint8(dice.integers(99))
        pillow.fromarray(lit).save(photos / f"{number:05}.png")
    seconds = {}
    for name, words in {"alone": (), "many": ("--workers", str(workers))}.items():
        began = time.perf_counter()
        segment_folder(photos, folder / name, words)
        seconds[name] = time.perf_counter() - began
    masks = [sorted((folder / name).glob("*.labels.png")) for name in seconds]
    pairs = list(zip(*masks, strict=True))
    read = [[np.asarray(pillow.open(path)) for path in pair] for pair in pairs]
    same = all(np.array_equal(first, second) for first, second in read)
    return {"photos": len(pairs), "same": same and len(pairs) == n_photos, "seconds": seconds}


def segment_folder(photos: Path, output: Path, words: tuple[str, ...]) -> None:
    """Run the command line."""
    from segmenter.command_line.cli import main as command

    asked = ("--shared-model", "-k", "5", "--formats", "labels")
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        command(["segment", str(photos), "-o", str(output), *asked, *words])


if __name__ == "__main__":
    main()
