"""Cells of values: coarse to fine, and finer still where the fit needs it."""

import numpy as np
import pytest

from segmenter import Recipe, image_from_array, segment
from segmenter.features import features_of
from segmenter.mixture.em import accumulate
from segmenter.mixture.evaluate import log_density
from segmenter.mixture.samples import make_samples
from segmenter.recipe import FeatureSettings
from segmenter.work.stepwise import finish

RGB = FeatureSettings("rgb")


@pytest.fixture
def image(rng):
    """Two overlapping clouds of 16-bit colours, no two pixels alike."""
    which = rng.random((200, 300, 1)) < 0.4
    spread = rng.normal(0, 1, (200, 300, 3)) @ np.array([[900, 850, 800], [0, 300, 0], [0, 0, 99]])
    values = np.where(which, [20000, 22400, 22200], [20000, 22000, 22000]) + spread
    return image_from_array(values.astype(np.uint16))


def all_pixels(image):
    return make_samples(image.pixels.reshape(-1, image.pixels.shape[-1]).T.astype(float))


def test_cells_have_the_moments_of_their_pixels(image):
    for level in features_of(image, RGB).levels():
        exact = all_pixels(image)
        found = level.monomials @ level.weights
        mean = found[1:4] * level.scale + level.origin
        np.testing.assert_allclose(mean, exact.origin, rtol=1e-9)
        squares = found[[4, 7, 9]] * level.scale**2
        np.testing.assert_allclose(
            squares - (found[1:4] * level.scale) ** 2, image.pixels.reshape(-1, 3).var(axis=0)
        )
        assert level.weights.sum() == pytest.approx(1)


def test_the_bound_rises_from_level_to_level_up_to_the_likelihood(image):
    result = segment(image, Recipe(components=2))
    levels = features_of(image, RGB).levels()

    bounds = [
        accumulate(level, level.standardise(result.mixture))[1] - level.log_scale
        for level in levels
    ]

    columns = image.pixels.reshape(-1, 3).T.astype(float)
    truth = log_density(columns, result.mixture).mean()
    steps = np.diff([*bounds, truth])
    assert (steps > 0).all()
    assert steps[:-1].sum() > 1e-4


@pytest.mark.parametrize("tolerance", [1e-3, 1e-4, 1e-5])
def test_cells_become_finer_until_the_bound_is_within_the_tolerance(image, tolerance):
    result = segment(image, Recipe(components=2, tolerance=tolerance))

    columns = image.pixels.reshape(-1, 3).T.astype(float)
    truth = log_density(columns, result.mixture).mean()
    assert 0 <= truth - result.curve[-1] + 1e-12 <= tolerance
    assert result.log_likelihood == pytest.approx(truth, abs=1e-12)
    assert result.distinct_colours < 200 * 300


def test_finer_cells_are_only_made_where_they_are_needed(image):
    features = features_of(image, RGB)
    mixture = segment(image, Recipe(components=1)).mixture

    # Of a single Gaussian every cell's share is exact, however wide it is.
    assert finish(features.finer_steps(mixture, 1e-9)) is None


def test_grey_of_16_bits_has_a_sample_for_each_value(rng):
    pixels = rng.integers(0, 65536, (300, 300)).astype(np.uint16)

    result = segment(image_from_array(pixels), Recipe(components=3))

    assert result.distinct_colours == len(np.unique(pixels))
    assert result.log_likelihood == pytest.approx(result.curve[-1])


@pytest.mark.parametrize("offset", [0, 30000, 65535 - 4000])
def test_values_may_lie_anywhere(rng, offset):
    truth = np.repeat([0, 1], 40)[None].repeat(50, axis=0)
    values = offset + np.array([900, 3000])[truth][..., None] + rng.normal(0, 150, (50, 80, 2))
    image = image_from_array(values.clip(0, 65535).astype(np.uint16))

    labels = segment(image, Recipe(components=2)).labels

    assert max((labels == truth + 1).mean(), (labels == 2 - truth).mean()) == 1


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_numbers_may_be_of_any_size_and_sign(rng, scale):
    truth = np.repeat([0, 1], 40)[None].repeat(50, axis=0)
    values = np.array([-3.0, 2.0])[truth] + rng.normal(0, 0.4, (50, 80))
    image = image_from_array((values * scale).astype(np.float32))

    labels = segment(image, Recipe(components=2)).labels

    assert max((labels == truth + 1).mean(), (labels == 2 - truth).mean()) == 1
