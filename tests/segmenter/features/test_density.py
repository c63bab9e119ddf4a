from collections.abc import Sequence

import numpy as np
import pytest

from segmenter import Image
from segmenter.features import Features, features_of
from segmenter.features import density as densities
from segmenter.features.density import BINS, ColourDensity, moved_mean
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings, Space


def seen(image: Image, space: Space = "rgb") -> Features:
    return features_of(image, FeatureSettings(space))


def colour_density(image: Image, space: Space, dims: Sequence[int]) -> ColourDensity:
    return densities.colour_density(seen(image, space), dims)


@pytest.fixture
def photo() -> Image:
    pixels = np.zeros((4, 5, 3), np.uint8)
    pixels[:2] = 10, 50, 200
    pixels[2:] = 10, 90, 200
    pixels[3, 4] = 255, 0, 0
    return Image(pixels)


@pytest.fixture
def noise() -> Image:
    return Image(np.random.default_rng(0).integers(0, 256, (40, 50, 3), np.uint8))


@pytest.mark.parametrize("space", ["rgb", "lab", "hsv"])
def test_every_pixel_is_counted_once(noise, space):
    density = colour_density(noise, space, (0, 2))

    assert density.pixels.shape == (BINS, BINS)
    assert density.pixels.sum() == 40 * 50


def test_levels_are_the_bins_of_rgb(photo):
    density = colour_density(photo, "rgb", (0, 2))

    assert density.names == ("red", "blue")
    assert density.pixels[200, 10] == 19
    assert density.pixels[0, 255] == 1


def test_a_bin_has_the_mean_colour_of_its_pixels(photo):
    density = colour_density(photo, "rgb", (0, 2))

    green = round((10 * 50 + 9 * 90) / 19)
    assert density.colours[200, 10].tolist() == [10, green, 200]


def test_colours_know_their_bins(noise):
    density = colour_density(noise, "rgb", (1, 0))

    levels = seen(noise).colours
    np.testing.assert_array_equal(density.places, levels[:, 1] + BINS * levels[:, 0].astype(int))


def test_pixels_that_are_left_out_do_not_count(photo):
    valid = np.zeros((4, 5), np.bool_)
    valid[0] = True
    density = colour_density(Image(photo.pixels, valid), "rgb", (0, 1))

    assert density.pixels.sum() == 5


@pytest.mark.parametrize("space", ["rgb", "lab", "hsv", "grey"])
def test_each_level_of_a_grey_photo_has_a_bin_around_it(space):
    density = colour_density(Image(np.arange(256, dtype=np.uint8).reshape(16, 16)), space, (0,))

    assert (density.pixels == 1).all()
    assert (np.diff(density.edges[0]) > 0).all()
    assert density.colours[7].tolist() == [7, 7, 7]


def test_all_values_lie_between_the_edges(noise):
    from segmenter.features.spaces import to_features

    features = to_features(seen(noise).colours, "lab")
    for dim in range(3):
        ((low, high),) = colour_density(noise, "lab", (dim,)).extents
        assert low <= features[dim].min() < features[dim].max() <= high


def test_a_photo_of_one_colour_has_room_around_it():
    density = colour_density(Image(np.full((3, 3, 3), 7, np.uint8)), "lab", (1, 2))

    assert all(low < high for low, high in density.extents)
    assert density.pixels.sum() == 9


def test_near_is_a_disc_in_shares_of_the_extents(photo):
    near = colour_density(photo, "rgb", (0, 2)).near((10, 200), 5 / 256)

    assert near[200, 10]
    assert near[200, 14]
    assert near[204, 10]
    assert not near[204, 14]
    assert not near[10, 200]


def test_a_moved_mean_goes_to_the_cloud_around_the_point(photo):
    mixture = Mixture(np.array([0.5, 0.5]), np.full((2, 3), 99.0), np.stack([np.eye(3)] * 2))
    density = colour_density(photo, "rgb", (0, 2))

    moved = moved_mean(seen(photo), density, mixture, 1, (12, 199))

    green = (10 * 50 + 9 * 90) / 19
    assert moved.means.tolist() == [[99, 99, 99], [12, pytest.approx(green), 199]]
    assert mixture.means[1, 0] == 99


def test_a_mean_moved_to_where_no_pixel_is_keeps_its_other_values(photo):
    mixture = Mixture(np.ones(1), np.full((1, 3), 99.0), np.eye(3)[None])
    density = colour_density(photo, "rgb", (0, 1))

    moved = moved_mean(seen(photo), density, mixture, 0, (200, 150))

    assert moved.means.tolist() == [[200, 150, 99]]
