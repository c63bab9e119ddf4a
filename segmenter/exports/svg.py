"""Outlines as SVG, one path a label."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import numpy as np

from segmenter.exports.geometry.filling import Filling
from segmenter.exports.geometry.outlines import Ring, trace
from segmenter.exports.geometry.pieces import pieces_by_label
from segmenter.exports.job import ExportJob

_PATH = "{http://www.w3.org/2000/svg}path"
_TITLE = "{http://www.w3.org/2000/svg}title"
_LINE = re.compile(r"([MHV])([\d ]+)")
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the paths; those of hidden labels are hidden."""
    width, height = job.image.width, job.image.height
    file.write(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" shape-rendering="crispEdges" fill-rule="evenodd">\n'
        f"<title>{escape(_text(job.image.name))}</title>\n".encode()
    )
    pieces = pieces_by_label(job)
    by_label = groupby(trace(pieces), lambda outline: int(pieces.owners[outline.piece]))
    for label, outlines in by_label:
        file.write(_opening(job, label).encode())
        for outline in outlines:
            file.write("".join(_drawn(ring) for ring in outline.rings).encode())
        title = escape(_text(job.styles[label - 1].name))
        file.write(f'"><title>{title}</title></path>\n'.encode())
    file.write(b"</svg>\n")


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the paths back, fill them and compare every pixel."""
    labels = Filling(job.segmentation.labels.shape)
    for _, element in ElementTree.iterparse(file):  # noqa: S314 - it was just written
        if element.tag == _PATH:
            label = int(element.get("id", "").removeprefix("label-"))
            if not _looks_right(job, label, element):
                return False
            labels.add(_rings(element.get("d", "")), label)
            element.clear()
    return np.array_equal(labels.labels(), job.segmentation.labels)


def _opening(job: ExportJob, label: int) -> str:
    style = job.styles[label - 1]
    hidden = "" if style.visible else ' display="none"'
    return (
        f'<path id="label-{label}" fill={quoteattr(_hex(style.colour))}'
        f' fill-rule="evenodd" shape-rendering="crispEdges"{hidden} d="'
    )


def _looks_right(job: ExportJob, label: int, element: ElementTree.Element) -> bool:
    style = job.styles[label - 1]
    title = element.findtext(_TITLE) or ""
    return element.get("fill") == _hex(style.colour) and title.split() == _text(style.name).split()


def _drawn(ring: Ring) -> str:
    """Write a ring's corners: its lines are horizontal and vertical in turn."""
    (x, y), second = ring[0], ring[1]
    level = second[1] == y
    parts = [f"M{x} {y}"]
    for corner in ring[1:]:
        parts.append(f"H{corner[0]}" if level else f"V{corner[1]}")
        level = not level
    return "".join(parts) + "z"


def _rings(path: str) -> Iterator[Ring]:
    for drawn in path.split("z")[:-1]:
        # One by one: all at once they would be found with Python's lock held.
        lines = (line.groups() for line in _LINE.finditer(drawn))
        x, y = map(int, next(lines)[1].split())
        ring = [[x, y]]
        for command, value in lines:
            x, y = (int(value), y) if command == "H" else (x, int(value))
            ring.append([x, y])
        yield ring


def _hex(colour: tuple[int, int, int]) -> str:
    return "#" + bytes(colour).hex()


def _text(name: str) -> str:
    """Leave out what XML cannot hold."""
    return _FORBIDDEN.sub("", name)
