from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from PIL import Image as Pillow
from PIL import ImageDraw
from shapely import contains_xy
from shapely.geometry import Polygon

from segmenter.exports import yolo
from segmenter.exports.job import ExportJob
from tests.segmenter.exports.jobs import job_of
from tests.segmenter.label_maps import with_labels

Write = Callable[[str, ExportJob], Path]


def read(path: Path, shape: tuple[int, int]) -> tuple[np.ndarray, list[Polygon]]:
    """Read as trainers do: a class, then x and y in turn as shares, outlines without holes."""
    labels, polygons = np.zeros(shape, np.uint8), []
    rows, columns = np.indices(shape)
    for line in path.read_text().splitlines():
        number, *shares = line.split()
        assert all(0 <= float(share) <= 1 for share in shares)
        corners = np.array(shares, float).reshape(-1, 2) * (shape[1], shape[0])
        polygons.append(Polygon(np.rint(corners)))
        labels[contains_xy(polygons[-1], columns + 0.5, rows + 0.5)] = int(number) + 1
    return labels, polygons


def test_lines_cover_each_label_without_overlap(written: Write, blocks: ExportJob) -> None:
    labels = blocks.segmentation.labels

    found, polygons = read(written("yolo", blocks), labels.shape)

    assert np.array_equal(found, labels)
    assert all(polygon.is_valid for polygon in polygons)
    assert sum(polygon.area for polygon in polygons) == (labels > 0).sum()


def test_specks_go_to_what_surrounds_them(written: Write, blocks: ExportJob) -> None:
    before = blocks.segmentation.labels.copy()
    before[0, 5] = 1
    labels = before.copy()
    labels[0, 5] = 4
    job = replace(blocks, segmentation=with_labels(blocks.segmentation, labels))

    found, _ = read(written("yolo", job), labels.shape)

    assert np.array_equal(found, before)


def test_a_label_of_specks_alone_keeps_them(written: Write) -> None:
    labels = np.zeros((9, 9), np.uint8)
    labels[0, 0] = labels[4, 4:6] = labels[8, 8] = 1

    path = written("yolo", job_of(labels))

    assert np.array_equal(read(path, labels.shape)[0], labels)


@pytest.mark.parametrize("kind", ["blocks", "noise", "specks"])
def test_trainers_that_cut_off_and_fill_borders_see_nearly_each_label(
    written: Write, blocks: ExportJob, make_job: Callable[..., ExportJob], kind: str
) -> None:
    """Corners become whole numbers, and pixels under a line belong to what it encloses."""
    job = blocks if kind == "blocks" else make_job(3, (40, 60))
    if kind == "specks":
        specks = make_job(3, (40, 60)).segmentation.labels.copy()
        specks[5:35, 5:55] = 2
        job = job_of(specks, n_labels=3)
    labels = job.segmentation.labels
    height, width = labels.shape
    seen = np.zeros((4, *labels.shape), np.bool_)

    for line in written("yolo", job).read_text().splitlines():
        number, *shares = line.split()
        corners = np.array(shares, float).reshape(-1, 2) * (width, height)
        mask = Pillow.new("1", (width, height))
        ImageDraw.Draw(mask).polygon([tuple(c) for c in corners.astype(int)], fill=1, outline=1)
        seen[int(number)] |= np.asarray(mask)

    for label in range(1, len(job.styles) + 1):
        inside, found = labels == label, seen[label - 1]
        assert (inside & found).sum() >= 0.97 * (inside | found).sum()


def test_a_folder_for_trainers_has_photo_outlines_and_names(
    written: Write, blocks: ExportJob
) -> None:
    styles = (replace(blocks.styles[0], name='Sky: "blue"'), *blocks.styles[1:])
    job = replace(blocks, styles=styles)

    with ZipFile(written("yolo-folder", job)) as archive:
        assert sorted(archive.namelist()) == [
            "data.yaml",
            "images/photo.png",
            "labels/photo.txt",
        ]
        assert archive.read("labels/photo.txt") == written("yolo", job).read_bytes()
        told = archive.read("data.yaml").decode()
        with archive.open("images/photo.png") as file, Pillow.open(file) as photo:
            assert np.array_equal(np.asarray(photo), job.image.pixels)
    assert told.splitlines()[:4] == [
        "train: images",
        "val: images",
        "names:",
        '  0: "Sky: \\"blue\\""',
    ]


def test_another_result_is_noticed(written: Write, blocks: ExportJob) -> None:
    labels = blocks.segmentation.labels.copy()
    path = written("yolo", blocks)
    labels[20, :] = 1

    with path.open("rb") as file:
        assert not yolo.is_same(job_of(labels), file)
