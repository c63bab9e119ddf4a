"""Labels that come from elsewhere: taken as they are, and what may follow from them."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter import (
    Image,
    Knowledge,
    Marks,
    Recipe,
    RecipeError,
    image_from_array,
    segment,
    segment_steps,
)
from segmenter.features.spaces import to_features
from segmenter.mixture.ordering import take
from segmenter.recipe import Given
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.marking import impose
from segmenter.segmenting.pipeline import relabel
from tests.segmenter.label_maps import with_labels

TAKEN = Recipe(source=Given())


@pytest.fixture
def photo(rng):
    """Three stripes, dark, grey and bright, and a hidden corner."""
    pixels = rng.normal(0, 9, (60, 90, 3)) + np.repeat([50, 120, 200], 30)[None, :, None]
    valid = np.ones((60, 90), bool)
    valid[:5, :5] = False
    return image_from_array(pixels.clip(0, 255).astype(np.uint8), valid)


@pytest.fixture
def given():
    """Other ids than a fit would give; 3 occurs nowhere, the last rows have none."""
    labels = np.repeat(np.array([4, 1, 2], np.uint8), 30)[None].repeat(60, 0)
    labels[50:] = 0
    return labels


def test_labels_are_taken_as_they_are(photo, given):
    result = segment(photo, TAKEN, Knowledge(labels=given))

    visible = np.where(photo.valid, given, 0)
    np.testing.assert_array_equal(result.labels, visible)
    assert result.n_labels == 4
    np.testing.assert_array_equal(result.pixel_counts, np.bincount(visible.ravel())[1:])
    assert result.iterations == 0


@pytest.mark.parametrize("space", ["rgb", "lab", "hsv", "grey"])
def test_the_mixture_is_that_of_the_labelled_pixels(photo, given, space):
    result = segment(photo, TAKEN.changed(space=space), Knowledge(labels=given))

    for label in (1, 2, 4):
        levels = photo.pixels[(given == label) & photo.valid]
        features = to_features(levels, space)
        np.testing.assert_allclose(result.mixture.means[label - 1], features.mean(axis=1))
        expected = np.cov(features, bias=True)
        np.testing.assert_allclose(result.mixture.covariances[label - 1], expected, atol=1e-9)
        np.testing.assert_allclose(result.mean_levels[label - 1], levels.mean(axis=0))
    assert result.mixture.weights[2] < 1e-100
    assert result.mixture.weights.sum() == pytest.approx(1)


def test_labels_of_the_right_kind_are_never_copied(given, rng):
    photo = Image(rng.integers(0, 256, (60, 90, 3), np.uint8))

    assert segment(photo, TAKEN, Knowledge(labels=given)).labels is given


def test_dropped_labels_come_back_exactly(photo, given):
    result = segment(photo, TAKEN.changed(min_region=20), Knowledge(labels=given))

    again = relabel(photo, with_labels(result, np.zeros((0, 0), np.uint8)))

    np.testing.assert_array_equal(again.labels, result.labels)


def test_a_fit_goes_on_from_the_labels_and_keeps_their_ids(photo, given):
    taken = segment(photo, TAKEN, Knowledge(labels=given))
    recipe = by_model(taken.mixture, taken.recipe, adapt=True)

    fitted = segment(photo, recipe)

    assert fitted.iterations > 0
    assert fitted.n_labels == 4
    for label, columns in ((4, slice(5, 30)), (1, slice(30, 60)), (2, slice(60, 90))):
        assert (fitted.labels[:, columns] == label).mean() > 0.98


def test_smoothing_and_small_regions_shape_given_labels(photo, given):
    given[20, 40:42] = 2
    for recipe in (TAKEN.changed(smoothing=4.0), TAKEN.changed(min_region=5)):
        result = segment(photo, recipe, Knowledge(labels=given))

        assert (result.labels[20, 40:42] == 1).all()
        np.testing.assert_array_equal(result.labels[50:], 0)
        np.testing.assert_array_equal(
            result.pixel_counts, np.bincount(result.labels.ravel(), minlength=5)[1:]
        )


def test_shaping_a_result_again_gives_what_the_recipe_gives(photo, given):
    taken = segment(photo, TAKEN, Knowledge(labels=given))
    recipe = taken.recipe.changed(smoothing=0.7)
    *_, last = segment_steps(photo, recipe, taken.knowledge, fitted=taken)

    shaped = segment(photo, recipe, taken.knowledge)
    np.testing.assert_array_equal(last.segmentation().labels, shaped.labels)


@pytest.mark.parametrize(
    ("labels", "why"),
    [
        (np.ones((90, 60), np.uint8), "60 × 90 pixels and the photo 90 × 60"),
        (np.zeros((60, 90), np.uint8), "leave out every pixel"),
    ],
)
def test_labels_that_do_not_fit_are_refused(photo, labels, why):
    with pytest.raises(RecipeError, match=why):
        segment(photo, TAKEN, Knowledge(labels=labels))


def test_without_a_fit_a_start_labels_as_it_is(photo):
    start = segment(photo, Recipe(components=3)).mixture
    result = segment(photo, by_model(replace(start, means=start.means + 4), Recipe()))

    assert result.iterations == 0
    np.testing.assert_array_equal(result.mixture.means, start.means + 4)
    np.testing.assert_array_equal(relabel(photo, result).labels, result.labels)


def test_a_start_keeps_the_order_of_its_components(photo):
    found = segment(photo, Recipe(components=3)).mixture
    backwards = take(found, np.array([2, 1, 0]))

    again = segment(photo, by_model(backwards, Recipe(), adapt=True))

    np.testing.assert_allclose(again.mixture.means, backwards.means, atol=1)


def test_marked_pixels_get_their_labels_and_transparent_ones_none():
    given = np.array([[1, 0, 2], [0, 2, 0]], np.uint8)
    image = Image(np.zeros((2, 3), np.uint8), np.array([[True, True, False], [True] * 3]))

    labels = impose(np.array([[2, 2, 0], [1, 1, 1]], np.uint8), image, Knowledge(Marks(given)))

    assert labels.tolist() == [[1, 2, 0], [1, 2, 1]]


def test_results_cannot_be_written_to(photo):
    result = segment(photo, Recipe(components=3, smoothing=0.5))

    for array in (result.labels, result.pixel_counts, result.mean_levels, result.mixture.means):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
    copy = result.labels.copy()
    copy[0] = 0
