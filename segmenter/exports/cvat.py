"""CVAT's "Segmentation mask 1.1": a zip archive of colour masks and the colours' names."""

import io
import re
from collections.abc import Sequence
from typing import BinaryIO
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports.archive import photo_stem, put
from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.exports.things import things_of
from segmenter.files.png import read_png, same_rows
from segmenter.files.png_strips import Rows, write_rgb
from segmenter.regions.palette import default_styles
from segmenter.regions.style import Colour

MAX_LABELS = MAX_8_BIT_LABELS
_HEAD = "# label:color_rgb:parts:actions"
# A colon ends a name in the label map, a line break its line, and # begins a remark.
_NOT_IN_NAMES = re.compile(r"^\s*#|[:\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]+")


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write the archive; what is left out is ``background``, black."""
    stem = photo_stem(job)
    with ZipFile(file, "w") as archive:
        put(archive, "labelmap.txt", _label_map(job).encode())
        put(archive, "ImageSets/Segmentation/default.txt", f"{stem}\n".encode())
        for folder, (ids, table) in _masks(job).items():
            content = io.BytesIO()
            write_rgb(_rows(ids, table), ids.shape, content)
            put(archive, f"{folder}/{stem}.png", content.getvalue())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the masks back by the colours that are declared and compare every pixel."""
    with ZipFile(file) as archive:
        if archive.read("labelmap.txt").decode() != _label_map(job):
            return False
        return all(
            _holds(archive, f"{folder}/{photo_stem(job)}.png", ids, table)
            for folder, (ids, table) in _masks(job).items()
        )


def _holds(archive: ZipFile, name: str, ids: NDArray[np.integer], table: NDArray[np.uint8]) -> bool:
    height, width = ids.shape
    with archive.open(name) as entry:
        picture = read_png(entry, height * width)  # type: ignore[arg-type]
    # Each label has a colour of its own, so that the same colours are the same labels.
    is_like = picture.mode == "RGB" and picture.size == (width, height)
    return is_like and same_rows(picture, _rows(ids, table))


def _rows(ids: NDArray[np.integer], table: NDArray[np.uint8]) -> Rows:
    return lambda top, bottom: table.take(ids[top:bottom], axis=0)


def class_names(job: ExportJob) -> list[str]:
    """Return what the labels that are written are called, in different names that CVAT takes."""
    written = [job.styles[label - 1].name for label in job.ids]
    return safe_names(written, ["background"], _NOT_IN_NAMES, str)


def label_map(job: ExportJob, colours: Sequence[Colour]) -> str:
    """Return the text that says which colours the labels that are written have."""
    entries = zip(["background", *class_names(job)], [(0, 0, 0), *colours], strict=True)
    lines = (f"{name}:{','.join(map(str, colour))}::" for name, colour in entries)
    return "\n".join([_HEAD, *lines]) + "\n"


def _label_map(job: ExportJob) -> str:
    colours = _own_colours([style.colour for style in job.styles])
    return label_map(job, [colours[label - 1] for label in job.ids])


def _masks(job: ExportJob) -> dict[str, tuple[NDArray[np.integer], NDArray[np.uint8]]]:
    """Return ids with their colours for both masks: the labels' own, and those of VOC's objects.

    Where objects are asked for, they are those of the second mask, and nothing else has a label.
    """
    colours = _own_colours([style.colour for style in job.styles])
    things = things_of(job)
    own = np.array([(0, 0, 0), *colours], np.uint8)[things.owners]
    numbered = [voc_colour(thing) for thing in range(things.count + 1)]
    return {
        "SegmentationClass": (things.map, own),
        "SegmentationObject": (things.map, np.array(numbered, np.uint8)),
    }


def _own_colours(colours: Sequence[Colour]) -> list[Colour]:
    """Give labels of one colour, or of the background's, different ones."""
    taken, own = {(0, 0, 0)}, []
    spare = [style.colour for style in default_styles(2 * len(colours) + 1)]
    for wanted in colours:
        colour = next(each for each in (wanted, *spare) if each not in taken)
        taken.add(colour)
        own.append(colour)
    return own


def voc_colour(number: int) -> Colour:
    """Return the colour of an object by Pascal VOC's rule: bits of its number, spread."""
    red = green = blue = 0
    for place in range(8):
        bits = number >> (3 * place)
        red |= (bits & 1) << (7 - place)
        green |= (bits >> 1 & 1) << (7 - place)
        blue |= (bits >> 2 & 1) << (7 - place)
    return red, green, blue
