"""The page about objects says what was counted, as PDF, SVG and PNG, the same each time."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import Recipe, image_from_array, segment
from segmenter.errors import ExportError
from segmenter.exports import FORMATS
from segmenter.exports.job import ExportJob
from segmenter.exports.previewing import preview_format
from segmenter.regions.palette import default_styles

RADII = (6, 8, 10, 12)


@pytest.fixture(scope="module")
def made():
    """Discs of known areas on a dark ground; the scale makes a pixel half a millimetre."""
    rows, columns = np.mgrid[:70, :140]
    pixels = np.full((70, 140), 40.0)
    for at, radius in enumerate(RADII):
        pixels[(rows - 35) ** 2 + (columns - 20 - 33 * at) ** 2 <= radius**2] = 200
    pixels += np.random.default_rng(0).normal(0, 4, pixels.shape)
    image = image_from_array(pixels.clip(0, 255).astype(np.uint8), name="four $discs$.png")
    recipe = Recipe(components=2, objects=True, object_labels="1", pixel_size=0.5, unit="mm")
    result = segment(image, recipe)
    bright = int(result.mean_levels[:, 0].argmax()) + 1
    objects = replace(recipe.objects, object_labels=str(bright))
    return image, replace(result, recipe=replace(recipe, objects=objects))


@pytest.fixture
def job(made):
    image, result = made
    return ExportJob(image, result, default_styles(2))


def written(job, name):
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    file.seek(0)
    assert FORMATS[name].is_same(job, file)
    return file.getvalue()


def test_the_page_tells_count_areas_unit_and_settings(job):
    text = written(job, "report-svg").decode()

    areas = job.counted().table["area"] * 0.25
    assert len(areas) == len(RADII)
    assert f"4 objects, {areas.sum():.4g} mm²" in text
    for area in areas:
        assert f">{area:.4g}<" in text
    assert "four $discs$.png" in text
    assert "pixel size 0.5" in text
    assert "area, mm²" in text


@pytest.mark.parametrize("name", ["report", "report-svg", "report-png"])
def test_a_page_is_the_same_each_time_and_of_a4s_shape(made, name):
    image, result = made
    first, second = (written(ExportJob(image, result, default_styles(2)), name) for _ in range(2))

    assert first == second
    if name == "report":
        assert first.startswith(b"%PDF")
        assert b"/MediaBox [ 0 0 595.44 841.68 ]" in first
    elif name == "report-png":
        assert Pillow.open(io.BytesIO(first)).size == (1654, 2338)


def test_nothing_that_was_counted_makes_a_page_all_the_same(made):
    image, result = made
    none = replace(result.recipe.objects, min_area=10**6)
    empty = replace(result, recipe=replace(result.recipe, objects=none))

    assert b"0 objects" in written(ExportJob(image, empty, default_styles(2)), "report-svg")


def test_the_preview_is_the_page(job):
    picture = preview_format(job, "report").picture

    assert picture is not None
    assert picture.shape[0] == 800
    assert picture.shape[1] / picture.shape[0] == pytest.approx(8.27 / 11.69, abs=0.01)


def test_names_that_no_font_has_or_that_would_do_something_make_a_page_all_the_same(job):
    names = ("\x1b[31mred", "細胞核")
    styles = [replace(style, name=name) for style, name in zip(job.styles, names, strict=True)]

    text = written(replace(job, styles=tuple(styles)), "report-svg").decode()

    assert "\x1b" not in text
    assert "細胞核" in text or "[31mred" in text


def test_without_what_draws_it_one_line_says_what_to_install(job, monkeypatch):
    monkeypatch.setattr("segmenter.exports.extras.find_spec", lambda module: None)

    with pytest.raises(ExportError, match="pip install matplotlib"):
        written(job, "report")
