"""Label maps with objects of known shapes."""

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import Image


def image_of(labels: NDArray[np.integer], seed: int = 0) -> Image:
    """Return a photo of some size whose values mean nothing."""
    rng = np.random.default_rng(seed)
    return Image(rng.integers(0, 256, (*labels.shape, 3), dtype=np.uint8))


def blobs(height: int = 150, width: int = 210, seed: int = 0) -> NDArray[np.uint8]:
    """Return labels 0, 1 and 2 in areas of any shape and size, with specks and holes."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(seed)
    field = gaussian_filter(rng.normal(size=(height, width)), 3)
    labels = np.digitize(field, np.quantile(field, [0.4, 0.7])).astype(np.uint8)
    labels[rng.random(labels.shape) > 0.995] = 2
    return labels


def touching_discs() -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Return 300 discs, radius 9 to 15, each of which touches others, and their areas.

    They lie in rows of ten, side by side.
    """
    rng = np.random.default_rng(4)
    labels = np.zeros((1000, 1000), np.uint8)
    rows, columns = np.mgrid[:1000, :1000]
    areas = []
    for line in range(30):
        x, y, before = 0.0, 20.0 + 32 * line, 0.0
        for radius in rng.uniform(9, 15, 10):
            x += radius + before
            before = radius
            inside = (rows - y) ** 2 + (columns - 30 - x) ** 2 <= radius**2
            areas.append(np.count_nonzero(inside))
            labels[inside] = 1
    return labels, np.array(areas, np.float64)
