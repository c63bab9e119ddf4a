import numpy as np
import pytest

from segmenter.errors import PixtureError, RecipeError
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Recipe

START = Mixture(np.ones(2) / 2, np.zeros((2, 1)), np.ones((2, 1, 1)))


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
        {"criterion": "best"},
        {"covariance": "round"},
        {"constraint_strength": 0.0},
        {"constraints": [[0, 1]]},
        {"constraints": np.zeros((2, 2))},
        {"constraints": np.full((2, 2), -1)},
        {"constraints": np.full((2, 2), 1025)},
        {"start": START, "components": 3},
        {"start": START, "components": "auto"},
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


def test_recipes_are_the_same_only_with_the_same_label_image():
    given = np.zeros((2, 2), np.uint8)

    assert Recipe(constraints=given) == Recipe(constraints=given)
    assert hash(Recipe(constraints=given)) == hash(Recipe(constraints=given))
    assert Recipe(constraints=given) != Recipe(constraints=given.copy())
    assert Recipe(constraints=given) != Recipe()
    assert Recipe() != 5


def test_recipes_are_the_same_only_with_the_same_start():
    again = Mixture(START.weights, START.means, START.covariances)

    assert Recipe(2, start=START) == Recipe(2, start=START)
    assert Recipe(2, start=START) != Recipe(2, start=again)
    assert Recipe(2, start=START) != Recipe(2)


def test_the_shape_of_labels_is_no_matter_of_the_fit():
    shaped = Recipe(seed=3, smoothing=2, min_region=9)

    assert shaped != Recipe(seed=3)
    assert shaped.of_fit == Recipe(seed=3)


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
    assert Recipe(restarts=np.int64(4)).restarts == 4  # type: ignore[arg-type]
