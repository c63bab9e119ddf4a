from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import numpy as np
from PIL import Image as Pillow

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]


def test_masks_are_ids_with_vocs_colours_and_boxes_count_from_one(
    written: Write, blocks: ExportJob
) -> None:
    labels = blocks.segmentation.labels

    with ZipFile(written("voc", blocks)) as archive:
        # Who reads all lists there are has the photo once.
        assert sum("ImageSets/" in name for name in archive.namelist()) == 1
        (stem,) = archive.read("ImageSets/Segmentation/train.txt").decode().split()
        with archive.open(f"SegmentationClass/{stem}.png") as file, Pillow.open(file) as picture:
            ids, shown = np.asarray(picture), np.asarray(picture.convert("RGB"))
        root = ElementTree.fromstring(archive.read(f"Annotations/{stem}.xml"))
        with archive.open(f"JPEGImages/{root.findtext('filename')}") as file:
            photo = np.asarray(Pillow.open(file))

    assert np.array_equal(ids, labels)
    assert tuple(shown[labels == 3][0]) == (128, 128, 0)
    assert np.array_equal(photo, blocks.image.pixels)
    for number, thing in enumerate(root.iter("object"), start=1):
        rows, columns = np.nonzero(labels == number)
        sides = [int(thing.findtext(f"bndbox/{side}") or 0) for side in ("xmin", "ymin")]
        ends = [int(thing.findtext(f"bndbox/{side}") or 0) for side in ("xmax", "ymax")]
        assert sides == [columns.min() + 1, rows.min() + 1]
        assert ends == [columns.max() + 1, rows.max() + 1]
        assert thing.findtext("name") == f"Label {number}"
