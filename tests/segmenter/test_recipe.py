from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from segmenter.errors import PixtureError, RecipeError
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import (
    AUTO_COMPONENTS,
    SETTINGS,
    ByModel,
    FeatureSettings,
    Fit,
    Given,
    Recipe,
    Regions,
    Shape,
)
from tests.segmenter.other_settings import OTHER

START = Mixture(np.ones(2) / 2, np.zeros((2, 1)), np.ones((2, 1, 1)))
BY_MODEL = Recipe(source=ByModel(START, Fit(components=2, seed=4)), space="lab", smoothing=1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"components": 0},
        {"components": 2049},
        {"components": "many"},
        {"components": 2.5},
        {"space": "cmyk"},
        {"seed": -1},
        {"restarts": 0},
        {"tolerance": 0.0},
        {"tolerance": float("nan")},
        {"max_iterations": 0},
        {"criterion": "best"},
        {"covariance": "round"},
    ],
)
def test_a_setting_out_of_range_is_refused_by_name(wrong):
    with pytest.raises(RecipeError, match=next(iter(wrong))):
        Recipe(**wrong)


def test_a_wrong_recipe_may_be_shown_to_users_and_is_a_value_error():
    assert issubclass(RecipeError, PixtureError)
    assert issubclass(RecipeError, ValueError)


def test_recipes_with_the_same_settings_are_equal():
    assert Recipe(components="auto", seed=3) == Recipe(components="auto", seed=3)
    assert hash(Recipe(components="auto", seed=3)) == hash(Recipe(components="auto", seed=3))
    assert Recipe(components="auto", seed=3) != Recipe(components="auto", seed=4)


def test_recipes_are_the_same_only_with_the_same_start():
    again = Mixture(START.weights, START.means, START.covariances)
    fit = Fit(components=2)

    assert Recipe(source=ByModel(START, fit)) == Recipe(source=ByModel(START, fit))
    assert Recipe(source=ByModel(START, fit)) != Recipe(source=ByModel(again, fit))
    assert Recipe(source=ByModel(START, fit)) != Recipe(source=ByModel(START, fit, adapt=True))
    assert Recipe(source=ByModel(START, fit)) != Recipe(components=2)


@pytest.mark.parametrize("components", [3, "auto"])
def test_a_start_has_as_many_components_as_are_asked_for(components):
    with pytest.raises(RecipeError, match="components must be 2"):
        ByModel(START, Fit(components=components))
    with pytest.raises(RecipeError, match="components must be 2"):
        BY_MODEL.changed(components=components)


def test_the_shape_of_labels_is_no_matter_of_the_fit():
    shaped = Recipe(seed=3, smoothing=2, min_region=9)

    assert shaped != Recipe(seed=3)
    assert shaped.unshaped == Recipe(seed=3)


@pytest.mark.parametrize("wrong", [{"smoothing": -1}, {"min_region": -1}, {"detail": 1.5}])
def test_a_shape_out_of_range_is_refused_by_name(wrong):
    with pytest.raises(RecipeError, match=next(iter(wrong))):
        Recipe(**wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"components": True},
        {"seed": 1.5},
        {"seed": "a"},
        {"seed": None},
        {"restarts": 2.5},
        {"max_iterations": 1.5},
        {"min_region": 2.5},
    ],
)
def test_a_setting_of_the_wrong_kind_is_refused_by_name(wrong):
    with pytest.raises(RecipeError, match=next(iter(wrong))):
        Recipe(**wrong)


def test_whole_numbers_of_numpy_are_whole_numbers():
    assert Recipe(restarts=np.int64(4)).fit.restarts == 4


def test_settings_named_directly_are_those_of_the_parts():
    named = Recipe(components=3, space="lab", smoothing=1, seed=4)

    assert named == Recipe(
        FeatureSettings(space="lab"), Fit(components=3, seed=4), Shape(smoothing=1)
    )
    assert Recipe(seed=4, detail=0.25) == Recipe(source=Regions(0.25, Fit(seed=4)))
    assert Recipe() == Recipe(FeatureSettings(), Fit(), Shape())


def test_the_other_values_here_are_of_all_settings():
    assert OTHER.keys() == SETTINGS.keys()


@pytest.mark.parametrize("name", OTHER)
def test_every_setting_can_be_named_changed_and_read(name):
    value = OTHER[name]
    recipe = Recipe(**{name: value})

    assert recipe.value(name) == value != Recipe().value(name)
    assert Recipe().changed(**{name: value}) == recipe
    assert recipe.changed(**{name: Recipe().value(name)}) == Recipe()
    others = [other for other in SETTINGS if other != name]
    assert [recipe.value(other) for other in others] == [Recipe().value(each) for each in others]


def test_a_changed_recipe_keeps_what_was_not_named():
    recipe = Recipe(components=3, space="lab", smoothing=1)

    assert recipe.changed(smoothing=2) == Recipe(components=3, space="lab", smoothing=2)
    assert recipe == Recipe(components=3, space="lab", smoothing=1)


@pytest.mark.parametrize(
    "source", [BY_MODEL.source, Given(Fit(seed=4)), Regions(0.25, Fit(seed=4))]
)
def test_a_setting_of_the_fit_changes_whatever_labels_come_from(source):
    changed = Recipe(source=source).changed(tolerance=0.01)

    assert type(changed.source) is type(source)
    assert (changed.fit.seed, changed.fit.tolerance) == (4, 0.01)


def test_regions_are_asked_for_by_their_detail_and_forget_no_setting():
    recipe = Recipe(components=3, smoothing=1)
    regions = recipe.changed(detail=0.25)

    assert regions.by_regions
    assert not recipe.by_regions
    assert regions.fit == recipe.fit
    assert regions.changed(detail=None) == recipe


def test_labels_by_a_model_are_by_colour_already():
    assert BY_MODEL.changed(detail=None) == BY_MODEL
    assert Recipe(source=Given()).changed(detail=None) == Recipe(source=Given())


@pytest.mark.parametrize("make", [Recipe, Recipe().changed])
def test_a_setting_that_there_is_not_is_a_type_error(make):
    with pytest.raises(TypeError, match="no setting 'colour'"):
        make(colour=1)


def test_there_is_no_value_of_a_setting_that_there_is_not():
    with pytest.raises(RecipeError, match="no setting 'colour'"):
        Recipe().value("colour")


def test_afresh_a_recipe_has_nothing_of_one_photo():
    assert BY_MODEL.afresh == Recipe(components=2, seed=4, space="lab", smoothing=1)
    assert Recipe(source=Given(), seed=4).afresh == Recipe(seed=4)
    assert Recipe(detail=0.25).afresh == Recipe(detail=0.25)
    assert Recipe(seed=4).afresh == Recipe(seed=4)


def test_only_a_fit_and_regions_find_something_themselves():
    assert Recipe(source=Given()).is_unfitted
    assert BY_MODEL.is_unfitted
    assert not Recipe(source=ByModel(START, Fit(components=2), adapt=True)).is_unfitted
    assert not Recipe().is_unfitted
    assert not Recipe(detail=0.25).is_unfitted


def test_recipes_never_change():
    with pytest.raises(FrozenInstanceError):
        Recipe().shape = Shape(smoothing=1)  # type: ignore[misc]


def test_the_words_for_an_automatic_number_name_the_range_it_is_from():
    fewest, most = AUTO_COMPONENTS[1], AUTO_COMPONENTS[-1]

    assert f"the best of {fewest} to {most}" in SETTINGS["components"].text
