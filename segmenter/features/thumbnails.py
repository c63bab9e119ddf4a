"""A small picture of a photo, with every label in its mean colour."""

import numpy as np
from numpy.typing import NDArray

from segmenter.features.spaces import to_features
from segmenter.mixture.evaluate import posterior
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Space

SIDE = 224
# Pixels averaged for one of a small photo, in each direction.
AVERAGED = 4
Pixels = NDArray[np.uint8]


def small_photo(pixels: Pixels, side: int = SIDE) -> Pixels:
    """Reduce a photo until no side is longer than ``side``; blocks of pixels are averaged.

    Parameters
    ----------
    pixels : (H, W) or (H, W, 3) uint8 array
    side : int, optional

    Returns
    -------
    small : (h, w) or (h, w, 3) uint8 array
    """
    full_height, full_width = pixels.shape[:2]
    factor = max(1, -(-max(full_height, full_width) // side))
    # Some pixels of a large block tell its mean well enough.
    stride = max(1, factor // AVERAGED)
    block = factor // stride
    height, width = full_height // factor or 1, full_width // factor or 1
    rows, columns = (
        (np.arange(n)[:, None] * factor + np.arange(block) * stride).ravel().clip(max=size - 1)
        for n, size in ((height, full_height), (width, full_width))
    )
    chosen = pixels[rows[:, None], columns].reshape(height, block, width, block, -1)
    means = chosen.mean(axis=(1, 3)).round().astype(np.uint8)
    return np.asarray(means[..., 0] if pixels.ndim == 2 else means)


def label_thumbnail(small: Pixels, space: Space, mixture: Mixture) -> Pixels:
    """Paint a small photo's labels in their mean colours.

    Parameters
    ----------
    small : (h, w) or (h, w, 3) uint8 array
    space : {"rgb", "lab", "hsv", "grey"}
    mixture : Mixture

    Returns
    -------
    thumbnail : (h, w, 3) uint8 array
    """
    channels = 1 if small.ndim == 2 else 3
    values = small.reshape(-1, channels)
    labels = posterior(to_features(values, space), mixture).argmax(axis=0)
    counts = np.maximum(np.bincount(labels, minlength=mixture.n_components), 1)
    means = [np.bincount(labels, plane, mixture.n_components) / counts for plane in values.T]
    colours = np.stack(means, axis=1).round().astype(np.uint8)
    painted = colours[labels].reshape(*small.shape[:2], channels)
    return np.ascontiguousarray(np.broadcast_to(painted, (*small.shape[:2], 3)))
