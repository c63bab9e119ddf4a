"""Objects that are asked for are written one by one, and read back."""

import csv
import io
import json
from dataclasses import replace
from zipfile import ZipFile

import numpy as np
import pytest
from PIL import Image as Pillow
from tifffile import TiffFile

from segmenter import export
from segmenter.errors import ExportError
from segmenter.exports import FORMATS
from segmenter.images.image import PixelSize
from segmenter.objects.finding import find_objects
from segmenter.objects.settings import ObjectSettings
from segmenter.regions.style import LabelStyle
from tests.segmenter.exports.jobs import job_of
from tests.segmenter.objects.scenes import blobs

BY_OBJECT = ("coco", "coco-polygons", "cvat", "geojson", "labelme", "roi")


def asked(job, **settings):
    """Return a job whose recipe asks for objects."""
    recipe = job.segmentation.recipe.changed(objects=True, **settings)
    return replace(job, segmentation=replace(job.segmentation, recipe=recipe))


@pytest.fixture(scope="module")
def job():
    return asked(job_of(blobs(50, 70)), connectivity="8", min_area=3)


@pytest.fixture(scope="module")
def objects(job):
    settings = ObjectSettings(connectivity="8", min_area=3)
    return find_objects(job.image, job.segmentation.labels, settings)


def written(job, name):
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    file.seek(0)
    return file


@pytest.mark.parametrize("name", [*BY_OBJECT, "objects", "instances", "instances-tiff"])
def test_formats_read_their_objects_back_and_notice_others(job, name):
    pytest.importorskip(FORMATS[name].module or "numpy")
    file = written(job, name)

    assert FORMATS[name].is_same(job, file)
    file.seek(0)
    assert not FORMATS[name].is_same(asked(job, min_area=9), file)


def test_coco_has_an_annotation_an_object_of_its_label(job, objects):
    for name in ("coco", "coco-polygons"):
        content = json.load(written(job, name))

        told = {each["id"]: each["category_id"] for each in content["annotations"]}
        assert told == dict(enumerate(objects.owners.tolist()[1:], start=1))
        assert len(content["categories"]) == 2


def test_geojson_and_labelme_have_a_feature_and_a_shape_an_object(job, objects):
    features = json.load(written(job, "geojson"))["features"]
    shapes = json.load(written(job, "labelme"))["shapes"]

    owners = objects.owners.tolist()[1:]
    assert [each["properties"]["label"] for each in features] == owners
    assert [each["properties"]["object"] for each in features] == list(range(1, len(owners) + 1))
    assert [each["group_id"] for each in shapes] == list(range(1, len(owners) + 1))
    assert [each["label"] for each in shapes] == [f"Label {label}" for label in owners]


def test_rois_are_as_many_as_objects(job, objects):
    pytest.importorskip("roifile")
    with ZipFile(written(job, "roi")) as archive:
        assert len(archive.namelist()) == objects.count


def test_instance_masks_hold_the_ids_of_the_table_and_the_pixel_size(job, objects):
    scaled = asked(job, pixel_size=0.5)

    assert np.array_equal(np.asarray(Pillow.open(written(scaled, "instances"))), objects.map)
    with TiffFile(written(scaled, "instances-tiff")) as tiff:
        page = tiff.pages.first
        assert np.array_equal(page.asarray(), objects.map)
        assert page.asarray().dtype == np.uint16
        assert page.tags.valueof(282) == (20_000, 1)


def test_more_objects_than_16_bits_can_tell_apart_are_for_a_tiff_of_32():
    labels = np.zeros((512, 520), np.uint8)
    labels[::2, ::2] = 1
    job = asked(job_of(labels))

    with pytest.raises(ExportError, match="66,560 objects, and this format holds 65,535"):
        FORMATS["instances"].check(job)
    with TiffFile(written(job, "instances-tiff")) as tiff:
        assert tiff.pages.first.asarray().dtype == np.uint32
        assert tiff.pages.first.asarray().max() == 66_560


def test_the_table_tells_units_in_its_header_and_names_of_labels(job, objects):
    named = replace(asked(job, pixel_size=0.5), styles=(LabelStyle("sky", (1, 2, 3)),) * 2)

    rows = list(csv.DictReader(io.TextIOWrapper(written(named, "objects"), newline="")))

    assert len(rows) == objects.count
    assert list(rows[0])[:5] == ["id", "label", "name", "area_px", "area_µm²"]
    assert {"perimeter_px", "perimeter_µm", "feret_µm", "x_px", "circularity"} <= set(rows[0])
    assert [float(row["area_µm²"]) for row in rows] == [int(row["area_px"]) / 4 for row in rows]
    assert {row["name"] for row in rows} == {"sky"}
    assert {row["border"] for row in rows} == {"yes", "no"}
    plain = list(csv.DictReader(io.TextIOWrapper(written(job, "objects"), newline="")))
    assert not any("µm" in name for name in plain[0])


def test_the_size_of_pixels_that_the_file_tells_is_used_unless_another_is_given(job):
    told = replace(job, image=replace(job.image, pixel_size=PixelSize(2, 2, "mm")))

    assert told.pixel_size == PixelSize(2, 2, "mm")
    assert asked(told, pixel_size=3, unit="nm").pixel_size == PixelSize(3, 3, "nm")


def test_exported_objects_are_of_the_labels_that_are_chosen(job, tmp_path):
    (path,) = export(job.segmentation, job.image, folder=tmp_path, formats=["objects"], only=[2])

    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert {row["label"] for row in rows} == {"2"}
