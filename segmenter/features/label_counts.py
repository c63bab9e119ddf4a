"""How often which colour has which label, where every pixel may have one."""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.features.colours import BLOCK, distinct_colours, paint
from segmenter.features.labelled import LabelledColours
from segmenter.images.image import Image
from segmenter.mixture.em import Statistics
from segmenter.mixture.samples import Samples, pairs
from segmenter.work.parallel import spans

# Pairs of colour and label up to which each has a place in a table; more are sorted.
_MOST_PAIRS = 1 << 26


def label_counts(image: Image, labels: LabelArray, n_labels: int) -> LabelledColours:
    """Count the pixels of each colour and label.

    Parameters
    ----------
    image : Image
    labels : (H, W) uint8 or uint16 array
        0 where a pixel is left out, as all are that are not valid.
    n_labels : int
    """
    n_colours, width = len(distinct_colours(image).codes), n_labels + 1
    places = paint(image, np.arange(n_colours, dtype=np.uint32)).reshape(-1)  # type: ignore[arg-type]
    ids = labels.reshape(-1)
    if n_colours * width <= _MOST_PAIRS:
        table = np.zeros(n_colours * width, np.int32)
        # In blocks, as no single call may keep the window waiting.
        for start, stop in spans(len(ids), BLOCK):
            both = places[start:stop].astype(np.intp) * width + ids[start:stop]
            np.add.at(table, both, np.int32(1))
        found = np.flatnonzero(table)
        counts: NDArray[np.integer] = table[found]
    else:
        found, counts = np.unique(places.astype(np.intp) * width + ids, return_counts=True)
    colours, which = np.divmod(found, width)
    labelled = which > 0
    return LabelledColours(colours[labelled], which[labelled], counts[labelled].astype(np.int64))


def sums_of_labels(samples: Samples, labelled: LabelledColours, n_labels: int) -> Statistics:
    """Return what an M-step reads if the labelled pixels are all there is.

    Parameters
    ----------
    samples : Samples
        One for each distinct colour.
    labelled : LabelledColours
    n_labels : int
    """
    which, shares = labelled.labels - 1, labelled.counts / labelled.counts.sum()
    features = samples.standard_features[:, labelled.colours]
    ones = np.ones((1, len(which)))
    products = (features[i] * features[j] for i, j in zip(*pairs(len(features)), strict=True))
    columns = (*ones, *features, *products)
    sums = [np.bincount(which, column * shares, n_labels) for column in columns]
    centres = np.zeros((n_labels, len(features)))
    return Statistics(np.asarray(np.stack(sums, axis=1), np.float64), centres)


def mean_levels(image: Image, labelled: LabelledColours, n_labels: int) -> FloatArray:
    """Return the mean levels of each label's pixels, (K, channels); 0 if it has none."""
    which, levels = labelled.labels - 1, distinct_colours(image).levels[labelled.colours]
    pixels = np.bincount(which, labelled.counts, n_labels)
    sums = [np.bincount(which, plane * labelled.counts, n_labels) for plane in levels.T]
    return np.asarray(np.stack(sums, axis=1) / np.maximum(pixels, 1)[:, None])
