"""Outlines as a zip archive of ImageJ's ROIs, one for each connected piece, or each object."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, BinaryIO
from zipfile import ZipFile

import numpy as np

from segmenter.exports.archive import put
from segmenter.exports.extras import load
from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import Outline, Ring, trace
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.exports.things import pieces_by_thing, things_of

MODULE = "roifile"
# ImageJ's steps of a path: go to, draw a line to, back to the beginning.
_MOVE, _LINE, _CLOSE = 0.0, 1.0, 4.0


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the archive for ImageJ's ROI manager.

    Names begin with the label's id. A group would tell it, too, but has a colour of its own.
    """
    roifile = load("roi", MODULE)
    things = things_of(job)
    pieces = pieces_by_thing(job, things)
    names = safe_names([style.name for style in job.styles])

    def number(outline: Outline) -> int:
        return int(pieces.owners[outline.piece]) if job.is_by_object else outline.piece

    with ZipFile(file, "w") as archive:
        for which, outlines in groupby(trace(pieces), number):
            some = list(outlines)
            label = int(things.owners[pieces.owners[some[0].piece]])
            roi = _roi(roifile, [ring for outline in some for ring in outline.rings])
            roi.name = f"{label:03d}-{names[label - 1]}-{which:06d}"
            roi.stroke_color = bytes((255, *job.styles[label - 1].colour))
            put(archive, f"{roi.name}.roi", roi.tobytes())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the ROIs back, fill them and compare every pixel."""
    roifile = load("roi", MODULE)
    things = things_of(job)
    pieces = pieces_by_thing(job, things)
    read = Filling(job.segmentation.labels.shape)
    with ZipFile(file) as archive:
        for name in archive.namelist():
            which = int(name.removesuffix(".roi").rpartition("-")[2])
            thing = which if job.is_by_object else int(pieces.owners[which])
            roi = roifile.ImagejRoi.frombytes(archive.read(name))
            read.add(_rings(roi), thing)
    return np.array_equal(read.labels(), things.map)


def _roi(roifile: Any, rings: list[Ring]) -> Any:
    """Make a traced outline, or a shape of several rings."""
    corners = np.array([corner for ring in rings for corner in ring], np.int32)
    if len(rings) == 1:
        roi = roifile.ImagejRoi.frompoints(corners)
        roi.roitype = roifile.ROI_TYPE.TRACED
    else:
        roi = roifile.ImagejRoi(roitype=roifile.ROI_TYPE.RECT)
        roi.multi_coordinates = _path(rings)
        roi.shape_roi_size = len(roi.multi_coordinates)
    roi.left, roi.top = map(int, corners.min(axis=0))
    roi.right, roi.bottom = map(int, corners.max(axis=0))
    return roi


def _path(rings: list[Ring]) -> "np.ndarray[Any, np.dtype[np.float32]]":
    steps: list[float] = []
    for (x, y), *others in rings:
        steps += (_MOVE, x, y)
        for corner in others:
            steps += (_LINE, *corner)
        steps.append(_CLOSE)
    return np.array(steps, np.float32)


def _rings(roi: Any) -> Iterator[list[list[float]]]:
    for ring in roi.coordinates(multi=True):
        closed = len(ring) > 1 and np.array_equal(ring[0], ring[-1])
        yield (ring[:-1] if closed else ring).tolist()
