"""A model names the features, the channels and the depth that it needs, and refuses others."""

import io
from dataclasses import replace

import numpy as np
import pytest

from segmenter import Recipe, RecipeError, image_from_array, segment
from segmenter.exports.job import ExportJob
from segmenter.exports.model import model_of
from segmenter.features import features_of
from segmenter.files.json_file import JsonFileError
from segmenter.files.model import Model, model_text, parse_model
from segmenter.regions.palette import default_styles

NAMES = ("DAPI", "GFP", "RFP", "Cy5")


@pytest.fixture
def cells(rng):
    values = rng.integers(0, 9000, (30, 40, 4)).astype(np.uint16)
    values[:, 20:] += 20000
    return image_from_array(values, channels=NAMES)


def model_for(image, tmp_path, **settings) -> Model:
    found = segment(image, Recipe(components=2, **settings))
    return model_of(ExportJob(image, found, default_styles(2), 0.5, tmp_path))


def test_a_model_comes_back_with_what_it_needs(cells, tmp_path):
    model = model_for(cells, tmp_path, features="colour,position:0.5")

    again = parse_model(model_text(model))

    assert again.needs == model.needs
    assert (again.needs.depth, again.needs.channels) == ("uint16", NAMES)
    assert again.features.features == "colour,position:0.5"
    assert model_text(again) == model_text(model)


def test_models_of_photos_say_no_more_than_before(rng, tmp_path):
    photo = image_from_array(rng.integers(0, 256, (20, 30, 3), np.uint8))

    assert b'"features": {"space": "rgb", "count": 3}' in model_text(model_for(photo, tmp_path))


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda v: image_from_array(v.astype(np.float32), channels=NAMES), "16 bits"),
        (lambda v: image_from_array((v >> 8).astype(np.uint8), channels=NAMES), "8 bits"),
        (lambda v: image_from_array(v, channels=("a", "b", "c", "d")), "a, b, c, d"),
        (lambda v: image_from_array(v[..., :3], channels=NAMES[:3]), "DAPI, GFP, RFP and"),
    ],
)
def test_images_of_other_kinds_are_refused_in_one_line(cells, tmp_path, make, why):
    model, other = model_for(cells, tmp_path), make(cells.pixels)

    with pytest.raises(RecipeError, match=why) as caught:
        model.fitting_image(other)

    assert "\n" not in str(caught.value)
    assert model.fitting_image(cells) is cells


def test_what_is_around_means_the_same_in_images_of_any_range(rng, tmp_path):
    grey = image_from_array(rng.integers(0, 4000, (40, 40)).astype(np.uint16))
    brighter = image_from_array(rng.integers(0, 60000, (40, 40)).astype(np.uint16))

    model = model_for(grey, tmp_path, features="grey,texture")

    assert model.needs.white == 4096
    assert model.fitting_image(brighter) is brighter
    there = features_of(brighter, model.features)
    elsewhere = features_of(brighter, replace(model.features, white=0.0))
    assert not np.allclose(there.at(20, 20), elsewhere.at(20, 20))


@pytest.mark.parametrize(
    "change",
    [
        {"terms": "colours"},
        {"terms": 3},
        {"depth": "int16"},
        {"channels": "abc"},
        {"channels": [1]},
        {"white": "x"},
    ],
)
def test_other_needs_are_refused_in_one_line(cells, tmp_path, change):
    import json

    content = json.loads(model_text(model_for(cells, tmp_path)))
    content["features"].update(change)

    with pytest.raises(JsonFileError, match="features") as caught:
        parse_model(json.dumps(content).encode())

    assert "\n" not in str(caught.value)


def test_writing_goes_to_any_file(cells, tmp_path):
    from segmenter.files.model import write_model

    file = io.BytesIO()
    write_model(model_for(cells, tmp_path), file)

    assert parse_model(file.getvalue()).needs.channels == NAMES
