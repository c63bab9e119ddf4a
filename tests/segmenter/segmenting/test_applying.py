from dataclasses import replace

import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.features.colours import distinct_colours, stand_in
from segmenter.images.image import Image
from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.segmenting.applying import ColourCounts, adapt_steps, apply_mixture, in_colour
from segmenter.segmenting.pipeline import segment


@pytest.fixture
def image() -> Image:
    rng = np.random.default_rng(0)
    pixels = rng.normal(70, 9, (40, 50, 3))
    pixels[:, 20:] += (90, 20, 0)
    pixels[30:] += (0, 60, 90)
    return image_from_array(pixels.clip(0, 255).astype(np.uint8), rng.random((40, 50)) > 0.02)


@pytest.mark.parametrize("recipe", [Recipe(3), Recipe(4, "lab"), Recipe(3, smoothing=0.5)])
def test_a_photos_own_mixture_gives_its_own_labels(image: Image, recipe: Recipe) -> None:
    fitted = segment(image, recipe)

    applied = apply_mixture(image, fitted.mixture, recipe)

    assert np.array_equal(applied.labels, fitted.labels)
    assert np.array_equal(applied.pixel_counts, fitted.pixel_counts)
    assert np.allclose(applied.mean_levels, fitted.mean_levels)
    assert applied.log_likelihood == pytest.approx(fitted.log_likelihood, abs=1e-9)
    assert applied.iterations == 0


def test_labels_without_pixels_keep_their_ids(image: Image) -> None:
    fitted = segment(image, Recipe(3))
    part = image_from_array(image.pixels[30:, 20:])

    applied = apply_mixture(part, fitted.mixture, Recipe(3))

    assert applied.n_labels == 3
    assert applied.pixel_counts.min() == 0
    found = np.argmax(np.bincount(applied.labels.ravel(), minlength=4))
    assert found == np.argmax(np.bincount(fitted.labels[30:, 20:].ravel(), minlength=4))


def test_adapting_follows_the_photo_and_keeps_the_order(image: Image) -> None:
    mixture = segment(image, Recipe(3)).mixture
    brighter = image_from_array(image.pixels[:, 10:] + 15)
    order = mixture.means.sum(axis=1).argsort()

    *_, last = adapt_steps(brighter, mixture, Recipe(3))
    result = last.result

    assert result is not None
    assert result.iterations > 0
    assert result.log_likelihood > apply_mixture(brighter, mixture, Recipe(3)).log_likelihood
    assert np.array_equal(result.mixture.means.sum(axis=1).argsort(), order)


def test_a_component_that_vanishes_keeps_its_place(image: Image) -> None:
    mixture = segment(image, Recipe(3)).mixture
    flat = image_from_array(np.full((9, 9, 3), image.pixels[0, 0]))

    *_, last = adapt_steps(flat, mixture, Recipe(3))

    assert last.result is not None
    assert last.result.n_labels == 3
    assert np.unique(last.result.labels).size == 1


def test_other_features_are_refused_in_one_line(image: Image) -> None:
    mixture = segment(image, Recipe(3)).mixture
    grey = image_from_array(image.pixels[..., 0], name="g.png")

    with pytest.raises(RecipeError, match=r"g\.png: the model has 3 features and the photo, which"):
        apply_mixture(grey, mixture, Recipe(3))
    assert apply_mixture(in_colour(grey), mixture, Recipe(3)).labels.shape == (40, 50)


def test_photos_together_are_fitted_like_one_photo_of_all(image: Image) -> None:
    whole = image_from_array(image.pixels)
    counts = ColourCounts()
    for part in (whole.pixels[:10], whole.pixels[10:]):
        counts.add(distinct_colours(image_from_array(part)))

    together = segment(stand_in(counts.total()), Recipe(4))

    alone = segment(whole, Recipe(4))
    assert np.array_equal(together.mixture.means, alone.mixture.means)
    assert together.log_likelihood == alone.log_likelihood


def test_grey_photos_count_in_colour_beside_one_in_colour() -> None:
    grey = image_from_array(np.array([[5, 5, 9]], np.uint8))
    counts = ColourCounts()
    counts.add(distinct_colours(grey))
    assert counts.total().channels == 1

    counts.add(distinct_colours(image_from_array(np.array([[[5, 5, 5], [1, 2, 3]]], np.uint8))))

    total = counts.total()
    found = {tuple(level): n for level, n in zip(total.levels.tolist(), total.counts, strict=True)}
    assert found == {(5, 5, 5): 3, (9, 9, 9): 1, (1, 2, 3): 1}


def test_nothing_cannot_be_fitted() -> None:
    with pytest.raises(RecipeError, match="no photo could be read"):
        ColourCounts().total()


def test_the_same_image_in_colour_is_itself(image: Image) -> None:
    assert in_colour(image) is image
    assert in_colour(replace(image, pixels=image.pixels[..., 0])).pixels.shape == (40, 50, 3)
