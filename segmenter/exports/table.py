"""Measurements of each label and of each connected region as CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.exports.job import ExportJob
from segmenter.features.areas import tally_rows
from segmenter.files.csv_rows import Row, has_rows, write_rows
from segmenter.files.spreadsheets import as_cell
from segmenter.images.display import rendering
from segmenter.images.image import PixelSize
from segmenter.regions.perimeter import perimeters
from segmenter.regions.pieces import find_pieces
from segmenter.regions.runs import Sizes, find_runs, measure
from segmenter.work.parallel import spans
from segmenter.work.stepwise import finish

COLUMNS = (
    *("kind", "label", "region", "name", "pixels", "share", "centroid_x", "centroid_y"),
    *("left", "top", "width", "height", "mean_red", "mean_green", "mean_blue", "perimeter"),
)
Indices = NDArray[np.intp]
# Written at once.
_ROWS_AT_ONCE = 1 << 11


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a row a label, then a row a region: 4-connected, in the order of first pixels.

    Where the photo tells how large its pixels are, a further column is the area in square units;
    where somebody has written about a label, the last one is that note.
    """
    write_rows(_rows(job), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the rows back and compare them."""
    return has_rows(_rows(job), file)


def _rows(job: ExportJob) -> Iterator[Row]:
    size = job.pixel_size
    notes = {str(label): job.styles[label - 1].note for label in job.ids}
    noted = ["note"] if any(notes.values()) else []
    yield [*COLUMNS, *([] if size is None else [f"area_{size.unit}²"]), *noted]
    names = ["", *(as_cell(style.name) for style in job.styles)]
    measured = job.memo.find(_Measured) or job.memo.keep(_measured(job))
    for row in _cells(measured.labels, names, "label", size):
        yield [*row, *(as_cell(notes[row[1]]) for _ in noted)]
    for row in _cells(measured.regions, names, "region", size):
        yield [*row, ""] if noted else row


@dataclass(frozen=True, slots=True, eq=False)
class _Areas:
    """What is told of the ids 0…N - 1 of a map; of those whose label is 0 nothing is."""

    owners: Indices
    sizes: Sizes
    colours: FloatArray
    perimeters: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    labels: _Areas
    regions: _Areas


def _measured(job: ExportJob) -> _Measured:
    labels, pieces = job.segmentation.labels, find_pieces(job.segmentation.labels)
    n, n_labels = len(pieces.owners), len(job.styles) + 1
    sizes = measure(find_runs(pieces.map), n)
    tally = finish(tally_rows(rendering(job.image), pieces.map, n - 1))
    owners = np.zeros(n_labels, np.intp)
    owners[list(job.ids)] = job.ids
    # A label is all its regions, but its line goes on where they meet in a corner.
    whole = tally.joined(pieces.owners[1:])
    return _Measured(
        _Areas(
            owners,
            sizes.of_groups(pieces.owners, n_labels),
            _by_id(whole.means, n_labels),
            perimeters(labels, n_labels),
        ),
        _Areas(pieces.owners, sizes, _by_id(tally.means, n), perimeters(pieces.map, n)),
    )


def _by_id(means: FloatArray, n: int) -> FloatArray:
    colours = np.zeros((n, 3))
    colours[1 : len(means) + 1] = means
    return colours


def _cells(areas: _Areas, names: list[str], kind: str, size: PixelSize | None) -> Iterator[Row]:
    """Write a column of some rows at a time: cell by cell it takes several times as long."""
    total = max(int(areas.sizes.pixels.sum()), 1)
    told = np.flatnonzero(areas.owners)
    for start, stop in spans(len(told), _ROWS_AT_ONCE):
        ids = told[start:stop]
        labels = areas.owners[ids].tolist()
        counts = areas.sizes.pixels[ids]
        columns = [
            *([kind] * len(ids), _texts("d", labels)),
            [""] * len(ids) if kind == "label" else _texts("d", ids),
            [names[label] for label in labels],
            *(_texts("d", counts), _texts(".6g", counts / total)),
            *_where_there_are_pixels(areas, ids),
            _texts(".2f", areas.perimeters[ids]),
            *([] if size is None else [_texts(".6g", counts * size.area)]),
        ]
        yield from map(list, zip(*columns, strict=True))


def _where_there_are_pixels(areas: _Areas, ids: Indices) -> Iterator[list[str]]:
    """Write centroid, box and mean colour; what has no pixels has none of them."""
    sizes = areas.sizes
    counts = sizes.pixels[ids]
    boxes = [sizes.lefts, sizes.tops, sizes.rights - sizes.lefts, sizes.bottoms - sizes.tops]
    for spec, values in (
        *((".2f", sums[ids] / np.maximum(counts, 1)) for sums in (sizes.sums_x, sizes.sums_y)),
        *(("d", box[ids]) for box in boxes),
        *((".2f", colour[ids]) for colour in areas.colours.T),
    ):
        texts = _texts(spec, values)
        for place in np.flatnonzero(counts == 0).tolist():
            texts[place] = ""
        yield texts


def _texts(spec: str, values: NDArray[Any] | list[int]) -> list[str]:
    numbers = values if isinstance(values, list) else values.tolist()
    return list(map(format, numbers, repeat(spec)))
