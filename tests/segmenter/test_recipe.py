import pytest

from segmenter.errors import PixtureError, RecipeError
from segmenter.recipe import Recipe


@pytest.mark.parametrize(
    "wrong",
    [
        {"components": 0},
        {"components": 1025},
        {"components": "many"},
        {"components": 2.5},
        {"space": "cmyk"},
        {"seed": -1},
        {"restarts": 0},
        {"tolerance": 0.0},
        {"tolerance": float("nan")},
        {"max_iterations": 0},
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
