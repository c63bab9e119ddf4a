"""Outlines as SVG, one path a label."""

import re
from dataclasses import dataclass
from typing import BinaryIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import Rings, by_label, trace
from segmenter.exports.geometry.pieces import pieces_by_label
from segmenter.exports.geometry.words import Words, blocks, framed
from segmenter.exports.job import ExportJob

Indices = NDArray[np.intp]
_PATH = "{http://www.w3.org/2000/svg}path"
_TITLE = "{http://www.w3.org/2000/svg}title"
_CLOSED = 0
# What XML parsers look at anew with each block that they are given.
_DRAWN = b' d="'
_BLANK = bytes.maketrans(b"MHVz", b"    ")
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, eq=False)
class _Curved:
    """A file of curves, and by how much they may leave the edges of pixels."""

    tolerance: float
    content: bytes


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the paths; those of hidden labels are hidden."""
    if job.simplify:
        file.write(_curved(job))
        return
    width, height = job.image.width, job.image.height
    file.write(_head(job))
    pieces = pieces_by_label(job)
    words, before = _words(width, height), 0
    for label, rings in by_label(trace(pieces), pieces.owners):
        if label != before:
            file.write(_closing(job, before) + _opening(job, label))
        words.write(_drawn(rings, width, height), file)
        before = label
    file.write(_closing(job, before) + b"</svg>\n")


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the paths back, fill them and compare every pixel; of curves, every letter."""
    if job.simplify:
        return file.read() == _curved(job)
    labels, frame, paths = Filling(job.segmentation.labels.shape), [], []
    for line in file:
        head, opened, tail = line.partition(_DRAWN if line.startswith(b"<path ") else line)
        path, closed, tail = tail.partition(b'"')
        paths += [path] if closed else []
        frame += [head, opened, closed, tail]
    root = ElementTree.fromstring(b"".join(frame))  # noqa: S314 - it was just written
    for element, path in zip(root.iter(_PATH), paths, strict=True):
        label = int(element.get("id", "").removeprefix("label-"))
        if not _looks_right(job, label, element):
            return False
        corners, ends = _rings(path)
        labels.add(corners, ends, np.full(len(ends), label))
    return np.array_equal(labels.labels(), job.segmentation.labels)


def _head(job: ExportJob) -> bytes:
    width, height = job.image.width, job.image.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}"{_crisp(job)} fill-rule="evenodd">\n'
        f"<title>{escape(_text(job.image.name))}</title>\n"
    ).encode()


def _curved(job: ExportJob) -> bytes:
    """Return a file whose paths are curves; it is kept for reading back."""
    kept = job.memo.find(_Curved)
    if kept is None or kept.tolerance != job.simplify:
        from segmenter.exports.svg_curves import curved_paths

        paths = [
            _opening(job, label) + path.encode() + _closing(job, label)
            for label, path in curved_paths(job, job.simplify).items()
        ]
        content = b"".join([_head(job), *paths, b"</svg>\n"])
        kept = job.memo.keep(_Curved(job.simplify, content))
    return kept.content


def _crisp(job: ExportJob) -> str:
    """Edges of pixels are drawn without a seam; curves are to look smooth."""
    return "" if job.simplify else ' shape-rendering="crispEdges"'


def _opening(job: ExportJob, label: int) -> bytes:
    style = job.styles[label - 1]
    hidden = "" if style.visible else ' display="none"'
    return (
        f'<path id="label-{label}" fill={quoteattr(_hex(style.colour))}'
        f' fill-rule="evenodd"{_crisp(job)}{hidden} d="'
    ).encode()


def _closing(job: ExportJob, label: int) -> bytes:
    if not label:
        return b""
    title = escape(_text(job.styles[label - 1].name))
    return f'"><title>{title}</title></path>\n'.encode()


def _looks_right(job: ExportJob, label: int, element: ElementTree.Element) -> bool:
    style = job.styles[label - 1]
    title = element.findtext(_TITLE) or ""
    return element.get("fill") == _hex(style.colour) and title.split() == _text(style.name).split()


def _words(width: int, height: int) -> Words:
    """Return the end of a ring, steps to each x, to each y, and both of where rings begin."""
    xs, ys = range(width + 1), range(height + 1)
    steps = [*(f"H{x}" for x in xs), *(f"V{y}" for y in ys)]
    return Words(["z", *steps, *(f"M{x}" for x in xs), *(f" {y}" for y in ys)])


def _drawn(rings: Rings, width: int, height: int) -> Indices:
    """Return the words of rings; the last line of each is drawn by closing it."""
    first_y, begins = 1 + width + 1, 1 + width + 1 + height + 1
    lines = rings.corners.reshape(-1, 2, 2).astype(np.intp)
    # A horizontal line is a step to the x of its end, and the upright one before it led to its y.
    numbers = np.stack([first_y + lines[:, 0, 1], 1 + lines[:, 1, 0]], axis=1)
    firsts = rings.starts // 2
    numbers[firsts, 0] += begins - 1
    return framed(numbers.ravel(), rings.ends, begins + lines[firsts, 0, 0], _CLOSED)


def _rings(path: bytes) -> tuple[Indices, Indices]:
    """Read all corners of a path, and where rings end among them."""
    numbers, letters = [], []
    for block in blocks(path, b"H"):
        words = block.translate(_BLANK).split()
        numbers.append(np.array(list(map(int, words)), np.intp))
        letters.append(block.translate(None, b"0123456789"))
    steps, values = np.frombuffer(b"".join(letters), np.uint8), np.concatenate(numbers)
    is_end = steps == ord("z")
    ends = np.flatnonzero(is_end) - np.arange(np.count_nonzero(is_end))
    begins, kinds = np.append(0, ends)[:-1], steps[~is_end]
    is_x = (kinds == ord("M")) | (kinds == ord("H"))
    is_y = (kinds == ord(" ")) | (kinds == ord("V"))
    if (
        len(kinds) != len(values)
        or not (is_x | is_y).all()
        or not np.array_equal(np.flatnonzero(kinds == ord("M")), begins)
        or not np.array_equal(np.flatnonzero(kinds == ord(" ")), begins + 1)
    ):
        raise ValueError("a path is drawn in another way")
    # A step changes x or y; the other one stays as it was.
    places = np.arange(len(kinds))
    xs, ys = (values[np.maximum.accumulate(np.where(axis, places, 0))] for axis in (is_x, is_y))
    corners = np.stack([xs, ys], axis=1)
    return np.delete(corners, begins, axis=0), ends - np.arange(1, len(ends) + 1)


def _hex(colour: tuple[int, int, int]) -> str:
    return "#" + bytes(colour).hex()


def _text(name: str) -> str:
    """Leave out what XML cannot hold."""
    return _FORBIDDEN.sub("", name)
