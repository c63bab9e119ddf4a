"""Previews tell what the files will hold."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import Image, Knowledge, Recipe, segment
from segmenter.exports import FORMATS, export
from segmenter.exports.job import ExportJob
from segmenter.exports.previewing import preview_format
from segmenter.exports.thinning import thin_job
from segmenter.recipe import Given
from segmenter.regions.palette import default_styles

MakeJob = Callable[..., ExportJob]


@pytest.fixture(scope="module")
def large() -> ExportJob:
    rng = np.random.default_rng(0)
    pixels = rng.normal(60, 12, (700, 1700, 3))
    pixels[:, 400:] += (90, 20, 0)
    image = Image(pixels.clip(0, 255).astype(np.uint8), name="large.png")
    return ExportJob(image, segment(image, Recipe(components=2)), default_styles(2))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_shows_something_small(large: ExportJob, name: str) -> None:
    shown = preview_format(large, name)

    assert shown.problem == ""
    assert shown.picture is not None or shown.text
    if shown.picture is not None:
        assert max(shown.picture.shape) <= 800
        assert shown.picture.std() > 5


@pytest.mark.parametrize("name", ["overlay", "palette"])
def test_pictures_are_those_of_the_file(blocks: ExportJob, tmp_path: Path, name: str) -> None:
    shown = preview_format(blocks, name)
    given = blocks.segmentation, blocks.image, blocks.styles
    (path,) = export(*given, tmp_path, [name], opacity=blocks.opacity)

    np.testing.assert_array_equal(shown.picture, np.asarray(Pillow.open(path).convert("RGB")))


@pytest.mark.parametrize("name", ["json", "model", "recipe", "geojson", "yolo", "coco", "csv"])
def test_texts_are_how_the_file_begins(blocks: ExportJob, tmp_path: Path, name: str) -> None:
    shown = preview_format(blocks, name)
    (path,) = export(blocks.segmentation, blocks.image, blocks.styles, tmp_path, [name])

    assert path.read_bytes().decode().startswith(shown.text)
    assert shown.size == path.stat().st_size
    assert not shown.is_shortened


def test_arrays_are_told_as_the_file_holds_them(blocks: ExportJob, tmp_path: Path) -> None:
    shown = preview_format(blocks, "npz")
    (path,) = export(blocks.segmentation, blocks.image, blocks.styles, tmp_path, ["npz"])

    told = [line.split(maxsplit=2) for line in shown.text.splitlines()]
    with np.load(path) as held:
        assert {name: shape for name, _, shape in told} == {
            name: str(array.shape) for name, array in held.items()
        }
        assert all(kind in ("str", held[name].dtype.name) for name, kind, _ in told)


def test_counts_are_those_of_the_whole_photo(large: ExportJob) -> None:
    shown = preview_format(large, "json")

    assert json.loads(shown.text)["image"]["width"] == 1700
    assert preview_format(large, "geojson").is_shortened


def test_what_cannot_be_written_says_so_before(blocks: ExportJob) -> None:
    recipe = blocks.segmentation.recipe.changed(detail=0.5)
    regions = replace(blocks, segmentation=replace(blocks.segmentation, recipe=recipe))

    assert "regions" in preview_format(regions, "model").problem


def test_many_labels_are_shown_in_part() -> None:
    rng = np.random.default_rng(0)
    image = Image(rng.integers(0, 256, (60, 90), np.uint8))
    labels = rng.integers(1, 31, (60, 90)).astype(np.uint8)
    result = segment(image, Recipe(source=Given()), Knowledge(labels=labels))
    shown = preview_format(ExportJob(image, result, default_styles(30)), "masks")

    assert (shown.n_shown, shown.n_all) == (9, 30)


@pytest.mark.parametrize("shape", [(1, 3000), (3000, 1), (1, 1), (479, 481)])
def test_thin_jobs_keep_at_least_a_pixel(shape: tuple[int, int]) -> None:
    image = Image(np.zeros(shape, np.uint8))
    result = segment(image, Recipe(components=1))
    small, _ = thin_job(ExportJob(image, result, default_styles(1)))

    assert small.image.pixels.size > 0
    assert small.image.pixels.shape == small.segmentation.labels.shape
    assert max(small.image.pixels.shape) <= 800
