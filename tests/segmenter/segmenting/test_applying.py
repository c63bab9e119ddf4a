import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.files.recipe import parse_recipe, recipe_text
from segmenter.images.image import Image, in_colour
from segmenter.images.reading import image_from_array
from segmenter.recipe import Recipe
from segmenter.segmenting.applying import adapt_steps, apply_mixture
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.repeating import obstacles


@pytest.fixture
def image() -> Image:
    rng = np.random.default_rng(0)
    pixels = rng.normal(70, 9, (40, 50, 3))
    pixels[:, 20:] += (90, 20, 0)
    pixels[30:] += (0, 60, 90)
    return image_from_array(pixels.clip(0, 255).astype(np.uint8), rng.random((40, 50)) > 0.02)


@pytest.mark.parametrize(
    "recipe",
    [Recipe(components=3), Recipe(components=4, space="lab"), Recipe(components=3, smoothing=0.5)],
)
def test_a_photos_own_mixture_gives_its_own_labels(image: Image, recipe: Recipe) -> None:
    fitted = segment(image, recipe)

    applied = apply_mixture(image, fitted.mixture, recipe)

    assert np.array_equal(applied.labels, fitted.labels)
    assert np.array_equal(applied.pixel_counts, fitted.pixel_counts)
    assert np.allclose(applied.mean_levels, fitted.mean_levels)
    assert applied.log_likelihood == pytest.approx(fitted.log_likelihood, abs=1e-9)
    assert applied.iterations == 0


def test_labels_without_pixels_keep_their_ids(image: Image) -> None:
    fitted = segment(image, Recipe(components=3))
    part = image_from_array(image.pixels[30:, 20:])

    applied = apply_mixture(part, fitted.mixture, Recipe(components=3))

    assert applied.n_labels == 3
    assert applied.pixel_counts.min() == 0
    found = np.argmax(np.bincount(applied.labels.ravel(), minlength=4))
    assert found == np.argmax(np.bincount(fitted.labels[30:, 20:].ravel(), minlength=4))


def test_adapting_follows_the_photo_and_keeps_the_order(image: Image) -> None:
    mixture = segment(image, Recipe(components=3)).mixture
    brighter = image_from_array(image.pixels[:, 10:] + 15)
    order = mixture.means.sum(axis=1).argsort()

    *_, last = adapt_steps(brighter, mixture, Recipe(components=3))
    result = last.result

    assert result is not None
    assert result.iterations > 0
    assert (
        result.log_likelihood
        > apply_mixture(brighter, mixture, Recipe(components=3)).log_likelihood
    )
    assert np.array_equal(result.mixture.means.sum(axis=1).argsort(), order)


def test_the_recipe_of_an_adapted_result_makes_it_again(image: Image) -> None:
    mixture = segment(image, Recipe(components=3)).mixture
    brighter, owners = image_from_array(image.pixels[:, 10:] + 15), (1, 2, 2)

    *_, last = adapt_steps(brighter, mixture, Recipe(components=3, smoothing=0.5), owners)
    adapted = last.segmentation()
    read = parse_recipe(recipe_text(adapted.recipe, brighter))
    again = segment(brighter, read)

    assert not obstacles(adapted)
    assert np.array_equal(again.labels, adapted.labels)
    assert again.curve == adapted.curve


def test_a_component_that_vanishes_keeps_its_place(image: Image) -> None:
    mixture = segment(image, Recipe(components=3)).mixture
    flat = image_from_array(np.full((9, 9, 3), image.pixels[0, 0]))

    *_, last = adapt_steps(flat, mixture, Recipe(components=3))

    assert last.result is not None
    assert last.result.n_labels == 3
    assert np.unique(last.result.labels).size == 1


def test_other_features_are_refused_in_one_line(image: Image) -> None:
    mixture = segment(image, Recipe(components=3)).mixture
    grey = image_from_array(image.pixels[..., 0], name="g.png")

    with pytest.raises(RecipeError, match=r"g\.png: the model has 3 features and the photo, which"):
        apply_mixture(grey, mixture, Recipe(components=3))
    assert apply_mixture(in_colour(grey), mixture, Recipe(components=3)).labels.shape == (40, 50)
