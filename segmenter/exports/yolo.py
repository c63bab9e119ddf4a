"""Outlines as YOLO's segmentation text: ``class x1 y1 x2 y2 …``, shares of width and height."""

from dataclasses import replace
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.hole_free import without_holes
from segmenter.exports.geometry.outlines import AT_ONCE, as_corners, trace
from segmenter.exports.geometry.pieces import count_checked, in_order_of_labels
from segmenter.exports.job import ExportJob
from segmenter.regions.pieces import Pieces, absorb, find_pieces
from segmenter.work.parallel import spans

# Smaller pieces are not outlined: training on them teaches noise.
SPECK = 10
_NEAR = 1e-3


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a line a piece; pieces with holes are cut, because a line cannot have any."""
    size = np.array([job.image.width, job.image.height])
    pieces = _kept(job)
    for outline in trace(pieces):
        shares = (as_corners(outline.rings[0]) / size).ravel().tolist()
        label = int(pieces.owners[outline.piece]) - 1
        file.write(f"{label} {' '.join(f'{share:.9g}' for share in shares)}\n".encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the lines back, fill them and compare every pixel with what was written."""
    size = np.array([job.image.width, job.image.height])
    labels = Filling(job.segmentation.labels.shape)
    for line in file:
        label, *shares = line.split()
        parts = [np.array(shares[a:b], np.float64) for a, b in spans(len(shares), AT_ONCE)]
        corners = np.concatenate(parts).reshape(-1, 2) * size
        whole = np.rint(corners)
        if abs(corners - whole).max() > _NEAR:
            return False
        labels.add([whole.tolist()], int(label) + 1)
    pieces = _kept(job)
    return np.array_equal(labels.labels(), pieces.owners[pieces.map])


def _kept(job: ExportJob) -> Pieces:
    """Give specks to what surrounds them, but leave each label its largest piece."""
    pieces = count_checked(job)
    stays = np.zeros(len(pieces.owners), np.bool_)
    stays[_largest(pieces)] = True
    absorbed = absorb(pieces, SPECK, stays)
    merged = in_order_of_labels(find_pieces(absorbed.owners[absorbed.map]))
    kept = merged.areas >= SPECK
    kept[_largest(merged)] = True
    kept[0] = False
    # Before cutting, so that what is cut from a large piece stays however small it is.
    return without_holes(replace(merged, map=np.where(kept[merged.map], merged.map, 0)))


def _largest(pieces: Pieces) -> NDArray[np.intp]:
    """Return the largest piece of each label."""
    order = np.lexsort((pieces.areas, pieces.owners))
    last = np.append(pieces.owners[order][1:] != pieces.owners[order][:-1], True)
    return np.asarray(order[last], np.intp)
