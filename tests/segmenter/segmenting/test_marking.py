"""Marks teach the mixture what labels are, and no more than they say."""

import numpy as np
import pytest

from segmenter.editing.strokes import Stroke, Strokes, seeds
from segmenter.features import features_of
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.knowledge import Knowledge, Marks
from segmenter.recipe import ByModel, FeatureSettings, Recipe
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.labelling import relabel
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import segment

SAMPLES = ("coffee", "astronaut", "chelsea", "rocket", "coins")


@pytest.fixture
def stripes(rng):
    """Three stripes: dark, grey, bright."""
    pixels = rng.normal(0, 9, (60, 90, 3)) + np.repeat([50, 120, 200], 30)[None, :, None]
    return Image(pixels.clip(0, 255).astype(np.uint8))


def stroke(label, column, radius=2.0):
    return Stroke(((20.0, column), (40.0, column)), radius, label)


def test_each_label_goes_where_it_was_drawn(stripes):
    strokes = Strokes((stroke(1, 75.0), stroke(2, 45.0), stroke(3, 15.0)))

    labels = segment(stripes, Recipe(components=3), Knowledge(marks=strokes)).labels

    assert (labels[:, 60:] == 1).mean() > 0.99
    assert (labels[:, 30:60] == 2).mean() > 0.99
    assert (labels[:, :30] == 3).mean() > 0.99


def test_marked_pixels_count_for_the_labels_that_they_were_given(stripes):
    strokes = Strokes((stroke(2, 75.0), stroke(1, 45.0), stroke(1, 74.0)))

    found = segment(stripes, Recipe(components=3), Knowledge(marks=strokes))

    counts = np.bincount(found.labels.ravel(), minlength=found.n_labels + 1)[1:]
    assert found.pixel_counts.tolist() == counts.tolist()
    np.testing.assert_allclose(
        found.mean_levels[0], stripes.pixels[found.labels == 1].mean(axis=0), rtol=1e-12
    )


def test_strokes_and_their_pixels_say_the_same(stripes):
    strokes = Strokes((stroke(1, 75.0), stroke(2, 15.0)), 3.0)
    pixels = strokes.pixels((60, 90))
    image = np.zeros((60, 90), int)
    image.reshape(-1)[pixels.places] = pixels.labels

    drawn, painted = (
        segment(stripes, Recipe(components=3), Knowledge(marks=marks))
        for marks in (strokes, Marks(image, 3.0))
    )

    np.testing.assert_array_equal(drawn.labels, painted.labels)
    np.testing.assert_array_equal(drawn.mixture.means, painted.mixture.means)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("place", [(10.5, 10.5), (150.5, 200.5)])
def test_one_marked_pixel_names_its_label_and_changes_nothing_else(name, place):
    image = load_image(f"sample:{name}")
    free = segment(image, Recipe(components=3))

    marked = segment(image, Recipe(components=3), Knowledge(marks=Strokes(seeds([place], 1))))

    row, column = int(place[0]), int(place[1])
    assert marked.labels[row, column] == 1
    assert marked.log_likelihood == pytest.approx(free.log_likelihood, abs=2e-3)
    own = free.labels == free.labels[row, column]
    assert ((marked.labels == 1) != own).mean() < 0.02


def test_marks_of_two_labels_divide_what_was_one(stripes):
    """Without marks two components take all; drawn on both grey halves, a border comes there."""
    strokes = Strokes((stroke(1, 15.0), stroke(2, 45.0)))

    labels = segment(stripes, Recipe(components=3), Knowledge(marks=strokes)).labels

    assert (labels[:, :30] == 1).mean() > 0.99
    assert (labels[:, 30:60] == 2).mean() > 0.99
    assert (labels[:, 60:] == 3).mean() > 0.99


def test_a_fit_follows_a_stroke_from_where_it_was(stripes):
    first = segment(stripes, Recipe(components=3))

    after = segment(
        stripes, first.recipe_to_go_on, Knowledge(marks=Strokes((stroke(1, 75.0, 1.0),)))
    )

    assert (after.labels == first.labels).mean() > 0.9
    assert np.diff(after.curve).min() > -1e-9


def test_a_stroke_can_start_a_label(stripes):
    two = segment(stripes, Recipe(components=2))
    middle = int(np.bincount(two.labels[:, 30:60].ravel()).argmax())

    three = segment(stripes, two.recipe_to_go_on, Knowledge(marks=Strokes((stroke(7, 45.0),))))

    assert three.mixture.n_components == 3
    assert three.map.owners.tolist() == [1, 2, 7]
    assert (three.labels[:, 30:60] == 7).mean() > 0.95
    others = np.concatenate([three.labels[:, :30], three.labels[:, 60:]], axis=1)
    assert middle in np.unique(others)
    np.testing.assert_array_equal(relabel(stripes, three).labels, three.labels)


def test_one_pixel_that_starts_a_label_does_not_collapse_onto_it():
    image = load_image("sample:coffee")
    first = segment(image, Recipe(components=3))

    after = segment(
        image, first.recipe_to_go_on, Knowledge(marks=Strokes(seeds([(200.5, 300.5)], 4)))
    )

    assert after.pixel_counts[3] > 1000
    assert after.log_likelihood > first.log_likelihood - 1e-3


