"""Exports hold what labels there are, and of those the ones that are asked for."""

import csv
import io
import json
from dataclasses import replace
from zipfile import ZipFile

import numpy as np
import pytest
from PIL import Image as Pillow
from tifffile import TiffFile

from segmenter.editing.stencil import brush
from segmenter.errors import ExportError
from segmenter.exports import FORMATS
from segmenter.exports.chosen import with_labels
from segmenter.exports.exporting import export
from segmenter.exports.job import ExportJob
from segmenter.files.model import read_model
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.applying import apply_mixture
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import segment


@pytest.fixture(scope="module")
def photo():
    return load_image("sample:coffee")


@pytest.fixture(scope="module")
def by_hand(photo):
    """Labels 1, 3 and 6: 2 was merged with 1, 4 is left out, 5 is not used, 6 is painted."""
    found = merge_labels(photo, segment(photo, Recipe(components=4)), [1, 2])
    stencil = brush([(100.0, 100.0)], 30, found.labels.shape)
    found = with_edits(photo, found, edits_of(found).painted(stencil, 6))
    return with_background(photo, found, {4})


@pytest.fixture(scope="module")
def job(photo, by_hand):
    return ExportJob(photo, by_hand, default_styles(6))


def written(job, name):
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    file.seek(0)
    return file


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"recipe"}))
def test_every_format_holds_labels_with_gaps_and_reads_them_back(job, name):
    pytest.importorskip(FORMATS[name].module or "numpy")

    assert FORMATS[name].is_same(job, written(job, name))


def test_tables_name_the_labels_that_are_there_and_no_others(job):
    entries = json.load(written(job, "json"))["labels"]
    categories = json.load(written(job, "coco"))["categories"]
    rows = list(csv.DictReader(io.TextIOWrapper(written(job, "csv"), newline="")))

    assert [entry["id"] for entry in entries] == [1, 3, 6]
    assert sum(entry["share"] for entry in entries) == pytest.approx(1.0)
    assert [category["id"] for category in categories] == [1, 3, 6]
    assert {row["label"] for row in rows} == {"1", "3", "6"}
    shares = [float(row["share"]) for row in rows if row["kind"] == "label"]
    assert sum(shares) == pytest.approx(1.0, abs=1e-5)


def test_masks_and_pages_are_those_of_the_labels_that_are_there(job, by_hand):
    with ZipFile(written(job, "masks")) as archive:
        names = archive.namelist()
    assert [name[:3] for name in names] == ["001", "003", "006"]
    with TiffFile(written(job, "posteriors")) as tiff:
        pages = tiff.asarray()
    assert pages.shape == (3, *by_hand.labels.shape)


def test_a_label_left_out_is_0_in_a_mask(job, photo):
    picture = np.asarray(Pillow.open(written(job, "labels")))

    assert set(np.unique(picture)) == {0, 1, 3, 6}


def test_only_the_labels_that_are_asked_for_are_written(photo, by_hand, tmp_path):
    (mask,) = export(by_hand, photo, folder=tmp_path, formats="labels", only=[3, 6])

    expected = np.where(np.isin(by_hand.labels, [3, 6]), by_hand.labels, 0)
    np.testing.assert_array_equal(np.asarray(Pillow.open(mask)), expected)


def test_one_label_is_one_picture_and_no_archive(photo, by_hand, tmp_path):
    (mask,) = export(by_hand, photo, folder=tmp_path, formats="masks", only=[6])

    assert mask.name == "coffee.mask.png"
    np.testing.assert_array_equal(np.asarray(Pillow.open(mask)), 255 * (by_hand.labels == 6))


def test_hidden_labels_are_written_unless_they_are_to_be_left_out(photo, by_hand, tmp_path):
    styles = [*default_styles(6)]
    styles[2] = replace(styles[2], visible=False)

    (all_,) = export(by_hand, photo, styles, tmp_path / "a", "labels")
    (shown,) = export(by_hand, photo, styles, tmp_path / "b", "labels", leave_out_hidden=True)

    assert 3 in np.asarray(Pillow.open(all_))
    assert set(np.unique(np.asarray(Pillow.open(shown)))) == {0, 1, 6}


def test_a_label_that_is_not_there_is_refused_before_anything_is_written(photo, by_hand, tmp_path):
    with pytest.raises(ExportError, match="no label 4 to write; there are 1, 3, 6"):
        export(by_hand, photo, folder=tmp_path, formats="labels", only=[1, 4])

    assert not list(tmp_path.iterdir())


def test_an_export_of_nothing_is_refused(job):
    hidden = tuple(replace(style, visible=False) for style in job.styles)

    with pytest.raises(ExportError, match="no label is left"):
        with_labels(replace(job, styles=hidden), None, leave_out_hidden=True)
    with pytest.raises(ExportError, match="no label is left"):
        with_labels(job, [])


def test_a_job_of_all_labels_is_the_same_job(job):
    assert with_labels(job, None) is job
    assert with_labels(job, [1, 3, 6]) is job


def test_a_model_of_merged_labels_labels_its_photo_alike(photo, tmp_path):
    found = merge_labels(photo, segment(photo, Recipe(components=4)), [3, 1])
    found = with_background(photo, found, {4})
    (path,) = export(found, photo, folder=tmp_path, formats="model")

    model = read_model(path)

    assert model.owners == (3, 2, 3, 0)
    again = apply_mixture(photo, model.mixture, Recipe(), model.owners)
    np.testing.assert_array_equal(again.labels, found.labels)
