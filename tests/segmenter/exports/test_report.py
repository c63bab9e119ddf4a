"""The page for the lab book tells what the table of objects does."""

import io
import re
from dataclasses import replace
from xml.sax.saxutils import unescape

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.exports import FORMATS
from segmenter.images.reading import image_from_array
from tests.segmenter.exports.jobs import job_of
from tests.segmenter.objects.scenes import blobs

PAGES = {"report": b"%PDF", "report-svg": b"<?xml", "report-png": b"\x89PNG"}


def asked(job, **settings):
    recipe = job.segmentation.recipe.changed(objects=True, **settings)
    return replace(job, segmentation=replace(job.segmentation, recipe=recipe))


@pytest.fixture(scope="module")
def job():
    return asked(job_of(blobs(50, 70)), min_area=3)


def page(job, name):
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    return file.getvalue()


def told(job):
    """Return the texts of a page: Matplotlib notes each before its glyphs."""
    return [
        unescape(text) for text in re.findall("<!-- (.*?) -->", page(job, "report-svg").decode())
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_the_same_each_time_and_another_for_other_objects(job, name):
    written, other = page(job, name), asked(job, min_area=60)

    assert written.startswith(PAGES[name])
    assert FORMATS[name].is_same(replace(job), io.BytesIO(written))
    assert not FORMATS[name].is_same(other, io.BytesIO(written))


def test_a_page_tells_counts_areas_and_the_largest_objects_in_the_unit_of_the_photo(job):
    scaled = asked(job, pixel_size=2.0, unit="mm")
    table = scaled.counted().table

    texts = told(scaled)

    n, area = len(table["id"]), 4 * int(table["area"].sum())
    assert any(text.startswith(f"{n} objects, {area:,} mm² in all") for text in texts)
    assert {"area mm²", "perimeter mm", "mean ± sd mm²", "x px", "solidity"} <= set(texts)
    assert texts.count("Label 1") > 1
    assert f"{4 * int(table['area'].max()):,}" in texts


@pytest.mark.parametrize("n_objects", [0, 1])
def test_few_objects_make_a_page_too(n_objects):
    labels = np.zeros((20, 30), np.uint8)
    labels[5:8, 5:9] = n_objects

    assert any(text.startswith(f"{n_objects} object") for text in told(job_of(labels, None, 1)))


def test_names_of_any_kind_are_written_as_far_as_there_are_signs_for_them(job):
    image = image_from_array(np.zeros((50, 70, 3), np.uint8), name="a$x$ \n 日 é.png")
    styles = tuple(replace(style, name="$\\frac{1}{0}$ <&>") for style in job.styles)

    texts = told(replace(job, image=image, styles=styles))

    assert "a$x$ ? ? é.png" in texts
    assert styles[0].name in texts


def test_a_large_photo_is_drawn_small():
    labels = np.zeros((1300, 2500), np.uint8)
    labels[300:700, 1000:1900] = 1

    shown = Pillow.open(io.BytesIO(page(job_of(labels), "report-png")))

    assert shown.size == (2481, 3507)
