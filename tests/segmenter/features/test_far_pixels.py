"""Single pixels that are far from all others are labelled, and have no say."""

import numpy as np
import pytest

from segmenter import Recipe, image_from_array, segment

GREYS = np.random.default_rng(0).choice([40.0, 90.0, 170.0], (60, 70)) + np.linspace(0, 9, 70)


def found(values, **settings):
    return segment(image_from_array(values), Recipe(components=3, **settings))


def told(result):
    return [notice for notice in result.notices if "far from all others" in notice]


def deep(values, dtype):
    return values.astype(np.uint16) if dtype == "uint16" else values.astype(np.float32)


@pytest.mark.parametrize("space", ["rgb", "lab", "hsv"])
@pytest.mark.parametrize("value", [1e6, -1e6, 1e12, 3e38])
@pytest.mark.parametrize("channels", [1, 3])
def test_one_pixel_far_away_changes_no_other_label(value, channels, space):
    values = np.repeat(GREYS[..., None], channels, axis=2).astype(np.float32)
    if space != "rgb":  # colours are shares of white
        values /= 255
    plain = found(values, space=space)
    values[7, 9] = value
    result = found(values, space=space)

    others = np.ones(GREYS.shape, bool)
    others[7, 9] = False
    assert (result.labels == plain.labels)[others].all()
    assert result.labels[7, 9] > 0
    assert len(told(result)) == 1
    assert not told(plain)


def test_it_is_left_out_where_more_than_values_is_seen():
    values = GREYS.astype(np.float32)
    values[7, 9] = 1e7

    assert told(found(values, features="colour, position"))


@pytest.mark.parametrize("n_far", [2, 40])
@pytest.mark.parametrize("dtype", ["float32", "uint16"])
def test_a_few_pixels_that_are_alike_are_a_label(n_far, dtype):
    rng = np.random.default_rng(1)
    values = rng.normal(100, 2, (150, 200)).round()
    truth = np.zeros(values.shape, bool)
    truth.reshape(-1)[rng.choice(truth.size, n_far, replace=False)] = True
    values[truth] = 60_000

    result = segment(image_from_array(deep(values, dtype)), Recipe(components=2))

    assert len(np.unique(result.labels[truth])) == 1
    assert not np.isin(result.labels[~truth], result.labels[truth]).any()
    assert not told(result)


def test_a_hot_pixel_of_a_dark_frame_is_no_label():
    values = np.random.default_rng(2).choice([100, 120], (90, 90)).astype(np.uint16)
    values[40, 40] = 65_535

    result = segment(image_from_array(values), Recipe(components=2))

    assert np.bincount(result.labels.ravel())[1:].min() > 1000
    assert len(told(result)) == 1
