"""The command that is copied gives the same recipe when it is read again."""

import argparse
import shlex
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmenter import Image, Knowledge, Marks, Recipe, load_image, segment
from segmenter.command_line.cli import main
from segmenter.command_line.command import NoCommandError, as_command, options_of
from segmenter.command_line.options import add_files, add_recipe, recipe_and_model
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.recipe import CHOICES, SETTINGS, Given
from segmenter.segmenting.applying import by_model
from tests.segmenter.other_settings import OTHER

FOLDER = Path("/tmp/my masks")


def read_again(words: list[str]) -> Recipe:
    parser = argparse.ArgumentParser()
    add_recipe(parser)
    add_files(parser)
    return recipe_and_model(parser.parse_args(words))[0]


@settings(deadline=None)
@given(
    st.builds(
        Recipe,
        components=st.one_of(st.just("auto"), st.integers(1, 2048)),
        space=st.sampled_from(["rgb", "lab", "hsv", "grey"]),
        features=st.sampled_from(["colour", "colour,texture:2,mean@8", "channel2,position:0.25"]),
        covariance=st.sampled_from(COVARIANCE_TYPES),
        seed=st.integers(0, 2**32 - 1),
        restarts=st.integers(1, 1000),
        tolerance=st.floats(1e-12, 0.999),
        max_iterations=st.integers(1, 1_000_000),
        criterion=st.sampled_from(CHOICES),
        smoothing=st.floats(0, 100),
        min_region=st.integers(0, 10**9),
        detail=st.one_of(st.none(), st.floats(0, 1)),
    )
)
def test_options_give_the_recipe_to_the_last_digit(recipe):
    if recipe.by_regions:  # they do not know these, and the command line refuses them
        usual = {name: row.default for name, row in SETTINGS.items() if row.is_of_colours}
        recipe = recipe.changed(**usual)

    assert read_again(options_of(recipe)) == recipe


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_has_an_option_which_the_command_tells(coffee, name):
    image, result = coffee
    option = f"--{name.replace('_', '-')}"
    recipe = Recipe(**{name: OTHER[name]})
    value = [] if SETTINGS[name].kind == "flag" else [str(OTHER[name])]

    assert read_again([option, *value]) == recipe
    command = as_command(image, replace(result, recipe=recipe), FOLDER)
    told = shlex.split(command)[5:]
    assert told == [SETTINGS[name].short or option, *value]
    assert read_again(told) == recipe


@pytest.mark.parametrize("name", SETTINGS)
def test_the_help_tells_every_setting_with_its_default(name, capsys):
    assert main(["segment", "--help"]) == 0

    said = " ".join(capsys.readouterr().out.split())
    assert f"--{name.replace('_', '-')} " in said
    assert SETTINGS[name].text.format(SETTINGS[name].default) in said


def test_what_is_chosen_by_the_variational_mixture_has_a_command(coffee):
    image, result = coffee
    recipe = Recipe(components="auto", criterion="variational")

    command = as_command(image, replace(result, recipe=recipe), FOLDER)

    assert shlex.split(command)[5:] == ["-k", "auto", "--criterion", "variational"]


def test_options_of_regions_leave_out_what_only_labels_have():
    regions = Recipe(components=3, covariance="tied", smoothing=1.0, detail=0.25)

    assert options_of(regions) == ["--detail", "0.25"]


@pytest.fixture(scope="module")
def coffee():
    image = load_image("sample:coffee")
    return image, segment(image, Recipe(components=2))


def test_usual_settings_need_no_options(coffee):
    image, result = coffee

    command = as_command(image, replace(result, recipe=Recipe()), FOLDER)

    assert command == "pixture segment sample:coffee -o '/tmp/my masks'"


@pytest.mark.parametrize("name", ["it's a “photo” $HOME `x`.jpg", "-k.jpg", "a b\nc.png", "*.png"])
def test_a_shell_reads_any_name_back(coffee, tmp_path, name):
    image, result = coffee
    photo = replace(image, path=tmp_path / name)

    assert shlex.split(as_command(photo, result, FOLDER))[2] == str(tmp_path / name)


def test_what_no_option_says_is_refused_with_what_to_do(coffee):
    image, result = coffee
    refused = {
        "save the recipe": replace(result, recipe=result.recipe_to_go_on),
        "model": replace(result, recipe=by_model(result.mixture, Recipe())),
        "--labels": replace(result, recipe=Recipe(source=Given())),
        "drawn": replace(result, knowledge=Knowledge(marks=Marks(result.labels))),
        "F5": replace(result, fitted=replace(result.fitted, converged=False)),
    }
    for why, each in refused.items():
        with pytest.raises(NoCommandError, match=why) as told:
            as_command(image, each, FOLDER)
        assert "\n" not in str(told.value)


def test_a_pasted_photo_has_no_command(coffee):
    pasted = Image(np.zeros((2, 2), np.uint8), name="pasted")

    with pytest.raises(NoCommandError, match="pasted"):
        as_command(pasted, coffee[1], FOLDER)
