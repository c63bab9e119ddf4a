"""Outlines as a zip archive of ImageJ's ROIs, one for each connected piece."""

from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import ZipFile

import numpy as np

from segmenter.exports.archive import put
from segmenter.exports.extras import load
from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import Outline, Ring, trace
from segmenter.exports.geometry.pieces import pieces_by_label
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names

MODULE = "roifile"
# ImageJ's steps of a path: go to, draw a line to, back to the beginning.
_MOVE, _LINE, _CLOSE = 0.0, 1.0, 4.0


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the archive for ImageJ's ROI manager.

    Names begin with the label's id. A group would tell it, too, but has a colour of its own.
    """
    roifile = load("roi", MODULE)
    pieces = pieces_by_label(job)
    names = safe_names([style.name for style in job.styles])
    with ZipFile(file, "w") as archive:
        for outline in trace(pieces):
            label = int(pieces.owners[outline.piece])
            roi = _roi(roifile, outline)
            roi.name = f"{label:03d}-{names[label - 1]}-{outline.piece:06d}"
            roi.stroke_color = bytes((255, *job.styles[label - 1].colour))
            put(archive, f"{roi.name}.roi", roi.tobytes())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the ROIs back, fill them and compare every pixel."""
    roifile = load("roi", MODULE)
    pieces = pieces_by_label(job)
    labels = Filling(job.segmentation.labels.shape)
    with ZipFile(file) as archive:
        for name in archive.namelist():
            piece = int(name.removesuffix(".roi").rpartition("-")[2])
            roi = roifile.ImagejRoi.frombytes(archive.read(name))
            labels.add(_rings(roi), int(pieces.owners[piece]))
    return np.array_equal(labels.labels(), job.segmentation.labels)


def _roi(roifile: Any, outline: Outline) -> Any:
    """Make a traced outline, or a shape of several if the piece has holes."""
    corners = np.array(outline.rings[0], np.int32)
    if len(outline.rings) == 1:
        roi = roifile.ImagejRoi.frompoints(corners)
        roi.roitype = roifile.ROI_TYPE.TRACED
    else:
        roi = roifile.ImagejRoi(roitype=roifile.ROI_TYPE.RECT)
        roi.multi_coordinates = _path(outline.rings)
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
