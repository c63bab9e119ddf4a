import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.features import Features, features_of
from segmenter.images.image import Image
from segmenter.images.reading import image_from_array
from segmenter.knowledge import Knowledge, Marks
from segmenter.recipe import FeatureSettings, Recipe
from segmenter.segmenting.fitting import fitting_steps, settle_steps
from segmenter.segmenting.marking import marked_samples
from segmenter.segmenting.pipeline import segment
from segmenter.work.stepwise import finish


@pytest.fixture
def pixels(rng: np.random.Generator) -> np.ndarray:
    pixels = rng.normal(70, 9, (40, 50, 3))
    pixels[:, 20:] += (90, 20, 0)
    pixels[30:] += (0, 60, 90)
    return pixels.clip(0, 255).astype(np.uint8)


def seen(image: Image) -> Features:
    return features_of(image, FeatureSettings())


def test_photos_together_are_fitted_like_one_photo_of_all(pixels: np.ndarray) -> None:
    first, second = (seen(image_from_array(part)).unplaced() for part in (pixels[:10], pixels[10:]))

    both, recipe = first.add(second), Recipe(components=4)
    *_, last = fitting_steps(both, recipe)
    together = finish(settle_steps(both, recipe, last, None)).fitted

    alone = segment(image_from_array(pixels), Recipe(components=4))
    assert np.array_equal(together.mixture.means, alone.mixture.means)
    assert together.log_likelihood == alone.log_likelihood
    assert together.curve == alone.curve


def test_every_step_of_a_fit_is_a_mixture_and_the_last_is_exact(pixels: np.ndarray) -> None:
    steps = list(fitting_steps(seen(image_from_array(pixels)), Recipe(components=3)))

    assert [step.fit.mixture.weights.sum() for step in steps] == pytest.approx([1.0] * len(steps))
    assert steps[-1].stage == "exact"
    assert steps[-1].fit.converged


def test_marks_of_another_shape_are_refused() -> None:
    image = Image(np.array([[10, 10, 20], [20, 20, 30]], np.uint8))
    turned = Knowledge(marks=Marks(np.array([[1, 0], [0, 2], [2, 0]], np.uint8)))

    with pytest.raises(RecipeError, match=r"shape \(2, 3\)"):
        marked_samples(seen(image), turned)
