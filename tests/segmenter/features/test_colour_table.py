"""Features of 8-bit photos, asked for by whoever does not know how they are kept."""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.features import Features, features_of
from segmenter.features.colour_table import ColourTable
from segmenter.features.spaces import feature_names, to_features
from segmenter.mixture.evaluate import posterior
from segmenter.recipe import SPACES, FeatureSettings, Space
from segmenter.work.stepwise import finish


def seen(pixels, space: Space = "rgb") -> ColourTable:
    found = features_of(Image(pixels), FeatureSettings(space))
    assert isinstance(found, ColourTable)
    return found


@pytest.fixture
def colour(rng):
    return rng.integers(0, 9, (20, 30, 3), np.uint8) * 28


@pytest.fixture
def grey(rng):
    return rng.integers(0, 256, (20, 15), np.uint8)


def as_dict(features: Features):
    colours = map(tuple, features.colours.tolist())
    return dict(zip(colours, features.counts.tolist(), strict=True))


def assert_same_samples(one: Features, other: Features) -> None:
    assert one.names == other.names
    assert as_dict(one) == as_dict(other)
    for mine, theirs in zip(one.levels(), other.levels(), strict=True):
        np.testing.assert_array_equal(mine.monomials, theirs.monomials)
        np.testing.assert_array_equal(mine.weights, theirs.weights)


@pytest.mark.parametrize("space", SPACES)
def test_two_photos_add_up_to_one_of_the_pixels_of_both(colour, rng, space):
    other = rng.integers(0, 256, (10, 30, 3), np.uint8)

    both = seen(colour, space).add(seen(other, space))

    assert_same_samples(both, seen(np.concatenate([colour, other]), space))


def test_grey_photos_add_up_to_a_grey_one(grey):
    both = seen(grey).add(seen(grey[:3]))

    assert both.names == ("grey",)
    assert_same_samples(both, seen(np.concatenate([grey, grey[:3]])))


@pytest.mark.parametrize("space", SPACES)
def test_a_grey_photo_counts_in_colour_beside_one_in_colour(colour, grey, space):
    in_colour = np.repeat(grey[..., None], 3, axis=2).reshape(10, 30, 3)
    expected = seen(np.concatenate([colour, in_colour]), space)

    assert_same_samples(seen(colour, space).add(seen(grey, space)), expected)
    assert_same_samples(seen(grey, space).add(seen(colour, space)), expected)


def test_the_order_in_which_photos_are_added_does_not_matter(colour, grey):
    parts = [seen(part) for part in (colour[:5], grey, colour[5:])]

    one = parts[0].add(parts[1]).add(parts[2])
    other = parts[2].add(parts[0].add(parts[1]))

    assert_same_samples(one, other)


def test_what_is_added_lies_in_no_photo(colour):
    both = seen(colour).add(seen(colour))

    assert both.shape == (0, 0)
    assert both.is_ready
    with pytest.raises(ValueError, match="lie in none"):
        both.at(0, 0)


def test_unplaced_features_travel_without_the_photo(rng):
    features = seen(rng.integers(0, 3, (300, 400, 3), np.uint8))
    sent = pickle.dumps(features.unplaced())

    assert len(sent) < 300 * 400 / 10
    assert_same_samples(pickle.loads(sent), features)


def test_features_are_kept_with_the_photo_until_others_are_wanted(colour):
    image = Image(colour)
    rgb = features_of(image, FeatureSettings("rgb"))

    assert features_of(image, FeatureSettings("rgb")) is rgb
    assert features_of(image, FeatureSettings("lab")) is not rgb


def test_colours_are_counted_once_for_all_spaces(colour):
    image = Image(colour)
    rgb = features_of(image, FeatureSettings("rgb"))

    assert not rgb.is_ready
    assert rgb.counts.sum() == 600
    assert features_of(image, FeatureSettings("lab")).is_ready


def test_other_pixels_have_other_features(colour):
    image = Image(colour)
    features_of(image, FeatureSettings()).levels()

    other = features_of(replace(image, pixels=255 - colour), FeatureSettings())

    assert not other.is_ready
    np.testing.assert_array_equal(np.sort(other.colours), np.sort(seen(255 - colour).colours))


@pytest.mark.parametrize("space", SPACES)
def test_samples_and_single_pixels_have_the_features_of_their_colour(colour, space):
    features = seen(colour, space)
    every = to_features(features.colours, space)

    assert features.names == feature_names(space, 3)
    for dim in range(len(every)):
        np.testing.assert_allclose(features.along(dim), every[dim], atol=1e-9)
    np.testing.assert_array_equal(features.at(3, 4), to_features(colour[3, 4][None], space)[:, 0])


def test_few_values_that_a_feature_can_have_are_all_told(grey, colour):
    greys = seen(grey).every_value(0)

    assert greys is not None
    assert greys.tolist() == list(range(256))
    assert seen(colour).every_value(0) is None


def test_every_pixel_gets_the_label_of_its_colours_likeliest_component(colour):
    mixture = segment(Image(colour), Recipe(components=3)).mixture
    owners = np.array([2, 1, 2])

    found = finish(seen(colour).label_steps(mixture, owners))

    likeliest = posterior(colour.reshape(-1, 3).T.astype(float), mixture).argmax(axis=0)
    np.testing.assert_array_equal(found.labels.ravel(), owners[likeliest])
    assert (
        found.tally.pixels.tolist() == np.bincount(found.labels.ravel(), minlength=3)[1:].tolist()
    )
    np.testing.assert_allclose(found.tally.means[0], colour[found.labels == 1].mean(axis=0))


def test_what_is_judged_of_a_colour_is_painted_on_its_pixels(colour):
    mixture = segment(Image(colour), Recipe(components=3)).mixture

    painted = finish(seen(colour).map_steps(mixture, lambda joint: joint.argmax(axis=0) + 1))

    found = finish(seen(colour).label_steps(mixture, np.array([1, 2, 3])))
    np.testing.assert_array_equal(painted, found.labels)


def test_the_posterior_of_a_part_is_that_of_its_pixels(colour):
    mixture = segment(Image(colour), Recipe(components=3, space="lab")).mixture

    part = seen(colour, "lab").posterior(mixture, slice(2, 7), slice(3, 6))

    direct = posterior(to_features(colour[2:7, 3:6].reshape(-1, 3), "lab"), mixture)
    np.testing.assert_allclose(part, direct.reshape(3, 5, 3))


def test_a_part_has_the_middle_pixels_and_only_those_that_count(colour):
    valid = np.ones((20, 30), np.bool_)
    valid[:10] = False
    features = features_of(Image(colour, valid), FeatureSettings())

    part = features.part(3)

    assert part is not None
    assert as_dict(part) == as_dict(seen(colour[10::3, 1::3]))
    assert features_of(Image(colour, ~valid & valid), FeatureSettings()).part(3) is None


def test_a_sketch_is_told_which_of_its_pixels_belong_to_samples(colour):
    features = seen(colour)

    mask = features.sketch_mask(np.array([0, 2]))

    chosen = [(colour == features.colours[place]).all(axis=2) for place in (0, 2)]
    np.testing.assert_array_equal(mask, chosen[0] | chosen[1])
