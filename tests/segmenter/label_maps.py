"""Label maps that no fit has made."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.features.tally import Tally
from segmenter.regions.label_map import LabelMap, one_label_each
from segmenter.segmenting.segmentation import Segmentation


def map_of(labels: NDArray[np.integer], n_labels: int, n_channels: int = 3) -> LabelMap:
    """Make a label map of any labels; its mean colours are black."""
    pixels = np.bincount(labels.ravel(), minlength=n_labels + 1)[1:]
    tally = Tally(pixels, np.zeros((n_labels, n_channels)))
    return LabelMap(labels, one_label_each(n_labels), tally)  # type: ignore[arg-type]  # any dtype


def with_labels(found: Segmentation, labels: NDArray[np.integer]) -> Segmentation:
    """Return a result with other labels of its own mixture's."""
    return replace(found, map=map_of(labels, found.n_labels))


def map_of_means(means: NDArray[np.float64]) -> LabelMap:
    """Make a map with a pixel of each label, whose mean values (n, C) are given."""
    n = len(means)
    labels = np.arange(1, n + 1, dtype=np.uint16)[None]
    return LabelMap(labels, one_label_each(n), Tally(np.ones(n, np.int64), means))
