import numpy as np
import pytest

from segmenter import Image, Recipe, RecipeError, apply_mixture, segment
from segmenter.segmenting.drift import LIMIT, fall, likelihood_of


def photo(seed: int, shift: float = 0.0, size: int = 60) -> Image:
    pixels = np.zeros((size, size, 3))
    pixels[: size // 2], pixels[size // 2 :] = (90, 150, 230), (40, 120, 40)
    noisy = pixels + shift + np.random.default_rng(seed).normal(0, 8, pixels.shape)
    return Image(noisy.clip(0, 255).astype(np.uint8), name=f"{seed}.png")


@pytest.mark.parametrize("features", ["colour", "colour,position:0.5"])
def test_the_mean_is_the_log_likelihood_of_a_run_by_the_mixture(features):
    own, other = photo(1), photo(2)
    found = segment(own, Recipe(components=2, features=features))

    told = likelihood_of(other, found.mixture, found.recipe.features)
    applied = apply_mixture(other, found.mixture, found.recipe)
    assert told.mean == pytest.approx(applied.log_likelihood, abs=1e-6)


def test_of_a_large_photo_some_pixels_stand_for_all():
    own = photo(1, size=1200)
    found = segment(own, Recipe(components=2))

    told = likelihood_of(own, found.mixture, found.recipe.features)
    assert told.mean == pytest.approx(found.log_likelihood, abs=0.01)


def test_a_photo_of_the_same_falls_by_nothing_and_the_farther_one_the_more():
    own = photo(1)
    found = segment(own, Recipe(components=2))
    falls = []
    for other in (own, photo(2), photo(3, shift=8), photo(4, shift=24)):
        reference = likelihood_of(own, found.mixture, found.recipe.features)
        now = likelihood_of(other, found.mixture, found.recipe.features)
        falls.append(fall(now, reference, 3))

    assert falls[0] == 0
    assert abs(falls[1]) < 0.1
    assert 0.1 < falls[2] < falls[3]
    assert falls[3] > LIMIT


def test_a_photo_of_other_features_is_refused_in_one_line():
    found = segment(photo(1), Recipe(components=2))
    grey = Image(np.zeros((20, 20), np.uint8), name="grey.png")

    with pytest.raises(RecipeError, match=r"grey\.png"):
        likelihood_of(grey, found.mixture, found.recipe.features)


def test_a_gaussian_photo_has_the_spread_of_half_a_chi_square():
    pixels = np.random.default_rng(0).normal(128, 20, (200, 200, 3)).clip(0, 255).astype(np.uint8)
    own = Image(pixels, name="noise.png")
    found = segment(own, Recipe(components=1))

    told = likelihood_of(own, found.mixture, found.recipe.features)
    assert told.spread == pytest.approx(np.sqrt(3 / 2), rel=0.02)
