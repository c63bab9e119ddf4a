import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from skimage.measure import label as connected
from skimage.measure import regionprops_table

from segmenter.exports.job import ExportJob
from segmenter.images.reading import image_from_array
from tests.segmenter.exports.jobs import job_of

Write = Callable[[str, ExportJob], Path]


def rows_of(path: Path, kind: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["kind"] == kind]


@pytest.mark.parametrize("kind", ["label", "region"])
def test_measurements_are_those_of_scikit_image(
    written: Write, make_job: Callable[..., ExportJob], kind: str
) -> None:
    job = make_job(4, (300, 40))
    ids = job.segmentation.labels
    if kind == "region":
        ids = connected(ids, background=0, connectivity=1)
    theirs = regionprops_table(
        ids,
        job.image.pixels,
        properties=("label", "area", "centroid", "bbox", "intensity_mean", "perimeter"),
    )

    rows = rows_of(written("csv", job), kind)

    def column(name: str) -> np.ndarray:
        return np.array([float(row[name]) for row in rows])

    assert np.array_equal(column("pixels"), theirs["area"])
    np.testing.assert_allclose(column("centroid_x"), theirs["centroid-1"], atol=0.005001)
    np.testing.assert_allclose(column("centroid_y"), theirs["centroid-0"], atol=0.005001)
    assert np.array_equal(column("left"), theirs["bbox-1"])
    assert np.array_equal(column("top"), theirs["bbox-0"])
    assert np.array_equal(column("left") + column("width"), theirs["bbox-3"])
    assert np.array_equal(column("top") + column("height"), theirs["bbox-2"])
    np.testing.assert_allclose(column("perimeter"), theirs["perimeter"], atol=0.005001)
    for place, name in enumerate(("mean_red", "mean_green", "mean_blue")):
        np.testing.assert_allclose(column(name), theirs[f"intensity_mean-{place}"], atol=0.005001)


def test_grey_photos_have_one_level_thrice(written: Write) -> None:
    image = image_from_array(np.full((3, 4), 77, np.uint8))

    (row,) = rows_of(written("csv", job_of(np.ones((3, 4), np.uint8), image)), "label")

    assert row["mean_red"] == row["mean_green"] == row["mean_blue"] == "77.00"


@pytest.mark.parametrize("name", ["=1+1", "\t=1+1"])
def test_names_are_no_formulas_for_spreadsheets(
    written: Write, blocks: ExportJob, name: str
) -> None:
    styles = (replace(blocks.styles[0], name=name), *blocks.styles[1:])

    first, *_ = rows_of(written("csv", replace(blocks, styles=styles)), "label")

    assert first["name"] == f"'{name}"


def test_labels_without_pixels_have_a_row_without_a_place(written: Write) -> None:
    job = job_of(np.full((3, 4), 2, np.uint8))

    first, second = rows_of(written("csv", job), "label")

    assert (first["pixels"], first["centroid_x"], first["left"]) == ("0", "", "")
    assert (second["pixels"], second["share"]) == ("12", "1")


def test_notes_are_a_column_where_there_are_any(
    written: Write, make_job: Callable[..., ExportJob]
) -> None:
    job = make_job(3)
    plain = rows_of(written("csv", job), "label")
    noted = replace(job.styles[1], note="=two\nlines")
    rows = rows_of(
        written("csv", replace(job, styles=(job.styles[0], noted, job.styles[2]))), "label"
    )

    assert "note" not in plain[0]
    assert [row["note"] for row in rows] == ["", "'=two\nlines", ""]
