"""ImageJ's own classes in a Java machine without a display."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run, where_alike

_JAR = "/usr/share/java/ij.jar"
jpype = import_module("jpype")
jpype.startJVM("-Djava.awt.headless=true", classpath=[_JAR])


def _opened(path: Path) -> Any:
    image = jpype.JClass("ij.io.Opener")().openImage(str(path))
    if image is None:
        raise ValueError("is not opened")
    return image


def _values(processor: Any) -> Array:
    """Return the values of a picture, (H, W)."""
    return np.array(processor.getFloatArray()).T


def read_ids(case: Case) -> Found:
    """Read values, and the colours that they are shown in."""
    processor = _opened(case.file).getProcessor()
    if processor.getNChannels() > 1:
        raise ValueError("is read as colours, not ids")
    colours = _shown(processor, case)
    note = "" if colours == case.colours else "shown in greys"
    return Found(_values(processor), None, colours if not note else None, note)


def _shown(processor: Any, case: Case) -> dict[int, tuple[int, ...]]:
    """Return the colours of ids on the screen."""
    picture = processor.duplicate().convertToRGB()
    found: dict[int, tuple[int, ...]] = {}
    for label in case.there:
        y, x = np.argwhere(case.truth == label)[0].tolist()
        code = int(picture.get(x, y)) & 0xFFFFFF
        found[label] = (code >> 16, code >> 8 & 255, code & 255)
    return {**case.colours, **found}


def read_posteriors(case: Case) -> Found:
    """Read a stack's pages and their names."""
    stack = _opened(case.file).getStack()
    count = int(stack.getSize())
    pages = np.stack([_values(stack.getProcessor(n)) for n in range(1, count + 1)])
    told = [str(stack.getSliceLabel(n)) for n in range(1, count + 1)]
    return Found(where_alike(case, pages), dict(zip(_paged(case, count), told, strict=True)))


def _paged(case: Case, count: int) -> list[int]:
    """Return the ids of the pages: of all labels, or of all that are written."""
    return list(case.names)[:count]


def read_roi(case: Case) -> Found:
    """Fill the ROIs, whose names begin with the id; colours are those of their strokes."""
    labels: Array = np.zeros(case.truth.shape, np.int64)
    names: dict[int, str] = {}
    colours: dict[int, tuple[int, ...]] = {}
    for entry, data in _entries(case.file):
        decoder = jpype.JClass("ij.io.RoiDecoder")(jpype.JArray(jpype.JByte)(data), entry)
        roi = decoder.getRoi()
        head, name, _ = (str(roi.getName()).split("-", 1)[0], *_middle(str(roi.getName())))
        label = int(head)
        box = roi.getBounds()
        left, top, width, height = int(box.x), int(box.y), int(box.width), int(box.height)
        mask = roi.getMask()
        inside = np.ones((height, width), bool) if mask is None else _values(mask) > 0
        labels[top : top + height, left : left + width][inside] = label
        stroke = roi.getStrokeColor()
        names[label] = name
        colours[label] = (int(stroke.getRed()), int(stroke.getGreen()), int(stroke.getBlue()))
    return Found(labels, names, colours)


def _middle(name: str) -> tuple[str, str]:
    rest, _, piece = name.split("-", 1)[1].rpartition("-")
    return rest, piece


def _entries(path: Path) -> Iterator[tuple[str, bytes]]:
    with ZipFile(path) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


if __name__ == "__main__":
    readers = {
        "labels": read_ids,
        "palette": read_ids,
        "tiff": read_ids,
        "ome": read_ids,
        "posteriors": read_posteriors,
        "roi": read_roi,
    }
    run(readers, str(jpype.JClass("ij.IJ").getVersion()))
