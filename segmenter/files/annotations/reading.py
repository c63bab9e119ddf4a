"""Which kind of labels a file holds, by its content; masks of pixels are read elsewhere."""

from collections.abc import Callable
from typing import Any, BinaryIO

from segmenter.files.annotations.archives import read_archive
from segmenter.files.annotations.coco import read_coco
from segmenter.files.annotations.geojson import read_geojson
from segmenter.files.annotations.label_studio import read_label_studio
from segmenter.files.annotations.labelme import read_labelme
from segmenter.files.annotations.psd import read_psd
from segmenter.files.annotations.wanted import Wanted, parse, read_limited
from segmenter.files.annotations.yolo import read_yolo
from segmenter.files.mask_file import MaskFile
from segmenter.images.decoded import Refusal

SUFFIXES = (".json", ".geojson", ".zip", ".psd", ".txt")
"""What files end with that annotations are looked for in."""


def read_annotations(file: BinaryIO, suffix: str, wanted: Wanted) -> MaskFile:
    """Read a photo's labels.

    Parameters
    ----------
    file : binary file
    suffix : str
        One of `SUFFIXES`.
    wanted : Wanted

    Raises
    ------
    Refusal
        If it holds none; Python's own errors if it is broken.
    """
    if suffix == ".psd":
        return read_psd(file)
    if suffix == ".zip":
        return read_archive(file, wanted)
    if suffix == ".txt":
        return read_yolo(read_limited(file).splitlines(), wanted)
    return _of_json(parse(read_limited(file)), wanted)


def _of_json(content: Any, wanted: Wanted) -> MaskFile:
    if isinstance(content, list):
        return read_label_studio(content, wanted)
    readers: dict[str, Callable[[], MaskFile]] = {
        "annotations": lambda: read_coco(content, wanted),
        "shapes": lambda: read_labelme(content),
        "features": lambda: read_geojson(content, wanted),
    }
    for key, read in readers.items():
        if isinstance(content, dict) and isinstance(content.get(key), list):
            return read()
    raise Refusal("is JSON, but of no kind of labels that is known; name a mask of pixels")
