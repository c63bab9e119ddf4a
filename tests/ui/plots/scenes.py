"""What the plots of the tests show."""

import numpy as np

from segmenter import Image
from segmenter.mixture.mixture import Mixture
from segmenter.regions.palette import default_styles
from ui.plots.shown_components import ShownComponents


def components_at(means: list[list[float]]) -> ShownComponents:
    """Return components of 20 wide along each feature, labels 1, 2…"""
    count, n_features = len(means), len(means[0])
    covariances = np.stack([400.0 * np.eye(n_features)] * count)
    mixture = Mixture(np.full(count, 1 / count), np.array(means), covariances)
    return ShownComponents(mixture, tuple(range(1, count + 1)), default_styles(count))


def photo() -> Image:
    """Return 2,400 pixels of two colours with noise, three of the first to one of the second."""
    rng = np.random.default_rng(0)
    red = np.concatenate([rng.normal(60, 15, 1800), rng.normal(190, 15, 600)])
    blue = np.concatenate([rng.normal(60, 15, 1800), rng.normal(150, 15, 600)])
    pixels = np.stack([red, np.full(2400, 90), blue], axis=-1).clip(0, 255)
    return Image(pixels.astype(np.uint8).reshape(40, 60, 3))
