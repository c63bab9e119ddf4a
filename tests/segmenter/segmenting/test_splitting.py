import numpy as np
import pytest

from segmenter.editing.strokes import Stroke, Strokes
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.knowledge import Knowledge
from segmenter.recipe import Given, Recipe
from segmenter.segmenting.labelling import relabel
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.splitting import split_by_colour


@pytest.fixture
def stripes(rng):
    """Two dark stripes that are nearly alike, and a bright one."""
    pixels = rng.normal(0, 4, (60, 90, 3)) + np.repeat([50, 75, 220], 30)[None, :, None]
    return Image(pixels.clip(0, 255).astype(np.uint8))


def test_a_label_divides_into_its_colours_and_the_others_stay(stripes):
    two = segment(stripes, Recipe(components=2))
    dark, bright = int(two.labels[0, 0]), int(two.labels[0, 89])

    split = split_by_colour(stripes, two, dark)

    assert split.map.used == (1, 2, 3)
    np.testing.assert_array_equal(split.labels[:, 60:], two.labels[:, 60:])
    parts = {int(np.median(split.labels[:, :30])), int(np.median(split.labels[:, 30:60]))}
    assert parts == {dark, 3}
    own = split.map.components_of(bright)
    np.testing.assert_array_equal(split.mixture.means[own], two.mixture.means[bright - 1 :][:1])
    np.testing.assert_array_equal(
        split.mixture.covariances[own], two.mixture.covariances[bright - 1 :][:1]
    )
    assert split.mixture.weights.sum() == pytest.approx(1.0)


def test_a_label_of_one_colour_is_told_as_having_one():
    flat = Image(np.full((9, 9), 7, np.uint8))

    with pytest.raises(RecipeError, match="has 1 colour, too few for 2 parts"):
        split_by_colour(flat, segment(flat, Recipe(components=1)), 1)


@pytest.mark.parametrize("smoothing", [0.0, 1.0])
def test_what_is_marked_as_another_label_keeps_it(rng, smoothing):
    # Of pure noise nothing would be left but the label around.
    tiles = rng.integers(0, 255, (10, 10, 3), np.uint8)
    tiled = Image(tiles.repeat(4, axis=0).repeat(5, axis=1))
    marks = Strokes((Stroke(((20.0, 20.0),), 3, 1), Stroke(((5.0, 40.0),), 3, 2)))
    recipe = Recipe(components=3, smoothing=smoothing)
    pixels = marks.pixels((40, 50))

    split = split_by_colour(tiled, segment(tiled, recipe, Knowledge(marks)), 2)

    kept = pixels.labels == 1
    assert (split.labels.reshape(-1)[pixels.places[kept]] == 1).all()
    assert set(split.labels.reshape(-1)[pixels.places[~kept]].tolist()) > {2}
    assert split.knowledge.marks is not None
    assert split.knowledge.marks.labels_marked == (1,)
    again = segment(tiled, split.recipe, split.knowledge)
    for same in (again, relabel(tiled, split)):
        np.testing.assert_array_equal(same.labels, split.labels)
        np.testing.assert_array_equal(same.pixel_counts, split.pixel_counts)
    counts = np.bincount(split.labels.ravel(), minlength=split.n_labels + 1)[1:]
    np.testing.assert_array_equal(split.pixel_counts, counts)


@pytest.mark.parametrize("name", ["coffee", "astronaut", "chelsea", "coins"])
def test_pixels_of_other_labels_hardly_change(name):
    image = load_image(f"sample:{name}")
    before = segment(image, Recipe(components=3))

    for label in np.unique(before.labels).tolist():
        split = split_by_colour(image, before, label)

        others = before.labels != label
        assert (split.labels[others] == before.labels[others]).mean() > 0.98
        assert np.isin(split.labels[~others], [label, 4]).mean() > 0.93
    split = split_by_colour(image, before, 1)
    others = before.labels != 1
    assert np.isin(split.labels[~others], [1, 4]).mean() > 0.96
    assert split.log_likelihood > before.log_likelihood
    np.testing.assert_array_equal(relabel(image, split).labels, split.labels)
    np.testing.assert_array_equal(segment(image, split.recipe).labels, split.labels)


def test_a_merged_label_is_fitted_anew_as_one(stripes):
    three = segment(stripes, Recipe(components=3))
    dark = [int(np.median(three.labels[:, :30])), int(np.median(three.labels[:, 30:60]))]
    merged = merge_labels(stripes, three, dark)

    split = split_by_colour(stripes, merged, dark[0])

    assert split.mixture.n_components == 3
    agreement = [
        (split.labels[:, part] == np.median(split.labels[:, part])).mean()
        for part in (slice(0, 30), slice(30, 60), slice(60, 90))
    ]
    assert min(agreement) > 0.98


def test_a_label_divides_into_as_many_parts_as_asked():
    image = load_image("sample:coffee")

    split = split_by_colour(image, segment(image, Recipe(components=3)), 2, parts=4)

    assert split.map.used == (1, 2, 3, 4, 5, 6)
    assert (split.pixel_counts > 0).all()


def test_regions_and_given_labels_are_divided_by_painting():
    image = load_image("sample:coffee")
    regions = segment(image, Recipe(detail=0.8))
    given = regions.labels.astype(np.uint8)
    for found in (regions, segment(image, Recipe(source=Given()), Knowledge(labels=given))):
        label = int(found.pixel_counts.argmax()) + 1

        split = split_by_colour(image, found, label)

        own = found.labels == label
        np.testing.assert_array_equal(split.labels[~own], found.labels[~own])
        assert set(np.unique(split.labels[own])) == {label, found.n_labels + 1}
        assert split.mixture is found.mixture
        np.testing.assert_array_equal(relabel(image, split).labels, split.labels)


def test_a_label_of_one_colour_cannot_be_divided():
    pixels = np.repeat([[10, 200]], 20, axis=0).astype(np.uint8)
    image = Image(pixels)

    with pytest.raises(RecipeError, match="too few for 2 parts"):
        split_by_colour(image, segment(image, Recipe(components=2)), 1)
