from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
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


def test_a_label_of_specks_alone_keeps_the_largest(written: Write) -> None:
    labels = np.zeros((9, 9), np.uint8)
    labels[0, 0] = labels[4, 4:6] = labels[8, 8] = 1

    path = written("yolo", job_of(labels))

    assert len(path.read_text().splitlines()) == 1
    assert read(path, labels.shape)[0].sum() == 2


def test_another_result_is_noticed(written: Write, blocks: ExportJob) -> None:
    labels = blocks.segmentation.labels.copy()
    path = written("yolo", blocks)
    labels[20, :] = 1

    with path.open("rb") as file:
        assert not yolo.is_same(job_of(labels), file)
