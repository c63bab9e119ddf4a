"""Zip archives of annotation programs: CVAT's masks, Pascal VOC's, Datumaro's, YOLO's, and ours."""

import re
from typing import BinaryIO
from zipfile import ZipFile

import numpy as np
from PIL import Image as Pillow

from segmenter.files.annotations.coco import draw
from segmenter.files.annotations.drawing import Canvas
from segmenter.files.annotations.wanted import (
    MOST_BYTES,
    Wanted,
    check_size,
    colour_from,
    last_part,
    name_from,
    parse,
    pixel_limit,
)
from segmenter.files.annotations.yolo import read_yolo
from segmenter.files.archive import member, opened_archive
from segmenter.files.mask_file import Mask, MaskFile, as_mask, blocks_of
from segmenter.files.png import parse_png
from segmenter.images.decoded import Refusal
from segmenter.regions.style import Colour

_LABEL_MAP, _DATUMARO, _YOLO = "labelmap.txt", "annotations/", "data.yaml"
_CLASSES = "SegmentationClass/"
_MASK = re.compile(r"(\d{3,})-(.*)\.png")
_COLOUR = re.compile(r"(.*?):(\d+),(\d+),(\d+):")
_LEVELS = 256
_MOST_OF_LIST = 1 << 24


def read_archive(file: BinaryIO, wanted: Wanted) -> MaskFile:
    """Read the labels of a photo from an archive.

    Raises
    ------
    Refusal
        If it is none of these, or holds several photos and none of this name.
    """
    with opened_archive(file) as archive:
        names = archive.namelist()
        if _LABEL_MAP in names:
            return _colour_masks(archive, wanted)
        if _YOLO in names:
            lines = _member(archive, _one_of(names, "labels/", ".txt", wanted))
            description = _member(archive, _YOLO, _MOST_OF_LIST).decode(errors="replace")
            return read_yolo(lines.splitlines(), wanted, description)
        if found := [
            each for each in names if each.startswith(_DATUMARO) and each.endswith(".json")
        ]:
            return _datumaro(_member(archive, found[0]), wanted)
        masks = [(told, name) for name in names if (told := _MASK.fullmatch(name))]
        if masks and len(masks) == len(names):
            return _single_masks(archive, masks)
    raise Refusal("is no archive of labels that is known; name a mask of pixels")


def _member(archive: ZipFile, name: str, most: int = MOST_BYTES) -> bytes:
    return member(archive, name, most)


def _one_of(names: list[str], folder: str, suffix: str, wanted: Wanted) -> str:
    """Return the photo's file in a folder, or the only one."""
    there = [each for each in names if folder in each and each.endswith(suffix)]
    stems = {last_part(each).removesuffix(suffix): each for each in there}
    found = stems.get(wanted.stem) or (there[0] if len(there) == 1 else None)
    if found is None:
        raise Refusal(f"holds masks of {len(there)} photos, none of this name; save one by itself")
    return found


def _colour_masks(archive: ZipFile, wanted: Wanted) -> MaskFile:
    """Read a mask by the colours that are declared; a palette's places are ids."""
    lines = _member(archive, _LABEL_MAP, _MOST_OF_LIST).decode(errors="replace").splitlines()
    found = [told for line in lines if (told := _COLOUR.match(line))]
    declared: list[tuple[str, Colour]] = [
        (name_from(told[1]), (int(told[2]), int(told[3]), int(told[4]))) for told in found
    ]
    declared = [each for each in declared if each[0] != "background"]
    picture = _picture(archive, _one_of(archive.namelist(), _CLASSES, ".png", wanted))
    if picture.mode == "P":
        levels = np.reshape(picture.getpalette("RGB") or [], (-1, 3)).tolist()
        places = {tuple(levels[place]): place for place in range(len(levels) - 1, -1, -1)}
        numbers = [places.get(colour, 0) for _, colour in declared]
        ids = as_mask(np.asarray(picture))
        ids = np.where(ids == _LEVELS - 1, np.uint8(0), ids)
    else:
        numbers = list(range(1, len(declared) + 1))
        ids = _by_colour(picture, [colour for _, colour in declared])
    by_id = {n: each for n, each in zip(numbers, declared, strict=True) if n}
    names = {n: name for n, (name, _) in by_id.items()}
    return MaskFile(ids, {n: colour for n, (_, colour) in by_id.items()}, names=names)


def _picture(archive: ZipFile, name: str) -> Pillow.Image:
    return parse_png(_member(archive, name), pixel_limit())


def _by_colour(picture: Pillow.Image, colours: list[Colour]) -> Mask:
    weights = np.array([_LEVELS * _LEVELS, _LEVELS, 1])
    wanted = np.array(colours, np.int64).reshape(-1, 3) @ weights
    order = np.argsort(wanted, kind="stable")
    width, height = picture.size
    ids = np.zeros((height, width), np.uint32)
    for rows in blocks_of(height, width) if len(order) else ():
        strip = picture.crop((0, rows.start, width, rows.stop)).convert("RGB")
        codes = np.asarray(strip, np.int64) @ weights
        places = np.minimum(np.searchsorted(wanted[order], codes), len(order) - 1)
        ids[rows] = np.where(wanted[order][places] == codes, order[places] + 1, 0)
    return as_mask(ids)


def _single_masks(archive: ZipFile, masks: list[tuple[re.Match[str], str]]) -> MaskFile:
    """Read one black and white mask a label."""
    canvas: Canvas | None = None
    for found, name in masks:
        inside = np.asarray(_picture(archive, name).convert("L")) > 0
        shape = inside.shape[0], inside.shape[1]
        canvas = canvas or Canvas(shape)
        if shape != canvas.shape:
            raise Refusal("has masks of several sizes; save one photo's by themselves")
        canvas.mark(inside, int(found[1]))
    if canvas is None:
        raise Refusal("is an archive without masks")
    return MaskFile(canvas.ids, names={int(found[1]): name_from(found[2]) for found, _ in masks})


def _datumaro(data: bytes, wanted: Wanted) -> MaskFile:
    content = parse(data)
    items = content["items"]
    named = [each for each in items if wanted.is_called(each.get("image", {}).get("path"))]
    found = named if len(named) == 1 else items
    if len(found) != 1:
        raise Refusal(f"holds {len(items)} photos, none of this name; save this one's by itself")
    shape = wanted.shape or tuple(found[0]["image"]["size"])
    canvas = Canvas(check_size(*shape))
    for annotation in found[0]["annotations"]:
        label = int(annotation["label_id"]) + 1
        if annotation["type"] == "mask":
            draw(canvas, annotation["rle"], label)
        elif annotation["type"] == "polygon":
            draw(canvas, [annotation["points"]], label)
    kinds = content["categories"]
    names = {n: name_from(each["name"]) for n, each in enumerate(kinds["label"]["labels"], 1)}
    table = kinds.get("mask", {}).get("colormap", ())
    found = {int(c["label_id"]) + 1: colour_from([c["r"], c["g"], c["b"]]) for c in table}
    colours = {n: colour for n, colour in found.items() if n and colour is not None}
    return MaskFile(canvas.ids, colours, names=names)
