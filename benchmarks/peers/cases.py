"""Label maps that are awkward for file formats, exported in every format that holds them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image as Pillow

import segmenter
from segmenter.arrays import as_labels
from segmenter.exports import FORMATS
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.importing import ImportedLabels, segment_by
from segmenter.segmenting.segmentation import Segmentation

# What is not meant for programs of others, or for people only.
OWN = {"model", "recipe", "project", "overlay"}
NAMES = (
    "Cat",
    "cat",
    "Cat",
    "",
    " ",
    "a:b",
    "absent",
    "a::b",
    ":x",
    "x, y;z",
    "Größe Äöü",
    "😀 face",
    "line\nbreak",
    "# remark",
    'say "hi"',
    "it's <b>&amp;",
    "=1+1",
    "../up",
    "background",
    "no pixel",
)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A photo with its labels.

    Attributes
    ----------
    name : str
    photo : str
        What its file is called.
    pixels : (H, W, 3) uint8 array
    labels : (H, W) array
        Ids, 0 where a pixel is left out.
    styles : tuple of LabelStyle
    """

    name: str
    photo: str
    pixels: NDArray[np.uint8]
    labels: NDArray[np.integer]
    styles: tuple[LabelStyle, ...]


def write_cases(folder: Path) -> None:
    """Write photos, exports, ``truth.npy`` and ``case.json``, a folder a case."""
    for case in _cases():
        write_case(case, folder / case.name)


def write_case(case: Case, folder: Path) -> None:
    """Write a case's photo, what it is exported to, and what readers should find."""
    folder.mkdir(parents=True)
    Pillow.fromarray(case.pixels).save(folder / case.photo)
    image = segmenter.load_image(folder / case.photo)
    n = len(case.styles)
    imported = ImportedLabels(as_labels(case.labels, n), case.styles, ())
    result = segment_by(image, imported, segmenter.Recipe())
    if not np.array_equal(result.labels, case.labels):
        raise RuntimeError(f"{case.name}: the labels to export are others than those asked for")
    files = _exported(case, image, result, folder)
    told = {
        "photo": case.photo,
        "labels": {
            str(label): {"name": style.name, "colour": style.colour}
            for label, style in enumerate(case.styles, start=1)
        },
        "files": files,
    }
    np.save(folder / "truth.npy", case.labels.astype(np.uint16))
    if "posteriors" in files:
        pages = tifffile.imread(folder / files["posteriors"])
        np.save(folder / "posteriors.npy", pages.reshape(-1, *case.labels.shape))
    (folder / "case.json").write_text(json.dumps(told), encoding="utf-8")


def _exported(
    case: Case, image: segmenter.Image, result: Segmentation, folder: Path
) -> dict[str, str]:
    n = len(case.styles)
    formats = [each for each in FORMATS.values() if each.name not in OWN and n <= each.max_labels]
    names = [each.name for each in formats]
    written = segmenter.export(result, image, case.styles, folder, names)
    return {name: path.name for name, path in zip(names, written, strict=True)}


def _cases() -> Iterator[Case]:
    rng = np.random.default_rng(0)

    def noise(labels: NDArray[np.integer]) -> NDArray[np.uint8]:
        return rng.integers(0, 256, (*labels.shape, 3), np.uint8)

    labels: NDArray[np.integer] = awkward()
    # Other colours than those that labels have by themselves.
    colours = [style.colour for style in reversed(default_styles(len(NAMES)))]
    styles = tuple(LabelStyle(name, each) for name, each in zip(NAMES, colours, strict=True))
    yield Case("awkward", "Käse 1, a.png", noise(labels), labels, styles)
    for name, n in (("full", 254), ("many", 300)):
        labels = tiles(n)
        yield Case(name, f"{name}.png", noise(labels), labels, default_styles(n))
    column = np.repeat([1, 0, 2, 1, 3], [5, 2, 7, 1, 9]).astype(np.uint8)[:, None]
    yield Case("column", "column.png", noise(column), column, default_styles(3))
    yield photo()


def photo() -> Case:
    """Return a photo that ships with scikit-image, segmented by colour."""
    image = segmenter.load_image("sample:coffee")
    result = segmenter.segment(image, segmenter.Recipe(components=6))
    styles = default_styles(result.n_labels)
    return Case("photo", "coffee.png", np.asarray(image.pixels), result.labels, styles)


def awkward() -> NDArray[np.uint8]:
    """Return labels with holes, islands, single pixels, corners that touch, ids that are absent."""
    labels = np.zeros((96, 128), np.uint8)
    labels[4:50, 4:60] = 1
    labels[10:44, 10:54] = 0
    labels[14:40, 14:50] = 2
    labels[20:30, 20:30] = 0
    labels[24, 24] = 3
    labels[6, 6] = 4
    # Squares that touch in corners only.
    rows, columns = np.mgrid[:16, :16]
    labels[4:20, 70:86] = np.where((rows + columns) % 2, 5, 6)
    # 7 is absent; a line one pixel wide that runs aslant to a corner of the photo.
    for step in range(30):
        labels[95 - step, 127 - step] = 8
    labels[0, :] = 9
    labels[60:, 0] = 10
    labels[60:80, 4:24], labels[60:80, 24:44] = 11, 12
    labels[80:96, 20:60] = 13
    labels[88:92, 30:50] = 11
    noisy = np.random.default_rng(1).integers(14, 18, (20, 24))
    labels[30:50, 96:120] = noisy
    labels[95, 0] = 18
    labels[64:70, 70:76] = 19
    labels[66, 72] = 0
    return labels


def tiles(n: int) -> NDArray[np.uint16]:
    """Return many labels: squares of five pixels with a hole, side by side."""
    across = 20
    labels = np.zeros((5 * -(-n // across), 5 * across), np.uint16)
    for label in range(1, n + 1):
        top, left = 5 * ((label - 1) // across), 5 * ((label - 1) % across)
        labels[top : top + 5, left : left + 5] = label
        labels[top + 2, left + 2] = 0
    return labels
