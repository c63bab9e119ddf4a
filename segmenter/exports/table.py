"""Measurements of each label and of each connected region as CSV."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.exports.geometry.runs import find_runs, measure
from segmenter.exports.job import ExportJob
from segmenter.images.image import Image
from segmenter.regions.perimeter import perimeters
from segmenter.regions.pieces import find_pieces
from segmenter.work.parallel import spans

COLUMNS = (
    *("kind", "label", "region", "name", "pixels", "share", "centroid_x", "centroid_y"),
    *("left", "top", "width", "height", "mean_red", "mean_green", "mean_blue", "perimeter"),
)
_ROWS = 256
Row = list[str]


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a row a label, then a row a region: 4-connected, in the order of first pixels."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        csv.writer(text).writerows(_rows(job))
    finally:
        text.detach()


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the rows back and compare them."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    read = csv.reader(text)
    same = all(row == next(read, None) for row in _rows(job)) and next(read, None) is None
    text.detach()
    return same


def _rows(job: ExportJob) -> Iterator[Row]:
    yield list(COLUMNS)
    labels = job.segmentation.labels
    names = ["", *(_shown(style.name) for style in job.styles)]
    ids = np.arange(len(names))
    yield from _measured(job.image, labels, ids, names, "label")
    pieces = find_pieces(labels)
    yield from _measured(job.image, pieces.map, pieces.owners, names, "region")


def _shown(name: str) -> str:
    """Keep spreadsheets from taking a name for a formula."""
    return f"'{name}" if name.startswith(("=", "+", "-", "@")) else name


def _measured(
    image: Image, ids: NDArray[np.integer], owners: NDArray[np.intp], names: list[str], kind: str
) -> Iterator[Row]:
    n = len(owners)
    sizes = measure(find_runs(ids), n)
    total = max(int(sizes.pixels.sum()), 1)
    pixels = np.maximum(sizes.pixels, 1)
    centres = np.stack([sizes.sums_x / pixels, sizes.sums_y / pixels], axis=1)
    boxes = [sizes.lefts, sizes.tops, sizes.rights - sizes.lefts, sizes.bottoms - sizes.tops]
    box_rows = np.stack(boxes, axis=1)
    colours = _colour_sums(image, ids, n) / pixels[:, None]
    lengths = perimeters(ids, n).tolist()
    for each in range(1, n):
        label, count = int(owners[each]), int(sizes.pixels[each])
        yield [
            *(kind, str(label), "" if kind == "label" else str(each), names[label], str(count)),
            f"{count / total:.6g}",
            *(f"{value:.2f}" if count else "" for value in centres[each].tolist()),
            *(str(value) if count else "" for value in box_rows[each].tolist()),
            *(f"{value:.2f}" if count else "" for value in colours[each].tolist()),
            f"{lengths[each]:.2f}",
        ]


def _colour_sums(image: Image, ids: NDArray[np.integer], n: int) -> FloatArray:
    """Return the sums of each id's red, green and blue, (N, 3)."""
    sums = np.zeros((n, 3))
    for first, last in spans(image.height, _ROWS):
        flat = ids[first:last].ravel()
        levels = image.pixels[first:last].reshape(len(flat), -1)
        low, high = int(flat.min()), int(flat.max())
        for channel in range(3):
            values = levels[:, channel if levels.shape[1] > 1 else 0]
            sums[low : high + 1, channel] += np.bincount(flat - low, values, high - low + 1)
    return sums
