import numpy as np
import pytest

from segmenter import Image, Mixture, Recipe, segment
from segmenter.features import features_of
from segmenter.recipe import FeatureSettings
from segmenter.segmenting.small_regions import MOST_PIXELS, Agreement, small_regions


def halves(height, width, left=60, right=180):
    pixels = np.full((height, width), left, np.uint8)
    pixels[:, width // 2 :] = right
    return pixels


def two_greys(a, b):
    return Mixture(np.full(2, 0.5), np.array([[a], [b]]), np.full((2, 1, 1), 25.0))


def agreement_in(image):
    return Agreement(small_regions(image, 0), features_of(image, FeatureSettings()))


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (90, 140), (700, 901), (2600, 3001)])
def test_a_photo_of_any_size_has_regions(size):
    found = small_regions(Image(halves(*size)), 0)

    assert found.regions.size <= MOST_PIXELS
    assert found.regions.min() == 1
    assert found.regions.size * found.factor**2 >= 0.9 * size[0] * size[1]


def test_they_are_found_once_for_each_seed():
    image = Image(halves(60, 80))
    found = small_regions(image, 0)

    assert small_regions(image, 0) is found
    assert small_regions(image, 1) is not found


@pytest.mark.parametrize("size", [(90, 140), (700, 901), (2600, 3001)])
def test_labels_that_are_the_regions_agree_wholly_and_others_less(size):
    agreement = agreement_in(Image(halves(*size)))

    assert agreement.n_regions == 2
    assert agreement.covering(two_greys(60, 180)) == pytest.approx(1.0, abs=0.02)
    assert agreement.covering(two_greys(0, 400)) == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("size", [(90, 140), (450, 700)])
def test_pixels_that_are_left_out_belong_to_no_region(size):
    valid = np.ones(size, np.bool_)
    valid[:, : size[1] // 5] = False
    pixels = np.where(valid, halves(*size), 255).astype(np.uint8)
    image = Image(pixels, valid)
    agreement, found = agreement_in(image), small_regions(image, 0)

    middle = slice(found.factor // 2, None, found.factor)
    np.testing.assert_array_equal(found.regions > 0, valid[middle, middle])
    assert agreement.covering(two_greys(60, 180)) == pytest.approx(1.0, abs=0.02)
    assert agreement.log_likelihood(two_greys(60, 180)) > -4.5


def test_where_the_middle_of_no_block_counts_there_is_nothing_to_agree_with():
    valid = np.zeros((450, 700), np.bool_)
    valid[0, 0] = True
    agreement = agreement_in(Image(halves(450, 700), valid))

    assert agreement.n_regions == 0
    assert agreement.covering(two_greys(60, 180)) == agreement.log_likelihood(two_greys(0, 9)) == 0


def test_a_photo_thinner_than_a_block_has_nothing_to_agree_with_either():
    line = Image(halves(1, 200_000))

    assert agreement_in(line).n_regions == 0
    assert segment(line, Recipe(components="auto")).n_labels == 2


def test_colours_are_likelier_under_a_mixture_that_tells_the_regions_apart():
    agreement = agreement_in(Image(halves(90, 140)))
    expected = np.log(0.5 / np.sqrt(2 * np.pi * 125))  # of 25, and 100 that look alike

    assert agreement.log_likelihood(two_greys(60, 180)) == pytest.approx(expected, abs=1e-6)
    assert agreement.log_likelihood(two_greys(60, 170)) < expected - 0.15
