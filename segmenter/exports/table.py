"""Measurements of each label and of each connected region as CSV."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.job import ExportJob
from segmenter.features.areas import tally_rows
from segmenter.files.spreadsheets import as_cell
from segmenter.images.display import rendering
from segmenter.regions.perimeter import perimeters
from segmenter.regions.pieces import find_pieces
from segmenter.regions.runs import find_runs, measure
from segmenter.work.stepwise import finish

COLUMNS = (
    *("kind", "label", "region", "name", "pixels", "share", "centroid_x", "centroid_y"),
    *("left", "top", "width", "height", "mean_red", "mean_green", "mean_blue", "perimeter"),
)
Row = list[str]


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a row a label, then a row a region: 4-connected, in the order of first pixels.

    Where the photo tells how large its pixels are, a further column is the area in square units;
    where somebody has written about a label, the last one is that note.
    """
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
    size = job.pixel_size
    notes = {str(label): job.styles[label - 1].note for label in job.ids}
    noted = ["note"] if any(notes.values()) else []
    yield [*COLUMNS, *([] if size is None else [f"area_{size.unit}²"]), *noted]
    labels = job.segmentation.labels
    names = ["", *(as_cell(style.name) for style in job.styles)]
    owners = np.zeros(len(names), np.intp)
    owners[list(job.ids)] = job.ids
    for row in _measured(job, labels, owners, names, "label"):
        yield [*row, *(as_cell(notes[row[1]]) for _ in noted)]
    pieces = find_pieces(labels)
    for row in _measured(job, pieces.map, pieces.owners, names, "region"):
        yield [*row, *("" for _ in noted)]


def _measured(
    job: ExportJob, ids: NDArray[np.integer], owners: NDArray[np.intp], names: list[str], kind: str
) -> Iterator[Row]:
    n = len(owners)
    sizes = measure(find_runs(ids), n)
    total = max(int(sizes.pixels.sum()), 1)
    pixels = np.maximum(sizes.pixels, 1)
    centres = np.stack([sizes.sums_x / pixels, sizes.sums_y / pixels], axis=1)
    boxes = [sizes.lefts, sizes.tops, sizes.rights - sizes.lefts, sizes.bottoms - sizes.tops]
    box_rows = np.stack(boxes, axis=1)
    means = finish(tally_rows(rendering(job.image), ids, n - 1)).means
    colours = np.broadcast_to(means, (n - 1, 3))
    lengths = perimeters(ids, n).tolist()
    size = job.pixel_size
    for each in range(1, n):
        label, count = int(owners[each]), int(sizes.pixels[each])
        if not label:  # unused, or left out
            continue
        yield [
            *(kind, str(label), "" if kind == "label" else str(each), names[label], str(count)),
            f"{count / total:.6g}",
            *(f"{value:.2f}" if count else "" for value in centres[each].tolist()),
            *(str(value) if count else "" for value in box_rows[each].tolist()),
            *(f"{value:.2f}" if count else "" for value in colours[each - 1].tolist()),
            f"{lengths[each]:.2f}",
            *([] if size is None else [f"{count * size.area:.6g}"]),
        ]
