"""Pascal VOC's folders in a zip archive: the photo, palette masks, boxes and lists.

References
----------
.. [1] M. Everingham, J. Winn, "The PASCAL Visual Object Classes Challenge 2012 Development Kit".
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZipFile

from PIL import Image as Pillow

from segmenter.arrays import MAX_8_BIT_LABELS
from segmenter.exports.archive import holds_photo, photo_bytes, photo_stem, png_bytes, put
from segmenter.exports.cvat import class_names, label_map, voc_colour
from segmenter.exports.job import ExportJob
from segmenter.files.png import read_png, same_pixels
from segmenter.regions.palette import VOID
from segmenter.regions.runs import find_runs, measure

MAX_LABELS = MAX_8_BIT_LABELS
# In one alone: who reads all lists would have the photo several times.
_LIST = "ImageSets/Segmentation/train.txt"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write masks whose values are ids, in VOC's own colours, and a box for each label."""
    with ZipFile(file, "w") as archive:
        for name, data in _texts(job):
            put(archive, name, data)
        mask = png_bytes(_mask(job))
        for folder in ("SegmentationClass", "SegmentationObject"):
            put(archive, f"{folder}/{photo_stem(job)}.png", mask)
        put(archive, _photo_name(job), photo_bytes(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the folder back and compare every pixel."""
    labels, colours = job.segmentation.labels, _colours()
    with ZipFile(file) as archive:
        if any(archive.read(name) != data for name, data in _texts(job)):
            return False
        for folder in ("SegmentationClass", "SegmentationObject"):
            with archive.open(f"{folder}/{photo_stem(job)}.png") as entry:
                picture = read_png(entry, labels.size)  # type: ignore[arg-type]
            if picture.mode != "P" or not same_pixels(picture, labels):
                return False
            if picture.getpalette("RGB") != colours:
                return False
        return holds_photo(archive, _photo_name(job), job)


def _photo_name(job: ExportJob) -> str:
    return f"JPEGImages/{photo_stem(job)}.png"


def _mask(job: ExportJob) -> Pillow.Image:
    picture = Pillow.fromarray(job.segmentation.labels)
    picture.putpalette(_colours())
    return picture


def _colours() -> list[int]:
    return [level for i in range(255) for level in voc_colour(i)] + list(VOID)


def _texts(job: ExportJob) -> Iterator[tuple[str, bytes]]:
    stem = photo_stem(job)
    yield "labelmap.txt", label_map(job, [voc_colour(label) for label in job.ids]).encode()
    yield _LIST, f"{stem}\n".encode()
    yield f"Annotations/{stem}.xml", _boxes(job)


def _boxes(job: ExportJob) -> bytes:
    """Return the boxes of the labels, pixels counted from 1 as VOC does."""
    root = Element("annotation")
    SubElement(root, "folder").text = "JPEGImages"
    SubElement(root, "filename").text = f"{photo_stem(job)}.png"
    size = SubElement(root, "size")
    for name, value in (("width", job.image.width), ("height", job.image.height), ("depth", 3)):
        SubElement(size, name).text = str(value)
    SubElement(root, "segmented").text = "1"
    sizes = measure(find_runs(job.segmentation.labels), len(job.styles) + 1)
    for label, name in zip(job.ids, class_names(job), strict=True):
        if sizes.pixels[label]:
            left, top = int(sizes.lefts[label]) + 1, int(sizes.tops[label]) + 1
            right, bottom = int(sizes.rights[label]), int(sizes.bottoms[label])
            _add_box(root, name, (left, top, right, bottom))
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode").encode() + b"\n"


def _add_box(root: Element, name: str, sides: tuple[int, int, int, int]) -> None:
    thing = SubElement(root, "object")
    for key, value in (("name", name), ("pose", "Unspecified"), ("truncated", 0), ("difficult", 0)):
        SubElement(thing, key).text = str(value)
    box = SubElement(thing, "bndbox")
    for key, side in zip(("xmin", "ymin", "xmax", "ymax"), sides, strict=True):
        SubElement(box, key).text = str(side)
