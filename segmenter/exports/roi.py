"""Outlines as a zip archive of ImageJ's ROIs, one for each connected piece, or each object.

roifile says what a ROI looks like; the many are made from its few, because to make and read each
by itself takes longer than all the rest.

References
----------
.. [1] W. Rasband, "RoiDecoder.java", ImageJ 1.54.
"""

import struct
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.archive import put
from segmenter.exports.extras import load
from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import Rings, of_owners, trace
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.exports.things import pieces_by_thing, things_of

MODULE = "roifile"
Indices = NDArray[np.intp]
# ImageJ's steps of a path: go to, draw a line to, back to the beginning.
_MOVE, _LINE, _CLOSE = 0.0, 1.0, 4.0
# ImageJ takes whole numbers beyond for negative ones; those of a path are no whole numbers.
_GREATEST = 60535
# What differs between ROIs, in the two parts of 64 bytes around their corners.
_HEAD = np.dtype(
    {
        "names": ["box", "count", "many", "steps", "tail"],
        "formats": ["(4,)>i2", ">u2", ">i4", ">i4", ">i4"],
        "offsets": [8, 16, 18, 36, 60],
        "itemsize": 64,
    }
)
_TAIL = np.dtype(
    {"names": ["name", "length"], "formats": [">i4"] * 2, "offsets": [16, 20], "itemsize": 64}
)
# Of the first part: top, left, how many corners, as well where they are many, steps of a path.
_READ = struct.Struct(">8xHH4xHi14xi")
# Rings that are filled together.
_AT_ONCE = 1 << 10


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the archive for ImageJ's ROI manager.

    Names begin with the label's id. A group would tell it, too, but has a colour of its own.
    """
    things = things_of(job)
    pieces, kinds = pieces_by_thing(job, things), _Kinds(job)
    blocks, owners = trace(pieces), pieces.owners
    if job.is_by_object:
        blocks, owners = of_owners(blocks, owners), things.owners
    with ZipFile(file, "w") as archive:
        for rings in blocks:
            for name, roi in kinds.rois(rings, owners):
                put(archive, f"{name}.roi", roi)


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the ROIs back, fill them and compare every pixel."""
    things = things_of(job)
    pieces = pieces_by_thing(job, things)
    read = Filling(job.segmentation.labels.shape)
    with ZipFile(file) as archive:
        for found, corners, ends in _read(archive):
            read.add(corners, ends, found if job.is_by_object else pieces.owners[found])
    return np.array_equal(read.labels(), things.map)


class _Kinds:
    """Traced outlines of each label, and shapes of several rings, as roifile makes them."""

    def __init__(self, job: ExportJob) -> None:
        roifile = load("roi", MODULE)
        self._names = safe_names([style.name for style in job.styles])
        heads, tails = [], []
        for style in job.styles:
            for roi in (_traced(roifile), _shape(roifile)):
                roi.name = "name"
                roi.stroke_color = bytes((255, *style.colour))
                data = roi.tobytes()
                (tail,) = np.frombuffer(data[:64], _HEAD)["tail"]
                heads.append(data[:64])
                tails.append(data[tail : tail + 64])
        self._heads = np.frombuffer(b"".join(heads), _HEAD)
        self._tails = np.frombuffer(b"".join(tails), _TAIL)

    def rois(self, rings: Rings, owners: Indices) -> Iterator[tuple[str, bytes]]:
        """Make the ROIs of whole pieces, or of whole objects: their names and bytes."""
        firsts = np.flatnonzero(rings.is_outer)
        lasts = np.append(firsts[1:], len(rings.ends)) - 1
        begins, ends = rings.starts[firsts], rings.ends[lasts]
        lows = np.minimum.reduceat(rings.corners, begins, axis=0)
        highs = np.maximum.reduceat(rings.corners, begins, axis=0)
        is_shape = (firsts < lasts) | (highs > _GREATEST).any(axis=1)
        sizes, paths = ends - begins, 3 * (ends - begins) + lasts - firsts + 1
        lengths = 4 * np.where(is_shape, paths, sizes)
        labels = owners[rings.pieces[firsts]]
        numbers = rings.pieces[firsts].tolist()
        names = [
            f"{label:03d}-{self._names[label - 1]}-{number:06d}"
            for label, number in zip(labels.tolist(), numbers, strict=True)
        ]
        heads = self._heads.take(2 * (labels - 1) + is_shape)
        tails = self._tails.take(2 * (labels - 1) + is_shape)
        heads["box"] = np.concatenate([lows[:, ::-1], highs[:, ::-1]], axis=1)
        heads["many"] = np.where(is_shape | (sizes < 1 << 16), heads["many"], sizes)
        heads["count"] = np.where(is_shape, heads["count"], np.where(sizes < 1 << 16, sizes, 0))
        heads["steps"] = np.where(is_shape, paths, 0)
        heads["tail"] = 64 + lengths
        tails["name"] = 64 + lengths + 64
        tails["length"] = list(map(len, names))
        bodies = _bodies(rings, sizes, lows, is_shape)
        before, after = heads.tobytes(), tails.tobytes()
        for at, (name, body) in enumerate(zip(names, bodies, strict=True)):
            here = slice(64 * at, 64 * at + 64)
            yield name, before[here] + body + after[here] + name.encode("utf-16-be")


