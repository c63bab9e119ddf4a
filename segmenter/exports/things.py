"""What formats write one by one: labels, or the objects in them where those are asked for."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import ExportError
from segmenter.exports.geometry.pieces import (
    checked_pieces,
    in_order_of_labels,
    kept,
    pieces_by_label,
)
from segmenter.exports.job import ExportJob
from segmenter.regions.pieces import Pieces, find_pieces


@dataclass(frozen=True, slots=True, eq=False)
class Things:
    """Labels, or objects.

    Attributes
    ----------
    map : (H, W) int array
        1…N; 0 where there is none.
    owners : (N + 1,) int array
        The label of each, itself if it is one.
    """

    map: NDArray[np.integer]
    owners: NDArray[np.intp]

    @property
    def count(self) -> int:
        """How many there are, with pixels or without."""
        return len(self.owners) - 1

    def label_of(self, thing: int) -> int:
        """Return the label of a thing that a file names; 0 if there is no such thing."""
        return int(self.owners[thing]) if 0 < thing <= self.count else 0


def things_of(job: ExportJob) -> Things:
    """Return a job's objects if its recipe asks for objects, else its labels."""
    if job.is_by_object:
        objects = job.counted().objects
        return Things(objects.map, objects.owners)
    return Things(job.segmentation.labels, np.arange(len(job.styles) + 1))


def pieces_by_thing(job: ExportJob, things: Things) -> Pieces:
    """Cut things into 4-connected pieces, numbered thing by thing.

    Raises
    ------
    ExportError
        If there are so many that no program would open their outlines.
    """
    if not job.is_by_object:
        return pieces_by_label(job)
    return kept(
        job, lambda: in_order_of_labels(checked_pieces(job, find_pieces(things.map))), "by object"
    )


def check_count(job: ExportJob, most: int) -> None:
    """Raise ExportError if a job has more objects than a file can tell apart."""
    count = job.counted().objects.count
    if count > most:
        raise ExportError(
            f"{job.image.name}: has {count:,} objects, and this format holds {most:,};"
            " write instances-tiff, or leave out small ones"
        )
