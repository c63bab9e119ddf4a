import numpy as np
import pytest

from segmenter import Knowledge, Marks, Recipe, RecipeError, image_from_array
from segmenter.knowledge import NOTHING
from segmenter.project import Project
from segmenter.recipe import Given
from segmenter.segmenting.pipeline import segment, segment_steps

LABELS = np.array([[1, 0], [2, 0]], np.uint8)


@pytest.mark.parametrize(
    "wrong", [[[0, 1]], np.zeros((2, 2)), np.full((2, 2), -1), np.full((2, 2), 2049)]
)
def test_labels_that_are_none_are_refused_by_name(wrong):
    with pytest.raises(RecipeError, match="marks must be"):
        Marks(wrong)
    with pytest.raises(RecipeError, match="labels must be"):
        Knowledge(labels=wrong)


@pytest.mark.parametrize("strength", [0.0, -1.0, 1e7, float("nan")])
def test_a_strength_out_of_range_is_refused_by_name(strength):
    with pytest.raises(RecipeError, match="strength must be"):
        Marks(LABELS, strength)


def test_knowledge_is_the_same_only_if_it_holds_the_same_things():
    marks = Marks(LABELS)

    assert Knowledge(marks=marks) == Knowledge(marks=marks)
    assert hash(Knowledge(marks=marks)) == hash(Knowledge(marks=marks))
    assert Knowledge(marks=marks) != Knowledge(marks=Marks(LABELS))
    assert Knowledge(labels=LABELS) == Knowledge(labels=LABELS)
    assert Knowledge(labels=LABELS) != Knowledge(labels=LABELS.copy())
    assert Knowledge(labels=LABELS) != Knowledge(marks=marks)
    assert Knowledge() == NOTHING
    assert LABELS.tolist() != NOTHING


def test_a_fit_without_knowledge_is_no_fit_for_marks(rng):
    """What a fit has found is not taken for what other marks would give."""
    image = image_from_array(rng.integers(0, 256, (20, 30), np.uint8))
    drawn = np.zeros((20, 30), np.uint8)
    drawn[:2], drawn[-2:] = 1, 2
    marked = Knowledge(marks=Marks(drawn))
    recipe, plain = Recipe(components=2), segment(image, Recipe(components=2))

    *_, last = segment_steps(image, recipe, marked, fitted=plain)

    assert plain.is_fit_for(recipe, NOTHING)
    assert not plain.is_fit_for(recipe, marked)
    found = last.segmentation()
    assert found.knowledge == marked
    np.testing.assert_array_equal(found.labels[drawn > 0], drawn[drawn > 0])


def test_marks_do_not_make_labels_of_another_photo(rng):
    """Marks belong to one photo: the recipe alone, with which others are segmented, has none."""
    image = image_from_array(rng.integers(0, 256, (20, 30), np.uint8))
    drawn = np.zeros((20, 30), np.uint8)
    drawn[:2], drawn[-2:] = 1, 2
    marked = segment(image, Recipe(components=2), Knowledge(marks=Marks(drawn)))

    again = segment(image, marked.recipe)

    assert again.knowledge == NOTHING
    np.testing.assert_array_equal(again.labels, segment(image, Recipe(components=2)).labels)


def test_given_labels_go_with_the_recipe_that_takes_them():
    marks = Marks(LABELS)
    project = Project(recipe=Recipe(source=Given()), knowledge=Knowledge(marks, LABELS))

    kept = project.with_recipe(Recipe(source=Given(), smoothing=1))
    fitted = project.with_recipe(Recipe())

    assert kept.knowledge.labels is LABELS
    assert fitted.knowledge == Knowledge(marks=marks)


def test_marks_do_not_survive_the_opening_of_another_photo(rng):
    image = image_from_array(rng.integers(0, 256, (2, 2), np.uint8))
    project = Project(image, Recipe(seed=4), Knowledge(Marks(LABELS), LABELS))

    opened = project.opened(image_from_array(image.pixels))

    assert opened.knowledge == NOTHING
    assert opened.recipe == Recipe(seed=4)


def test_marks_tell_which_labels_are_marked():
    assert Marks(np.array([[0, 3], [7, 3]], np.uint16)).labels_marked == (3, 7)
    assert Marks(np.zeros((2, 2), np.uint8)).labels_marked == ()
