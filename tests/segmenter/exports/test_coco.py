import contextlib
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from segmenter.exports.job import ExportJob
from segmenter.files.rle import Drawing, compress, expand, run_lengths
from tests.segmenter.label_maps import with_labels

Write = Callable[[str, ExportJob], Path]
# pycocotools' own, of NumPy 2.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def opened(path: Path) -> Any:
    from pycocotools.coco import COCO

    with contextlib.redirect_stdout(io.StringIO()):
        return COCO(str(path))


@pytest.mark.parametrize("which", ["blocks", "noise"])
def test_pycocotools_sees_the_masks(
    written: Write, blocks: ExportJob, make_job: Callable[..., ExportJob], which: str
) -> None:
    job = blocks if which == "blocks" else make_job(9, (70, 50))
    labels = job.segmentation.labels

    coco = opened(written("coco", job))

    assert coco.loadImgs(1)[0]["file_name"] == "photo.jpg"
    assert [each["name"] for each in coco.loadCats(coco.getCatIds())] == [
        style.name for style in job.styles
    ]
    read = np.zeros_like(labels)
    for annotation in coco.loadAnns(coco.getAnnIds()):
        mask = coco.annToMask(annotation) > 0
        rows, columns = np.nonzero(mask)
        assert annotation["area"] == mask.sum()
        assert annotation["bbox"] == [
            *(columns.min(), rows.min()),
            *(np.ptp(columns) + 1, np.ptp(rows) + 1),
        ]
        read[mask] = annotation["category_id"]
    assert np.array_equal(read, labels)


def test_run_lengths_are_those_that_pycocotools_writes(make_job: Callable[..., ExportJob]) -> None:
    from pycocotools import mask as peer

    labels = make_job(3, (200, 300)).segmentation.labels.copy()
    labels[50:150, :250] = 2
    labels[0, 0] = 1

    for label, counts in enumerate(run_lengths(labels, 3), start=1):
        theirs = peer.encode(np.asfortranarray(labels == label, np.uint8))
        assert compress(counts) == theirs["counts"].decode()
        drawing = Drawing(labels.shape)
        drawing.add(expand(compress(counts)), label)
        assert np.array_equal(drawing.labels(), np.where(labels == label, label, 0))


def test_long_runs_keep_their_lengths() -> None:
    from pycocotools import mask as peer

    mask = np.zeros((3000, 2000), np.uint8, order="F")
    mask[:, 1999] = 1
    mask[7, 3] = 1
    (counts,) = run_lengths(mask, 1)

    assert compress(counts) == peer.encode(mask)["counts"].decode()
    assert np.array_equal(expand(compress(counts)), counts)


def test_labels_without_pixels_are_categories_without_annotation(
    written: Write, blocks: ExportJob
) -> None:
    labels = blocks.segmentation.labels.copy()
    labels[labels == 3] = 1
    job = replace(blocks, segmentation=with_labels(blocks.segmentation, labels))

    content = json.loads(written("coco", job).read_text())

    assert [each["id"] for each in content["categories"]] == [1, 2, 3, 4]
    assert [each["category_id"] for each in content["annotations"]] == [1, 2, 4]


def test_labels_of_one_name_are_told_apart(written: Write, blocks: ExportJob) -> None:
    names = ["Cat", "cat", "Cat", "Cat (2)"]
    styles = tuple(replace(s, name=n) for s, n in zip(blocks.styles, names, strict=True))

    content = json.loads(written("coco", replace(blocks, styles=styles)).read_text())

    told = [each["name"] for each in content["categories"]]
    assert told == ["Cat", "cat", "Cat (2)", "Cat (2) (2)"]


@pytest.mark.parametrize("which", ["blocks", "noise"])
def test_pycocotools_sees_the_masks_in_polygons(
    written: Write, blocks: ExportJob, make_job: Callable[..., ExportJob], which: str
) -> None:
    job = blocks if which == "blocks" else make_job(9, (70, 50))
    labels = job.segmentation.labels

    coco = opened(written("coco-polygons", job))

    read = np.zeros_like(labels)
    for annotation in coco.loadAnns(coco.getAnnIds()):
        mask = coco.annToMask(annotation) > 0
        assert isinstance(annotation["segmentation"], list)
        assert annotation["area"] == mask.sum()
        read[mask] = annotation["category_id"]
    assert np.array_equal(read, labels)
