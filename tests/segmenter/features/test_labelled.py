import numpy as np
import pytest

from segmenter import Image, Recipe, RecipeError
from segmenter.features.colours import distinct_colours
from segmenter.features.labelled import free_levels, impose, labelled_colours, tally

PIXELS = np.array([[10, 10, 20], [20, 20, 30]], np.uint8)
GIVEN = np.array([[1, 0, 2], [0, 2, 0]], np.uint8)


def test_labelled_pixels_are_counted_by_colour_and_label():
    found = labelled_colours(Image(PIXELS), Recipe(constraints=GIVEN))

    assert found is not None
    assert found.colours.tolist() == [0, 1]
    assert found.labels.tolist() == [1, 2]
    assert found.counts.tolist() == [1, 2]


def test_colour_photos_are_counted_by_colour(rng):
    pixels = rng.integers(0, 3, (20, 30, 3), np.uint8)
    given = rng.integers(0, 4, (20, 30))
    image = Image(pixels)

    found = labelled_colours(image, Recipe(constraints=given))

    assert found is not None
    colours = distinct_colours(image).levels[found.colours]
    for colour, label, count in zip(colours, found.labels, found.counts, strict=True):
        assert ((pixels == colour).all(-1) & (given == label)).sum() == count


def test_labels_on_transparent_pixels_do_not_count():
    image = Image(PIXELS, GIVEN == 0)

    assert labelled_colours(image, Recipe(constraints=GIVEN)) is None


def test_free_and_labelled_pixels_share_the_weight():
    recipe = Recipe(constraints=GIVEN, constraint_strength=3.0)
    labelled = labelled_colours(Image(PIXELS), recipe)
    assert labelled is not None

    levels, known = free_levels(Image(PIXELS), recipe, labelled)

    # 3 free pixels, and 3 labelled ones that count three times
    np.testing.assert_allclose(levels[-1].weights * 12, [1, 1, 1])
    np.testing.assert_allclose(known.samples.weights * 12, [3, 6])
    assert known.posterior.tolist() == [[1, 0], [0, 1]]


def test_a_wholly_labelled_photo_keeps_a_sample_of_no_weight():
    recipe = Recipe(constraints=np.ones((2, 3), np.uint8))
    labelled = labelled_colours(Image(PIXELS), recipe)
    assert labelled is not None

    levels, known = free_levels(Image(PIXELS), recipe, labelled)

    assert levels[-1].weights.tolist() == [0]
    assert known.samples.weights.sum() == pytest.approx(1)


def test_a_label_image_of_another_shape_is_refused():
    with pytest.raises(RecipeError, match=r"shape \(2, 3\)"):
        labelled_colours(Image(PIXELS), Recipe(constraints=GIVEN.T.copy()))


def test_given_labels_are_imposed_and_counted():
    image, recipe = Image(PIXELS), Recipe(constraints=GIVEN)
    labels = impose(np.full((2, 3), 2, np.uint8), image, recipe)

    pixels, means = tally(
        distinct_colours(image), np.array([1, 1, 1]), labelled_colours(image, recipe), 2
    )

    assert labels.tolist() == [[1, 2, 2], [2, 2, 2]]
    assert pixels.tolist() == [1, 5]
    assert means[:, 0].tolist() == [10, 20]
