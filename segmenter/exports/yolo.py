"""Outlines as YOLO's segmentation text: ``class x1 y1 x2 y2 …``, shares of width and height."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.hole_free import without_holes
from segmenter.exports.geometry.insets import as_edges, inset_numbers, inset_places
from segmenter.exports.geometry.outlines import trace
from segmenter.exports.geometry.pieces import count_checked, in_order_of_labels, kept
from segmenter.exports.geometry.words import Words, blocks, framed
from segmenter.exports.job import ExportJob
from segmenter.regions.pieces import ROWS, Pieces, absorb, find_pieces
from segmenter.work.parallel import spans

# Smaller pieces are not outlined, because training on them teaches noise; fewer of them are left
# out, and at last none, where a label would not stay what it is.
SPECKS = (10, 4, 1)
LEAST_AGREEMENT = 0.97
# Of lines that are filled together.
_BYTES_AT_ONCE = 1 << 18


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a line a piece; pieces with holes are cut, because a line cannot have any."""
    height, width = job.segmentation.labels.shape
    shares = [f" {x:.9g}" for x in (inset_places(width) / width).tolist()]
    shares += [f" {y:.9g}" for y in (inset_places(height) / height).tolist()]
    # The end of a line, how it begins, and shares.
    words = Words(["\n", *map(str, range(len(job.styles))), *shares])
    first = 1 + len(job.styles)
    pieces = _kept(job)
    for rings in trace(pieces):
        numbers = inset_numbers(rings) + np.array([first, first + 2 * (width + 1)])
        words.write(framed(numbers.ravel(), 2 * rings.ends, pieces.owners[rings.pieces], 0), file)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the lines back, fill them and compare every pixel with what was written."""
    height, width = job.segmentation.labels.shape
    labels = Filling((height, width))
    for numbers, ends in _lines(file):
        begins = np.append(0, ends[:-1])
        shares = np.delete(numbers, begins).reshape(-1, 2)
        corners = as_edges(shares * (width, height))
        labels.add(corners, (ends - np.arange(1, len(ends) + 1)) // 2, numbers[begins] + 1)
    pieces = _kept(job)
    return np.array_equal(labels.labels(), pieces.labels())


def _lines(file: BinaryIO) -> Iterator[tuple[FloatArray, NDArray[np.intp]]]:
    """Read the numbers of some lines at a time, and where lines end among them."""
    while lines := file.readlines(_BYTES_AT_ONCE):
        ends = np.cumsum([line.count(b" ") + 1 for line in lines])
        words = map(bytes.split, blocks(b"".join(lines), b" "))
        yield np.concatenate([list(map(float, some)) for some in words]), ends


def _kept(job: ExportJob) -> Pieces:
    """Return pieces without specks and holes, in which each label is nearly what it was."""
    return kept(job, lambda: _made(count_checked(job)), "without specks and holes")


def _made(pieces: Pieces) -> Pieces:
    for smallest in SPECKS:
        cleaned = _without_specks(pieces, smallest)
        if smallest == 1 or _agreement(pieces, cleaned).min(initial=1) >= LEAST_AGREEMENT:
            break
    # Before cutting, so that what is cut from a large piece stays however small it is.
    return without_holes(cleaned)


def _without_specks(pieces: Pieces, smallest: int) -> Pieces:
    """Give specks to what surrounds them, but leave each label its largest piece."""
    if smallest == 1:
        return in_order_of_labels(pieces)
    stays = np.zeros(len(pieces.owners), np.bool_)
    stays[_largest(pieces)] = True
    absorbed = absorb(pieces, smallest, stays)
    merged = in_order_of_labels(find_pieces(absorbed.labels()))
    written = merged.areas >= smallest
    written[_largest(merged)] = True
    numbers = np.where(written, np.arange(len(written), dtype=np.int32), 0)
    return replace(merged, map=numbers.take(merged.map))


def _agreement(before: Pieces, after: Pieces) -> FloatArray:
    """Return the intersection over the union of each label that there was."""
    n = int(before.owners.max(initial=0)) + 1
    counts = np.zeros((3, n), np.intp)
    for top, bottom in spans(len(before.map), ROWS):
        old, new = before.owners[before.map[top:bottom]], after.owners[after.map[top:bottom]]
        for row, found in enumerate((old, new, old[old == new])):
            counts[row] += np.bincount(found.ravel(), minlength=n)
    there = np.flatnonzero(counts[0, 1:]) + 1
    olds, news, common = counts[:, there]
    return np.asarray(common / (olds + news - common), np.float64)


def _largest(pieces: Pieces) -> NDArray[np.intp]:
    """Return the largest piece of each label."""
    order = np.lexsort((pieces.areas, pieces.owners))
    last = np.append(pieces.owners[order][1:] != pieces.owners[order][:-1], True)
    return np.asarray(order[last], np.intp)
