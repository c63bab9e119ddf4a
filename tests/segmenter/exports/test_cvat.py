from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import numpy as np
from PIL import Image as Pillow

from segmenter.exports.job import ExportJob
from segmenter.regions.style import LabelStyle

Write = Callable[[str, ExportJob], Path]


def read(path: Path) -> tuple[dict[str, tuple[int, ...]], np.ndarray, np.ndarray]:
    """Read as CVAT does: declared colours, then both masks of each photo that is listed."""
    with ZipFile(path) as archive:
        colours = {}
        for line in archive.read("labelmap.txt").decode().splitlines():
            if not line.startswith("#"):
                name, colour, parts, actions = line.split(":")
                assert (parts, actions) == ("", "")
                colours[name] = tuple(map(int, colour.split(",")))
        (stem,) = archive.read("ImageSets/Segmentation/default.txt").decode().split()
        masks = []
        for folder in ("SegmentationClass", "SegmentationObject"):
            with archive.open(f"{folder}/{stem}.png") as file, Pillow.open(file) as picture:
                masks.append(np.asarray(picture.convert("RGB")))
    return colours, masks[0], masks[1]


def test_masks_have_exactly_the_declared_colours(written: Write, blocks: ExportJob) -> None:
    colours, mask, _ = read(written("cvat", blocks))

    assert list(colours) == ["background", "Label 1", "Label 2", "Label 3", "Label 4"]
    table = np.array(list(colours.values()), np.uint8)
    assert np.array_equal(mask, table[blocks.segmentation.labels])


def test_objects_have_the_colours_that_voc_numbers_them_by(
    written: Write, blocks: ExportJob
) -> None:
    _, _, objects = read(written("cvat", blocks))

    voc = np.array([(0, 0, 0), (128, 0, 0), (0, 128, 0), (128, 128, 0), (0, 0, 128)], np.uint8)
    assert np.array_equal(objects, voc[blocks.segmentation.labels])


def test_labels_of_one_name_and_colour_stay_apart(written: Write, blocks: ExportJob) -> None:
    same = LabelStyle("a:b", (0, 0, 0))

    colours, mask, _ = read(written("cvat", replace(blocks, styles=(same,) * 4)))

    assert len(colours) == 5
    assert len(set(colours.values())) == 5
    table = np.array(list(colours.values()), np.uint8)
    assert np.array_equal(mask, table[blocks.segmentation.labels])


def test_names_stay_as_they_are_where_cvat_takes_them(written: Write, blocks: ExportJob) -> None:
    names = ["Himmel & Wolken", "sky/cloud 'a\"", "#1", "a:b\nc"]
    styles = tuple(LabelStyle(name, (i, 0, 9)) for i, name in enumerate(names))

    colours, _, _ = read(written("cvat", replace(blocks, styles=styles)))

    assert list(colours) == ["background", *names[:2], "_1", "a_b_c"]


def test_names_that_differ_in_capitals_stay_as_they_are(written: Write, blocks: ExportJob) -> None:
    names = ["cat", "Cat", "cat", "Background"]
    styles = tuple(LabelStyle(name, (i, 0, 9)) for i, name in enumerate(names))

    colours, _, _ = read(written("cvat", replace(blocks, styles=styles)))

    assert list(colours) == ["background", "cat", "Cat", "cat (2)", "Background"]


def test_photos_may_have_any_name_that_a_disk_takes(written: Write, blocks: ExportJob) -> None:
    image = replace(blocks.image, name="a\udcffb\n.jpg")

    _, mask, _ = read(written("cvat", replace(blocks, image=image)))

    assert mask.shape[:2] == blocks.segmentation.labels.shape
