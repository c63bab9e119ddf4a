from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, load_image, segment
from segmenter.mixture.evaluate import posterior
from segmenter.segmenting.maps import (
    STEPS,
    hesitation,
    probability_map,
    uncertainty_map,
    unlikeness,
    unlikeness_map,
)


@pytest.fixture(scope="module")
def coffee():
    image = load_image("sample:coffee")
    return image, segment(image, Recipe(components=4))


@pytest.fixture(scope="module")
def probabilities(coffee):
    image, found = coffee
    return np.stack([probability_map(image, found, label) for label in (1, 2, 3, 4)])


def as_shares(values):
    return (values.astype(float) - 1) / STEPS


def test_probabilities_are_the_posterior_of_each_pixel(coffee, probabilities):
    for row, column in ((10, 10), (200, 300), (399, 599), (250, 120)):
        colour = coffee[0].pixels[row, column].astype(float)
        expected = posterior(colour[:, None], coffee[1].mixture)[:, 0]
        found = as_shares(probabilities[:, row, column])
        assert found == pytest.approx(expected, abs=1 / STEPS)


def test_the_label_of_a_pixel_is_its_most_probable_one(coffee, probabilities):
    chosen = np.take_along_axis(probabilities, coffee[1].labels[None].astype(int) - 1, axis=0)
    np.testing.assert_array_equal(chosen[0], probabilities.max(axis=0))


def test_uncertainty_is_high_where_no_label_is_probable(coffee, probabilities):
    best = probabilities.max(axis=0)
    uncertainty = as_shares(uncertainty_map(*coffee))

    assert uncertainty[as_shares(best) > 0.99].max() < 0.1
    assert uncertainty[as_shares(best) < 0.5].min() > 0.4


def test_so_many_pixels_are_unlike_the_model_as_the_scale_says(coffee):
    values = as_shares(unlikeness_map(*coffee))

    assert values.min() == 0
    assert (values > 0.25).mean() == pytest.approx(0.1, abs=0.01)
    assert (values > 0.5).mean() == pytest.approx(0.01, abs=0.002)


def test_a_colour_far_from_all_others_is_the_most_unlike():
    rng = np.random.default_rng(0)
    pixels = rng.normal(120, 10, (200, 200)).clip(0, 255).astype(np.uint8)
    pixels[7, 9] = 255
    image = Image(pixels)

    values = unlikeness_map(image, segment(image, Recipe(components=1)))

    assert values[7, 9] == values.max() == 255


def test_pixels_left_out_are_0_in_every_map_and_no_others():
    pixels = np.random.default_rng(0).integers(0, 256, (40, 50, 3), np.uint8)
    valid = np.ones((40, 50), np.bool_)
    valid[:, :20] = False
    image = Image(pixels, valid)
    found = segment(image, Recipe(components=2))
    maps = [probability_map(image, found, 1), uncertainty_map(image, found)]

    for values in (*maps, unlikeness_map(image, found)):
        assert not values[:, :20].any()
        assert values[:, 20:].all()


def test_a_single_label_is_never_uncertain():
    image = Image(np.arange(100, dtype=np.uint8).reshape(10, 10))
    found = segment(image, Recipe(components=1))

    assert (uncertainty_map(image, found) == 1).all()
    assert (probability_map(image, found, 1) == 255).all()


def test_hesitation_is_1_for_even_odds_of_two_labels_or_more_and_0_for_certainty():
    posterior = np.array(
        [[0.25, 1.0, 0.5, 0.9], [0.25, 0, 0.5, 0.1], [0.25] + 3 * [0], [0.25] + 3 * [0]]
    )
    entropy = -(0.9 * np.log2(0.9) + 0.1 * np.log2(0.1))

    assert hesitation(posterior) == pytest.approx([1.0, 0.0, 1.0, entropy])


def test_equal_densities_are_equally_unlike():
    rated = unlikeness(np.array([-1.0, -5.0, -1.0, -5.0]), np.array([40, 5, 50, 5]))

    assert rated == pytest.approx([0.0, 0.25, 0.0, 0.25])


def test_unlikeness_does_not_depend_on_how_far_off_the_few_are():
    counts = np.array([900, 90, 10])

    near = unlikeness(np.array([-1.0, -2.0, -3.0]), counts)

    assert near == pytest.approx(unlikeness(np.array([-1.0, -2.0, -3e9]), counts))
    assert near == pytest.approx([0.0, 0.25, 0.5])


def test_pixels_of_a_region_belong_to_it_and_to_no_other(coffee):
    image, found = coffee
    regions = replace(found, recipe=Recipe(detail=0.5))

    probable = probability_map(image, regions, 2)

    np.testing.assert_array_equal(probable, np.where(regions.labels == 2, 255, 1))
    assert (uncertainty_map(image, regions) == 1).all()
