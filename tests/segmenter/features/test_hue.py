"""Hue is worth nothing where rounding decides it."""

import numpy as np
import pytest

from segmenter import Image, Recipe, segment


def noisy_ramp(low, high, seed):
    """Greys that rise from left to right, each channel off by a value at most."""
    rng = np.random.default_rng(seed)
    ramp = np.tile(np.linspace(low, high, 256), (128, 1))[..., None]
    return (ramp + rng.integers(-1, 2, (128, 256, 3))).round().clip(0, 255).astype(np.uint8)


def mostly_one_label(labels):
    """Return the share of the pixels whose label is that of most in their column."""
    return np.mean([np.bincount(column).max() / len(column) for column in labels.T])


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize(("low", "high"), [(0, 255), (40, 220), (0, 60), (0, 30), (20, 90)])
@pytest.mark.parametrize("k", [2, 3, 5])
def test_a_grey_ramp_with_noise_of_one_value_is_not_divided_by_hue(low, high, k, seed):
    pixels = noisy_ramp(low, high, seed)
    labels = segment(Image(pixels), Recipe(components=k, space="hsv", seed=seed)).labels

    by_value = segment(Image(pixels.max(axis=2)), Recipe(components=k, seed=seed)).labels
    assert mostly_one_label(labels) > min(0.95, mostly_one_label(by_value) - 0.01)


def test_bright_and_shaded_parts_of_two_hues_are_two_labels(rng):
    shade = rng.uniform(0.4, 1, (80, 120, 1))
    pixels = np.where(np.arange(120)[:, None] < 60, [230, 60, 40], [50, 120, 230]) * shade
    labels = segment(Image(pixels.astype(np.uint8)), Recipe(components=2, space="hsv")).labels

    assert len(np.unique(labels[:, :60])) == len(np.unique(labels[:, 60:])) == 1
    assert labels[0, 0] != labels[0, -1]
