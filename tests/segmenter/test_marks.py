"""Marks: some pixels carry a label, and the mixture follows."""

import numpy as np
import pytest

from segmenter import Image, Knowledge, Marks, Recipe, RecipeError, segment, segment_steps
from segmenter.segmenting.pipeline import relabel


@pytest.fixture
def photo(rng):
    """Three stripes: dark, grey, bright."""
    pixels = rng.normal(0, 9, (60, 90, 3)) + np.repeat([50, 120, 200], 30)[None, :, None]
    return Image(pixels.clip(0, 255).astype(np.uint8))


def known(labels):
    return Knowledge(marks=Marks(labels))


def marks(**places):
    given = np.zeros((60, 90), np.uint8)
    for label, columns in places.items():
        given[20:30, columns] = int(label.removeprefix("label_"))
    return given


def test_each_label_goes_where_it_was_marked(photo):
    given = marks(label_1=slice(70, 75), label_2=slice(40, 45), label_3=slice(5, 10))

    labels = segment(photo, Recipe(components=3), known(given)).labels

    assert (labels[:, 60:] == 1).mean() > 0.99
    assert (labels[:, 30:60] == 2).mean() > 0.99
    assert (labels[:, :30] == 3).mean() > 0.99


def test_marked_pixels_keep_their_labels_even_against_the_mixture(photo):
    given = marks(label_1=slice(0, 12), label_2=slice(60, 72))
    given[0, 80] = 1
    result = segment(photo, Recipe(components=2), known(given))

    np.testing.assert_array_equal(result.labels[given > 0], given[given > 0])
    expected = np.bincount(result.labels.ravel(), minlength=3)[1:]
    np.testing.assert_array_equal(result.pixel_counts, expected)
    for label in (1, 2):
        mean = photo.pixels[result.labels == label].mean(0)
        np.testing.assert_allclose(result.mean_levels[label - 1], mean)
    np.testing.assert_array_equal(relabel(photo, result).labels, result.labels)


def test_labels_above_k_raise_k(photo):
    given = marks(label_4=slice(5, 10))

    assert segment(photo, Recipe(components=2), known(given)).n_labels == 4


def test_unmarked_components_find_the_rest(photo):
    given = marks(label_3=slice(40, 45))
    labels = segment(photo, Recipe(components=3), known(given)).labels

    assert (labels[:, 30:60] == 3).mean() > 0.99
    assert {int(np.median(labels[:, :30])), int(np.median(labels[:, 60:]))} == {1, 2}


def test_auto_finds_the_labels_that_nobody_marked(photo):
    given = marks(label_2=slice(5, 10), label_1=slice(70, 75))
    result = segment(photo, Recipe(components="auto"), known(given))

    assert result.n_labels == 3
    assert (result.labels[:, :30] == 2).mean() > 0.99


def test_a_fit_goes_on_from_a_start_with_marks(photo):
    given = marks(label_1=slice(70, 75), label_2=slice(5, 10))
    recipe = segment(photo, Recipe(components=3)).recipe_to_go_on

    steps = list(segment_steps(photo, recipe, known(given)))

    assert steps[0].stage != "starts"
    assert steps[-1].mixture.n_components == 3
    assert np.diff(steps[-1].curve).min() > -1e-9


def test_a_curve_with_marks_never_falls_from_cells_to_colours(rng):
    image = Image(rng.normal(128, 40, (200, 200, 3)).clip(0, 255).astype(np.uint8))
    given = np.zeros((200, 200), np.uint8)
    given[:20], given[-20:] = 1, 2
    knowledge = Knowledge(marks=Marks(given, strength=5.0))

    curve = segment(image, Recipe(components=3, tolerance=1e-6), knowledge).curve

    assert len(curve) > 10
    assert np.diff(curve).min() > -1e-9


def test_a_wholly_marked_photo_is_what_was_marked(photo):
    given = np.repeat([2, 1, 3], 30)[None].repeat(60, 0).astype(np.uint8)

    np.testing.assert_array_equal(segment(photo, Recipe(), known(given)).labels, given)


def test_an_empty_mark_changes_nothing(photo):
    plain = segment(photo, Recipe(components=3))
    result = segment(photo, Recipe(components=3), known(np.zeros((60, 90), np.uint8)))

    np.testing.assert_array_equal(result.labels, plain.labels)


def test_a_mark_of_another_size_is_refused(photo):
    with pytest.raises(RecipeError, match="shape"):
        segment(photo, Recipe(), known(np.zeros((6, 9), np.uint8)))
