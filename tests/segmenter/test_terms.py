import pytest

from segmenter import Recipe, RecipeError
from segmenter.recipe import FeatureSettings
from segmenter.terms import Term, channels_seen, parse_terms, with_channels, write_terms


def test_terms_are_told_with_their_weights_and_scales():
    assert parse_terms("rgb, texture:2,mean@8:0.5,channel3") == (
        Term("rgb"),
        Term("texture", weight=2.0),
        Term("mean", scale=8.0, weight=0.5),
        Term("channel", channel=3),
    )


@pytest.mark.parametrize(
    "text", ["colour", "colour,texture", "position:0.5,channel2", "mean@8,spread:3,gradient:0.25"]
)
def test_what_is_written_is_read_as_the_same(text):
    assert write_terms(parse_terms(text)) == text


@pytest.mark.parametrize(
    "text", ["colour:1,texture:1.0", " colour , texture", "colour,texture:1e0"]
)
def test_the_same_terms_are_written_in_one_way(text):
    assert FeatureSettings(features=text).features == "colour,texture"


def test_a_space_among_the_terms_is_the_space_of_colours():
    settings = FeatureSettings(features="lab:2,position")

    assert (settings.space, settings.features) == ("lab", "colour:2,position")
    assert FeatureSettings("hsv", "rgb") == FeatureSettings("rgb")


def test_the_weight_of_a_single_term_is_nothing():
    assert FeatureSettings(features="lab:3") == FeatureSettings("lab")


@pytest.mark.parametrize(
    "text",
    [
        *("", "colour,", "colours", "texture2", "channel", "channel0", "texture@3", "mean@1"),
        *("position:0", "position:-1", "position:nan", "position:x", "colour,lab", "mean,mean@4"),
        *("channel2,channel2", "colour;texture", ",".join(f"channel{i}" for i in range(1, 40))),
    ],
)
def test_other_terms_are_refused_in_one_line(text):
    with pytest.raises(RecipeError, match=r"features (must|have)") as caught:
        Recipe(features=text)

    assert "\n" not in str(caught.value)


def test_a_recipe_is_changed_by_its_terms():
    recipe = Recipe(features="lab,texture", components=3)

    assert recipe.changed(features="colour").features == FeatureSettings("lab")
    assert recipe.changed(components=4).features == recipe.features
    assert recipe.value("features") == "colour,texture"


@pytest.mark.parametrize(
    ("text", "seen", "changed"),
    [
        ("colour", {1, 3}, "channel1,channel3"),
        ("channel1,channel3", {1, 2, 3}, "colour"),
        ("texture,colour:2", {2}, "channel2:2,texture"),
        ("channel2:3,position:0.5", {1, 2}, "channel1,channel2:3,position:0.5"),
        ("channel1,texture", set(), "texture"),
    ],
)
def test_some_channels_are_seen_and_all_else_as_before(text, seen, changed):
    terms = with_channels(parse_terms(text), seen, 3)

    assert write_terms(terms) == changed
    assert channels_seen(terms, 3) == seen
