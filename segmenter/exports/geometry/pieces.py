"""Labels cut into connected pieces, as formats need them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.regions.pieces import Pieces, find_pieces

Indices = NDArray[np.intp]
MOST_PIECES = 1_000_000


def pieces_by_label(job: ExportJob) -> Pieces:
    """Cut a result's labels into 4-connected pieces, numbered label by label.

    Raises
    ------
    ExportError
        If there are so many that no program would open their outlines.
    """
    return kept(job, lambda: in_order_of_labels(count_checked(job)), "by label")


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    name: str
    pieces: Pieces


def kept(job: ExportJob, make: Callable[[], Pieces], name: str) -> Pieces:
    """Return what was made of a job by that name, or make it.

    Only the last is kept: each is four times as large as the labels.
    """
    found = job.memo.find(_Kept)
    if found is None or found.name != name:
        found = job.memo.keep(_Kept(name, make()))
    return found.pieces


def count_checked(job: ExportJob) -> Pieces:
    """Cut a result's labels into 4-connected pieces, unless there are far too many.

    Raises
    ------
    ExportError
        If there are so many that no program would open their outlines.
    """
    return checked_pieces(job, find_pieces(job.segmentation.labels))


def checked_pieces(job: ExportJob, pieces: Pieces) -> Pieces:
    """Return pieces, unless there are far too many.

    Raises
    ------
    ExportError
        If there are so many that no program would open their outlines.
    """
    count = len(pieces.owners) - 1
    if count > MOST_PIECES:
        raise ExportError(
            f"{job.image.name}: its labels lie in {count:,} pieces, too many to outline;"
            " smooth the labels or export a mask"
        )
    return pieces


def in_order_of_labels(pieces: Pieces) -> Pieces:
    """Number pieces label by label."""
    order = np.argsort(pieces.owners, kind="stable")  # 0, what is left out, stays the first
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return Pieces(places.take(pieces.map), pieces.owners[order], pieces.areas[order])
