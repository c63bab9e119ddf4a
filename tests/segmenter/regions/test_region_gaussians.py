import numpy as np
import pytest

from segmenter import Image
from segmenter.features.spaces import to_features
from segmenter.mixture.evaluate import log_density
from segmenter.mixture.mixture import Mixture
from segmenter.regions.region_gaussians import mean_log_density, sum_colours


@pytest.fixture
def photo(rng):
    return Image(rng.integers(0, 256, (300, 40, 3), np.uint8))


@pytest.fixture
def areas(rng):
    return rng.integers(0, 5, (300, 40))


def test_each_area_is_the_gaussian_of_its_own_pixels(photo, areas):
    gaussians = sum_colours(photo, areas, 4).gaussians(1 / 12)

    for area in range(1, 5):
        levels = photo.pixels[areas == area].astype(float)
        np.testing.assert_allclose(gaussians.means[area - 1], levels.mean(0))
        np.testing.assert_allclose(
            gaussians.covariances[area - 1], np.cov(levels.T, ddof=0), rtol=1e-9
        )
    assert gaussians.weights.sum() == pytest.approx(1)


def test_sums_of_joined_areas_are_those_of_the_pixels_of_both(photo, areas):
    owners = np.array([0, 1, 1, 2, 2])
    joined = sum_colours(photo, areas, 4).joined(owners)
    direct = sum_colours(photo, owners[areas], 2)

    np.testing.assert_allclose(joined.seconds, direct.seconds)
    np.testing.assert_allclose(joined.pixels, direct.pixels)


def test_a_grey_photo_has_one_feature(rng):
    sums = sum_colours(Image(rng.integers(0, 256, (9, 9), np.uint8)), np.ones((9, 9), int), 1)

    assert sums.gaussians(1 / 12).covariances.shape == (1, 1, 1)


def test_a_flat_area_keeps_the_variance_of_rounding():
    gaussians = sum_colours(Image(np.full((4, 4, 3), 7, np.uint8)), np.ones((4, 4), int), 1)

    np.testing.assert_allclose(gaussians.gaussians(1 / 12).covariances[0], np.eye(3) / 12)


def test_the_log_density_is_that_of_each_pixel_in_its_own_area(photo, areas):
    sums = sum_colours(photo, areas, 4)
    gaussians = sums.gaussians(1 / 12)
    expected = [
        log_density(
            photo.pixels[areas == area].T.astype(float),
            Mixture(np.ones(1), gaussians.means[[area - 1]], gaussians.covariances[[area - 1]]),
        )
        for area in range(1, 5)
    ]

    assert mean_log_density(sums, gaussians) == pytest.approx(np.concatenate(expected).mean())


@pytest.mark.parametrize("space", ["lab", "hsv", "grey"])
def test_areas_are_gaussians_of_the_features_of_another_space(photo, areas, space):
    gaussians = sum_colours(photo, areas, 4, space).gaussians(1e-9)
    levels = photo.pixels[areas == 2]

    np.testing.assert_allclose(gaussians.means[1], to_features(levels, space).mean(1))