def test_marks_of_a_merged_label_hold_for_all_of_its_components(stripes):
    first = segment(stripes, Recipe(components=3))
    dark, grey = int(first.labels[30, 5]), int(first.labels[30, 45])
    merged = merge_labels(stripes, first, [dark, grey])
    strokes = Strokes((stroke(dark, 15.0), stroke(dark, 45.0)), 50.0)

    after = segment(stripes, merged.recipe_to_go_on, Knowledge(marks=strokes))

    assert after.map.owners.tolist() == merged.map.owners.tolist()
    assert (after.labels == merged.labels).mean() > 0.99
    assert abs(after.mixture.means - first.mixture.means).max() < 3


def test_marked_labels_past_k_keep_their_ids_without_more_components(stripes):
    strokes = Strokes((stroke(9, 75.0),))

    found = segment(stripes, Recipe(components=3), Knowledge(marks=strokes))

    assert found.map.owners.tolist() == [1, 2, 9]
    assert (found.labels[:, 60:] == 9).mean() > 0.99


def test_strength_makes_marks_count_for_more(stripes):
    wrong = Strokes((stroke(1, 75.0, 4.0), stroke(1, 15.0, 4.0), stroke(2, 45.0, 4.0)), 1000.0)

    strong = segment(stripes, Recipe(components=2), Knowledge(marks=wrong))

    ends = strong.mixture.covariances[0, 0, 0]
    assert strong.mixture.means[0].mean() == pytest.approx(125, abs=8)
    assert ends > 5 * strong.mixture.covariances[1, 0, 0]


def test_pixels_taken_out_of_cells_leave_what_grouping_the_rest_gives(rng):
    image = Image(rng.normal(128, 40, (200, 200, 3)).clip(0, 255).astype(np.uint8))
    features = features_of(image, FeatureSettings())
    labels = np.zeros((200, 200), np.uint8)
    labels[:60], labels[150:, 100:] = 1, 2
    marked = features.mark(labels)
    assert marked is not None

    levels, known = features.unmarked(marked, 2.0)

    left = features_of(Image(image.pixels[labels == 0][None]), FeatureSettings())
    for level, expected in zip(levels[:-1], left.levels()[:-1], strict=True):
        assert level.n_samples == expected.n_samples
        share = level.weights.sum()
        np.testing.assert_allclose(level.weights / share, expected.weights, rtol=1e-9)
        means, others = (
            each.monomials[1:4].T * each.scale + each.origin for each in (level, expected)
        )
        np.testing.assert_allclose(means, others, atol=1e-6)
    for cells in (known, *known.coarser):
        assert cells.samples.weights.sum() + levels[-1].weights.sum() == pytest.approx(1.0)
        mass = cells.posterior @ cells.samples.weights
        np.testing.assert_allclose(mass, known.posterior @ known.samples.weights)


def test_going_on_from_a_model_with_owners_keeps_them(stripes):
    first = segment(stripes, Recipe(components=3))
    recipe = Recipe(source=ByModel(first.mixture, first.recipe.fit, owners=(2, 5, 2)))

    found = segment(stripes, recipe)

    assert found.map.owners.tolist() == [2, 5, 2]
    assert found.map.used == (2, 5)
    np.testing.assert_array_equal(relabel(stripes, found).labels, found.labels)


def test_a_label_that_a_model_has_not_can_be_marked_over_it(stripes):
    model = segment(stripes, Recipe(components=3)).mixture
    marks = Strokes((stroke(300, 45.0),))

    result = segment(stripes, by_model(model, Recipe()), Knowledge(marks))

    marked = result.labels.reshape(-1)[marks.pixels((60, 90)).places]
    assert (marked == 300).all()
    assert result.pixel_counts[299] == len(marked)
    assert set(np.unique(result.labels)) == {1, 2, 3, 300}


def test_marks_of_a_label_that_is_gone_leave_the_others_whoever_holds_them():
    image = np.array([[0, 1, 5], [5, 0, 2]])
    strokes = Strokes((stroke(1, 3.0), stroke(5, 9.0)), 2.0)

    left = Knowledge(Marks(image)).without_marks_of(5).marks
    assert left is not None
    assert left.labels_marked == (1, 2)
    assert Knowledge(strokes).without_marks_of(1).marks == Strokes((stroke(5, 9.0),), 2.0)
    assert Knowledge(Strokes((stroke(1, 3.0),))).without_marks_of(1).marks is None
    assert Knowledge(strokes).without_marks_of(3).marks is strokes


def test_more_marked_labels_than_were_asked_for_are_told(stripes):
    strokes = Strokes((stroke(1, 75.0), stroke(2, 45.0), stroke(3, 15.0)))

    found = segment(stripes, Recipe(components=2), Knowledge(marks=strokes))

    assert found.n_labels == 3
    assert found.notices == ("3 labels are marked, so there are 3 instead of 2",)
