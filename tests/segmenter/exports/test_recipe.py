import hashlib
import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import __version__
from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.exports.recipe import read_recipe, sha256_of
from segmenter.files.json_file import JsonFileError
from segmenter.images.reading import load_image
from segmenter.images.samples import sample_file
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment

Write = Callable[[str, ExportJob], Path]
ALL_ELSE = Recipe(
    "auto", "hsv", 7, 2, 1e-3, 99, constraint_strength=3.0, smoothing=0.5, min_region=9, detail=0.25
)


def with_recipe(job: ExportJob, recipe: Recipe) -> ExportJob:
    return replace(job, segmentation=replace(job.segmentation, recipe=recipe))


@pytest.mark.parametrize("recipe", [Recipe(), Recipe(covariance="tied"), ALL_ELSE])
def test_every_setting_comes_back(written: Write, blocks: ExportJob, recipe: Recipe) -> None:
    assert read_recipe(written("recipe", with_recipe(blocks, recipe))) == recipe


def test_all_settings_are_in_the_file(written: Write, blocks: ExportJob) -> None:
    content = json.loads(written("recipe", blocks).read_text())

    drawn = {"constraints", "labels"}
    assert set(content["settings"]) == {each.name for each in fields(Recipe)} - drawn
    assert content["versions"]["pixture"] == __version__
    assert content["image"]["name"] == "photo.jpg"


def test_a_recipe_from_before_covariances_asks_for_full_ones(
    written: Write, blocks: ExportJob
) -> None:
    path = written("recipe", with_recipe(blocks, Recipe(covariance="diag")))
    content = json.loads(path.read_text())
    del content["settings"]["covariance"]
    path.write_text(json.dumps(content))

    assert read_recipe(path) == Recipe()


def test_a_start_comes_back_to_the_last_digit(written: Write, blocks: ExportJob) -> None:
    start = segment(blocks.image, Recipe(components=3)).mixture

    read = read_recipe(written("recipe", with_recipe(blocks, Recipe(components=3, start=start))))

    assert read.start is not None
    assert np.array_equal(read.start.covariances, start.covariances)


def test_what_was_drawn_on_the_photo_is_refused(written: Write, blocks: ExportJob) -> None:
    drawn = Recipe(constraints=np.zeros((24, 32), np.uint8))

    with pytest.raises(ExportError, match="drawn on the photo"):
        written("recipe", with_recipe(blocks, drawn))


def test_the_digest_is_that_of_the_photos_file(
    written: Write, blocks: ExportJob, tmp_path: Path
) -> None:
    Pillow.fromarray(blocks.image.pixels).save(tmp_path / "a.png")
    job = replace(blocks, image=load_image(tmp_path / "a.png"))

    content = json.loads(written("recipe", job).read_text())

    digest = hashlib.sha256((tmp_path / "a.png").read_bytes()).hexdigest()
    assert content["image"]["sha256"] == digest
    assert content["image"]["sha256_of"] == "file"


def test_samples_have_a_file_and_arrays_have_levels(blocks: ExportJob) -> None:
    coins = hashlib.sha256(sample_file("sample:coins").read_bytes()).hexdigest()

    assert sha256_of(load_image("sample:coins")) == (coins, "file")
    assert sha256_of(blocks.image) == (
        hashlib.sha256(blocks.image.pixels.tobytes()).hexdigest(),
        "levels",
    )


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (None, "no settings"),
        ({"colour": 1}, 'no setting "colour"'),
        ({"constraints": [[1]]}, 'no setting "constraints"'),
        ({"seed": "1"}, "seed"),
        ({"seed": 1.5}, "seed"),
        ({"seed": True}, "seed"),
        ({"seed": -1}, "seed must be"),
        ({"components": 0}, "components must be"),
        ({"components": "many"}, "components must be"),
        ({"components": 2.0}, "components"),
        ({"space": ["rgb"]}, "space"),
        ({"covariance": "round"}, "covariance must be"),
        ({"tolerance": "x"}, "tolerance"),
        ({"tolerance": 5}, "tolerance must be"),
        ({"detail": "x"}, "detail"),
        ({"start": {"weights": [1]}}, "saved mixture"),
        ({"restarts": 10**400}, "restarts"),
        ({"tolerance": 10**400}, "tolerance is beyond"),
    ],
)
def test_settings_that_do_not_fit_are_refused_in_one_line(
    tmp_path: Path, settings: Any, words: str
) -> None:
    content = {"format": "pixture-recipe", "version": 1, "settings": settings}
    (tmp_path / "r.json").write_text(json.dumps(content))

    with pytest.raises(JsonFileError, match=words) as caught:
        read_recipe(tmp_path / "r.json")
    assert len(str(caught.value).splitlines()) == 1


def test_settings_that_are_missing_have_their_defaults(tmp_path: Path) -> None:
    content = {"format": "pixture-recipe", "version": 1, "settings": {"components": 3}}
    (tmp_path / "r.json").write_text(json.dumps(content))

    assert read_recipe(tmp_path / "r.json") == Recipe(components=3)


def test_numbers_out_of_arrays_are_settings_too(written: Write, blocks: ExportJob) -> None:
    recipe = Recipe(components=np.int64(3), seed=np.uint32(7), smoothing=np.float64(0.5))  # type: ignore[arg-type]

    path = written("recipe", with_recipe(blocks, recipe))

    assert read_recipe(path) == Recipe(components=3, seed=7, smoothing=0.5)
