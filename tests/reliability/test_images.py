"""What comes of image files, sound ones and others."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PIL import ImageOps
from scipy.ndimage import maximum_filter, minimum_filter

from benchmarks import images
from segmenter import Recipe, load_image, segment
from tests.reliability.places import SHARED, needs_shared
from tests.reliability.read_alone import outcomes
from tests.reliability.report import Figure

SLOWEST, LARGEST = 10, 1500
COLOURS = np.array([(230, 40, 40), (40, 200, 60), (50, 70, 220), (240, 230, 60)], np.uint8)
ORIENTATION = 0x0112
# Pixels around one that JPEG's blocks may mix with it, twice.
EDGE = 33


def files_in(*folders: str) -> list[Path]:
    paths = (path for folder in folders for path in sorted((SHARED / folder).iterdir()))
    return [path for path in paths if path.suffix not in (".tsv", ".sh", ".json", ".npz")]


@needs_shared
def test_any_file_gives_labels_or_one_line(figure: Figure, in_full: bool) -> None:
    folders = ("corpus", "found/images", "found/attack", "pngsuite") if in_full else ("corpus",)
    found = list(outcomes("photo", files_in(*folders)[:: 1 if in_full else 3]))

    promise, done = "Any file gives labels or one line", f"{len(found)} nasty files"
    figure(promise, f"{done}: neither", [each for each in found if not each.is_told], 0)
    slowest, largest = max(each.seconds for each in found), max(each.megabytes for each in found)
    figure("… soon", f"{done}: the slowest", slowest, SLOWEST, "s")
    figure("… within memory", f"{done}: the largest process", largest, LARGEST, "MB")


def wrong(found: dict[str, dict[str, object]]) -> list[tuple[str, object]]:
    return [row for row in found.items() if not row[1].get("right", True)]


@needs_shared
def test_pixels_have_the_values_of_the_file(figure: Figure) -> None:
    suite = images.pngsuite(SHARED / "pngsuite")
    figure(
        "Pixel values are right",
        f"PngSuite, 8 and 16 bits: {suite['all']['files']} right; others",
        suite["all"]["wrong"],
        0,
    )
    figure(
        "… and broken files refused",
        "PngSuite's broken files",
        suite["broken"]["refused"],
        14,
        at_least=True,
    )


def test_tiffs_have_the_values_that_tifffile_wrote(figure: Figure) -> None:
    found = dict(images.values())
    figure(
        "Pixel values are right",
        f"{len(found)} TIFFs of every depth and compression; wrong",
        wrong(found),
        0,
    )


@needs_shared
def test_nothing_is_silent(figure: Figure) -> None:
    found = dict(images.found(SHARED / "found" / "images"))
    figure(
        "Damage, parts left out and profiles are told",
        f"{len(found)} files that others read wrong; not told, or wrong",
        wrong(found),
        0,
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_masks_lie_as_the_photo_is_seen(kind: str, figure: Figure, tmp_path: Path) -> None:
    quarters = COLOURS[np.repeat(np.repeat([[0, 1], [2, 3]], (20, 44), axis=0), (24, 72), axis=1)]
    turned = []
    for orientation in range(1, 9):
        exif = Pillow.Exif()
        exif[ORIENTATION] = orientation
        path = tmp_path / f"{orientation}.{kind.lower()}"
        quality = (
            {"lossless": True} if kind == "WEBP" else {"quality": 95} if kind == "JPEG" else {}
        )
        Pillow.fromarray(quarters).save(path, kind, exif=exif, **quality)
        if not lies_as_seen(path):
            turned.append(orientation)

    figure(
        "Masks have the photo's orientation and size",
        f"{kind}, eight EXIF orientations; wrong",
        turned,
        0,
    )


def lies_as_seen(path: Path) -> bool:
    """Whether a mask has one label where Pillow's upright picture has one colour."""
    with Pillow.open(path) as picture:
        seen = np.asarray(ImageOps.exif_transpose(picture).convert("RGB")).astype(int)
    nearest = np.abs(seen[:, :, None] - COLOURS.astype(int)).sum(axis=-1).argmin(axis=-1)
    # What JPEG makes of the edges between four colours is a fifth cluster.
    labels = segment(load_image(path), Recipe(components=5)).labels
    if labels.shape != nearest.shape:
        return False
    inside = minimum_filter(nearest, EDGE) == maximum_filter(nearest, EDGE)
    pairs = np.unique(np.stack([labels, nearest])[:, inside], axis=1)
    return bool(pairs.shape[1] == 4)
