"""What a session holds, and what undo swaps."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.images.image import Image
from segmenter.images.looks import ChannelLook, Looks
from segmenter.images.reading import load_image
from segmenter.project import Project
from segmenter.recipe import ByModel, Given, Recipe
from segmenter.segmenting.dividing import divide_pieces
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.matching import match_ids
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.splitting import split_by_colour


@pytest.fixture(scope="module")
def photo():
    return load_image("sample:coffee")


@pytest.fixture(scope="module")
def begun(photo):
    recipe = Recipe(components=4)
    return Project(photo, recipe).with_segmentation(segment(photo, recipe))


def named(project, label, name):
    return project.with_style(label, replace(project.styles[label - 1], name=name))


def painted(project, label, point=(200.0, 300.0)):
    found = project.segmentation
    stencil = brush([point], 20, found.labels.shape)
    return project.labelled(
        with_edits(project.image, found, edits_of(found).painted(stencil, label))
    )


def test_painting_leaves_the_project_up_to_date_and_undo_is_the_project_before(begun):
    before = begun.segmentation.labels.copy()

    after = painted(begun, 2)

    assert after.is_up_to_date
    assert after.edits is not None
    assert after.styles == begun.styles
    np.testing.assert_array_equal(begun.segmentation.labels, before)
    assert begun.edits is None


def test_a_label_that_is_painted_first_gets_a_colour_of_its_own(begun):
    after = painted(begun, 5)

    assert len(after.styles) == 5
    assert len({style.colour for style in after.styles}) == 5
    assert after.styles[4].name == "Label 5"


def test_merged_labels_keep_the_first_ones_name(photo, begun):
    project = named(begun, 3, "Cup")

    merged = project.labelled(merge_labels(photo, project.segmentation, [3, 1]))

    assert merged.styles[2].name == "Cup"
    assert merged.is_up_to_date


def test_labels_left_out_are_known_to_the_project(photo, begun):
    after = begun.labelled(with_background(photo, begun.segmentation, frozenset({1})))

    assert after.background == {1}
    assert after.is_up_to_date
    assert len(after.styles) == 4


def test_a_split_is_what_the_projects_recipe_says(photo, begun):
    after = begun.labelled(split_by_colour(photo, begun.segmentation, 1))

    assert isinstance(after.recipe.source, ByModel)
    assert after.is_up_to_date
    assert len(after.styles) == 5
    np.testing.assert_array_equal(
        segment(photo, after.recipe, after.knowledge).labels, after.segmentation.labels
    )


def test_names_and_colours_stay_with_ids_through_a_refit(photo, begun):
    project = named(painted(begun, 2), 2, "Table")
    fresh = segment(photo, Recipe(components=5), project.knowledge)

    matched = match_ids(photo, project.segmentation, fresh)
    after = project.with_recipe(Recipe(components=5)).with_matched(matched)

    assert after.styles[:4] == project.styles
    assert after.segmentation.labels[200, 300] == 2
    same = after.segmentation.labels == project.segmentation.labels
    assert same.mean() > 0.5
    assert after.is_up_to_date


def test_without_strokes_there_are_no_marks(begun):
    assert begun.with_marks(Strokes()).marks is None
    assert begun.with_marks(Strokes()).is_up_to_date


def test_an_unused_id_that_is_used_again_is_a_new_label(photo, begun):
    project = named(begun, 4, "Spoon")
    merged = project.labelled(merge_labels(photo, project.segmentation, [1, 4]))

    divided = merged.labelled(divide_pieces(photo, merged.segmentation, 2, smallest=500))

    assert 4 in divided.segmentation.map.used
    assert divided.styles[3].name == "Label 4"


def test_teaching_goes_on_from_the_fit_that_is_there(begun):
    strokes = Strokes((Stroke(((10.0, 10.0),), 3.0, 1),))

    taught = begun.taught(strokes)

    assert taught.marks is strokes
    assert isinstance(taught.recipe.source, ByModel)
    assert taught.recipe.source.mixture is begun.segmentation.mixture
    assert taught.segmentation is begun.segmentation
    assert not taught.is_up_to_date


def test_teaching_changes_no_settings_while_their_labels_are_on_their_way(begun):
    strokes = Strokes((Stroke(((10.0, 10.0),), 3.0, 1),))
    first = begun.taught(strokes)

    assert begun.with_recipe(Recipe(components=7)).taught(strokes).recipe == Recipe(components=7)
    assert first.taught(strokes.added(strokes.strokes[0])).recipe is first.recipe


@pytest.mark.parametrize("recipe", [Recipe(detail=0.5), Recipe(source=Given())])
def test_what_comes_from_no_fit_is_not_fitted_because_of_marks(begun, recipe):
    there = replace(begun, recipe=recipe)

    assert there.taught(Strokes((Stroke(((10.0, 10.0),), 3.0, 1),))).recipe is recipe


def test_a_label_that_marks_started_is_new_and_all_others_keep_their_looks(photo, begun):
    odd = named(begun.with_style(3, replace(begun.styles[2], colour=(9, 8, 7))), 2, "Table")
    strokes = Strokes((Stroke(((200.0, 300.0), (220.0, 340.0)), 9.0, 5),))
    taught = odd.taught(strokes)
    result = segment(photo, taught.recipe, taught.knowledge)

    after = taught.with_matched(result)

    assert after.styles[:4] == odd.styles
    assert after.styles[4].name == "Label 5"
    assert after.styles[4].colour not in [style.colour for style in odd.styles]
    assert after.is_up_to_date


def test_a_started_label_takes_no_name_even_if_it_takes_most_of_a_label(rng):
    """What stays with the old id may look less like it was than what the new one takes."""
    grey = rng.normal(0, 4, (40, 80)) + np.where(np.arange(80) < 20, 50, 200)
    image = Image(grey.clip(0, 255).astype(np.uint8))
    begun = Project(image, Recipe(components=1))
    begun = named(begun.with_segmentation(segment(image, begun.recipe)), 1, "All")
    taught = begun.taught(Strokes((Stroke(((10.0, 50.0), (30.0, 50.0)), 9.0, 2),), 10.0))

    after = taught.with_matched(segment(image, taught.recipe, taught.knowledge))

    assert (after.labels[:, 20:] == 2).mean() > 0.9
    assert [style.name for style in after.styles] == ["All", "Label 2"]


@pytest.mark.parametrize(
    ("features", "kept"),
    [("channel1,channel4,texture", "channel1,texture"), ("channel4", "colour"), ("mean", "mean")],
)
def test_the_next_photo_is_not_asked_for_channels_that_it_has_not(photo, features, kept):
    now = Project(recipe=Recipe(features=features, components=3)).opened(photo)

    assert now.recipe == Recipe(features=kept, components=3)


def test_how_channels_are_shown_waits_for_the_next_photo_that_has_them(photo):
    stack = Image(np.zeros((4, 5, 2), np.uint16))
    looks = Looks().changed(stack, 1, ChannelLook(ends=(3, 8)))

    between = replace(Project(stack), looks=looks).opened(photo)
    now = between.opened(replace(stack))

    assert between.looks.suited(photo).is_automatic
    assert now.looks.suited(now.image) == looks
