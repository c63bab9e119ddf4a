import numpy as np
import pytest

from segmenter import Image
from segmenter.features import features_of
from segmenter.features.spaces import to_features
from segmenter.features.tally import FeatureSums, Tally
from segmenter.mixture.evaluate import log_density
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings, Space
from segmenter.work.stepwise import finish


def tally_areas(image: Image, areas, n: int, space: Space = "rgb") -> tuple[Tally, FeatureSums]:
    return finish(features_of(image, FeatureSettings(space)).sum_steps(areas, n))


def sum_areas(image: Image, areas, n: int, space: Space = "rgb") -> FeatureSums:
    return tally_areas(image, areas, n, space)[1]


@pytest.fixture
def photo(rng):
    return Image(rng.integers(0, 256, (300, 40, 3), np.uint8))


@pytest.fixture
def areas(rng):
    return rng.integers(0, 5, (300, 40))


def test_each_area_is_the_gaussian_of_its_own_pixels(photo, areas):
    gaussians = sum_areas(photo, areas, 4).gaussians(1 / 12)

    for area in range(1, 5):
        levels = photo.pixels[areas == area].astype(float)
        np.testing.assert_allclose(gaussians.means[area - 1], levels.mean(0))
        np.testing.assert_allclose(
            gaussians.covariances[area - 1], np.cov(levels.T, ddof=0), rtol=1e-9
        )
    assert gaussians.weights.sum() == pytest.approx(1)


def test_sums_of_joined_areas_are_those_of_the_pixels_of_both(photo, areas):
    owners = np.array([1, 1, 2, 2])
    tally, sums = tally_areas(photo, areas, 4)
    direct_tally, direct = tally_areas(photo, np.append(0, owners)[areas], 2)

    joined = sums.joined(owners)
    np.testing.assert_allclose(joined.seconds, direct.seconds)
    np.testing.assert_allclose(joined.firsts, direct.firsts)
    np.testing.assert_allclose(joined.pixels, direct.pixels)
    np.testing.assert_array_equal(tally.joined(owners).pixels, direct_tally.pixels)
    np.testing.assert_array_equal(tally.joined(owners).sums, direct_tally.sums)


def test_an_area_that_nobody_owns_is_left_out(photo, areas):
    owners = np.array([2, 0, 1, 0])
    tally, sums = tally_areas(photo, areas, 4)

    assert tally.joined(owners).pixels.tolist() == [(areas == 3).sum(), (areas == 1).sum()]
    np.testing.assert_array_equal(sums.joined(owners).firsts, sums.firsts[[2, 0]])
    assert tally.joined(np.zeros(4, int)).pixels.tolist() == []


@pytest.mark.parametrize("space", ["rgb", "lab", "grey"])
def test_a_tally_is_of_the_photos_own_values_in_any_space(photo, areas, space):
    tally, _ = tally_areas(photo, areas, 5, space)

    for area in range(1, 5):
        np.testing.assert_allclose(tally.means[area - 1], photo.pixels[areas == area].mean(0))
    assert tally.pixels[4] == 0
    assert tally.means[4].tolist() == [0, 0, 0]


@pytest.mark.parametrize("space", ["rgb", "hsv"])
def test_pixels_left_out_have_no_area_and_do_not_count(photo, areas, space):
    """Areas never cover pixels that are left out; what those look like must not matter."""
    valid = areas > 0
    noise = np.where(valid[..., None], photo.pixels, 255 - photo.pixels)

    sums = sum_areas(Image(photo.pixels, valid), areas, 4, space)
    other = sum_areas(Image(noise, valid), areas, 4, space)

    np.testing.assert_allclose(sums.seconds, other.seconds)
    assert sums.pixels.sum() == valid.sum()


def test_a_grey_photo_has_one_feature(rng):
    sums = sum_areas(Image(rng.integers(0, 256, (9, 9), np.uint8)), np.ones((9, 9), int), 1)

    assert sums.gaussians(1 / 12).covariances.shape == (1, 1, 1)


def test_a_flat_area_keeps_the_variance_of_rounding():
    gaussians = sum_areas(Image(np.full((4, 4, 3), 7, np.uint8)), np.ones((4, 4), int), 1)

    np.testing.assert_allclose(gaussians.gaussians(1 / 12).covariances[0], np.eye(3) / 12)


def test_the_log_density_is_that_of_each_pixel_in_its_own_area(photo, areas):
    sums = sum_areas(photo, areas, 4)
    gaussians = sums.gaussians(1 / 12)
    expected = [
        log_density(
            photo.pixels[areas == area].T.astype(float),
            Mixture(np.ones(1), gaussians.means[[area - 1]], gaussians.covariances[[area - 1]]),
        )
        for area in range(1, 5)
    ]

    assert sums.mean_log_density(gaussians) == pytest.approx(np.concatenate(expected).mean())


@pytest.mark.parametrize("space", ["lab", "hsv", "grey"])
def test_areas_are_gaussians_of_the_features_of_another_space(photo, areas, space):
    gaussians = sum_areas(photo, areas, 4, space).gaussians(1e-9)
    levels = photo.pixels[areas == 2]

    np.testing.assert_allclose(gaussians.means[1], to_features(levels, space).mean(1))
