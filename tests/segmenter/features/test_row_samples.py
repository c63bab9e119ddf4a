"""Some pixels stand for all where no two are alike."""

import numpy as np

from segmenter import Recipe, image_from_array, segment
from segmenter.features import features_of, row_samples
from segmenter.recipe import FeatureSettings

TERMS = FeatureSettings(features="rgb,position")


def noisy(rng, shape=(300, 400)):
    truth = np.ones(shape, np.uint8)
    truth[:, shape[1] // 2 :] = 2
    values = np.array([90, 150])[truth - 1][..., None] + rng.normal(0, 12, (*shape, 3))
    return image_from_array(values.clip(0, 255).astype(np.uint8)), truth


def test_a_small_image_is_fitted_to_all_of_its_pixels(rng):
    image, _ = noisy(rng)

    assert features_of(image, TERMS).levels()[-1].n_samples == 300 * 400


def test_a_large_one_is_fitted_to_some_and_labelled_in_full(rng, monkeypatch):
    monkeypatch.setattr(row_samples, "MOST_VALUES", 1)
    monkeypatch.setattr(row_samples, "LEAST_PIXELS", 9000)
    image, truth = noisy(rng)

    result = segment(image, Recipe(components=2, features="rgb,position"))

    assert result.distinct_colours <= 9000
    assert result.pixel_counts.sum() == 300 * 400
    assert max((result.labels == truth).mean(), (result.labels == 3 - truth).mean()) > 0.99


def test_cells_are_few_and_have_the_moments_of_their_samples(rng):
    image, _ = noisy(rng)

    cells, exact = features_of(image, TERMS).levels()

    assert cells.n_samples < exact.n_samples / 2
    np.testing.assert_allclose(
        cells.monomials @ cells.weights,
        exact.columns(0, exact.n_samples) @ exact.weights,
        atol=1e-9,
    )


def test_only_what_counts_is_sampled(rng):
    image, truth = noisy(rng)
    some = image_from_array(image.pixels, truth == 1)

    exact = features_of(some, TERMS).levels()[-1]

    assert exact.n_samples == (truth == 1).sum()