def _traced(roifile: Any) -> Any:
    roi = roifile.ImagejRoi.frompoints(np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.int32))
    roi.roitype = roifile.ROI_TYPE.TRACED
    return roi


def _shape(roifile: Any) -> Any:
    roi = roifile.ImagejRoi(roitype=roifile.ROI_TYPE.RECT)
    roi.multi_coordinates = np.zeros(1, np.float32)
    roi.shape_roi_size = 1
    return roi


def _bodies(
    rings: Rings, sizes: Indices, lows: NDArray[np.int32], is_shape: NDArray[np.bool_]
) -> Iterator[bytes]:
    """Return the corners of pieces, in pixels from their boxes, or as steps of a path."""
    inside = (rings.corners - np.repeat(lows, sizes, axis=0)).astype(">u2")
    xs, ys = inside[:, 0].tobytes(), inside[:, 1].tobytes()
    steps = np.full((len(rings.corners), 3), _LINE, np.float32)
    steps[rings.starts, 0] = _MOVE
    steps[:, 1:] = rings.corners
    path = np.insert(steps.ravel(), 3 * rings.ends, _CLOSE).astype(">f4").tobytes()
    # Where each piece begins among the corners and among the numbers of the path.
    ends = np.cumsum(sizes)
    ring_counts = np.diff(np.append(np.flatnonzero(rings.is_outer), len(rings.ends)))
    path_ends = 3 * ends + np.cumsum(ring_counts)
    begin = path_begin = 0
    for shape, end, path_end in zip(
        is_shape.tolist(), ends.tolist(), path_ends.tolist(), strict=True
    ):
        if shape:
            yield path[4 * path_begin : 4 * path_end]
        else:
            yield xs[2 * begin : 2 * end] + ys[2 * begin : 2 * end]
        begin, path_begin = end, path_end


def _read(archive: ZipFile) -> Iterator[tuple[Indices, NDArray[np.floating], Indices]]:
    """Read some ROIs at a time: the pieces of rings, their corners and where rings end."""
    pieces: list[int] = []
    corners: list[NDArray[Any]] = []
    for entry in archive.infolist():
        piece = int(entry.filename.removesuffix(".roi").rpartition("-")[2])
        for ring in _rings(archive.read(entry)):
            pieces.append(piece)
            corners.append(ring)
        if len(corners) >= _AT_ONCE:
            yield np.array(pieces), np.concatenate(corners), np.cumsum(list(map(len, corners)))
            pieces, corners = [], []
    if corners:
        yield np.array(pieces), np.concatenate(corners), np.cumsum(list(map(len, corners)))


def _rings(roi: bytes) -> Iterator[NDArray[Any]]:
    """Read the rings of a ROI."""
    top, left, few, many, n_steps = _READ.unpack_from(roi)
    if not n_steps:
        count = few or many
        inside = np.frombuffer(roi, ">u2", 2 * count, 64).reshape(2, count).T
        yield inside.astype(np.intp) + np.array([left, top])
        return
    path = np.frombuffer(roi, ">f4", n_steps, 64)
    # A corner may be at 4, too, but not in the place of a step.
    closed = [3 * np.flatnonzero(path[way::3] == _CLOSE) + way for way in range(3)]
    begin = 0
    while begin < len(path):
        ends = closed[begin % 3]
        end = int(ends[bisect_left(ends, begin)])
        steps = path[begin:end].reshape(-1, 3)
        if steps[0, 0] != _MOVE or (steps[1:, 0] != _LINE).any():
            raise ValueError("a path is drawn in another way")
        yield steps[:, 1:]
        begin = end + 1
